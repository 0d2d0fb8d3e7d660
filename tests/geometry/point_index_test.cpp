#include "geometry/point_index.hpp"

#include <catch2/catch_test_macros.hpp>
#include <vector>

using namespace regiohub;

TEST_CASE("Equal distances are ordered by position, and k may exceed what there is") {
    const std::vector<PlanarPoint> points{{10, 0}, {0, 10}, {-10, 0}, {3, 4}};
    const PointIndex index{points};
    const auto near = index.nearest({0, 0}, 3);
    REQUIRE(near.size() == 3);
    CHECK(near[0].point == 3);
    CHECK(near[0].distance == 5.0 * unit::m);
    CHECK(near[1].point == 0);
    CHECK(near[2].point == 1);
    CHECK(index.nearest({0, 0}, 99).size() == 4);
    CHECK(index.nearest({0, 0}, 0).empty());
}

TEST_CASE("Within a radius the rim is included, in order of position") {
    const std::vector<PlanarPoint> points{{10, 0}, {0, 11}, {-10, 0}, {3, 4}};
    const auto found = PointIndex{points}.within({0, 0}, 10.0 * unit::m);
    REQUIRE(found.size() == 3);
    CHECK(found[0].point == 0);
    CHECK(found[1].point == 2);
    CHECK(found[2].point == 3);
}

TEST_CASE("An index over no points finds nothing") {
    const PointIndex index{{}};
    CHECK(index.nearest({0, 0}, 3).empty());
    CHECK(index.within({0, 0}, 1e9 * unit::m).empty());
}
