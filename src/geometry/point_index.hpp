// The nearest points, and the points within a radius. Built once, asked often; safe to ask from several threads.
// Distances are compared by their squares as computed; a place or point that is not finite is near nothing.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

#include "geometry/unfilled.hpp"
#include "model/shapes.hpp"
#include "units/units.hpp"

namespace regiohub {

class PointIndex {
public:
    struct Near {
        std::size_t point = 0;  // position in what the index was built over
        Length distance;
        bool operator==(const Near&) const = default;
    };

    /// What many radius queries found: that of query i in [first[i], first[i + 1]).
    struct NearLists {
        std::vector<std::size_t> first;
        std::vector<Near> found;
        [[nodiscard]] std::span<const Near> of(std::size_t query) const {
            return std::span{found}.subspan(first[query], first[query + 1] - first[query]);
        }
    };

    /// For fewer than 2^32 points.
    explicit PointIndex(std::span<const PlanarPoint> points);
    ~PointIndex();
    PointIndex(PointIndex&&) noexcept;
    PointIndex& operator=(PointIndex&&) noexcept;

    /// How many points can be found.
    [[nodiscard]] std::size_t size() const;

    /// The `k` nearest, by distance, then position; fewer when there are fewer.
    [[nodiscard]] std::vector<Near> nearest(PlanarPoint p, std::size_t k) const;

    /// The same for each of many places, on all processors: min(k, size()) for each, one after the other. For a place
    /// that is not finite the distances are not a number.
    [[nodiscard]] Unfilled<Near> nearest(std::span<const PlanarPoint> places, std::size_t k) const;

    /// All at most `radius` away (the rim included), ascending by position.
    [[nodiscard]] std::vector<Near> within(PlanarPoint p, Length radius) const;

    /// The same for each of many places, on all processors.
    [[nodiscard]] NearLists within(std::span<const PlanarPoint> places, Length radius) const;

private:
    struct Tree;
    std::unique_ptr<Tree> tree_;
};

}  // namespace regiohub
