#include "cluster/hubs.hpp"

#include <catch2/catch_test_macros.hpp>

#include "support/builders.hpp"

using namespace regiohub;
using namespace regiohub::test;

namespace {

const std::vector<Estate> two_estates{an_estate("E1", "Winkelsteeg", "Nijmegen"), an_estate("E2", "Haven", "Oss")};

std::vector<SiteIndex> members_of(const Hub& hub) {
    std::vector<SiteIndex> found;
    for (const Member& member : hub.members) found.push_back(member.site);
    return found;
}

std::size_t hubs_with(SiteIndex site, const HubChoice& choice) {
    std::size_t count = 0;
    for (const Hub& hub : choice.hubs) {
        for (const Member& member : hub.members) count += member.site == site ? 1U : 0U;
    }
    for (const LeftOut& out : choice.left_out) count += out.site == site ? 1U : 0U;
    return count;
}

}  // namespace

TEST_CASE("Sites on one estate are a hub, however far apart within the diameter") {
    const auto list = sites({a_site("A").at(0, 0).estate(0), a_site("B").at(4000, 0).estate(0, OnEstate::likely)});
    const auto choice = find_hubs({list, two_estates, {}, {}}, HubRules{});
    REQUIRE(choice.hubs.size() == 1);
    const Hub& hub = choice.hubs.front();
    CHECK(hub.id.text == "HA");
    CHECK(hub.name == "Winkelsteeg, Nijmegen");
    CHECK(hub.estate == 0U);
    CHECK(hub.members[0] == Member{0, MemberReason::same_estate, 4.0 * unit::km});
    CHECK(hub.diameter == 4.0 * unit::km);
    CHECK(hub.centre == PlanarPoint{2000, 0});
    CHECK(choice.left_out.empty());
}

TEST_CASE("A site that may not be on the estate is not taken for one that is") {
    const auto list = sites({a_site("A").estate(0), a_site("B").at(4000, 0).estate(0, OnEstate::unknown)});
    const auto choice = find_hubs({list, two_estates, {}, {}}, HubRules{});
    CHECK(choice.hubs.empty());
    CHECK(choice.left_out == std::vector<LeftOut>{{0, LeftOutReason::alone}, {1, LeftOutReason::alone}});
}

TEST_CASE("A loose site joins the nearest hub within reach and says why") {
    const auto list =
        sites({a_site("A").at(0, 0).estate(0), a_site("B").at(100, 0).estate(0), a_site("C").at(4000, 0).estate(1),
               a_site("D").at(4100, 0).estate(1), a_site("X").at(1900, 0)});
    const auto choice = find_hubs({list, two_estates, {}, {}}, HubRules{});
    REQUIRE(choice.hubs.size() == 2);
    CHECK(members_of(choice.hubs[0]) == std::vector<SiteIndex>{0, 1, 4});
    CHECK(choice.hubs[0].members[2] == Member{4, MemberReason::within_reach, 1.8 * unit::km});
    CHECK(members_of(choice.hubs[1]) == std::vector<SiteIndex>{2, 3});
}

TEST_CASE("A loose site exactly at reach joins, one a metre farther stays alone") {
    const auto at_reach = sites({a_site("A").at(0, 0).place("Oss"), a_site("B").at(2000, 0)});
    const auto choice = find_hubs({at_reach, {}, {}, {}}, HubRules{});
    REQUIRE(choice.hubs.size() == 1);
    CHECK(choice.hubs.front().name == "Oss");
    const auto farther = sites({a_site("A").at(0, 0), a_site("B").at(2001, 0)});
    CHECK(find_hubs({farther, {}, {}, {}}, HubRules{}).hubs.empty());
}

TEST_CASE("Two estates are never joined by a loose site between them") {
    const auto list =
        sites({a_site("A").at(0, 0).estate(0), a_site("B").at(0, 1).estate(0), a_site("C").at(1000, 0).estate(1),
               a_site("D").at(1000, 1).estate(1), a_site("X").at(400, 0)});
    CHECK(find_hubs({list, two_estates, {}, {}}, HubRules{}).hubs.size() == 2);
}

