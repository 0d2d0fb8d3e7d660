#include "hydrogen/overlay.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <random>

using namespace regiohub;
using Catch::Matchers::WithinAbs;

namespace {

BackboneLeg leg(const std::string& id, std::vector<PlanarPoint> points,
                Feasibility feasibility = Feasibility::undecided) {
    BackboneLeg made;
    made.id = {id};
    made.project = "Network " + id;
    made.feasibility = feasibility;
    made.feasibility_note = "to be determined";
    made.location_accuracy = 10.0 * unit::km;
    if (!points.empty()) {
        made.line.parts.push_back({std::move(points)});
    }
    return made;
}

DemandSite site_at(double x, double y) {
    DemandSite site;
    site.at = PlanarPoint{x, y};
    site.location_accuracy = 500.0 * unit::m;
    return site;
}

Hub hub_of(std::vector<SiteIndex> members, PlanarPoint centre) {
    Hub hub;
    hub.centre = centre;
    for (const SiteIndex member : members) {
        hub.members.push_back({member, MemberReason::within_reach, Length{}});
    }
    return hub;
}

}  // namespace

TEST_CASE("Each site sees every leg, nearest first, with the accuracy of both ends together") {
    const std::vector backbone{leg("far", {{0, 30e3}, {10e3, 30e3}}), leg("near", {{0, 3e3}, {10e3, 3e3}})};
    const std::vector sites{site_at(5e3, 0)};
    const auto overlay = overlay_hydrogen(sites, {}, {}, backbone, {});
    REQUIRE(overlay.sites.size() == 1);
    REQUIRE(overlay.sites[0].legs.size() == 2);
    CHECK(overlay.sites[0].legs[0].leg == 1);
    CHECK_THAT(overlay.sites[0].legs[0].distance.in(unit::km), WithinAbs(3.0, 1e-9));
    CHECK_THAT(overlay.sites[0].legs[1].distance.in(unit::km), WithinAbs(30.0, 1e-9));
    CHECK_THAT(overlay.sites[0].legs[0].accuracy.in(unit::km), WithinAbs(10.5, 1e-9));
    for (const auto& each : overlay.sites[0].legs) {
        CHECK(each.accuracy >= backbone[each.leg].location_accuracy);
    }
}

TEST_CASE("Reach falls into its band and the rim belongs to the nearer band") {
    const std::vector backbone{leg("L", {{0, 0}, {100e3, 0}})};
    const std::vector sites{site_at(50e3, 5e3), site_at(50e3, 5001), site_at(50e3, 25e3), site_at(50e3, 25001)};
    const auto overlay = overlay_hydrogen(sites, {}, {}, backbone, {});
    CHECK(overlay.sites[0].reach == HydrogenReach::direct);
    CHECK(overlay.sites[1].reach == HydrogenReach::regional_branch);
    CHECK(overlay.sites[2].reach == HydrogenReach::regional_branch);
    CHECK(overlay.sites[3].reach == HydrogenReach::hub_or_local);
}

TEST_CASE("An undecided leg never makes a site reachable from committed legs, and a rejected one reaches nobody") {
    const std::vector backbone{leg("near", {{0, 1e3}, {9e3, 1e3}}),
                               leg("sure", {{0, 20e3}, {9e3, 20e3}}, Feasibility::committed),
                               leg("gone", {{0, 0}, {9e3, 0}}, Feasibility::rejected)};
    const std::vector sites{site_at(5e3, 0)};
    const std::vector hubs{hub_of({0}, {5e3, 0})};
    const auto overlay = overlay_hydrogen(sites, hubs, {}, backbone, {});
    CHECK(overlay.sites[0].legs.size() == 3);
    CHECK(overlay.sites[0].reach == HydrogenReach::direct);
    CHECK(overlay.sites[0].committed_reach == HydrogenReach::regional_branch);
    REQUIRE(overlay.hubs[0].nearest);
    CHECK(overlay.hubs[0].nearest->leg == 0);
    REQUIRE(overlay.hubs[0].nearest_committed);
    CHECK(overlay.hubs[0].nearest_committed->leg == 1);

    const std::vector only_rejected{backbone[2]};
    const auto nothing = overlay_hydrogen(sites, hubs, {}, only_rejected, {});
    CHECK(nothing.sites[0].reach == HydrogenReach::unknown);
    CHECK_FALSE(nothing.hubs[0].nearest);
}

