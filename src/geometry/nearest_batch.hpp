// The nearest points to many places at once. Places are taken in the order of a Z-curve, in groups that lie close
// together: one search of the tree finds all that may be near a group, and each place then chooses among these few.
#pragma once

#include <cstddef>
#include <span>

#include "geometry/point_tree.hpp"

namespace regiohub {

/// Calls `take(place, candidates)` once for each of `places`, the best `k` in order; from the calling thread.
class NearestBatch {
public:
    NearestBatch(const PointTree& tree, std::size_t k) : tree_{tree}, best_{k}, k_{k} {}

    template <class Take>
    void run(std::span<const PlanarPoint> places, const Take& take) {
        for (const std::uint32_t at : order_along_curve(places)) order_.push_back(at);
        for (std::size_t begin = 0; begin < order_.size(); begin += largest_group)
            group(places, std::span{order_}.subspan(begin, std::min(largest_group, order_.size() - begin)), take);
        order_.clear();
    }

private:
    static constexpr std::size_t largest_group = 512;
    static constexpr std::size_t smallest_group = 8;
    static std::vector<std::uint32_t> order_along_curve(std::span<const PlanarPoint> places);
    struct NearPoint {
        TreePoint point;
        double from_middle_m = 0.0;
    };
    [[nodiscard]] bool gather(const Box& box);
    void choose(PlanarPoint place, PlanarPoint middle);

    template <class Take>
    void group(std::span<const PlanarPoint> places, std::span<const std::uint32_t> members, const Take& take) {
        if (members.size() < smallest_group) {
            for (const std::uint32_t i : members) {
                best_.clear();
                tree_.nearest(places[i], best_);
                take(i, best_.sorted());
            }
            return;
        }
        Box box;
        for (const std::uint32_t i : members) box.add(places[i]);
        if (!gather(box)) {
            group(places, members.subspan(0, members.size() / 2), take);
            group(places, members.subspan(members.size() / 2), take);
            return;
        }
        for (const std::uint32_t i : members) {
            choose(places[i], box.middle());
            take(i, best_.sorted());
        }
    }

    const PointTree& tree_;
    Best best_;
    std::size_t k_;
    std::vector<std::uint32_t> order_;
    std::vector<NearPoint> near_;  // to the group that is being searched for, ascending by distance to its middle
};

}  // namespace regiohub
