#include "score/explain.hpp"

#include <algorithm>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <random>

#include "score/rank.hpp"

using namespace regiohub;
using Catch::Approx;

namespace {

std::vector<Criterion> make_criteria(std::size_t count) {
    std::vector<Criterion> criteria(count);
    for (std::size_t c = 0; c < count; ++c) {
        criteria[c].name = std::string{"abcdef"}.substr(c, 1);
        criteria[c].scale = {{0.0, 0.0}, {10.0, 1.0}};
        criteria[c].weight = 1.0 + static_cast<double>(c);
    }
    return criteria;
}

std::vector<Alternative> random_alternatives(std::mt19937& engine, std::size_t count, std::size_t criteria) {
    std::uniform_real_distribution<double> even{0.0, 10.0};
    std::vector<Alternative> made;
    for (std::size_t a = 0; a < count; ++a) {
        Alternative alternative{"R" + std::to_string(100 + a), {}};
        for (std::size_t c = 0; c < criteria; ++c) {
            const double low = even(engine);
            alternative.measured.push_back({low, c % 2 == 0 ? low : low + even(engine) / 3.0});
        }
        made.push_back(alternative);
    }
    return made;
}

/// Best first, skipping what one already chosen excludes: written again, plainly.
bool chosen_in(const Ranking& ranking, const Exclusions& exclusions, std::size_t wanted, std::size_t depth) {
    std::vector<std::size_t> chosen;
    for (const Ranked& ranked : ranking.order) {
        if (chosen.size() == depth) break;
        const auto excluded = std::any_of(chosen.begin(), chosen.end(), [&](std::size_t one) {
            return !exclusions.empty() && std::find(exclusions[one].begin(), exclusions[one].end(),
                                                    ranked.alternative) != exclusions[one].end();
        });
        if (!excluded) chosen.push_back(ranked.alternative);
    }
    return std::find(chosen.begin(), chosen.end(), wanted) != chosen.end();
}

bool chosen_with(const Ranking& ranking, const Exclusions& exclusions, const Explanation& explained,
                 const std::pair<std::size_t, Range<double>>& change) {
    auto alternatives = ranking.alternatives;
    alternatives[explained.alternative].measured[change.first] = change.second;
    return chosen_in(rank(ranking.criteria, alternatives), exclusions, explained.alternative, explained.depth);
}

Exclusions random_exclusions(std::mt19937& engine, std::size_t count) {
    Exclusions exclusions(count);
    for (std::size_t pair = 0; pair < count; ++pair) {
        const std::size_t a = engine() % count;
        const std::size_t b = engine() % count;
        if (a == b) continue;
        exclusions[a].push_back(b);
        exclusions[b].push_back(a);
    }
    return exclusions;
}

}  // namespace

TEST_CASE("the smallest change applied does bring it in and a hair less does not") {
    std::mt19937 engine{23};
    std::size_t crossings = 0;
    for (int round = 0; round < 40; ++round) {
        const std::size_t count = 15;
        Ranking ranking = rank(make_criteria(4), random_alternatives(engine, count, 4));
        const Exclusions exclusions = round % 2 == 0 ? Exclusions{} : random_exclusions(engine, count);
        for (std::size_t a = 0; a < count; ++a) {
            const Explanation explained = explain(ranking, exclusions, a, 4);
            CHECK(explained.chosen == chosen_in(ranking, exclusions, a, 4));
            for (const Crossing& crossing : explained.crossings) {
                ++crossings;
                const double shift = crossing.then.low - crossing.now.low;
                const double less = shift * (1.0 - 1e-9);
                CHECK(chosen_with(ranking, exclusions, explained, {crossing.criterion, crossing.then}) !=
                      explained.chosen);
                CHECK(chosen_with(ranking, exclusions, explained,
                                  {crossing.criterion, {crossing.now.low + less, crossing.now.high + less}}) ==
                      explained.chosen);
            }
        }
    }
    CHECK(crossings > 500);
}