TEST_CASE("A leg without a year leaves the first year unknown, and a dated one keeps its range and source") {
    std::vector backbone{leg("L1", {{0, 1e3}, {9e3, 1e3}})};
    const std::vector sites{site_at(5e3, 0)};
    const std::vector hubs{hub_of({0}, {5e3, 0})};
    CHECK_FALSE(overlay_hydrogen(sites, hubs, {}, backbone, {}).hubs[0].first_year);

    backbone[0].year = Range<int>{2031, 2033};
    const auto first = overlay_hydrogen(sites, hubs, {}, backbone, {}).hubs[0].first_year;
    REQUIRE(first);
    CHECK(first->year == Range<int>{2031, 2033});
    CHECK(first->source == "Network L1, leg L1; to be determined");
}

TEST_CASE("A site without a place and a backbone without a line have unknown reach") {
    DemandSite nowhere = site_at(0, 0);
    nowhere.at.reset();
    const std::vector sites{nowhere, site_at(0, 0)};
    const std::vector backbone{leg("no line", {})};
    const auto overlay = overlay_hydrogen(sites, {}, {}, backbone, {});
    CHECK(overlay.sites[0].legs.empty());
    CHECK(overlay.sites[0].reach == HydrogenReach::unknown);
    CHECK(overlay.sites[1].legs.empty());
    CHECK(overlay.sites[1].committed_reach == HydrogenReach::unknown);
    CHECK(overlay_hydrogen({}, {}, {}, {}, {}).sites.empty());
}

TEST_CASE("A group's demand is the sum of the members it is known for, and the unknown ones are counted") {
    std::vector sites{site_at(0, 0), site_at(0, 1e3), site_at(0, 2e3)};
    sites[0].demand.hydrogen_mass = Band<MassRate>{1.0 * unit::kt_per_yr, 2.0 * unit::kt_per_yr, 3.0 * unit::kt_per_yr};
    sites[2].demand.hydrogen_mass = Band<MassRate>{MassRate{}, 1.0 * unit::kt_per_yr, 5.0 * unit::kt_per_yr};
    sites[1].h2_supply = 4.0 * unit::kt_per_yr;
    Region region;
    region.members = {{0, MemberReason::anchor, {}}, {1, MemberReason::in_ball, {}}, {2, MemberReason::in_ball, {}}};
    const std::vector regions{region};
    const auto group = overlay_hydrogen(sites, {}, regions, {}, {}).regions.at(0);
    CHECK_THAT(group.demand.low.in(unit::kt_per_yr), WithinAbs(1.0, 1e-12));
    CHECK_THAT(group.demand.mid.in(unit::kt_per_yr), WithinAbs(3.0, 1e-12));
    CHECK_THAT(group.demand.high.in(unit::kt_per_yr), WithinAbs(8.0, 1e-12));
    CHECK_THAT(group.supply.in(unit::kt_per_yr), WithinAbs(4.0, 1e-12));
    CHECK(group.demand_unknown == 1);
    CHECK(group.reach == HydrogenReach::unknown);
}

TEST_CASE("The order of the legs changes nothing but their positions") {
    std::mt19937 random{7};
    std::uniform_real_distribution<double> metres{0.0, 100e3};
    std::vector<BackboneLeg> backbone;
    for (int i = 0; i < 20; ++i) {
        backbone.push_back(
            leg(std::to_string(i), {{metres(random), metres(random)}, {metres(random), metres(random)}}));
    }
    const std::vector sites{site_at(50e3, 50e3)};
    const auto before = overlay_hydrogen(sites, {}, {}, backbone, {});
    auto shuffled = backbone;
    std::ranges::shuffle(shuffled, random);
    const auto after = overlay_hydrogen(sites, {}, {}, shuffled, {});
    REQUIRE(before.sites[0].legs.size() == after.sites[0].legs.size());
    for (std::size_t i = 0; i < backbone.size(); ++i) {
        CHECK(backbone[before.sites[0].legs[i].leg].id == shuffled[after.sites[0].legs[i].leg].id);
        CHECK(before.sites[0].legs[i].distance == after.sites[0].legs[i].distance);
    }
    CHECK(std::ranges::is_sorted(before.sites[0].legs, {}, &LegDistance::distance));
}
