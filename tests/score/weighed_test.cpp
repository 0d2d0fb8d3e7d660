#include "score/weighed.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace regiohub;

namespace {

Measured two_regions() {
    std::vector<Criterion> criteria(2);
    criteria[0].name = "a";
    criteria[1].name = "b";
    for (Criterion& criterion : criteria) criterion.scale = {{0.0, 0.0}, {1.0, 1.0}};
    criteria[0].weight = 3.0;
    return {criteria, {{"R1", {{1.0, 1.0}, {0.0, 0.0}}}, {"R2", {{0.0, 0.0}, {1.0, 1.0}}}}};
}

}  // namespace

TEST_CASE("Without a word on the weights those of the study hold, as they were given") {
    const WeighedRanking weighed = rank_by(two_regions(), {});
    CHECK(ranks_of(weighed.ranking) == std::vector<std::size_t>{1, 2});
    CHECK(weighed.ranking.criteria[0].weight == 3.0);
}

TEST_CASE("A province's order turns the ranking, and its draws stay within the order") {
    WeightChoice choice;
    choice.kind = WeightKind::order;
    choice.order = {{"b", "a"}};
    const WeighedRanking weighed = rank_by(two_regions(), choice);
    CHECK(ranks_of(weighed.ranking) == std::vector<std::size_t>{2, 1});
    CHECK(weighed.ranking.criteria[1].weight == Catch::Approx(0.75));
    for (std::uint64_t draw = 0; draw < 100; ++draw) {
        Stream stream{1, draw};
        std::vector<double> weights(2);
        draw_weights(weighed.space, stream, weights);
        CHECK(weights[1] >= weights[0]);
    }
}
