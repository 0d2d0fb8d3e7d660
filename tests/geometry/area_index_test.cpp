#include "geometry/area_index.hpp"

#include <geos_c.h>

#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

#include "geometry/distance.hpp"
#include "support/random_areas.hpp"

using namespace regiohub;
using regiohub::test::lattice_area;
using regiohub::test::random_area;

namespace {

using Found = std::optional<std::size_t>;

PlanarArea square(double x, double y, double side) {
    return {{{{{{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}}}}}}};
}

Found plainly_containing(std::span<const PlanarArea> areas, PlanarPoint p) {
    for (std::size_t i = 0; i < areas.size(); ++i)
        if (contains(areas[i], p)) return i;
    return std::nullopt;
}

std::optional<AreaIndex::Near> plainly_nearest(std::span<const PlanarArea> areas, PlanarPoint p, Length limit) {
    std::optional<AreaIndex::Near> best;
    for (std::size_t i = 0; i < areas.size(); ++i)
        if (const Length away = distance(p, areas[i]); away <= limit && (!best || away < best->distance))
            best = {i, away};
    return best;
}

// Vertices, middles of edges, and points beside them by the last digit: where a slip would show.
std::vector<PlanarPoint> telling_points(std::span<const PlanarArea> areas) {
    constexpr double far = std::numeric_limits<double>::infinity();
    std::vector<PlanarPoint> points;
    for (const PlanarArea& area : areas)
        for (const auto& polygon : area.parts)
            for (const PlanarLine& ring : polygon.rings)
                for (std::size_t i = 1; i < ring.points.size(); ++i) {
                    const PlanarPoint a = ring.points[i - 1];
                    const PlanarPoint middle{(a.x + ring.points[i].x) / 2.0, (a.y + ring.points[i].y) / 2.0};
                    for (const PlanarPoint p : {a, middle}) {
                        points.push_back(p);
                        points.push_back({std::nextafter(p.x, far), p.y});
                        points.push_back({p.x, std::nextafter(p.y, -far)});
                    }
                }
    return points;
}

void check_like_plain(std::span<const PlanarArea> areas, std::span<const PlanarPoint> points) {
    const AreaIndex index{areas};
    const std::vector<std::uint32_t> many = index.containing(points);
    REQUIRE(many.size() == points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        const Found expected = plainly_containing(areas, points[i]);
        INFO("at " << points[i].x << ", " << points[i].y);
        REQUIRE(index.containing(points[i]) == expected);
        REQUIRE(many[i] == expected.value_or(AreaIndex::none));
    }
}

std::vector<PlanarPoint> spread(std::mt19937_64& random, std::size_t count, double side_m) {
    std::uniform_real_distribution<double> at(-0.02 * side_m, 1.02 * side_m);
    std::vector<PlanarPoint> points(count);
    for (PlanarPoint& p : points) p = {at(random), at(random)};
    return points;
}

std::vector<PlanarArea> scattered(std::mt19937_64& random, std::size_t count, double side_m, double radius_m,
                                  int corners) {
    std::uniform_real_distribution<double> at(0.0, side_m);
    std::vector<PlanarArea> areas;
    for (std::size_t i = 0; i < count; ++i)
        areas.push_back(random_area(random, {at(random), at(random)}, radius_m, corners));
    return areas;
}

}  // namespace

TEST_CASE("A point on a shared edge belongs to the area with the lowest position") {
    const std::vector areas{square(10, 0, 10), square(0, 0, 10), square(5, 5, 10)};
    const AreaIndex index{areas};
    CHECK(index.containing({10, 5}) == 0);
    CHECK(index.containing({1, 1}) == 1);
    CHECK(index.containing({12, 12}) == 2);
    CHECK_FALSE(index.containing({30, 30}));
}

