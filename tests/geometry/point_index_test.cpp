#include "geometry/point_index.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <limits>
#include <random>
#include <tuple>
#include <vector>

using namespace regiohub;

namespace {

using Near = PointIndex::Near;

std::vector<Near> plainly_within(std::span<const PlanarPoint> points, PlanarPoint p, Length radius) {
    std::vector<Near> found;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const double dx = p.x - points[i].x;
        const double dy = p.y - points[i].y;
        if (const Length away = Length::of_base(std::sqrt(dx * dx + dy * dy)); away <= radius)
            found.push_back({i, away});
    }
    return found;
}

std::vector<Near> plainly_nearest(std::span<const PlanarPoint> points, PlanarPoint p, std::size_t k) {
    std::vector<std::tuple<double, std::size_t>> all;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const double dx = p.x - points[i].x;
        const double dy = p.y - points[i].y;
        all.emplace_back(dx * dx + dy * dy, i);
    }
    std::ranges::sort(all);
    std::vector<Near> result;
    for (std::size_t i = 0; i < std::min(k, all.size()); ++i)
        result.push_back({std::get<1>(all[i]), Length::of_base(std::sqrt(std::get<0>(all[i])))});
    return result;
}

enum class Spread { even, knots, lattice, in_line, all_equal };

std::vector<PlanarPoint> spread(std::mt19937_64& random, std::size_t count, Spread sort) {
    std::uniform_real_distribution<double> even(0.0, 100e3);
    std::uniform_int_distribution<int> step(0, 12);
    std::normal_distribution<double> near(0.0, 40.0);
    std::vector<PlanarPoint> points(count);
    for (PlanarPoint& p : points) {
        if (sort == Spread::even) p = {even(random), even(random)};
        if (sort == Spread::knots) p = {step(random) * 8e3 + near(random), step(random) * 8e3 + near(random)};
        if (sort == Spread::lattice) p = {static_cast<double>(step(random)), static_cast<double>(step(random))};
        if (sort == Spread::in_line) p = {even(random), 7.0};
        if (sort == Spread::all_equal) p = {5.0, 5.0};
    }
    return points;
}

}  // namespace

TEST_CASE("Equal distances are ordered by position, and k may exceed what there is") {
    const std::vector<PlanarPoint> points{{10, 0}, {0, 10}, {-10, 0}, {3, 4}};
    const PointIndex index{points};
    const auto near = index.nearest(PlanarPoint{0, 0}, 3);
    REQUIRE(near.size() == 3);
    CHECK(near[0] == Near{3, 5.0 * unit::m});
    CHECK(near[1].point == 0);
    CHECK(near[2].point == 1);
    CHECK(index.nearest(PlanarPoint{0, 0}, 99).size() == 4);
    CHECK(index.nearest(PlanarPoint{0, 0}, 0).empty());
}

TEST_CASE("Within a radius the rim is included, in order of position") {
    const std::vector<PlanarPoint> points{{10, 0}, {0, 11}, {-10, 0}, {3, 4}};
    const auto found = PointIndex{points}.within(PlanarPoint{0, 0}, 10.0 * unit::m);
    REQUIRE(found.size() == 3);
    CHECK(found[0].point == 0);
    CHECK(found[1].point == 2);
    CHECK(found[2].point == 3);
}

TEST_CASE("The nearest points are those of plain search, one by one and many at once") {
    std::mt19937_64 random{1};
    for (const Spread sort : {Spread::even, Spread::knots, Spread::lattice, Spread::in_line, Spread::all_equal})
        for (const std::size_t count : {1U, 8U, 9U, 500U}) {
            const auto points = spread(random, count, sort);
            const PointIndex index{points};
            for (const Spread asked : {sort, Spread::even}) {
                const auto places = spread(random, 1200, asked);
                for (const std::size_t k : {1U, 3U, 40U}) {
                    const auto many = index.nearest(places, k);
                    const std::size_t each = std::min(k, count);
                    REQUIRE(many.size() == places.size() * each);
                    for (std::size_t i = 0; i < places.size(); i += 23) {
                        const auto expected = plainly_nearest(points, places[i], k);
                        REQUIRE(index.nearest(places[i], k) == expected);
                        REQUIRE(std::ranges::equal(std::span{many}.subspan(i * each, each), expected));
                    }
                }
            }
        }
}

TEST_CASE("Many places in little room are answered like each alone") {
    std::mt19937_64 random{2};
    const auto points = spread(random, 300, Spread::knots);
    const auto places = spread(random, 70'000, Spread::even);
    const PointIndex index{points};
    const auto many = index.nearest(places, 3);
    for (std::size_t i = 0; i < places.size(); i += 7)
        REQUIRE(std::ranges::equal(std::span{many}.subspan(3 * i, 3), index.nearest(places[i], 3)));
}

TEST_CASE("The points within a radius are those of plain search, one by one and many at once") {
    std::mt19937_64 random{3};
    for (const Spread sort : {Spread::even, Spread::knots, Spread::lattice, Spread::in_line, Spread::all_equal}) {
        const auto points = spread(random, 700, sort);
        const PointIndex index{points};
        for (const double radius_m : {0.0, 1.0, 5.0, 100.0, 9e3, 1e9}) {
            const auto lists = index.within(points, radius_m * unit::m);
            for (std::size_t i = 0; i < points.size(); i += 41) {
                const auto expected = plainly_within(points, points[i], radius_m * unit::m);
                REQUIRE(index.within(points[i], radius_m * unit::m) == expected);
                REQUIRE(std::ranges::equal(lists.of(i), expected));
            }
        }
    }
}

TEST_CASE("A tree large enough to be built by several threads answers like plain search") {
    std::mt19937_64 random{4};
    const auto points = spread(random, 140'000, Spread::knots);
    const PointIndex index{points};
    for (const PlanarPoint p : spread(random, 6, Spread::even))
        REQUIRE(index.nearest(p, 5) == plainly_nearest(points, p, 5));
}

TEST_CASE("What is nowhere is found by nothing and finds nothing") {
    constexpr double nowhere = std::numeric_limits<double>::quiet_NaN();
    const std::vector<PlanarPoint> points{{nowhere, 0}, {1, 1}, {0, std::numeric_limits<double>::infinity()}};
    const PointIndex index{points};
    CHECK(index.size() == 1);
    CHECK(index.nearest(PlanarPoint{0, 0}, 3) == std::vector{Near{1, Length::of_base(std::sqrt(2.0))}});
    CHECK(index.nearest(points[0], 3).empty());
    CHECK(index.within(points[0], 1e9 * unit::m).empty());
    CHECK(index.within(PlanarPoint{1, 1}, nowhere * unit::m).empty());
    CHECK(index.within(PlanarPoint{1, 1}, -1.0 * unit::m).empty());
    const auto many = index.nearest(points, 3);
    REQUIRE(many.size() == 3);
    CHECK(std::isnan(many[0].distance.in(unit::m)));
    CHECK(many[1] == Near{1, Length{}});
}

TEST_CASE("An index over no points finds nothing") {
    const PointIndex index{{}};
    CHECK(index.nearest(PlanarPoint{0, 0}, 3).empty());
    CHECK(index.within(PlanarPoint{0, 0}, 1e9 * unit::m).empty());
    CHECK(index.nearest(std::vector<PlanarPoint>(4), 3).empty());
    CHECK(index.within(std::vector<PlanarPoint>(4), 1.0 * unit::m).found.empty());
}
