// A balanced k-d tree in one array, for the searches that clustering makes from every point.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/shapes.hpp"

namespace regiohub {

/// Node 0 is the root, 2i + 1 and 2i + 2 are the children of i; all leaves are on the last level.
struct KdTree {
    struct Node {
        PlanarPoint low, high;             // box of its points
        std::uint32_t begin = 0, end = 0;  // its places
    };
    std::vector<Node> nodes;
    std::size_t first_leaf = 0;
    std::vector<PlanarPoint> at;       // by place
    std::vector<std::uint32_t> point;  // by place: position in the input
    [[nodiscard]] bool is_leaf(std::size_t node) const { return node >= first_leaf; }
};

[[nodiscard]] KdTree kd_tree(std::span<const PlanarPoint> points, unsigned threads);

/// Square of the distance from `p` to the box of `node`, in m2; never above that to a point in it, rounding included.
[[nodiscard]] inline double squared_to_box(PlanarPoint p, const KdTree::Node& node) {
    const double dx = p.x < node.low.x ? node.low.x - p.x : (p.x > node.high.x ? p.x - node.high.x : 0.0);
    const double dy = p.y < node.low.y ? node.low.y - p.y : (p.y > node.high.y ? p.y - node.high.y : 0.0);
    return dx * dx + dy * dy;
}

[[nodiscard]] inline double squared_apart(PlanarPoint a, PlanarPoint b) {
    const double dx = a.x - b.x;
    const double dy = a.y - b.y;
    return dx * dx + dy * dy;
}

}  // namespace regiohub
