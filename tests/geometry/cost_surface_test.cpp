#include "geometry/cost_surface.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cmath>
#include <queue>
#include <random>
#include <string>

using namespace regiohub;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

constexpr float closed = std::numeric_limits<float>::quiet_NaN();
constexpr double infinite = std::numeric_limits<double>::infinity();

CostRaster raster_of(std::uint32_t columns, std::uint32_t rows, float cost = 1.0F) {
    CostRaster raster;
    raster.columns = columns;
    raster.rows = rows;
    raster.corner = {100.0, 900.0};
    raster.cell = 10.0 * unit::m;
    raster.cost.assign(raster.cells(), cost);
    return raster;
}

struct Twin {
    const CostRaster& raster;

    [[nodiscard]] bool inside(int x, int y) const {
        return x >= 0 && y >= 0 && x < static_cast<int>(raster.columns) && y < static_cast<int>(raster.rows);
    }
    [[nodiscard]] std::size_t at(int x, int y) const {
        return static_cast<std::size_t>(y) * raster.columns + static_cast<std::size_t>(x);
    }
    [[nodiscard]] double cost(int x, int y) const {
        const std::size_t c = at(x, y);
        const float product = raster.friction.empty() ? raster.cost[c] : raster.cost[c] * raster.friction[c];
        return product >= 0.0F ? static_cast<double>(product) : infinite;
    }
    [[nodiscard]] int barrier(int x, int y) const { return raster.barrier.empty() ? 0 : raster.barrier[at(x, y)]; }
    [[nodiscard]] double crossing(int b) const {
        return b == 0 ? 0.0 : raster.crossing[static_cast<std::size_t>(b) - 1];
    }

    /// Written from the contract: the cells between are named one by one.
    [[nodiscard]] double step(int x, int y, int dx, int dy) const {
        const int tx = x + dx;
        const int ty = y + dy;
        double sum = cost(x, y) + cost(tx, ty);
        const double length = std::hypot(dx, dy) * raster.cell.in(unit::m);
        double fee =
            barrier(x, y) == barrier(tx, ty) ? 0.0 : (crossing(barrier(x, y)) + crossing(barrier(tx, ty))) / 2.0;
        double mean = sum / 2.0;
        if (dx != 0 && dy != 0) {
            int mx = x + dx, my = y, nx = x, ny = y + dy;
            if (std::abs(dx) == 2) {
                mx = x + dx / 2, my = y, nx = x + dx / 2, ny = y + dy;
            } else if (std::abs(dy) == 2) {
                mx = x, my = y + dy / 2, nx = x + dx, ny = y + dy / 2;
            }
            if (std::abs(dx) + std::abs(dy) == 3) {
                mean = (sum + cost(mx, my) + cost(nx, ny)) / 4.0;
            } else if (std::isinf(cost(mx, my)) && std::isinf(cost(nx, ny))) {
                return infinite;
            }
            const int m = barrier(mx, my);
            if (m == barrier(nx, ny) && m != barrier(x, y) && m != barrier(tx, ty)) {
                fee += crossing(m);
            }
        }
        return mean * length + fee;
    }
};

/// Dijkstra's algorithm as in the book.
std::vector<double> dijkstra(const CostRaster& raster, const std::vector<std::uint32_t>& sources, Moves moves) {
    const Twin twin{raster};
    std::vector<double> away(raster.cells(), infinite);
    std::priority_queue<std::pair<double, std::size_t>, std::vector<std::pair<double, std::size_t>>, std::greater<>>
        queue;
    for (const std::uint32_t s : sources) {
        const int x = static_cast<int>(s % raster.columns);
        const int y = static_cast<int>(s / raster.columns);
        if (!std::isinf(twin.cost(x, y))) {
            away[s] = 0.0;
            queue.emplace(0.0, s);
        }
    }
    while (!queue.empty()) {
        const auto [near, c] = queue.top();
        queue.pop();
        const int x = static_cast<int>(c % raster.columns);
        const int y = static_cast<int>(c / raster.columns);
        for (int dx = -2; dx <= 2; ++dx) {
            for (int dy = -2; dy <= 2; ++dy) {
                const int knight = std::abs(dx) + std::abs(dy);
                const bool touching = std::max(std::abs(dx), std::abs(dy)) == 1;
                const bool taken = touching || (moves == Moves::sixteen && knight == 3);
                if (!taken || near > away[c] || !twin.inside(x + dx, y + dy) || std::isinf(twin.cost(x + dx, y + dy))) {
                    continue;
                }
                const double further = near + twin.step(x, y, dx, dy);
                const std::size_t to = twin.at(x + dx, y + dy);
                if (further < away[to]) {
                    away[to] = further;
                    queue.emplace(further, to);
                }
            }
        }
    }
    return away;
}

