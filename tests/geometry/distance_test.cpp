#include "geometry/distance.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cmath>

#include "support/sketch.hpp"

using namespace regiohub;
using Catch::Matchers::WithinAbs;
using regiohub::test::Sketch;

namespace {

double metres(Length length) {
    return length.in(unit::m);
}

// A square of 9 by 9 with a square hole of 3 by 3 in its middle.
PlanarArea square_with_hole() {
    return {{{{{{{0, 0}, {9, 0}, {9, 9}, {0, 9}, {0, 0}}}, {{{3, 3}, {3, 6}, {6, 6}, {6, 3}, {3, 3}}}}}}};
}

}  // namespace

TEST_CASE("The distance between two places is the straight line") {
    const Sketch map(R"(
        ...B
        ....
        ....
        A...
    )",
                     1.0 * unit::km);
    CHECK_THAT(metres(distance(map.at('A'), map.at('B'))), WithinAbs(std::sqrt(18.0) * 1000.0, 1e-9));
    CHECK(distance(map.at('A'), map.at('A')) == Length{});
}

TEST_CASE("The distance to a line is to its nearest point, which may be an end") {
    const PlanarLines line{{{{{0, 0}, {10, 0}}}, {{{100, 100}, {200, 100}}}}};
    CHECK(metres(distance({5, 3}, line)) == 3.0);
    CHECK(metres(distance({-3, 4}, line)) == 5.0);
    CHECK(metres(distance({150, 97}, line)) == 3.0);
    CHECK(metres(distance({7, 0}, line)) == 0.0);
}

TEST_CASE("A line of one point is that point, and a line without points is nowhere") {
    CHECK(metres(distance({3, 4}, PlanarLines{{{{{0, 0}}}}})) == 5.0);
    CHECK(metres(distance({3, 4}, PlanarLines{{{{{0, 0}, {0, 0}}}}})) == 5.0);
    CHECK(std::isinf(metres(distance({3, 4}, PlanarLines{}))));
    CHECK(std::isinf(metres(distance({3, 4}, PlanarLines{{{}}}))));
}

TEST_CASE("Edges, corners and the rim of a hole are inside; the hole is not") {
    const PlanarArea area = square_with_hole();
    for (const PlanarPoint p :
         {PlanarPoint{1, 1}, {0, 0}, {9, 9}, {9, 4}, {4, 9}, {3, 3}, {3, 4}, {6, 5}, {1, 3}, {1, 6}, {8, 9}})
        CHECK(contains(area, p));
    for (const PlanarPoint p : {PlanarPoint{4, 4}, {5, 5.9}, {-1, 0}, {10, 9}, {-1, 9}, {4, 9.0000001}, {12, 3}})
        CHECK_FALSE(contains(area, p));
}

TEST_CASE("The distance to an area is 0 inside and on the edge, and to the rim from within a hole") {
    const PlanarArea area = square_with_hole();
    CHECK(metres(distance({1, 1}, area)) == 0.0);
    CHECK(metres(distance({9, 9}, area)) == 0.0);
    CHECK(metres(distance({4, 4.5}, area)) == 1.0);
    CHECK(metres(distance({12, 13}, area)) == 5.0);
    CHECK(metres(distance_to_edge({1, 2}, area)) == 1.0);
    CHECK(metres(distance_to_edge({-3, -4}, area)) == 5.0);
}

TEST_CASE("An empty area holds nothing and is infinitely far") {
    const PlanarArea ringless{{{}}};
    for (const PlanarArea& area : {PlanarArea{}, ringless}) {
        CHECK_FALSE(contains(area, {0, 0}));
        CHECK(std::isinf(metres(distance({0, 0}, area))));
        CHECK(std::isinf(metres(distance_to_edge({0, 0}, area))));
    }
}

TEST_CASE("An area of several parts holds what any of them holds") {
    PlanarArea area = square_with_hole();
    area.parts.push_back({{{{{4, 4}, {5, 4}, {5, 5}, {4, 5}, {4, 4}}}}});
    CHECK(contains(area, {4.5, 4.5}));
    CHECK_FALSE(contains(area, {3.5, 3.5}));
}
