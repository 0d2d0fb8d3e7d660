#include "score/province_rank.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace regiohub;

TEST_CASE("A province's ranks follow the national order, without its gaps") {
    Ranking ranking;
    for (const std::size_t alternative : {2U, 0U, 3U, 1U}) {
        Ranked ranked;
        ranked.alternative = alternative;
        ranked.rank = ranking.order.size() + 1;
        ranking.order.push_back(ranked);
    }
    const auto ranks = rank_within(ranking, {false, true, true, true});
    CHECK(ranks == std::vector<std::optional<std::size_t>>{std::nullopt, 3, 1, 2});
    CHECK(rank_within(ranking, {false, false, false, false}) == std::vector<std::optional<std::size_t>>(4));
}
