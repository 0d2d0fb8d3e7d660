#include "cluster/dbscan.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <numeric>

#include "cluster/point_sets.hpp"

using namespace regiohub;
using namespace regiohub::test;

namespace {

bool within(PlanarPoint a, PlanarPoint b, double reach_m) {
    const double dx = a.x - b.x;
    const double dy = a.y - b.y;
    return dx * dx + dy * dy <= reach_m * reach_m;
}

double apart2(PlanarPoint a, PlanarPoint b) {
    return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y);
}

/// The definition, pair by pair.
DensityClusters by_brute_force(const std::vector<PlanarPoint>& points, const std::vector<std::uint32_t>& weights,
                               const DensityRules& rules) {
    const double reach_m = rules.reach.in(unit::m);
    const std::size_t n = points.size();
    DensityClusters found{std::vector<std::uint32_t>(n, no_cluster), std::vector<std::uint8_t>(n), 0};
    for (std::size_t i = 0; i < n; ++i) {
        std::uint64_t sum = 0;
        for (std::size_t j = 0; j < n; ++j) {
            if (within(points[i], points[j], reach_m)) sum += weights.empty() ? 1 : weights[j];
        }
        found.core[i] = sum >= rules.min_weight ? 1 : 0;
    }
    std::vector<std::size_t> set(n);
    std::iota(set.begin(), set.end(), std::size_t{0});
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < n; ++j) {
                if (found.core[i] == 0 || found.core[j] == 0 || !within(points[i], points[j], reach_m) ||
                    set[i] <= set[j])
                    continue;
                set[i] = set[j];
                changed = true;
            }
        }
    }
    for (std::size_t i = 0; i < n; ++i) {
        if (found.core[i] != 0) continue;
        std::size_t best = n;
        for (std::size_t j = 0; j < n; ++j) {
            if (found.core[j] == 0 || !within(points[i], points[j], reach_m)) continue;
            const bool better =
                best == n || apart2(points[i], points[j]) < apart2(points[i], points[best]) ||
                (apart2(points[i], points[j]) == apart2(points[i], points[best]) && points[j] < points[best]);
            if (better) best = j;
        }
        set[i] = best == n ? n : set[best];
    }
    std::vector<std::uint32_t> number(n + 1, no_cluster);
    for (std::size_t i = 0; i < n; ++i) {
        if (set[i] == n) continue;
        if (number[set[i]] == no_cluster) number[set[i]] = found.count++;
        found.cluster[i] = number[set[i]];
    }
    return found;
}

void check_equal(const DensityClusters& a, const DensityClusters& b) {
    CHECK(a.cluster == b.cluster);
    CHECK(a.core == b.core);
    CHECK(a.count == b.count);
}

}  // namespace

TEST_CASE("The grid gives what the definition gives, on random and degenerate points") {
    for (const PointSet& set : all_point_sets()) {
        for (const double reach_m : {0.1, 7.5, 10.0, 20.0, 50.0, 1000.0}) {
            for (const std::uint64_t least : {1U, 2U, 3U, 5U, 20U}) {
                CAPTURE(set.name, reach_m, least);
                const DensityRules rules{reach_m * unit::m, least};
                check_equal(dbscan(set.points, {}, rules, 1), by_brute_force(set.points, {}, rules));
            }
        }
    }
}

TEST_CASE("Weights count as so many points on one spot") {
    for (const PointSet& set : all_point_sets()) {
        std::vector<std::uint32_t> weights(set.points.size());
        for (std::size_t i = 0; i < weights.size(); ++i) weights[i] = static_cast<std::uint32_t>(i * 7 % 5);
        for (const double reach_m : {10.0, 30.0}) {
            CAPTURE(set.name, reach_m);
            const DensityRules rules{reach_m * unit::m, 9};
            check_equal(dbscan(set.points, weights, rules, 1), by_brute_force(set.points, weights, rules));
        }
    }
}

