#include "score/sentences.hpp"

#include <catch2/catch_test_macros.hpp>

#include "score/rank.hpp"

using namespace regiohub;

namespace {

Ranking two_regions() {
    Criterion sectors;
    sectors.name = "sectors";
    sectors.title = "Sectors";
    sectors.unit = "sectors";
    sectors.scale = {{0.0, 0.0}, {10.0, 1.0}};
    return rank({sectors}, {{"A", {{7.0, 7.0}}}, {"B", {{2.0, 10.0}}}});
}

std::string all_of(const Explanation& explanation, const Ranking& ranking, Language language) {
    std::string all;
    for (const std::string& sentence : sentences(explanation, ranking, language)) all += sentence + "\n";
    return all;
}

}  // namespace

TEST_CASE("an explanation reads in English") {
    const Ranking ranking = two_regions();
    CHECK(all_of(explain(ranking, {}, 1, 1), ranking, Language::english) ==
          "B is number 2 of 2 with a score of 0.600 (0.200 to 1.000 by what is not known), and is not among the first "
          "1 that can "
          "stand beside one another.\n"
          "It would have to get ahead of A.\n"
          "Sectors: 2 to 10 sectors adds 0.600, the rival 0.700.\n"
          "The smallest change that brings it in: Sectors from 2 to 10 to 4 to 12 sectors (20.0 % of its scale).\n"
          "To know better: Sectors, now 2 to 10 sectors; in 37.5 % of that range the choice changes.\n");
}

TEST_CASE("an explanation reads in Dutch") {
    const Ranking ranking = two_regions();
    const std::string dutch = all_of(explain(ranking, {}, 1, 1), ranking, Language::dutch);
    CHECK(dutch.find("B staat op plaats 2 van 2 met een score van 0.600") == 0);
    CHECK(dutch.find("Sectoren: 2 tot 10 sectors geeft 0.600, de concurrent 0.700.") != std::string::npos);
    CHECK(dutch.find("Het zou A voorbij moeten.") != std::string::npos);
}

TEST_CASE("a region with room for all says that it has no rival") {
    const Ranking ranking = two_regions();
    CHECK(all_of(explain(ranking, {}, 0, 5), ranking, Language::english).find("no rival") != std::string::npos);
}