TEST_CASE("A chain of loose sites stops at the maximum diameter, and the ones cut off say so") {
    std::vector<DemandSite> chain;
    for (int i = 0; i < 8; ++i) chain.push_back(a_site(std::string(1, static_cast<char>('A' + i))).at(1500.0 * i, 0));
    HubRules rules;
    rules.max_diameter = 4.5 * unit::km;
    const auto choice = find_hubs({chain, {}, {}, {}}, rules);
    for (const Hub& hub : choice.hubs) CHECK(hub.diameter <= rules.max_diameter);
    for (const LeftOut& out : choice.left_out) CHECK(out.why == LeftOutReason::too_wide);
    for (SiteIndex i = 0; i < 8; ++i) CHECK(hubs_with(i, choice) == 1);
}

TEST_CASE("A hub holds no more than the maximum number of sites") {
    HubRules rules;
    rules.max_sites = 3;
    const auto list =
        sites({a_site("A").at(0, 0), a_site("B").at(100, 0), a_site("C").at(250, 0), a_site("D").at(1250, 0)});
    const auto choice = find_hubs({list, {}, {}, {}}, rules);
    REQUIRE(choice.hubs.size() == 1);
    CHECK(members_of(choice.hubs.front()) == std::vector<SiteIndex>{0, 1, 2});
    CHECK(choice.left_out == std::vector<LeftOut>{{3, LeftOutReason::too_large}});
}

TEST_CASE("A group under the minimum is left out as too few, a site without neighbours as alone") {
    HubRules rules;
    rules.min_sites = 3;
    const auto list = sites({a_site("A").at(0, 0), a_site("B").at(100, 0), a_site("Z").at(90000, 0)});
    const auto choice = find_hubs({list, {}, {}, {}}, rules);
    CHECK(choice.hubs.empty());
    CHECK(choice.left_out ==
          std::vector<LeftOut>{{0, LeftOutReason::too_few}, {1, LeftOutReason::too_few}, {2, LeftOutReason::alone}});
}

TEST_CASE("An estate over the maximum diameter keeps the sites round its middle") {
    const auto list = sites({a_site("A").at(0, 0).estate(0), a_site("B").at(500, 0).estate(0),
                             a_site("C").at(900, 0).estate(0), a_site("Far").at(30000, 0).estate(0)});
    const auto choice = find_hubs({list, two_estates, {}, {}}, HubRules{});
    REQUIRE(choice.hubs.size() == 1);
    CHECK(members_of(choice.hubs.front()) == std::vector<SiteIndex>{0, 1, 2});
    REQUIRE(choice.left_out.size() == 1);
    CHECK(choice.left_out.front().site == 3);
}

TEST_CASE("Only anchors, members and track sites with a place take part") {
    const auto list = sites({a_site("A").at(0, 0), a_site("B").at(0, 0).scope(Scope::track),
                             a_site("C").at(0, 0).scope(Scope::in_cluster), a_site("D").at(0, 0).scope(Scope::offshore),
                             a_site("E").nowhere()});
    const auto choice = find_hubs({list, {}, {}, {}}, HubRules{});
    REQUIRE(choice.hubs.size() == 1);
    CHECK(members_of(choice.hubs.front()) == std::vector<SiteIndex>{0, 1});
    CHECK(choice.hubs.front().diameter == Length{});
    CHECK(choice.left_out.empty());
}

TEST_CASE("No sites, no hubs") {
    const auto choice = find_hubs({{}, {}, {}, {}}, HubRules{});
    CHECK(choice.hubs.empty());
    CHECK(choice.left_out.empty());
}

TEST_CASE("Two hubs in one place get the name of their biggest site behind it") {
    const auto list = sites({a_site("A").at(0, 0).place("Oss"),
                             a_site("B").at(10, 0).place("Oss").emission(2022, 9.0 * unit::kt_per_yr),
                             a_site("C").at(50000, 0).place("Oss"), a_site("D").at(50010, 0).place("Oss")});
    const auto choice = find_hubs({list, {}, {}, {}}, HubRules{});
    REQUIRE(choice.hubs.size() == 2);
    CHECK(choice.hubs[0].name == "Oss (Works B)");
    CHECK(choice.hubs[1].name == "Oss (Works C)");
}