TEST_CASE("the smallest change has the closed form of one criterion") {
    // Weights 1 and 3 of 4. C scores 0.25 * 0.2 + 0.75 * 0.4 = 0.35, B 0.55; on b alone it takes 0.2 / 0.75 of the
    // scale.
    std::vector<Criterion> criteria = make_criteria(2);
    criteria[1].weight = 3.0;
    const Ranking ranking =
        rank(criteria, {{"A", {{9, 9}, {9, 9}}}, {"B", {{4, 4}, {6, 6}}}, {"C", {{2, 2}, {3.9, 3.9}}}});
    const Explanation explained = explain(ranking, {}, 2, 2);
    CHECK_FALSE(explained.chosen);
    CHECK(explained.rival == 1);
    REQUIRE(explained.crossings.size() ==
            1);  // on a even the best figure gives 0.25 * 0.8 less than is needed... exactly 0.2
    CHECK(explained.crossings[0].criterion == 1);
    CHECK(explained.crossings[0].then.low == Approx(3.9 + 10.0 * 0.2075 / 0.75));
    CHECK(explained.contributions[0].criterion == 1);
    CHECK(explained.contributions[0].adds.low == Approx(0.2925));
    CHECK(explained.contributions[0].adds_to_rival == Approx(0.45));
}

TEST_CASE("a region that is in learns what would take it out") {
    const Ranking ranking = rank(make_criteria(1), {{"A", {{8, 8}}}, {"B", {{5, 5}}}});
    const Explanation explained = explain(ranking, {}, 0, 1);
    CHECK(explained.chosen);
    CHECK(explained.rival == 1);
    REQUIRE(explained.crossings.size() == 1);
    CHECK(explained.crossings[0].then.low == Approx(5.0));
    CHECK(explained.crossings[0].then.low < 5.0);  // at 5 it is equal, and A comes before B
}

TEST_CASE("with room for all there is no rival and nothing to cross") {
    const Ranking ranking = rank(make_criteria(1), {{"A", {{8, 8}}}, {"B", {{0, 10}}}});
    const Explanation explained = explain(ranking, {}, 1, 5);
    CHECK(explained.chosen);
    CHECK_FALSE(explained.rival.has_value());
    CHECK(explained.crossings.empty());
}

TEST_CASE("the one that shares a site is the rival whatever the depth") {
    const Ranking ranking = rank(make_criteria(1), {{"A", {{8, 8}}}, {"B", {{7, 7}}}, {"C", {{6, 6}}}});
    const Exclusions exclusions{{1}, {0}, {}};
    CHECK(explain(ranking, exclusions, 1, 3).rival == 0);
    CHECK_FALSE(explain(ranking, exclusions, 1, 3).chosen);
    CHECK(explain(ranking, exclusions, 2, 2).chosen);
}

TEST_CASE("those explained as chosen are the first that can stand beside one another") {
    std::mt19937 engine{41};
    const Ranking ranking = rank(make_criteria(3), random_alternatives(engine, 12, 3));
    const Exclusions exclusions = random_exclusions(engine, 12);
    const auto chosen = chosen_first(ranking, exclusions, 4);
    for (std::size_t a = 0; a < 12; ++a) CHECK(chosen[a] == explain(ranking, exclusions, a, 4).chosen);
}

TEST_CASE("an explanation does not depend on the order of rows") {
    std::mt19937 engine{31};
    auto alternatives = random_alternatives(engine, 12, 3);
    const Ranking before = rank(make_criteria(3), alternatives);
    std::reverse(alternatives.begin(), alternatives.end());
    const Ranking after = rank(make_criteria(3), alternatives);
    for (std::size_t a = 0; a < 12; ++a) {
        const Explanation one = explain(before, {}, a, 5);
        const Explanation other = explain(after, {}, 11 - a, 5);
        REQUIRE(one.crossings.size() == other.crossings.size());
        for (std::size_t c = 0; c < one.crossings.size(); ++c) CHECK(one.crossings[c].then == other.crossings[c].then);
        CHECK(one.chosen == other.chosen);
    }
}
