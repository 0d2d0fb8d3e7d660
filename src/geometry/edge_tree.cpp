#include "geometry/edge_tree.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "geometry/segment.hpp"

namespace regiohub {
namespace {

constexpr std::uint32_t edges_a_leaf = 8;
constexpr std::size_t deepest = 64;  // halving fewer than 2^32 leaves
constexpr std::uint32_t no_area = 0xffffffff;
// A point on an edge is rounded, so that its computed distance may be below that of the box by a few roundings.
constexpr double rounding_room = 1.0 - 0x1p-40;

}  // namespace

EdgeTree::EdgeTree(const AreaGrid& grid) : grid_{&grid} {
    std::vector<Node> leaves;
    for (const GridRing& ring : grid.rings)
        for (std::uint32_t first = ring.first_edge; first < ring.last_edge; first += edges_a_leaf) {
            Node leaf;
            leaf.run = {ring.area, first, std::min(first + edges_a_leaf, ring.last_edge)};
            for (std::uint32_t i = first; i <= leaf.run.last_edge; ++i) leaf.box.add(grid.vertices[i]);
            leaves.push_back(leaf);
        }
    nodes_.reserve(2 * leaves.size());
    if (!leaves.empty()) build(leaves, 0, leaves.size());
}

std::uint32_t EdgeTree::build(std::vector<Node>& leaves, std::size_t first, std::size_t last) {
    const auto position = static_cast<std::uint32_t>(nodes_.size());
    if (last - first == 1) {
        nodes_.push_back(leaves[first]);
        return position;
    }
    Node node;
    for (std::size_t i = first; i < last; ++i) node.box.add(leaves[i].box);
    const auto along = [wide = node.box.width() >= node.box.height()](const Node& leaf) {
        const PlanarPoint middle = leaf.box.middle();
        return std::pair{wide ? middle.x : middle.y, leaf.run.first_edge};
    };
    const std::size_t half = first + (last - first) / 2;
    const auto at = [&](std::size_t i) { return leaves.begin() + static_cast<std::ptrdiff_t>(i); };
    std::ranges::nth_element(at(first), at(half), at(last), {}, along);
    nodes_.push_back(node);
    build(leaves, first, half);
    const std::uint32_t second = build(leaves, half, last);
    nodes_[position].second = second;
    return position;
}

void EdgeTree::try_run(PlanarPoint p, const GridRing& run, Near& best) const {
    for (std::uint32_t i = run.first_edge; i < run.last_edge; ++i) {
        const double squared_m2 = squared_distance_m2(p, grid_->edge(i));
        if (squared_m2 < best.squared_m2 || (squared_m2 == best.squared_m2 && run.area < best.area))
            best = {run.area, squared_m2};
    }
}

std::optional<EdgeTree::Near> EdgeTree::nearest(PlanarPoint p, double limit_m2) const {
    Near best{no_area, limit_m2};
    std::array<std::pair<double, std::uint32_t>, deepest> waiting;
    std::size_t count = 0;
    if (!nodes_.empty()) waiting[count++] = {nodes_[0].box.squared_distance_m2(p), 0};
    while (count > 0) {
        const auto [squared_m2, position] = waiting[--count];
        if (!(squared_m2 * rounding_room <= best.squared_m2)) continue;
        const Node& node = nodes_[position];
        if (node.second == 0) {
            try_run(p, node.run, best);
            continue;
        }
        std::pair near{nodes_[position + 1].box.squared_distance_m2(p), position + 1};
        std::pair far{nodes_[node.second].box.squared_distance_m2(p), node.second};
        if (far.first < near.first) std::swap(near, far);
        waiting[count++] = far;
        waiting[count++] = near;
    }
    if (best.area == no_area) return std::nullopt;
    return best;
}

}  // namespace regiohub
