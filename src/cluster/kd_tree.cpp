#include "cluster/kd_tree.hpp"

#include <algorithm>
#include <thread>

namespace regiohub {

namespace {

constexpr std::size_t leaf_points = 12;

struct Placed {
    PlanarPoint at;
    std::uint32_t point;
};

struct Build {
    KdTree& tree;
    std::vector<Placed>& placed;
};

void settle_box(KdTree::Node& node, const std::vector<Placed>& placed) {
    node.low = node.high = placed[node.begin].at;
    for (std::size_t p = node.begin; p < node.end; ++p) {
        const PlanarPoint at = placed[p].at;
        node.low = {std::min(node.low.x, at.x), std::min(node.low.y, at.y)};
        node.high = {std::max(node.high.x, at.x), std::max(node.high.y, at.y)};
    }
}

/// Builds what is below `node`, whose places are set; with more than one thread the two halves at once.
void build(Build& work, std::size_t node, unsigned threads) {
    KdTree::Node& here = work.tree.nodes[node];
    settle_box(here, work.placed);
    if (work.tree.is_leaf(node)) return;
    const std::uint32_t middle = here.begin + (here.end - here.begin) / 2;
    const auto place = [&work](std::uint32_t p) { return work.placed.begin() + p; };
    if (here.high.x - here.low.x > here.high.y - here.low.y) {
        std::nth_element(place(here.begin), place(middle), place(here.end),
                         [](const Placed& a, const Placed& b) { return a.at.x < b.at.x; });
    } else {
        std::nth_element(place(here.begin), place(middle), place(here.end),
                         [](const Placed& a, const Placed& b) { return a.at.y < b.at.y; });
    }
    work.tree.nodes[2 * node + 1].begin = here.begin;
    work.tree.nodes[2 * node + 1].end = middle;
    work.tree.nodes[2 * node + 2].begin = middle;
    work.tree.nodes[2 * node + 2].end = here.end;
    if (threads > 1) {
        const std::jthread other{[&work, node, threads] { build(work, 2 * node + 2, threads - threads / 2); }};
        build(work, 2 * node + 1, threads / 2);
    } else {
        build(work, 2 * node + 1, 1);
        build(work, 2 * node + 2, 1);
    }
}

}  // namespace

KdTree kd_tree(std::span<const PlanarPoint> points, unsigned threads) {
    KdTree tree;
    if (points.empty()) return tree;
    std::size_t leaves = 1;
    while (points.size() / leaves > leaf_points) leaves *= 2;
    tree.nodes.resize(2 * leaves - 1);
    tree.first_leaf = leaves - 1;
    std::vector<Placed> placed(points.size());
    for (std::size_t i = 0; i < points.size(); ++i) placed[i] = {points[i], static_cast<std::uint32_t>(i)};
    tree.nodes[0].end = static_cast<std::uint32_t>(points.size());
    Build work{tree, placed};
    build(work, 0, threads);
    tree.at.reserve(points.size());
    tree.point.reserve(points.size());
    for (const Placed& one : placed) {
        tree.at.push_back(one.at);
        tree.point.push_back(one.point);
    }
    return tree;
}

}  // namespace regiohub
