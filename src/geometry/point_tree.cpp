#include "geometry/point_tree.hpp"

#include <thread>

#include "geometry/parallel.hpp"

namespace regiohub {
namespace {

constexpr std::size_t points_a_bucket = 8;
constexpr std::size_t points_a_thread = 1U << 16U;  // from here on the two halves are built side by side

}  // namespace

PointTree::PointTree(std::span<const PlanarPoint> points) {
    points_.reserve(points.size());
    for (std::size_t i = 0; i < points.size(); ++i)
        if (std::isfinite(points[i].x) && std::isfinite(points[i].y))
            points_.push_back({points[i], static_cast<std::uint32_t>(i)});
    if (points_.empty()) return;
    nodes_.resize(node_count(points_.size()));
    build(0, 0, points_.size());
}

std::size_t PointTree::node_count(std::size_t points) {
    if (points <= points_a_bucket) return 1;
    return 1 + node_count(points / 2) + node_count(points - points / 2);
}

void PointTree::build(std::size_t position, std::size_t first, std::size_t last) {
    Node& node = nodes_[position];
    node.first = static_cast<std::uint32_t>(first);
    node.last = static_cast<std::uint32_t>(last);
    for (std::size_t i = first; i < last; ++i) node.box.add(points_[i].at);
    if (last - first <= points_a_bucket) return;
    const std::size_t half = first + (last - first) / 2;
    const auto at = [&](std::size_t i) { return points_.begin() + static_cast<std::ptrdiff_t>(i); };
    if (node.box.width() >= node.box.height())
        std::nth_element(at(first), at(half), at(last),
                         [](const TreePoint& a, const TreePoint& b) { return a.at.x < b.at.x; });
    else
        std::nth_element(at(first), at(half), at(last),
                         [](const TreePoint& a, const TreePoint& b) { return a.at.y < b.at.y; });
    const std::size_t second = position + 1 + node_count(half - first);
    node.second = static_cast<std::uint32_t>(second);
    if (last - first >= points_a_thread && position == 0 && thread_count() > 1) {
        std::jthread other{[&] { build(position + 1, first, half); }};
        build(second, half, last);
    } else {
        build(position + 1, first, half);
        build(second, half, last);
    }
}

void PointTree::nearest(PlanarPoint p, Best& best) const {
    std::array<std::pair<double, std::uint32_t>, deepest> waiting;
    std::size_t count = 0;
    if (!nodes_.empty()) waiting[count++] = {nodes_[0].box.squared_distance_m2(p), 0};
    while (count > 0) {
        const auto [squared_m2, position] = waiting[--count];
        if (!(squared_m2 <= best.worst_m2())) continue;
        const Node& node = nodes_[position];
        if (node.second == 0) {
            for (std::uint32_t i = node.first; i < node.last; ++i)
                best.offer({squared_distance_m2(p, points_[i].at), points_[i].position});
            continue;
        }
        std::pair near{nodes_[position + 1].box.squared_distance_m2(p), static_cast<std::uint32_t>(position + 1)};
        std::pair far{nodes_[node.second].box.squared_distance_m2(p), node.second};
        if (far.first < near.first) std::swap(near, far);
        waiting[count++] = far;
        waiting[count++] = near;
    }
}

}  // namespace regiohub
