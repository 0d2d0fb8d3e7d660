#include "assign/scope.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace regiohub;

namespace {

LocatedSite ets_site() {
    LocatedSite site;
    site.id = {"S1"};
    site.ets = YesNo::yes;
    site.at = PlanarPoint{200000, 450000};
    return site;
}

ScopeDecision decide(const LocatedSite& site, const ScopeEvidence& evidence = {}, const ScopeRules& rules = {}) {
    return decide_scope(site, evidence, rules);
}

}  // namespace

TEST_CASE("The thresholds of the cluster energy strategy are strict") {
    const ScopeRules rules;
    const VolumeRate at_limit = 1e6 * unit::m3_per_yr;
    const VolumeRate over = 1000001.0 * unit::m3_per_yr;
    const Power no_power;
    CHECK(exceeds_ces_threshold(at_limit, no_power, rules) == YesNo::no);
    CHECK(exceeds_ces_threshold(over, std::nullopt, rules) == YesNo::yes);
    CHECK(exceeds_ces_threshold(VolumeRate{}, 10.1 * unit::GWh_per_yr, rules) == YesNo::yes);
    CHECK(exceeds_ces_threshold(VolumeRate{}, 10.0 * unit::GWh_per_yr, rules) == YesNo::no);
    CHECK(exceeds_ces_threshold(VolumeRate{}, 10000.0 * unit::MWh_per_yr, rules) == YesNo::no);
    CHECK(exceeds_ces_threshold(std::nullopt, std::nullopt, rules) == YesNo::unknown);
    CHECK(exceeds_ces_threshold(at_limit, std::nullopt, rules) == YesNo::unknown);
}

TEST_CASE("An ETS site outside the clusters is an anchor, and inside one it never is") {
    auto site = ets_site();
    CHECK(decide(site).scope == Scope::anchor);

    const auto by_outline = decide(site, {"chemelot", std::nullopt});
    CHECK(by_outline.scope == Scope::in_cluster);
    CHECK(by_outline.basis == ScopeBasis::by_geometry);
    CHECK(by_outline.cluster == "chemelot");
    CHECK_FALSE(by_outline.reason.empty());

    site.cluster = {ClusterClaim::Kind::inside, "chemelot"};
    CHECK(decide(site).scope == Scope::in_cluster);
    CHECK(decide(site).basis == ScopeBasis::by_list);
}

TEST_CASE("A list outranks the outline, and a hand outranks both") {
    auto site = ets_site();
    site.cluster = {ClusterClaim::Kind::outside, ""};
    CHECK(decide(site, {"chemelot", std::nullopt}).scope == Scope::anchor);

    const ScopeOverride hand{{"S1"}, Scope::in_cluster, "chemelot", "J. de Vries", "2026-10-01", "on the site's fence"};
    const auto decision = decide(site, {std::nullopt, hand});
    CHECK(decision.scope == Scope::in_cluster);
    CHECK(decision.basis == ScopeBasis::by_hand);
    CHECK(decision.reason.find("J. de Vries") != std::string::npos);
    CHECK(decision.reason.find("2026-10-01") != std::string::npos);
}

TEST_CASE("An ambiguous membership is undecided until the study says which variant to run") {
    auto site = ets_site();
    site.cluster = {ClusterClaim::Kind::ambiguous, "noordzeekanaal"};
    ScopeRules rules;
    CHECK(decide(site, {}, rules).scope == Scope::unknown);
    rules.ambiguous_cluster = AmbiguousCluster::outside;
    CHECK(decide(site, {}, rules).scope == Scope::anchor);
    rules.ambiguous_cluster = AmbiguousCluster::inside;
    CHECK(decide(site, {}, rules).scope == Scope::in_cluster);
}

TEST_CASE("A site of a sector with its own track is kept and flagged, never an anchor") {
    for (const auto track : {SectorTrack::asphalt, SectorTrack::waste_incineration, SectorTrack::oil_gas}) {
        auto site = ets_site();
        site.track = track;
        CHECK(decide(site).scope == Scope::track);
    }
}

TEST_CASE("A site at sea is offshore, in no province") {
    auto site = ets_site();
    site.stated_province = offshore_province;
    site.track = SectorTrack::oil_gas;
    CHECK(decide(site).scope == Scope::offshore);
}

TEST_CASE("What is not known stays unknown, and what is closed is out") {
    auto site = ets_site();
    site.ets = YesNo::unknown;
    CHECK(decide(site).scope == Scope::unknown);
    site.gas = 2e6 * unit::m3_per_yr;
    CHECK(decide(site).scope == Scope::member);
    site.ets = YesNo::no;
    site.gas.reset();
    CHECK(decide(site).scope == Scope::unknown);
    site.gas = VolumeRate{};
    site.electricity = Power{};
    CHECK(decide(site).scope == Scope::out_of_scope);
    site.ets = YesNo::yes;
    site.operation = Operation::closed;
    CHECK(decide(site).scope == Scope::out_of_scope);
}

TEST_CASE("ICT sites load and can be anchors: the preset of a map hides them, not the plan") {
    auto site = ets_site();
    site.sector = Sector::ict;
    CHECK(decide(site).scope == Scope::anchor);
}
