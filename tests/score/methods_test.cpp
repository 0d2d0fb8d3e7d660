#include "score/methods.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <numeric>
#include <random>

#include "score/rank.hpp"

using namespace regiohub;
using Catch::Approx;

namespace {

std::vector<Criterion> make_criteria(const std::vector<double>& weights) {
    std::vector<Criterion> criteria;
    for (const double weight : weights) {
        Criterion criterion;
        criterion.name = "c" + std::to_string(criteria.size());
        criterion.scale = {{0.0, 0.0}, {1.0, 1.0}};
        criterion.weight = weight;
        criteria.push_back(criterion);
    }
    return criteria;
}

Ranking random_ranking(std::size_t count) {
    std::mt19937 engine{41};
    std::uniform_real_distribution<double> even{0.0, 1.0};
    std::vector<Alternative> alternatives;
    for (std::size_t a = 0; a < count; ++a) {
        const double one = even(engine);
        const double other = even(engine);
        alternatives.push_back({"R" + std::to_string(100 + a), {{one, one}, {other, other}}});
    }
    return rank(make_criteria({2.0, 1.0}), alternatives);
}

}  // namespace

TEST_CASE("TOPSIS is one at the best of all, nought at the worst, and half where both are as far") {
    const auto nearness = topsis(
        rank(make_criteria({1.0, 1.0}), {{"A", {{1, 1}, {1, 1}}}, {"B", {{0, 0}, {0, 0}}}, {"C", {{1, 1}, {0, 0}}}}));
    CHECK(nearness[0] == Approx(1.0));
    CHECK(nearness[1] == Approx(0.0));
    CHECK(nearness[2] == Approx(0.5));
    // Weights 3/4 and 1/4: at (1, 0) the worst is 3/4 away, the best 1/4.
    CHECK(topsis(rank(make_criteria({3.0, 1.0}), {{"C", {{1, 1}, {0, 0}}}}))[0] == Approx(0.75));
}

TEST_CASE("a candidate less changes no TOPSIS figure of another") {
    const Ranking all = random_ranking(20);
    auto fewer = all.alternatives;
    fewer.pop_back();
    auto before = topsis(all);
    before.pop_back();
    CHECK(topsis(rank(all.criteria, fewer)) == before);
}

TEST_CASE("PROMETHEE flows follow the preference and add up to nought") {
    const Ranking ranking =
        rank(make_criteria({1.0}), {{"A", {{0.5, 0.5}}}, {"B", {{0.46, 0.46}}}, {"C", {{0.35, 0.35}}}});
    // A and B are as good as equal; A over C by 0.15 is half a preference, B over C by 0.11 three tenths.
    const auto flow = promethee(ranking);
    CHECK(flow[0] == Approx(0.5 / 2.0));
    CHECK(flow[1] == Approx(0.3 / 2.0));
    CHECK(flow[2] == Approx(-0.8 / 2.0));
    const auto many = promethee(random_ranking(30));
    CHECK(std::accumulate(many.begin(), many.end(), 0.0) == Approx(0.0).margin(1e-12));
    CHECK(promethee(random_ranking(1)) == std::vector<double>{0.0});
}

TEST_CASE("with preference linear over the whole scale PROMETHEE ranks as the weighted mean does") {
    const Ranking ranking = random_ranking(40);
    const auto places = places_by(ranking, promethee(ranking, {0.0, 1.0}));
    for (const Ranked& ranked : ranking.order) CHECK(places[ranked.alternative] == ranked.rank);
}

TEST_CASE("a dominated alternative is before its better by no method") {
    const Ranking ranking =
        rank(make_criteria({1.0, 2.0}), {{"A", {{0.2, 0.2}, {0.5, 0.5}}}, {"B", {{0.6, 0.6}, {0.5, 0.5}}}});
    CHECK(places_by(ranking, topsis(ranking)) == std::vector<std::size_t>{2, 1});
    CHECK(places_by(ranking, promethee(ranking)) == std::vector<std::size_t>{2, 1});
}
