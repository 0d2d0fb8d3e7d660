#include "score/doubts.hpp"

#include <algorithm>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "score/rank.hpp"

using namespace regiohub;
using Catch::Approx;

namespace {

std::vector<Criterion> make_criteria(std::size_t count) {
    std::vector<Criterion> criteria(count);
    for (std::size_t c = 0; c < count; ++c) {
        criteria[c].name = std::string(1, static_cast<char>('a' + c));
        criteria[c].scale = {{0.0, 0.0}, {10.0, 1.0}};
    }
    return criteria;
}

std::vector<Doubt> doubts_of(const std::vector<Criterion>& criteria, const std::vector<Alternative>& alternatives,
                             std::size_t alternative, const Exclusions& exclusions = {}, std::size_t depth = 1) {
    DrawPlan plan;
    plan.depths = {depth};
    return doubts({criteria, alternatives, exclusions}, weight_space(criteria, {}), plan, alternative);
}

}  // namespace

TEST_CASE("the chance that knowing a figure changes the choice is its part beyond the edge") {
    // B is known as 2..10 with middle 6; A is at 7. Known exactly, B passes A above 7: 3 parts of 8.
    const auto found = doubts_of(make_criteria(1), {{"A", {{7, 7}}}, {"B", {{2, 10}}}}, 1);
    REQUIRE(found.size() == 1);
    CHECK(found[0].chance == Approx(3.0 / 8.0).margin(0.015));
}

TEST_CASE("a doubt counts over the weights as well") {
    // A is worth (1; 0), B (u; 1) with u even on 0..1. By weight w on a, B leads where u > 2 - 1/w: at its middle where
    // w < 2/3. The other side is drawn in 2 - 1/w of the cases from w = 1/2 to 2/3 and in 1/w - 1 from there to 1:
    // 1/3 - ln(4/3) + ln(3/2) - 1/3 = ln(9/8).
    const auto found = doubts_of(make_criteria(2), {{"A", {{10, 10}, {0, 0}}}, {"B", {{0, 10}, {10, 10}}}}, 1);
    REQUIRE(found.size() == 1);
    CHECK(found[0].criterion == 0);
    CHECK(found[0].chance == Approx(std::log(9.0 / 8.0)).margin(0.01));
}

TEST_CASE("a figure that can change nothing is no doubt") {
    CHECK(doubts_of(make_criteria(1), {{"A", {{7, 7}}}, {"B", {{1, 6}}}}, 1).empty());
    CHECK(doubts_of(make_criteria(1), {{"A", {{7, 7}}}, {"B", {{2, 10}}}}, 1, {}, 2).empty());  // room for both
}

TEST_CASE("the rival of a draw is the one that takes the last place or shares a site") {
    const std::vector<Alternative> three{{"A", {{9, 9}}}, {"B", {{8, 8}}}, {"C", {{0, 10}}}};
    const auto chance = [&](const Exclusions& exclusions, std::size_t depth) {
        const auto found = doubts_of(make_criteria(1), three, 2, exclusions, depth);
        return found.empty() ? 0.0 : found[0].chance;
    };
    CHECK(chance({}, 2) == Approx(0.2).margin(0.015));              // ahead of B
    CHECK(chance({{2}, {}, {0}}, 2) == Approx(0.1).margin(0.015));  // ahead of A, with whom it shares a site
    CHECK(chance({{1}, {0}, {}}, 2) == 0.0);                        // A keeps B out, so there is room
}

TEST_CASE("rows in another order give the same doubts") {
    std::vector<Alternative> rows{{"A", {{7, 8}, {1, 3}}}, {"B", {{2, 10}, {2, 4}}}, {"C", {{5, 6}, {0, 9}}}};
    const auto before = doubts_of(make_criteria(2), rows, 0);
    std::ranges::reverse(rows);
    const auto after = doubts_of(make_criteria(2), rows, 2);
    REQUIRE(before.size() == after.size());
    REQUIRE_FALSE(before.empty());
    for (std::size_t i = 0; i < before.size(); ++i) CHECK(before[i].chance == after[i].chance);
}