TEST_CASE("Areas of every size and density hold what they hold by plain counting") {
    std::mt19937_64 random{1};
    for (const auto& [count, radius_m, corners] : {std::tuple{std::size_t{1}, 40e3, 9},
                                                   {std::size_t{3}, 90e3, 2000},
                                                   {std::size_t{12}, 30e3, 60},
                                                   {std::size_t{200}, 2e3, 24},
                                                   {std::size_t{60}, 50.0, 300},
                                                   {std::size_t{30}, 100e3, 5}}) {
        const auto areas = scattered(random, count, 280e3, radius_m, corners);
        auto points = spread(random, 800, 280e3);
        for (const PlanarArea& area : areas)
            for (const PlanarPoint offset : spread(random, 6, 2.0 * radius_m))
                points.push_back({area.parts[0].rings[0].points[0].x + offset.x - 2.0 * radius_m,
                                  area.parts[0].rings[0].points[0].y + offset.y - radius_m});
        check_like_plain(areas, points);
    }
}

TEST_CASE("Vertices, edges and points beside them by the last digit fall on the right side") {
    std::mt19937_64 random{2};
    for (const int corners : {3, 7, 40, 400}) {
        const auto areas = scattered(random, 8, 40e3, 9e3, corners);
        check_like_plain(areas, telling_points(areas));
    }
}

TEST_CASE("On a lattice, where everything touches everything, the answer is still that of plain counting") {
    std::mt19937_64 random{3};
    for (int round = 0; round < 150; ++round) {
        const int side = 1 + round % 9;
        std::vector<PlanarArea> areas;
        for (int i = 0; i < 1 + round % 7; ++i) areas.push_back(lattice_area(random, side, 1 + round % 23));
        std::vector<PlanarPoint> points = telling_points(areas);
        for (int x = -1; x <= 2 * side + 1; ++x)
            for (int y = -1; y <= 2 * side + 1; ++y) points.push_back({x / 2.0, y / 2.0});
        check_like_plain(areas, points);
    }
}

TEST_CASE("Areas in one heap with one far away, and many edges at one vertex, are no trouble") {
    std::mt19937_64 random{4};
    auto areas = scattered(random, 40, 30.0, 5.0, 50);
    areas.push_back(square(300e3, 600e3, 1.0));
    PlanarArea fan;
    for (int i = 0; i < 60; ++i)
        fan.parts.push_back({{{{{10, 10},
                                {10 + 30 * std::cos(0.1 * i), 10 + 30 * std::sin(0.1 * i)},
                                {10 + 30 * std::cos(0.1 * i + 0.05), 10 + 30 * std::sin(0.1 * i + 0.05)},
                                {10, 10}}}}});
    areas.push_back(fan);
    auto points = spread(random, 1000, 40.0);
    const auto telling = telling_points(areas);
    points.insert(points.end(), telling.begin(), telling.end());
    points.push_back({300e3, 600e3});
    check_like_plain(areas, points);
}

TEST_CASE("Areas without extent hold the points they are made of") {
    const std::vector areas{PlanarArea{{{{{{{1, 1}, {1, 1}, {1, 1}}}}}}},
                            PlanarArea{{{{{{{2, 0}, {2, 9}, {2, 5}, {2, 0}}}}}}},
                            PlanarArea{{{{{{{0, 0}, {8, 8}, {0, 0}}}}}}}, PlanarArea{}};
    const std::vector<PlanarPoint> points{{1, 1}, {2, 0},   {2, 7}, {2, 9}, {2, 9.5},
                                          {3, 3}, {3, 3.5}, {2, 2}, {0, 0}, {8, 8}};
    check_like_plain(areas, points);
    CHECK(AreaIndex{areas}.containing({1, 1}) == 0);
}

TEST_CASE("What is nowhere holds nothing and is held by nothing") {
    constexpr double nowhere = std::numeric_limits<double>::quiet_NaN();
    constexpr double far = std::numeric_limits<double>::infinity();
    std::vector areas{square(0, 0, 10), square(20, 0, 10)};
    areas[0].parts[0].rings[0].points[1].x = nowhere;
    const AreaIndex index{areas};
    CHECK_FALSE(index.containing({5, 5}));
    CHECK(index.containing({25, 5}) == 1);
    for (const PlanarPoint p : {PlanarPoint{nowhere, 5}, {25, nowhere}, {far, 5}, {-far, -far}}) {
        CHECK_FALSE(index.containing(p));
        CHECK_FALSE(index.nearest(p, 1.0 * unit::km));
    }
    CHECK_FALSE(index.nearest({25, 5}, nowhere * unit::m));
    CHECK_FALSE(index.nearest({25, 5}, -1.0 * unit::m));
}

