// The tree that hierarchical density clustering starts from: the minimum spanning tree under mutual reachability.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/shapes.hpp"
#include "units/units.hpp"

namespace regiohub {

/// An edge of the tree, a < b. Its length is the larger of the distance between the two and their core distances.
struct TreeEdge {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    Length length;
    bool operator==(const TreeEdge&) const = default;
};

/// Distance from each point to its `count`-th nearest, itself the first; the farthest one where there are fewer.
/// `count` at least 1.
[[nodiscard]] std::vector<Length> core_distances(std::span<const PlanarPoint> points, std::size_t count,
                                                 unsigned threads);

/// n - 1 edges, ascending by length, then a, then b. Exact. Among equal lengths a tree may be chosen in several ways;
/// the lengths, and which points hang together up to any length, are the same for each, so neither depends on `threads`
/// or on the order of the points.
[[nodiscard]] std::vector<TreeEdge> reach_tree(std::span<const PlanarPoint> points, std::size_t count,
                                               unsigned threads);

}  // namespace regiohub