TEST_CASE("The clusters depend on neither the number of threads nor the order of the points") {
    const auto points = scattered(11, 40000, 9000);
    const DensityRules rules{60.0 * unit::m, 5};
    const auto one = dbscan(points, {}, rules, 1);
    REQUIRE(one.count > 10);
    for (const unsigned threads : {2U, 3U, 8U}) check_equal(dbscan(points, {}, rules, threads), one);

    std::vector<std::uint32_t> order(points.size());
    std::iota(order.begin(), order.end(), 0U);
    std::shuffle(order.begin(), order.end(), std::mt19937{5});
    std::vector<PlanarPoint> shuffled;
    for (const std::uint32_t i : order) shuffled.push_back(points[i]);
    const auto other = dbscan(shuffled, {}, rules, 2);
    CHECK(other.count == one.count);
    std::vector<std::uint32_t> counterpart(one.count, no_cluster);
    bool same = true;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto theirs = one.cluster[order[i]];
        same =
            same && other.core[i] == one.core[order[i]] && (theirs == no_cluster) == (other.cluster[i] == no_cluster);
        if (theirs == no_cluster || other.cluster[i] == no_cluster) continue;
        if (counterpart[theirs] == no_cluster) counterpart[theirs] = other.cluster[i];
        same = same && counterpart[theirs] == other.cluster[i];
    }
    CHECK(same);
}

TEST_CASE("A border point between two clusters goes to the nearer core, and at a tie to the lower x") {
    // Two knots of four points; of each only the inner one is within 8 m of the lone point between them.
    std::vector<PlanarPoint> points{{0, 0},  {-3, 0}, {-3, 0}, {-3, 0},  {15, 0},
                                    {18, 0}, {18, 0}, {18, 0}, {7.6, 0}, {90, 90}};
    const DensityRules rules{8.0 * unit::m, 4};
    const auto nearer = dbscan(points, {}, rules, 1);
    CHECK(nearer.count == 2);
    CHECK(nearer.core == std::vector<std::uint8_t>{1, 1, 1, 1, 1, 1, 1, 1, 0, 0});
    CHECK(nearer.cluster[8] == nearer.cluster[4]);
    CHECK(nearer.cluster[9] == no_cluster);
    points[8] = {7.5, 0};
    const auto tie = dbscan(points, {}, rules, 1);
    CHECK(tie.cluster[8] == tie.cluster[0]);
    std::reverse(points.begin(), points.end());
    const auto reversed = dbscan(points, {}, rules, 1);
    CHECK(reversed.cluster[1] == reversed.cluster[9]);
}

TEST_CASE("A larger reach never splits a cluster of core points") {
    const auto points = scattered(21, 2000, 2000);
    auto narrow = dbscan(points, {}, DensityRules{30.0 * unit::m, 4}, 1);
    for (const double reach_m : {35.0, 45.0, 60.0, 100.0}) {
        const auto wide = dbscan(points, {}, DensityRules{reach_m * unit::m, 4}, 1);
        std::vector<std::uint32_t> into(narrow.count, no_cluster);
        bool kept = true;
        for (std::size_t i = 0; i < points.size(); ++i) {
            if (narrow.core[i] == 0) continue;
            kept = kept && wide.core[i] == 1;
            if (into[narrow.cluster[i]] == no_cluster) into[narrow.cluster[i]] = wide.cluster[i];
            kept = kept && into[narrow.cluster[i]] == wide.cluster[i];
        }
        CHECK(kept);
        narrow = wide;
    }
}

TEST_CASE("Many points on two spots just out of reach are told apart at once") {
    std::vector<PlanarPoint> points(200000, PlanarPoint{0, 0});
    std::fill(points.begin() + 100000, points.end(), PlanarPoint{120, 0});
    CHECK(dbscan(points, {}, DensityRules{100.0 * unit::m, 5}, 2).count == 2);
    CHECK(dbscan(points, {}, DensityRules{120.0 * unit::m, 5}, 2).count == 1);
}
