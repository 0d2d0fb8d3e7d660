#include "geometry/area_index.hpp"

#include <catch2/catch_test_macros.hpp>
#include <vector>

using namespace regiohub;

namespace {

PlanarArea square(double x, double y, double side) {
    return {{{{{{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}}}}}}};
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

TEST_CASE("An index over no areas finds nothing") {
    const AreaIndex index{{}};
    CHECK_FALSE(index.containing({0, 0}));
    CHECK_FALSE(index.nearest({0, 0}, 1e9 * unit::m));
}
