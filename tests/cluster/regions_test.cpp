#include "cluster/regions.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <set>

#include <fmt/format.h>

#include "geometry/distance.hpp"
#include "support/builders.hpp"

using namespace regiohub;
using namespace regiohub::test;

namespace {

const std::vector<AdminArea> two_provinces{a_province("PV25", "Gelderland"), a_province("PV30", "Noord-Brabant")};

/// An anchor at (0, 0) with members east of it at 4, 8 and 14 km, the last one over the border.
std::vector<DemandSite> one_anchor() {
    return sites({a_site("A").anchor().at(0, 0).place("Nijmegen").province(0), a_site("B").at(4000, 0).province(0),
                  a_site("C").at(8000, 0).province(0), a_site("D").at(14000, 0).province(1)});
}

RegionRules balls_only() {
    RegionRules rules;
    rules.tree_sites = 0;
    return rules;
}

std::vector<SiteIndex> members_of(const Region& region) {
    std::vector<SiteIndex> found;
    for (const Member& member : region.members) found.push_back(member.site);
    return found;
}

}  // namespace

TEST_CASE("Each ball with new members is a candidate, and the same members twice are one") {
    const auto list = one_anchor();
    const auto regions = find_regions(list, two_provinces, {}, balls_only());
    REQUIRE(regions.size() == 3);  // 5, 10, 15 km; 20 km holds what 15 km holds
    CHECK(regions[0].id.text == "RA-10km");
    CHECK(regions[1].id.text == "RA-15km");
    CHECK(regions[2].id.text == "RA-5km");
    CHECK(members_of(regions[0]) == std::vector<SiteIndex>{0, 1, 2});
    CHECK(members_of(regions[1]) == std::vector<SiteIndex>{0, 1, 2, 3});
    CHECK(regions[1].radius == 15.0 * unit::km);
    CHECK(regions[1].members[0] == Member{0, MemberReason::anchor, Length{}});
    CHECK(regions[1].members[3] == Member{3, MemberReason::in_ball, 14.0 * unit::km});
    CHECK(regions[1].anchors == std::vector<SiteIndex>{0});
}

TEST_CASE("A member exactly on the rim is in the ball") {
    const auto list = sites({a_site("A").anchor().at(0, 0), a_site("B").at(5000, 0)});
    const auto regions = find_regions(list, {}, {}, balls_only());
    REQUIRE(regions.size() == 1);
    CHECK(regions.front().radius == 5.0 * unit::km);
}

TEST_CASE("Without an anchor there is no region, however many members") {
    const auto list = sites({a_site("A").at(0, 0), a_site("B").at(10, 0), a_site("C").at(20, 0).scope(Scope::track)});
    CHECK(find_regions(list, {}, {}, balls_only()).empty());
}

TEST_CASE("Taking the anchor away takes the region away") {
    auto list = one_anchor();
    list.front().scope.scope = Scope::in_cluster;
    CHECK(find_regions(list, two_provinces, {}, balls_only()).empty());
}

TEST_CASE("A province border is free by default: the region is in both provinces") {
    const auto list = one_anchor();
    const auto regions = find_regions(list, two_provinces, {}, balls_only());
    CHECK(regions[1].provinces == std::vector<std::size_t>{0, 1});
    CHECK(regions[1].main_province == 0U);
    CHECK(regions[1].border_penalty == 0.0);
    CHECK(regions[1].name == "Nijmegen, Gelderland / Noord-Brabant");
    CHECK(regions[0].name == "Nijmegen, Gelderland");
}

TEST_CASE("A hard border keeps members of another province out") {
    auto rules = balls_only();
    rules.province_border = ProvinceBorder::hard;
    const auto list = one_anchor();
    const auto regions = find_regions(list, two_provinces, {}, rules);
    REQUIRE(regions.size() == 2);
    for (const Region& region : regions) CHECK(region.provinces == std::vector<std::size_t>{0});
}

TEST_CASE("A penalised border keeps the candidate and says what it costs") {
    auto rules = balls_only();
    rules.province_border = ProvinceBorder::penalised;
    const auto list = one_anchor();
    const auto regions = find_regions(list, two_provinces, {}, rules);
    REQUIRE(regions.size() == 3);
    CHECK(regions[0].border_penalty == 0.0);
    CHECK(regions[1].border_penalty == Catch::Approx(rules.border_penalty / 4));
}

TEST_CASE("A region is never wider than the maximum diameter nor smaller than the minimum") {
    const auto list = sites(
        {a_site("A").anchor().at(0, 0), a_site("B").at(18000, 0), a_site("C").at(-18000, 0), a_site("D").at(100, 0)});
    auto rules = balls_only();
    const auto regions = find_regions(list, {}, {}, rules);
    REQUIRE(regions.size() == 1);
    CHECK(regions.front().radius == 5.0 * unit::km);
    rules.min_members = 3;
    CHECK(find_regions(list, {}, {}, rules).empty());
}

