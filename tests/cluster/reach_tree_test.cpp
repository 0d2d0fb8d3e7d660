#include "cluster/reach_tree.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <numeric>

#include "cluster/point_sets.hpp"

using namespace regiohub;
using namespace regiohub::test;

namespace {

double squared(PlanarPoint a, PlanarPoint b) {
    return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y);
}

std::vector<double> squared_core(const std::vector<PlanarPoint>& points, std::size_t count) {
    std::vector<double> core;
    for (const PlanarPoint p : points) {
        std::vector<double> to_all;
        for (const PlanarPoint q : points) to_all.push_back(squared(p, q));
        std::sort(to_all.begin(), to_all.end());
        core.push_back(to_all[std::min(count, points.size()) - 1]);
    }
    return core;
}

/// Prim's algorithm over all pairs: the lengths of the tree, ascending.
std::vector<double> lengths_by_brute_force(const std::vector<PlanarPoint>& points, std::size_t count) {
    const auto core = squared_core(points, count);
    std::vector<double> to_tree(points.size(), std::numeric_limits<double>::infinity());
    std::vector<bool> in_tree(points.size());
    std::vector<double> lengths;
    std::size_t last = 0;
    for (std::size_t step = 1; step < points.size(); ++step) {
        in_tree[last] = true;
        std::size_t next = points.size();
        for (std::size_t q = 0; q < points.size(); ++q) {
            if (in_tree[q]) continue;
            to_tree[q] = std::min(to_tree[q], std::max({core[last], core[q], squared(points[last], points[q])}));
            if (next == points.size() || to_tree[q] < to_tree[next]) next = q;
        }
        lengths.push_back(std::sqrt(to_tree[next]));
        last = next;
    }
    std::sort(lengths.begin(), lengths.end());
    return lengths;
}

std::vector<double> lengths_of(const std::vector<TreeEdge>& edges) {
    std::vector<double> lengths;
    for (const TreeEdge& edge : edges) lengths.push_back(edge.length.in(unit::m));
    return lengths;
}

std::size_t parts_joined(const std::vector<TreeEdge>& edges, std::size_t points) {
    std::vector<std::size_t> set(points);
    std::iota(set.begin(), set.end(), std::size_t{0});
    const auto root = [&set](std::size_t p) {
        while (set[p] != p) p = set[p];
        return p;
    };
    std::size_t joined = 0;
    for (const TreeEdge& edge : edges) {
        if (root(edge.a) == root(edge.b)) continue;
        set[root(edge.a)] = root(edge.b);
        ++joined;
    }
    return joined;
}

}  // namespace

TEST_CASE("The tree has exactly the lengths that trying all pairs gives, and joins all points") {
    for (const PointSet& set : all_point_sets()) {
        for (const std::size_t count : {1U, 2U, 5U, 20U}) {
            CAPTURE(set.name, count);
            const auto edges = reach_tree(set.points, count, 1);
            REQUIRE(edges.size() + 1 == std::max<std::size_t>(set.points.size(), 1));
            CHECK(lengths_of(edges) == lengths_by_brute_force(set.points, count));
            CHECK(parts_joined(edges, set.points.size()) == edges.size());
        }
    }
}

TEST_CASE("An edge is as long as the larger of its distance and the core distances of its ends") {
    const auto points = scattered(31, 400, 800);
    const auto core = squared_core(points, 4);
    for (const TreeEdge& edge : reach_tree(points, 4, 2)) {
        CHECK(edge.length.in(unit::m) ==
              std::sqrt(std::max({core[edge.a], core[edge.b], squared(points[edge.a], points[edge.b])})));
        CHECK(edge.a < edge.b);
    }
}

TEST_CASE("Core distances are those of trying all pairs") {
    for (const PointSet& set : all_point_sets()) {
        const auto core = core_distances(set.points, 5, 2);
        REQUIRE(core.size() == set.points.size());
        const auto expected = set.points.empty() ? std::vector<double>{} : squared_core(set.points, 5);
        for (std::size_t p = 0; p < core.size(); ++p) CHECK(core[p].in(unit::m) == std::sqrt(expected[p]));
    }
}

TEST_CASE("The lengths depend on neither the threads nor the order of the points") {
    auto points = scattered(41, 20000, 5000);
    const auto one = lengths_of(reach_tree(points, 5, 1));
    CHECK(lengths_of(reach_tree(points, 5, 4)) == one);
    std::shuffle(points.begin(), points.end(), std::mt19937{3});
    CHECK(lengths_of(reach_tree(points, 5, 2)) == one);
}
