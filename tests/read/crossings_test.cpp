#include "read/crossings.hpp"

#include <catch2/catch_test_macros.hpp>
#include <random>

using namespace regiohub;

namespace {
SourceArea ring_of(std::vector<SourcePoint> points) {
    points.push_back(points.front());
    return {{{{{std::move(points)}}}}};
}
}  // namespace

TEST_CASE("A square crosses itself nowhere and a bow tie once") {
    CHECK_FALSE(crosses_more_than(ring_of({{0, 0}, {1, 0}, {1, 1}, {0, 1}}), 0, 1000));
    CHECK(crosses_more_than(ring_of({{0, 0}, {1, 1}, {1, 0}, {0, 1}}), 0, 1000));
    CHECK_FALSE(crosses_more_than(ring_of({{0, 0}, {1, 1}, {1, 0}, {0, 1}}), 1, 1000));
}

TEST_CASE("Counting stops at its bound of work") {
    std::mt19937 random{7};
    std::uniform_real_distribution<double> anywhere{0.0, 1.0};
    std::vector<SourcePoint> points;
    for (int i = 0; i < 5000; ++i) points.push_back({anywhere(random), anywhere(random)});
    CHECK(crosses_more_than(ring_of(points), 1'000'000'000, 10'000));
    CHECK(crosses_more_than(ring_of(points), 10'000, 50'000'000));
}