void check_equal(const CostRaster& raster, const std::vector<std::uint32_t>& sources, Moves moves) {
    const auto field = spread_cost(raster, sources, moves);
    const auto twin = dijkstra(raster, sources, moves);
    REQUIRE(field.cost.size() == twin.size());
    for (std::uint32_t c = 0; c < twin.size(); ++c) {
        if (std::isinf(twin[c])) {
            CHECK(std::isinf(field.cost[c]));
            continue;
        }
        CHECK_THAT(field.cost[c], WithinAbs(twin[c], 1e-9 * (1.0 + twin[c])));
        const auto path = path_to(raster, field, c);
        REQUIRE(path);
        CHECK(std::ranges::find(sources, path->cells.front()) != sources.end());
        CHECK(path->cells.back() == c);
    }
}

/// A map of characters: '.' costs 1, '#' cannot be passed, a letter is a barrier of that letter.
CostRaster sketch(const std::vector<std::string>& lines) {
    auto raster = raster_of(static_cast<std::uint32_t>(lines[0].size()), static_cast<std::uint32_t>(lines.size()));
    raster.barrier.assign(raster.cells(), 0);
    for (std::size_t c = 0; c < raster.cells(); ++c) {
        const char letter = lines[c / raster.columns][c % raster.columns];
        if (letter == '#') {
            raster.cost[c] = closed;
        } else if (letter != '.') {
            raster.barrier[c] = static_cast<std::uint16_t>(letter - 'a' + 1);
        }
    }
    return raster;
}

}  // namespace

TEST_CASE("Least cost equals Dijkstra's algorithm on random rasters, with friction, barriers and closed cells") {
    std::mt19937 random{11};
    const auto chance = [&](std::uint32_t in) { return random() % in == 0; };
    for (int round = 0; round < 120; ++round) {
        auto raster =
            raster_of(static_cast<std::uint32_t>(1 + random() % 12), static_cast<std::uint32_t>(1 + random() % 12));
        const bool rough = chance(2);
        const bool holes = chance(2);
        const bool lines = chance(2);
        raster.crossing = {40.0, 500.0, infinite};
        for (std::size_t c = 0; c < raster.cells(); ++c) {
            raster.cost[c] = chance(8) ? 0.0F : 0.001F + static_cast<float>(random() % 1000) / 100.0F;
            if (holes && chance(4)) {
                raster.cost[c] = chance(2) ? closed : -1.0F;
            }
            if (rough) {
                raster.friction.push_back(chance(10) ? closed : 1.0F + static_cast<float>(random() % 4));
            }
            if (lines) {
                raster.barrier.push_back(static_cast<std::uint16_t>(chance(3) ? 1 + random() % 3 : 0));
            }
        }
        std::vector<std::uint32_t> sources;
        for (std::uint32_t s = 0; s < 1 + random() % 3; ++s) {
            sources.push_back(static_cast<std::uint32_t>(random() % raster.cells()));
        }
        check_equal(raster, sources, Moves::eight);
        check_equal(raster, sources, Moves::sixteen);
    }
}

