#include "geometry/outline.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

#include "geometry/distance.hpp"
#include "support/sketch.hpp"

using namespace regiohub;
using regiohub::test::Sketch;

namespace {

double doubled_area_m2(const PlanarLine& ring) {
    double sum = 0.0;
    for (std::size_t i = 1; i < ring.points.size(); ++i)
        sum += ring.points[i - 1].x * ring.points[i].y - ring.points[i].x * ring.points[i - 1].y;
    return sum;
}

double area_m2(const PlanarArea& area) {
    double sum = 0.0;
    for (const auto& polygon : area.parts)
        for (const PlanarLine& ring : polygon.rings) sum += doubled_area_m2(ring) / 2.0;
    return sum;
}

PlanarArea square(double x, double y, double side) {
    return {{{{{{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}}}}}}};
}

void check_oriented(const PlanarArea& area) {
    for (const auto& polygon : area.parts)
        for (std::size_t i = 0; i < polygon.rings.size(); ++i) {
            CHECK(polygon.rings[i].points.front() == polygon.rings[i].points.back());
            CHECK((doubled_area_m2(polygon.rings[i]) > 0.0) == (i == 0));
        }
}

}  // namespace

TEST_CASE("An outline holds all its members with room to spare, as one valid part") {
    std::mt19937_64 random{3};
    std::normal_distribution<double> spread(0.0, 4000.0);
    for (const std::size_t count : {1U, 2U, 3U, 7U, 60U}) {
        std::vector<PlanarPoint> points(count);
        for (PlanarPoint& p : points) p = {150e3 + spread(random), 450e3 + spread(random)};
        const std::vector areas{square(148e3, 449e3, 900.0), square(155e3, 452e3, 500.0)};
        const PlanarArea result = outline(points, areas, 1.0 * unit::km);
        REQUIRE(result.parts.size() == 1);
        CHECK_FALSE(repaired(result).changed);
        check_oriented(result);
        for (const PlanarPoint p : points) {
            CHECK(contains(result, p));
            CHECK(distance_to_edge(p, result) > 0.99 * unit::km);
        }
        for (const PlanarArea& area : areas)
            for (const PlanarPoint p : area.parts[0].rings[0].points)
                CHECK(distance_to_edge(p, result) > 0.99 * unit::km);
    }
}

TEST_CASE("An outline hugs a bent row of members and leaves the empty inner side out") {
    const Sketch map(R"(
        aa............
        aa............
        aa............
        aa............
        aa........C...
        aa............
        aaaaaaaaaaaaaa
        aaaaaaaaaaaaaa
    )",
                     1.0 * unit::km);
    const PlanarArea result = outline(map.all('a'), {}, 500.0 * unit::m);
    CHECK_FALSE(contains(result, map.at('C')));
    for (const PlanarPoint p : map.all('a')) CHECK(contains(result, p));
}

TEST_CASE("An outline does not depend on the order of its members") {
    std::mt19937_64 random{5};
    std::uniform_real_distribution<double> spread(0.0, 20e3);
    std::vector<PlanarPoint> points(40);
    for (PlanarPoint& p : points) p = {spread(random), spread(random)};
    std::vector areas{square(0, 0, 3000), square(2000, 2000, 3000), square(15e3, 4e3, 1000), square(1000, 3000, 2500)};
    const PlanarArea expected = outline(points, areas, 300.0 * unit::m);
    for (int i = 0; i < 5; ++i) {
        std::ranges::shuffle(points, random);
        std::ranges::shuffle(areas, random);
        CHECK(outline(points, areas, 300.0 * unit::m) == expected);
    }
}

TEST_CASE("One member gives a round outline, a row of members a long one, no member none") {
    CHECK(outline({}, {}, 1.0 * unit::km).empty());
    CHECK(outline({}, std::vector{PlanarArea{}}, 1.0 * unit::km).empty());
    const std::vector one{PlanarPoint{1000, 1000}};
    const double disc_m2 = area_m2(outline(one, {}, 100.0 * unit::m));
    CHECK(disc_m2 > 31'000.0);
    CHECK(disc_m2 < 31'416.0);
    const std::vector row{PlanarPoint{0, 0}, PlanarPoint{500, 0}, PlanarPoint{1000, 0}, PlanarPoint{1000, 0}};
    const double row_m2 = area_m2(outline(row, {}, 100.0 * unit::m));
    CHECK(row_m2 > 231'000.0);
    CHECK(row_m2 < 231'416.0);
}

TEST_CASE("Without margin a point or a row of points has no outline") {
    CHECK(outline(std::vector{PlanarPoint{0, 0}}, {}, Length{}).empty());
    CHECK(outline(std::vector{PlanarPoint{0, 0}, PlanarPoint{5, 5}}, {}, Length{}).empty());
    CHECK(outline({}, std::vector{square(0, 0, 10)}, Length{}) == square(0, 0, 10));
}

TEST_CASE("A valid area comes back as it was, but for the direction of its rings") {
    PlanarArea area = square(0, 0, 9);
    area.parts[0].rings.push_back({{{3, 3}, {3, 6}, {6, 6}, {6, 3}, {3, 3}}});
    CHECK(repaired(area).area == area);
    CHECK_FALSE(repaired(area).changed);
    PlanarArea turned = area;
    for (PlanarLine& ring : turned.parts[0].rings) std::ranges::reverse(ring.points);
    CHECK_FALSE(repaired(turned).changed);
    check_oriented(repaired(turned).area);
    CHECK(area_m2(repaired(turned).area) == 72.0);
}

TEST_CASE("A bow tie becomes its two halves") {
    const PlanarArea bow{{{{{{{0, 0}, {10, 10}, {10, 0}, {0, 10}, {0, 0}}}}}}};
    const Repair repair = repaired(bow);
    CHECK(repair.changed);
    CHECK(repair.area.parts.size() == 2);
    CHECK(area_m2(repair.area) == 50.0);
    check_oriented(repair.area);
}

TEST_CASE("Parts that overlap become one part without a hole") {
    PlanarArea area = square(0, 0, 10);
    area.parts.push_back(square(5, 0, 10).parts[0]);
    const Repair repair = repaired(area);
    CHECK(repair.changed);
    CHECK(repair.area.parts.size() == 1);
    CHECK(area_m2(repair.area) == 150.0);
}

TEST_CASE("An open ring is closed, and what cannot hold anything is left out") {
    PlanarArea open = square(0, 0, 10);
    open.parts[0].rings[0].points.pop_back();
    CHECK(repaired(open).changed);
    CHECK(repaired(open).area == square(0, 0, 10));

    const double nowhere = std::numeric_limits<double>::quiet_NaN();
    for (const PlanarLine& ring :
         {PlanarLine{}, PlanarLine{{{1, 1}}}, PlanarLine{{{0, 0}, {1, 1}, {0, 0}}},
          PlanarLine{{{0, 0}, {1, 1}, {2, 2}, {0, 0}}}, PlanarLine{{{0, 0}, {nowhere, 1}, {2, 2}, {0, 0}}}}) {
        const Repair repair = repaired({{{{ring}}}});
        CHECK(repair.changed);
        CHECK(repair.area.empty());
    }
    CHECK_FALSE(repaired({}).changed);
}
