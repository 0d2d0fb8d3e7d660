#include "geometry/triangulation.hpp"

#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <random>
#include <set>

using namespace regiohub;

namespace {

constexpr Length far = 1e9 * unit::m;
using Pairs = std::set<std::pair<std::uint32_t, std::uint32_t>>;

Pairs pairs_of(const std::vector<NeighbourEdge>& edges) {
    Pairs pairs;
    for (const auto& edge : edges) {
        pairs.emplace(edge.a, edge.b);
    }
    return pairs;
}

/// Positive when d lies inside the circle through a, b, c (counter-clockwise); whole coordinates, so exact.
long double in_circle(PlanarPoint a, PlanarPoint b, PlanarPoint c, PlanarPoint d) {
    const auto row = [&](PlanarPoint p) {
        const long double x = p.x - d.x;
        const long double y = p.y - d.y;
        return std::array<long double, 3>{x, y, x * x + y * y};
    };
    const auto u = row(a);
    const auto v = row(b);
    const auto w = row(c);
    return u[0] * (v[1] * w[2] - v[2] * w[1]) - u[1] * (v[0] * w[2] - v[2] * w[0]) + u[2] * (v[0] * w[1] - v[1] * w[0]);
}

double cross(PlanarPoint a, PlanarPoint b, PlanarPoint c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/// An edge is Delaunay when some circle through its ends holds no other point: tried with every third point, from both
/// sides.
Pairs by_empty_circles(const std::vector<PlanarPoint>& points) {
    Pairs pairs;
    const auto n = static_cast<std::uint32_t>(points.size());
    for (std::uint32_t a = 0; a < n; ++a) {
        for (std::uint32_t b = 0; b < n; ++b) {
            for (std::uint32_t c = 0; c < n; ++c) {
                if (a == b || cross(points[a], points[b], points[c]) <= 0.0) {
                    continue;
                }
                const bool empty = std::ranges::none_of(
                    points, [&](PlanarPoint d) { return in_circle(points[a], points[b], points[c], d) > 0.0L; });
                if (empty) {
                    for (const auto& [p, q] : {std::pair{a, b}, std::pair{b, c}, std::pair{a, c}}) {
                        pairs.emplace(std::min(p, q), std::max(p, q));
                    }
                }
            }
        }
    }
    return pairs;
}

}  // namespace

TEST_CASE("Neighbours are the edges whose circle is empty, on random points") {
    std::mt19937 random{21};
    for (int round = 0; round < 20; ++round) {
        std::vector<PlanarPoint> points;
        for (int i = 0; i < 30; ++i) {
            points.push_back({static_cast<double>(random() % 100000), static_cast<double>(random() % 100000)});
        }
        CHECK(pairs_of(neighbours(points, far)) == by_empty_circles(points));
    }
}

TEST_CASE("On a lattice all right-angled neighbours are found and every edge has an empty circle") {
    std::vector<PlanarPoint> points;
    for (int i = 0; i < 16; ++i) {
        points.push_back({100.0 * (i % 4), 100.0 * (i / 4)});
    }
    const auto found = pairs_of(neighbours(points, far));
    const auto allowed = by_empty_circles(points);
    CHECK(std::ranges::includes(allowed, found));
    for (std::uint32_t i = 0; i < 16; ++i) {
        if (i % 4 < 3) {
            CHECK(found.contains({i, i + 1}));
        }
        if (i < 12) {
            CHECK(found.contains({i, i + 4}));
        }
    }
}

TEST_CASE("Points on one line are joined in a row and points on one spot in a chain") {
    const std::vector<PlanarPoint> row{{300, 0}, {0, 0}, {100, 0}, {200, 0}};
    CHECK(pairs_of(neighbours(row, far)) == Pairs{{1, 2}, {2, 3}, {0, 3}});
    const std::vector<PlanarPoint> heap{{5, 5}, {0, 0}, {5, 5}, {5, 5}};
    CHECK(pairs_of(neighbours(heap, far)) == Pairs{{0, 2}, {2, 3}, {0, 1}});
    CHECK(neighbours(std::vector<PlanarPoint>{{1, 1}}, far).empty());
    CHECK(neighbours({}, far).empty());
    CHECK(pairs_of(neighbours(std::vector<PlanarPoint>{{0, 0}, {3, 4}}, far)) == Pairs{{0, 1}});
}

TEST_CASE("Edges longer than the limit are cut and the rim belongs to what is kept") {
    const std::vector<PlanarPoint> points{{0, 0}, {100, 0}, {350, 0}};
    CHECK(pairs_of(neighbours(points, 250.0 * unit::m)) == Pairs{{0, 1}, {1, 2}});
    CHECK(pairs_of(neighbours(points, 249.0 * unit::m)) == Pairs{{0, 1}});
}

TEST_CASE("All points hang together, far from the origin too") {
    std::mt19937 random{22};
    std::vector<PlanarPoint> points;
    for (int i = 0; i < 500; ++i) {
        points.push_back(
            {4e6 + static_cast<double>(random() % 3000000), 3e6 + static_cast<double>(random() % 3000000)});
    }
    std::vector<std::uint32_t> label(points.size());
    for (std::uint32_t i = 0; i < label.size(); ++i) {
        label[i] = i;
    }
    for (const auto& edge : neighbours(points, far)) {
        const auto from = label[edge.b];
        const auto to = label[edge.a];
        std::ranges::replace(label, from, to);
    }
    CHECK(std::ranges::count(label, label[0]) == 500);
}