TEST_CASE("A raster that costs nothing anywhere, one cell, and no source at all") {
    check_equal(raster_of(5, 4, 0.0F), {7}, Moves::eight);
    check_equal(raster_of(1, 1), {0}, Moves::sixteen);
    const auto field = spread_cost(raster_of(3, 3), {}, Moves::eight);
    CHECK(std::ranges::all_of(field.cost, [](double cost) { return std::isinf(cost); }));
    CHECK_FALSE(path_to(raster_of(3, 3), field, 4));
    CHECK(spread_cost(CostRaster{}, {}, Moves::eight).cost.empty());
}

TEST_CASE("The stated direction error is the largest that is measured on an even raster") {
    CHECK_THAT(direction_error(Moves::eight), WithinAbs(0.0824, 0.0001));
    CHECK_THAT(direction_error(Moves::sixteen), WithinAbs(0.0275, 0.0001));
    const auto raster = raster_of(201, 201);
    const std::vector<std::uint32_t> middle{100 * 201 + 100};
    for (const Moves moves : {Moves::eight, Moves::sixteen}) {
        const auto field = spread_cost(raster, middle, moves);
        double worst = 0.0;
        for (std::uint32_t c = 0; c < raster.cells(); ++c) {
            const double straight = std::hypot(raster.centre_of(c).x - raster.centre_of(middle[0]).x,
                                               raster.centre_of(c).y - raster.centre_of(middle[0]).y);
            if (c != middle[0]) {
                worst = std::max(worst, field.cost[c] / straight - 1.0);
            }
        }
        CHECK(worst <= direction_error(moves) + 1e-9);
        CHECK(worst > direction_error(moves) - 0.001);
    }
}

TEST_CASE("Every barrier that a path crosses is recorded, and paid once") {
    auto raster = sketch({"..a..b..", "..a..b..", "..a..b.."});
    raster.crossing = {100.0, 30.0};
    const std::vector<std::uint32_t> west{8};
    const auto field = spread_cost(raster, west, Moves::eight);
    const auto path = path_to(raster, field, 15);
    REQUIRE(path);
    CHECK(path->crossed == std::vector<std::uint16_t>{1, 2});
    CHECK_THAT(path->cost, WithinAbs(70.0 + 130.0, 1e-9));
    CHECK_THAT(path->length.in(unit::m), WithinAbs(70.0, 1e-9));
}

TEST_CASE("A barrier that is never crossed closes the way, and a gap in it is used") {
    auto shut = sketch({"..a..", "..a..", "..a.."});
    shut.crossing = {infinite};
    const std::vector<std::uint32_t> west{0};
    CHECK_FALSE(path_to(shut, spread_cost(shut, west, Moves::eight), 4));
    auto gap = sketch({"..a..", "..a..", "....."});
    gap.crossing = {infinite};
    const auto path = path_to(gap, spread_cost(gap, west, Moves::sixteen), 4);
    REQUIRE(path);
    CHECK(path->crossed.empty());
}

TEST_CASE("A thin slanting barrier does not leak, and neither does a slanting row of closed cells") {
    auto line = sketch({"...a", "..a.", ".a..", "a..."});
    line.crossing = {1000.0};
    const std::vector<std::uint32_t> corner{0};
    const auto path = path_to(line, spread_cost(line, corner, Moves::eight), 15);
    REQUIRE(path);
    CHECK(path->cost > 1000.0);
    CHECK(path->crossed == std::vector<std::uint16_t>{1});
    const auto wall = sketch({"...#", "..#.", ".#..", "#..."});
    CHECK(std::isinf(spread_cost(wall, corner, Moves::eight).cost[15]));
    CHECK(std::isinf(spread_cost(wall, corner, Moves::sixteen).cost[15]));
}

TEST_CASE("A point finds its cell, and the middle of the cell finds it back") {
    const auto raster = raster_of(4, 3);
    CHECK(raster.cell_at({100.0, 900.0}) == 0U);
    CHECK(raster.cell_at({139.9, 870.1}) == 11U);
    CHECK_FALSE(raster.cell_at({140.0, 880.0}));
    CHECK_FALSE(raster.cell_at({99.9, 880.0}));
    for (std::uint32_t c = 0; c < raster.cells(); ++c) {
        CHECK(raster.cell_at(raster.centre_of(c)) == c);
    }
}
