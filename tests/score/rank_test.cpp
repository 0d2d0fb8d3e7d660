#include "score/rank.hpp"

#include <algorithm>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <map>
#include <random>

#include "support/error.hpp"

using namespace regiohub;
using Catch::Approx;

namespace {

Criterion criterion(const std::string& name, double weight = 1.0) {
    Criterion made;
    made.name = name;
    made.scale = {{0.0, 0.0}, {10.0, 1.0}};
    made.weight = weight;
    return made;
}

std::vector<Alternative> random_alternatives(std::mt19937& engine, std::size_t count, std::size_t criteria) {
    std::uniform_int_distribution<int> figure{-2, 12};  // whole numbers: ties and figures off the scale happen
    std::vector<Alternative> made;
    for (std::size_t a = 0; a < count; ++a) {
        Alternative alternative{"A" + std::to_string(a), {}};
        for (std::size_t c = 0; c < criteria; ++c) {
            const double one = figure(engine);
            const double other = figure(engine);
            alternative.measured.push_back({std::min(one, other), std::max(one, other)});
        }
        made.push_back(alternative);
    }
    return made;
}

std::vector<std::string> ids(const Ranking& ranking) {
    std::vector<std::string> found;
    for (const Ranked& ranked : ranking.order) found.push_back(ranking.alternatives[ranked.alternative].id);
    return found;
}

std::string refusal(const std::vector<Criterion>& criteria) {
    try {
        (void)rank(criteria, {});
    } catch (const Error& error) {
        CHECK(error.kind() == Failure::request);
        return error.what();
    }
    return "accepted";
}

}  // namespace

TEST_CASE("a value is linear between knots and flat outside them") {
    Criterion bent = criterion("bent");
    bent.scale = {{0.0, 0.0}, {10.0, 0.8}, {30.0, 1.0}};
    CHECK(value_of(bent, -5.0) == 0.0);
    CHECK(value_of(bent, 5.0) == Approx(0.4));
    CHECK(value_of(bent, 10.0) == Approx(0.8));
    CHECK(value_of(bent, 20.0) == Approx(0.9));
    CHECK(value_of(bent, 99.0) == 1.0);
}

TEST_CASE("the value of a range includes a peak inside it") {
    Criterion peak = criterion("peak");
    peak.scale = {{0.0, 0.0}, {5.0, 1.0}, {10.0, 0.2}};
    CHECK(value_range(peak, {2.5, 10.0}) == Range<double>{0.2, 1.0});
    CHECK(value_range(peak, {2.5, 2.5}) == Range<double>{0.5, 0.5});
}

TEST_CASE("contributions add up to the score and the rank goes by the middle") {
    const Ranking ranking = rank({criterion("a", 3.0), criterion("b", 1.0)},
                                 {{"X", {{10.0, 10.0}, {0.0, 10.0}}}, {"Y", {{8.0, 8.0}, {10.0, 10.0}}}});
    REQUIRE(ranking.order.size() == 2);
    const Ranked& x = ranking.order[0];
    CHECK(ids(ranking) == std::vector<std::string>{"X", "Y"});
    CHECK(x.score.low == Approx(0.75));
    CHECK(x.score.high == Approx(1.0));
    CHECK(x.middle == Approx(0.875));
    CHECK(x.contribution[0].low + x.contribution[1].low == Approx(x.score.low));
    CHECK(ranking.order[1].middle == Approx(0.85));
}

TEST_CASE("equal alternatives are ordered by id") {
    const Ranking ranking = rank({criterion("a")}, {{"C", {{5.0, 5.0}}}, {"A", {{5.0, 5.0}}}, {"B", {{5.0, 5.0}}}});
    CHECK(ids(ranking) == std::vector<std::string>{"A", "B", "C"});
    CHECK(ranking.order[2].rank == 3);
}

TEST_CASE("a permutation of rows changes nothing") {
    std::mt19937 engine{7};
    for (int round = 0; round < 50; ++round) {
        auto alternatives = random_alternatives(engine, 20, 4);
        const auto before = ids(rank({criterion("a"), criterion("b"), criterion("c"), criterion("d")}, alternatives));
        std::shuffle(alternatives.begin(), alternatives.end(), engine);
        CHECK(ids(rank({criterion("a"), criterion("b"), criterion("c"), criterion("d")}, alternatives)) == before);
    }
}

TEST_CASE("taking a candidate away never turns two others round") {
    std::mt19937 engine{11};
    for (int round = 0; round < 50; ++round) {
        auto alternatives = random_alternatives(engine, 12, 3);
        const std::vector<Criterion> criteria{criterion("a", 1.0), criterion("b", 2.0), criterion("c", 0.5)};
        auto before = ids(rank(criteria, alternatives));
        const std::string gone = alternatives.back().id;
        alternatives.pop_back();
        before.erase(std::find(before.begin(), before.end(), gone));
        CHECK(ids(rank(criteria, alternatives)) == before);
    }
}

TEST_CASE("a criterion of weight 0 changes nothing") {
    std::mt19937 engine{13};
    const auto alternatives = random_alternatives(engine, 30, 3);
    auto without = alternatives;
    for (Alternative& alternative : without) alternative.measured.pop_back();
    const Ranking with_it = rank({criterion("a", 2.0), criterion("b", 1.0), criterion("c", 0.0)}, alternatives);
    const Ranking without_it = rank({criterion("a", 2.0), criterion("b", 1.0)}, without);
    REQUIRE(ids(with_it) == ids(without_it));
    for (std::size_t place = 0; place < with_it.order.size(); ++place) {
        CHECK(with_it.order[place].score == without_it.order[place].score);
    }
}

TEST_CASE("weights that cannot be used are refused with a sentence") {
    CHECK(refusal({criterion("co2", -1.0)}).find("weight of co2 is -1") != std::string::npos);
    CHECK(refusal({criterion("co2", std::nan(""))}).find("weight of co2") != std::string::npos);
    CHECK(refusal({criterion("co2", 0.0), criterion("h2", 0.0)}).find("all weights are 0") != std::string::npos);
    CHECK(refusal({}).find("all weights are 0") != std::string::npos);
}
