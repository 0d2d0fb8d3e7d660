// Quotas, locks, new reach and cases, from a study's words to the choice.
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <random>

#include "select/cases.hpp"
#include "select/waves.hpp"
#include "support/builders.hpp"
#include "support/error.hpp"

using namespace regiohub;
using namespace regiohub::test;

namespace {

/// Six regions of one anchor each, best first: a b c in Drenthe, d e f in Zeeland; a glass, the rest food.
struct Six {
    std::vector<DemandSite> sites;
    std::vector<AdminArea> provinces{a_province("1", "Drenthe"), a_province("2", "Zeeland")};
    std::vector<Region> regions;
    std::vector<LateCount> late;
    Ranking ranking;
    SelectRules rules;

    Six() {
        for (std::size_t i = 0; i < 6; ++i) {
            const std::string id(1, static_cast<char>('a' + i));
            sites.push_back(a_site(id).anchor().province(i / 3).sector(i == 0 ? Sector::glass : Sector::food));
        }
        regions = case_candidates(sites);
        for (std::size_t i = 0; i < 6; ++i) {
            ranking.alternatives.push_back({regions[i].id.text, {}});
            const double score = 0.9 - 0.1 * static_cast<double>(i);
            ranking.order.push_back({i, i + 1, {score, score}, score, {}});
        }
        rules.waves = {{2026, 1, 2}, {2028, 3, 3}};
        rules.diversity = 0.0;
    }
    [[nodiscard]] Portfolio choose() const { return select_waves({regions, sites, provinces, late}, ranking, rules); }
    [[nodiscard]] std::vector<std::size_t> last() const { return choose().waves.back().regions; }
    [[nodiscard]] std::string refusal(Failure kind) const {
        try {
            (void)choose();
        } catch (const Error& error) {
            CHECK(error.kind() == kind);
            return error.what();
        }
        FAIL("not refused");
        return {};
    }
};

using Positions = std::vector<std::size_t>;

}  // namespace

TEST_CASE("A quota holds by province, sector and bottleneck, and balance is a quota of each") {
    Six six;
    CHECK(six.last() == Positions{0, 1, 2});
    six.rules.quotas = {{QuotaOf::province, "Zeeland", 2028, 1, 3}};
    CHECK(six.last() == Positions{0, 1, 3});
    six.rules.quotas = {{QuotaOf::province, Quota::each, 2028, 1, 2}, {QuotaOf::province, "Zeeland", 2026, 1, 1}};
    const Portfolio found = six.choose();
    CHECK(found.waves[0].regions == Positions{0, 3});
    CHECK(found.waves[1].regions == Positions{0, 1, 3});
    REQUIRE(found.quotas.size() == 3);
    CHECK(found.quotas[1].quota.name == "Zeeland");
    CHECK(found.quotas[1].chosen == 1);
    CHECK(found.quotas[1].candidates == 3);
    six.rules.quotas = {{QuotaOf::sector, "glass", 2028, 0, 0}};
    CHECK(six.last() == Positions{1, 2, 3});
    LateCount held{Carrier::hydrogen, CountedOver::region, 5, 1};
    held.late = 1;
    six.late = {held};
    six.rules.quotas = {{QuotaOf::bottleneck, "hydrogen", 2028, 1, 1}};
    CHECK(six.last() == Positions{0, 1, 5});
    CHECK(six.choose().hold_up[5] == HoldUp::hydrogen);
}

TEST_CASE("What holds a region up is the carrier that is late, and unknown is not none") {
    LateCount electricity{Carrier::electricity, CountedOver::region, 0, 2};
    LateCount hydrogen{Carrier::hydrogen, CountedOver::region, 0, 2};
    const auto held = [&] { return hold_ups(1, std::vector{electricity, hydrogen}).front(); };
    CHECK(held() == HoldUp::none);
    hydrogen.unknown = 1;
    CHECK(held() == HoldUp::unknown);
    electricity.late = 1;
    CHECK(held() == HoldUp::electricity);
    hydrogen.late = 1;
    CHECK(held() == HoldUp::both);
    electricity.late = 0;
    CHECK(held() == HoldUp::hydrogen);
}

TEST_CASE("A lock names a region by id, name or anchors, and holds from its year on") {
    Six six;
    six.rules.locks = {{"f", LockSide::in, 2026}};
    CHECK(six.choose().waves[0].regions == Positions{0, 5});
    six.rules.locks = {{six.regions[4].name, LockSide::in, 2028}};
    CHECK(six.choose().waves[0].regions == Positions{0, 1});
    CHECK(six.last() == Positions{0, 1, 4});
    six.regions[1].id.text = "another id in a re-run";
    six.rules.locks = {{" b ; ", LockSide::out, 2028}};
    CHECK(six.last() == Positions{0, 2, 3});
    six.rules.locks = {{"b", LockSide::out, 2026}};
    CHECK(six.choose().waves[0].regions == Positions{0, 2});
    CHECK(six.last() == Positions{0, 1, 2});
}

