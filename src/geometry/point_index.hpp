// The nearest points, and the points within a radius. Built once, asked often; safe to ask from several threads.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

#include "model/shapes.hpp"
#include "units/units.hpp"

namespace regiohub {

class PointIndex {
public:
    struct Near {
        std::size_t point = 0;  // position in what the index was built over
        Length distance;
    };

    explicit PointIndex(std::span<const PlanarPoint> points);
    ~PointIndex();
    PointIndex(PointIndex&&) noexcept;
    PointIndex& operator=(PointIndex&&) noexcept;

    /// The `k` nearest, by distance, then position; fewer when there are fewer.
    [[nodiscard]] std::vector<Near> nearest(PlanarPoint p, std::size_t k) const;

    /// All at most `radius` away (the rim included), ascending by position.
    [[nodiscard]] std::vector<Near> within(PlanarPoint p, Length radius) const;

private:
    struct Tree;
    std::unique_ptr<Tree> tree_;
};

}  // namespace regiohub