TEST_CASE("Anchors on one point share their balls, and the region is named after the bigger one") {
    const auto list = sites({a_site("A").anchor().place("Cuijk").emission(2022, 5.0 * unit::kt_per_yr),
                             a_site("B").anchor().place("Nijmegen").emission(2022, 50.0 * unit::kt_per_yr)});
    const auto regions = find_regions(list, {}, {}, balls_only());
    REQUIRE(regions.size() == 1);
    CHECK(regions.front().anchors == std::vector<SiteIndex>{0, 1});
    CHECK(regions.front().name == "Nijmegen / Cuijk");
}

TEST_CASE("Region ids are unique") {
    std::vector<DemandSite> list;
    for (int i = 0; i < 40; ++i) {
        list.push_back(a_site(fmt::format("S{:02}", i))
                           .scope(i % 3 == 0 ? Scope::anchor : Scope::member)
                           .at(i * 977 % 25000, i * 3541 % 25000));
    }
    const auto regions = find_regions(list, {}, {}, RegionRules{});
    std::set<std::string> ids;
    std::set<std::vector<SiteIndex>> member_sets;
    for (const Region& region : regions) {
        ids.insert(region.id.text);
        member_sets.insert(members_of(region));
    }
    CHECK(regions.size() > 10);
    CHECK(ids.size() == regions.size());
    CHECK(member_sets.size() == regions.size());
}

TEST_CASE("What hangs together is a candidate, with each member's distance to its nearest anchor") {
    const auto list = sites({a_site("A").at(0, 0), a_site("B").anchor().at(3000, 0).place("Oss"),
                             a_site("C").at(7000, 0), a_site("Z").at(90000, 0)});
    RegionRules rules;
    rules.radii = {};
    const auto regions = find_regions(list, {}, {}, rules);
    REQUIRE(regions.size() == 2);
    CHECK(regions[0].id.text == "RB-tree2");
    CHECK(regions[1].id.text == "RB-tree3");
    CHECK(regions[1].members == std::vector<Member>{{0, MemberReason::in_tree_node, 3.0 * unit::km},
                                                    {1, MemberReason::anchor, Length{}},
                                                    {2, MemberReason::in_tree_node, 4.0 * unit::km}});
    CHECK(regions[1].radius == Length{});
}

TEST_CASE("A node with the members of a ball is that ball") {
    const auto list = sites({a_site("A").anchor().at(0, 0), a_site("B").at(3000, 0)});
    const auto regions = find_regions(list, {}, {}, RegionRules{});
    REQUIRE(regions.size() == 1);
    CHECK(regions.front().id.text == "RA-5km");
}

TEST_CASE("Behind a hard border the tree of each province is its own") {
    const auto list = sites({a_site("A").anchor().at(0, 0).province(0), a_site("B").at(1000, 0).province(1),
                             a_site("C").at(5000, 0).province(0)});
    RegionRules rules;
    rules.radii = {};
    rules.province_border = ProvinceBorder::hard;
    const auto regions = find_regions(list, two_provinces, {}, rules);
    REQUIRE(regions.size() == 1);
    CHECK(members_of(regions.front()) == std::vector<SiteIndex>{0, 2});
}

namespace {

/// What hangs together over links up to `length`, by plain search.
std::set<std::vector<SiteIndex>> hanging_together(const std::vector<DemandSite>& list, Length length) {
    std::set<std::vector<SiteIndex>> found;
    for (SiteIndex start = 0; start < list.size(); ++start) {
        std::vector<SiteIndex> group{start};
        for (std::size_t k = 0; k < group.size(); ++k) {
            for (SiteIndex other = 0; other < list.size(); ++other) {
                if (std::ranges::find(group, other) != group.end()) continue;
                if (distance(*list[group[k]].at, *list[other].at) <= length) group.push_back(other);
            }
        }
        std::ranges::sort(group);
        found.insert(group);
    }
    return found;
}

}  // namespace

TEST_CASE("The nodes of the tree are all that hangs together at any length, by plain search") {
    for (const int step : {311, 977, 1409}) {
        std::vector<DemandSite> list;
        for (int i = 0; i < 25; ++i) {
            list.push_back(a_site(fmt::format("S{:02}", i))
                               .scope(i % 4 == 0 ? Scope::anchor : Scope::member)
                               .at(i * step % 21000 / 500 * 500, i * 3541 % 21000 / 500 * 500));
        }
        RegionRules rules;
        rules.radii = {};
        rules.max_diameter = 12.0 * unit::km;
        std::set<std::vector<SiteIndex>> expected;
        for (const auto& one : list) {
            for (const auto& other : list) {
                for (const auto& group : hanging_together(list, distance(*one.at, *other.at))) {
                    const bool has_anchor =
                        std::ranges::any_of(group, [&](SiteIndex s) { return list[s].scope.scope == Scope::anchor; });
                    Length width;
                    for (const SiteIndex a : group) {
                        for (const SiteIndex b : group) width = std::max(width, distance(*list[a].at, *list[b].at));
                    }
                    if (has_anchor && group.size() > 1 && width <= rules.max_diameter) expected.insert(group);
                }
            }
        }
        std::set<std::vector<SiteIndex>> found;
        for (const Region& region : find_regions(list, {}, {}, rules)) found.insert(members_of(region));
        CHECK(expected.size() > 3);
        CHECK(found == expected);
    }
}
