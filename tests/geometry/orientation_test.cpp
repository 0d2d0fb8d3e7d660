#include "geometry/orientation.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <cstdint>
#include <random>

using namespace regiohub;

namespace {

__extension__ using Wide = __int128;

// Exact for whole numbers below 2^60: the slow twin.
int whole_number_orientation(std::int64_t ax, std::int64_t ay, std::int64_t bx, std::int64_t by, std::int64_t cx,
                             std::int64_t cy) {
    const Wide det = Wide{ax - cx} * (by - cy) - Wide{ay - cy} * (bx - cx);
    return det > 0 ? 1 : det < 0 ? -1 : 0;
}

}  // namespace

TEST_CASE("Left is 1, right is -1, on the line is 0") {
    CHECK(orientation({0, 0}, {10, 0}, {5, 1}) == 1);
    CHECK(orientation({0, 0}, {10, 0}, {5, -1}) == -1);
    CHECK(orientation({0, 0}, {10, 0}, {25, 0}) == 0);
    CHECK(orientation({3, 3}, {3, 3}, {5, 1}) == 0);
}

TEST_CASE("The side is exact where rounded arithmetic cannot tell") {
    std::mt19937_64 random{7};
    std::uniform_int_distribution<std::int64_t> wide(0, std::int64_t{1} << 52);
    std::uniform_int_distribution<std::int64_t> step(-1, 1);
    std::uniform_int_distribution<int> share(0, 64);
    int on_the_line = 0;
    for (int i = 0; i < 20'000; ++i) {
        const std::int64_t ax = wide(random);
        const std::int64_t ay = wide(random);
        const std::int64_t ux = wide(random) / 128;
        const std::int64_t uy = wide(random) / 128;
        // On the line from a to a + 64 u, or beside it by the smallest step there is.
        const std::int64_t k = share(random);
        const std::int64_t bx = ax + 64 * ux;
        const std::int64_t by = ay + 64 * uy;
        const std::int64_t cx = ax + k * ux + step(random);
        const std::int64_t cy = ay + k * uy + step(random);
        const int expected = whole_number_orientation(ax, ay, bx, by, cx, cy);
        const auto point = [](std::int64_t x, std::int64_t y) {
            return PlanarPoint{std::ldexp(static_cast<double>(x), -32), std::ldexp(static_cast<double>(y), -32)};
        };
        REQUIRE(orientation(point(ax, ay), point(bx, by), point(cx, cy)) == expected);
        on_the_line += expected == 0 ? 1 : 0;
    }
    CHECK(on_the_line > 100);
}

TEST_CASE("Turning the three points keeps the side, exchanging two reverses it") {
    std::mt19937_64 random{11};
    std::uniform_real_distribution<double> x(0.0, 280e3);
    for (int i = 0; i < 10'000; ++i) {
        const PlanarPoint a{x(random), x(random)};
        const PlanarPoint b{x(random), x(random)};
        const double share = x(random) / 280e3;
        const PlanarPoint c{a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)};
        const int side = orientation(a, b, c);
        REQUIRE(orientation(b, c, a) == side);
        REQUIRE(orientation(c, a, b) == side);
        REQUIRE(orientation(b, a, c) == -side);
    }
}
