#include "late/late.hpp"

#include <catch2/catch_test_macros.hpp>

#include "../support/builders.hpp"

using namespace regiohub;
using test::a_site;

namespace {

constexpr Power ten = 10.0 * unit::MW;

/// Five sites that want 10 MW of electricity and one of unknown demand; the first three in province 1.
struct Wishes {
    std::vector<DemandSite> sites;
    std::vector<SiteConnection> grid = std::vector<SiteConnection>(6);
    std::vector<SiteHydrogen> hydrogen = std::vector<SiteHydrogen>(6);
    std::vector<BackboneLeg> backbone;
    std::vector<Region> regions;

    Wishes() {
        for (std::size_t i = 0; i < 6; ++i) sites.push_back(a_site(std::to_string(i)).province(i < 3 ? 1 : 0));
        for (std::size_t i = 0; i < 5; ++i) grid[i].asked = Band<Power>{ten, ten, ten};
        Region region;
        for (const SiteIndex site : {1u, 4u}) region.members.push_back({site, MemberReason::within_reach, {}});
        regions.push_back(region);
    }
    [[nodiscard]] std::vector<LateCount> count() const {
        return count_late(sites, regions, {grid, hydrogen, backbone}, default_rules());
    }
};

DatedYear year(int low, int high) {
    return {{low, high}, "source"};
}

/// One site that wants 10 MW of hydrogen, so many kilometres from one leg.
LateCount nation_with(double km, BackboneLeg leg, int plan_year = 2100) {
    Wishes wishes;
    wishes.sites[0].demand.hydrogen = Band<Power>{ten, ten, ten};
    wishes.sites[0].plan_year = plan_year;
    wishes.hydrogen[0].legs = {{0, km * unit::km, {}}};
    wishes.backbone = {std::move(leg)};
    const auto counts = wishes.count();
    return counts.at(counts.size() - 3);
}

BackboneLeg leg(Feasibility feasibility, std::optional<Range<int>> years) {
    BackboneLeg one;
    one.feasibility = feasibility;
    one.year = years;
    return one;
}

}  // namespace

TEST_CASE("Projects are late, perhaps late, in time or unknown, in the nation, the province and the region") {
    Wishes wishes;
    wishes.sites[1].plan_year = 2027;
    wishes.grid[0].basis_offtake = YearBasis::no_wait;
    wishes.grid[1].first_year_offtake = year(2030, 2031);
    wishes.grid[2].first_year_offtake = year(2029, 2030);
    wishes.grid[3].first_year_offtake = year(2028, 2029);
    const auto counts = wishes.count();
    REQUIRE(counts.size() == 6);
    CHECK(counts[0] == LateCount{Carrier::electricity, CountedOver::nation, 0, 5, 2, 1, 1, 1, 1, ten});
    CHECK(counts[1] == LateCount{Carrier::electricity, CountedOver::province, 0, 2, 1, 0, 0, 1, 0, {}});
    CHECK(counts[2] == LateCount{Carrier::electricity, CountedOver::province, 1, 3, 1, 1, 1, 0, 1, ten});
    CHECK(counts[3] == LateCount{Carrier::electricity, CountedOver::region, 0, 2, 0, 0, 1, 1, 1, ten});
    CHECK(counts[4] == LateCount{Carrier::hydrogen, CountedOver::nation});
    CHECK(counts[5] == LateCount{Carrier::hydrogen, CountedOver::region});
}

TEST_CASE("A site without a year that no source allows before the horizon is late, and otherwise unknown") {
    Wishes wishes;
    wishes.grid[0].not_before_offtake = 2030;
    wishes.grid[1].not_before_offtake = 2029;
    const auto nation = wishes.count()[0];
    CHECK(nation.late == 1);
    CHECK(nation.unknown == 4);
}

TEST_CASE("Sites that take no part want nothing") {
    Wishes wishes;
    for (auto& site : wishes.sites) site.scope.scope = Scope::in_cluster;
    CHECK(wishes.count()[0] == LateCount{});
}

TEST_CASE("Hydrogen is in time by a committed leg, perhaps late by an undecided one, and late when all legs are") {
    CHECK(nation_with(10, leg(Feasibility::committed, Range{2027, 2029})).in_time == 1);
    CHECK(nation_with(10, leg(Feasibility::committed, Range{2028, 2031})).maybe_late == 1);
    CHECK(nation_with(10, leg(Feasibility::undecided, Range{2027, 2028})).maybe_late == 1);
    CHECK(nation_with(10, leg(Feasibility::undecided, Range{2031, 2033})).late == 1);
    CHECK(nation_with(10, leg(Feasibility::committed, Range{2031, 2033})).late_power == ten);
    auto running = leg(Feasibility::undecided, {});
    running.status = AssetStatus::in_service;
    CHECK(nation_with(10, running).in_time == 1);
}

TEST_CASE("Hydrogen is unknown without a leg within reach, or with one that has no year") {
    CHECK(nation_with(30, leg(Feasibility::committed, Range{2027, 2028})).unknown == 1);
    CHECK(nation_with(10, leg(Feasibility::rejected, Range{2027, 2028})).unknown == 1);
    CHECK(nation_with(10, leg(Feasibility::committed, {})).unknown == 1);
}

TEST_CASE("A firm that plans earlier than its leg is counted, and one that plans later is not") {
    CHECK(nation_with(10, leg(Feasibility::committed, Range{2031, 2033}), 2030).after_plan == 1);
    CHECK(nation_with(10, leg(Feasibility::committed, Range{2031, 2033}), 2033).after_plan == 0);
}
