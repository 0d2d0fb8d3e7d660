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

std::string all_of(std::size_t alternative, std::size_t depth, Language language) {
    const Ranking ranking = two_regions();
    const std::vector<std::string> names{"Oosterdam and Dijk", ""};
    const std::vector<Doubt> doubts{{0, 0.375}};
    const Explanation explanation = explain(ranking, {}, alternative, depth);
    std::string all;
    for (const std::string& sentence : sentences({explanation, ranking, names, doubts}, language))
        all += sentence + "\n";
    return all;
}

}  // namespace

TEST_CASE("an explanation reads in English") {
    CHECK(
        all_of(1, 1, Language::english) ==
        "B is number 2 of 2, with a score of 0.600 (0.200–1.000, since not all is known). It is not among the 1 that "
        "are chosen, best first, with no site in two of them.\n"
        "It would have to get ahead of Oosterdam and Dijk (A).\n"
        "Sectors: 2–10 sectors adds 0.600, the rival gets 0.700.\n"
        "Against the rival it loses most on: Sectors (0.600 against 0.700).\n"
        "The smallest change that brings it in: Sectors up by 3, from 2–10 to 5–13 sectors (20.0 % of its scale).\n"
        "Worth knowing better: Sectors, now 2–10 sectors; in 37.5 % of the draws that figure alone decides whether it "
        "is chosen.\n");
}

TEST_CASE("an explanation reads in Dutch") {
    CHECK(
        all_of(1, 1, Language::dutch) ==
        "B staat op plaats 2 van 2, met een score van 0,600 (0,200–1,000, want niet alles is bekend). Het hoort niet "
        "bij de 1 die gekozen worden, beste eerst, zonder dat een locatie in twee ervan zit.\n"
        "Het zou Oosterdam en Dijk (A) voorbij moeten.\n"
        "Sectoren: 2–10 sectoren geeft 0,600, de concurrent krijgt 0,700.\n"
        "Tegenover de concurrent verliest het het meest op: Sectoren (0,600 tegen 0,700).\n"
        "De kleinste verandering die het erin brengt: Sectoren omhoog met 3, van 2–10 naar 5–13 sectoren (20,0 % van "
        "de "
        "schaal).\n"
        "De moeite waard om beter te weten: Sectoren, nu 2–10 sectoren; in 37,5 % van de trekkingen beslist dat cijfer "
        "alleen of het gekozen wordt.\n");
}

TEST_CASE("a change of what is counted is told in whole ones, and still does what is said") {
    Ranking ranking = two_regions();
    ranking.alternatives[1].measured[0] = {2.0, 2.5};
    ranking = rank(ranking.criteria, ranking.alternatives);
    const Explanation explanation = explain(ranking, {}, 1, 1);
    std::string all;
    for (const auto& sentence : sentences({explanation, ranking, {}, {}}, Language::english)) all += sentence;
    INFO(all);
    CHECK(all.find("Sectors up by 5, from 2–2.5 to 7–7.5 sectors") != std::string::npos);  // 4.75 is enough
}

TEST_CASE("a region with room for all says that it has no rival") {
    CHECK(all_of(0, 5, Language::english).find("no rival") != std::string::npos);
}