TEST_CASE("Regions in another order are chosen alike") {
    Six six;
    six.rules.quotas = {{QuotaOf::province, Quota::each, 2028, 1, 2}};
    six.rules.diversity = 0.05;
    for (auto& ranked : six.ranking.order) ranked.middle = 0.5;  // only their order by id tells them apart
    std::vector<std::string> expected;
    for (const auto region : six.last()) expected.push_back(six.regions[region].id.text);
    std::mt19937 random{3};
    for (int round = 0; round < 20; ++round) {
        std::vector<std::size_t> order{0, 1, 2, 3, 4, 5};
        std::ranges::shuffle(order, random);
        Six other = six;
        std::vector<std::size_t> now(6);
        for (std::size_t i = 0; i < 6; ++i) {
            other.regions[i] = six.regions[order[i]];
            now[order[i]] = i;
        }
        for (auto& ranked : other.ranking.order) ranked.alternative = now[ranked.alternative];
        std::ranges::shuffle(other.rules.quotas, random);
        std::vector<std::string> found;
        for (const auto region : other.last()) found.push_back(other.regions[region].id.text);
        CHECK(found == expected);
    }
}

TEST_CASE("What a quota or lock asks in vain is told in a sentence") {
    Six six;
    six.rules.quotas = {{QuotaOf::province, "Zeeland", 2028, 5, 9}};
    CHECK(six.refusal(Failure::no_plan) ==
          "[[quotas]] province Zeeland, 2028: 5 to 9: it asks for 5 regions at least, and the pool holds 3, 2 too few; "
          "lower at_least");
    six.rules.quotas = {{QuotaOf::province, "Zeelnd", 2028, 0, 1}};
    CHECK(six.refusal(Failure::request).find("there is no such name; write one of Drenthe, Zeeland, or each") !=
          std::string::npos);
    six.rules.quotas = {{QuotaOf::province, "Zeeland", 2027, 0, 1}};
    CHECK(six.refusal(Failure::request).find("no wave ends in 2027") != std::string::npos);
    six.rules.quotas = {};
    six.rules.locks = {{"x", LockSide::in, 2028}};
    CHECK(six.refusal(Failure::request).find("no candidate region has this id") != std::string::npos);
    six.rules.locks = {{"a", LockSide::in, 2028}, {six.regions[0].name, LockSide::out, 2028}};
    CHECK(six.refusal(Failure::no_plan) ==
          "no choice meets all that is asked of the waves: [[locks]] a, 2028: in and [[locks]] Works a, 2028: out "
          "clash; the least that must give is \"[[locks]] a, 2028: in\" by 1 fewer");
}

TEST_CASE("A region is worth its score times the share of its anchors that are in no case yet") {
    Six six;
    six.sites[0].in_case = true;
    const Portfolio found = six.choose();
    CHECK(found.new_reach[0] == 0.0);
    CHECK(found.waves.back().regions == Positions{1, 2, 3});
    CHECK(found.objective == Catch::Approx(0.8 + 0.7 + 0.8 + 0.7 + 0.6));
}

TEST_CASE("Cases are diverse relative to those in progress, which are not chosen again") {
    Six six;
    six.sites[1].in_case = true;  // food, Drenthe
    six.rules.cases = 2;
    six.rules.diversity = 0.15;
    six.ranking.criteria.resize(1);
    six.ranking.criteria[0].title = "Urgency";
    six.ranking.criteria[0].unit = "kt/yr";
    for (auto& one : six.ranking.alternatives) one.measured = {{1.0, 2.0}};
    const auto chosen = [&] {
        std::vector<std::size_t> sites;
        for (const auto& one :
             select_cases({six.regions, six.sites, six.provinces, six.late}, six.ranking, six.rules).sites)
            sites.push_back(one.site);
        return sites;
    };
    CHECK(chosen() == Positions{0, 3});  // c is worth 0.1 more than d, which is the first in Zeeland
    six.sites[5].in_case = true;
    CHECK(chosen() == Positions{0, 2});
    const auto cases = select_cases({six.regions, six.sites, six.provinces, six.late}, six.ranking, six.rules);
    CHECK(cases.sites[0].reason == "Urgency: 1 to 2 kt/yr; first case in glass.");
    CHECK(cases.greedy.objective <= cases.objective + 1e-9);
    CHECK(cases.objective <= cases.bound + 1e-9);
    six.rules.cases = 40;
    CHECK(chosen().size() == 4);
}