TEST_CASE("The nearest area is at 0 from inside, and ties go to the lowest position") {
    const std::vector areas{square(10, 0, 10), square(-20, 0, 10), square(100, 0, 10)};
    const AreaIndex index{areas};
    const auto between = index.nearest({0, 5}, 10.0 * unit::m);
    REQUIRE(between);
    CHECK(between->area == 0);
    CHECK(between->distance == 10.0 * unit::m);
    CHECK_FALSE(index.nearest({0, 5}, 9.0 * unit::m));
    CHECK(index.nearest({15, 5}, Length{})->distance == Length{});
}

TEST_CASE("The nearest area and its distance are those of plain search") {
    std::mt19937_64 random{6};
    std::vector<std::vector<PlanarArea>> layers{scattered(random, 1, 280e3, 20e3, 50),
                                                scattered(random, 150, 280e3, 3e3, 20)};
    for (int round = 0; round < 20; ++round) {
        layers.emplace_back();
        for (int i = 0; i < 5; ++i) layers.back().push_back(lattice_area(random, 12, 4));
    }
    for (const auto& areas : layers) {
        const AreaIndex index{areas};
        const double side_m = areas[0].parts[0].rings[0].points[0].x > 20.0 ? 280e3 : 20.0;
        auto points = spread(random, 300, side_m);
        for (int x = -3; x < 15; ++x) points.push_back({static_cast<double>(x), 6.0});
        for (const Length limit : {0.01 * side_m * unit::m, 1e9 * unit::m}) {
            const auto many = index.nearest(points, limit);
            for (std::size_t i = 0; i < points.size(); ++i) {
                const auto expected = plainly_nearest(areas, points[i], limit);
                REQUIRE(many[i].has_value() == expected.has_value());
                if (!expected) continue;
                REQUIRE(many[i]->area == expected->area);
                REQUIRE(many[i]->distance == expected->distance);
            }
        }
    }
}

TEST_CASE("An index over no areas finds nothing") {
    const AreaIndex index{{}};
    CHECK_FALSE(index.containing({0, 0}));
    CHECK_FALSE(index.nearest({0, 0}, 1e9 * unit::m));
    CHECK(index.containing(std::vector<PlanarPoint>(3)) == std::vector<std::uint32_t>(3, AreaIndex::none));
    CHECK(index.containing(std::vector<PlanarPoint>{}).empty());
}

TEST_CASE("GEOS finds each point in the same areas") {
    const GEOSContextHandle_t geos = GEOS_init_r();
    std::mt19937_64 random{8};
    const auto areas = scattered(random, 25, 60e3, 6e3, 40);
    auto points = spread(random, 2000, 60e3);
    for (const PlanarArea& area : areas) points.push_back(area.parts[0].rings[1].points[3]);
    const std::vector<std::uint32_t> found = AreaIndex{areas}.containing(points);
    std::vector<std::uint32_t> expected(points.size(), AreaIndex::none);
    for (std::size_t a = areas.size(); a-- > 0;) {
        std::vector<GEOSGeometry*> rings;
        for (const PlanarLine& ring : areas[a].parts[0].rings)
            rings.push_back(GEOSGeom_createLinearRing_r(
                geos, GEOSCoordSeq_copyFromBuffer_r(geos, &ring.points[0].x, static_cast<unsigned>(ring.points.size()),
                                                    0, 0)));
        GEOSGeometry* polygon = GEOSGeom_createPolygon_r(geos, rings[0], &rings[1], 1);
        const GEOSPreparedGeometry* prepared = GEOSPrepare_r(geos, polygon);
        for (std::size_t i = 0; i < points.size(); ++i) {
            GEOSGeometry* point = GEOSGeom_createPointFromXY_r(geos, points[i].x, points[i].y);
            if (GEOSPreparedCovers_r(geos, prepared, point) == 1) expected[i] = static_cast<std::uint32_t>(a);
            GEOSGeom_destroy_r(geos, point);
        }
        GEOSPreparedGeom_destroy_r(geos, prepared);
        GEOSGeom_destroy_r(geos, polygon);
    }
    GEOS_finish_r(geos);
    CHECK(found == expected);
}
