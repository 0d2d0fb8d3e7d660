#include "hydrogen/network.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <random>

#include "hydrogen/areas.hpp"
#include "hydrogen/hydrogen_plan.hpp"
#include "hydrogen/pipes.hpp"
#include "hydrogen/route_graph.hpp"

using namespace regiohub;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

constexpr Per<Energy, Mass> lhv = 33.33 * unit::kWh / unit::kg;

/// A site that uses so many MW at its peak, 60 % of the year's hours.
DemandSite user(const std::string& id, PlanarPoint at, double peak_mw) {
    DemandSite site;
    site.id = {id};
    site.at = at;
    site.scope.scope = Scope::anchor;
    site.location_accuracy = 500.0 * unit::m;
    site.demand.full_load_hours = 0.6 * 8760.0;
    const Power mean = 0.6 * peak_mw * unit::MW;
    const MassRate mass = MassRate::of_base(mean.base() / lhv.base());
    site.demand.hydrogen = Band<Power>{mean * 0.5, mean, mean * 2.0};
    site.demand.hydrogen_mass = Band<MassRate>{mass * 0.5, mass, mass * 2.0};
    return site;
}

BackboneLeg leg_along(double y, Feasibility feasibility, std::optional<Range<int>> year) {
    BackboneLeg leg;
    leg.id = {"L"};
    leg.line.parts.push_back({{{-100e3, y}, {100e3, y}}});
    leg.feasibility = feasibility;
    leg.year = year;
    leg.location_accuracy = 5.0 * unit::km;
    return leg;
}

HydrogenRules straight_rules() {
    HydrogenRules rules;
    rules.network.route_factor = 1.0;
    rules.areas.min_sites = 1;
    return rules;
}

HydrogenNetwork lay(const std::vector<DemandSite>& sites, const std::vector<BackboneLeg>& legs,
                    BackboneScenario scenario, const HydrogenRules& rules) {
    return lay_network(sites, find_areas(sites, rules.areas), legs, scenario, rules);
}

}  // namespace

TEST_CASE("Sites group by steps of the linkage, and a group needs enough sites or enough demand") {
    const std::vector sites{user("a", {0, 0}, 1),     user("b", {9e3, 0}, 1),    user("c", {18e3, 0}, 1),
                            user("d", {50e3, 0}, 12), user("e", {80e3, 0}, 1.0), user("f", {81e3, 0}, 1)};
    const auto areas = find_areas(sites, {});
    REQUIRE(areas.size() == 2);
    CHECK(areas[0].id.text == "Aa");
    CHECK(areas[0].members == std::vector<SiteIndex>{0, 1, 2});
    CHECK_THAT(areas[0].peak.mid.in(unit::MW), WithinRel(3.0, 1e-9));
    CHECK_THAT(areas[0].peak.high.in(unit::MW), WithinRel(6.0, 1e-9));
    CHECK_THAT(areas[0].centre.x, WithinAbs(9e3, 1e-6));
    CHECK(areas[1].members == std::vector<SiteIndex>{3});
    CHECK(find_areas({}, {}).empty());
}

TEST_CASE("A site without demand, without a place or out of scope is in no area, and one that makes hydrogen is") {
    std::vector sites{user("a", {0, 0}, 20), user("b", {0, 1e3}, 20), user("c", {0, 2e3}, 0), user("d", {0, 3e3}, 20)};
    sites[1].at.reset();
    sites[3].scope.scope = Scope::in_cluster;
    CHECK(find_areas(sites, {}).at(0).members == std::vector<SiteIndex>{0});
    sites[2].h2_supply = 1.0 * unit::kt_per_yr;
    CHECK(find_areas(sites, {}).at(0).members == std::vector<SiteIndex>{0, 2});
}

TEST_CASE("Ten kilometres to one site cost per kilogram what the check figures of the method say") {
    auto rules = straight_rules();
    rules.areas.min_peak = Power{};
    const std::vector legs{leg_along(0, Feasibility::committed, Range<int>{2026, 2026})};
    const auto price = [&](double mw) {
        const auto network = lay({user("a", {0, 10e3}, mw)}, legs, BackboneScenario::only_committed, rules);
        REQUIRE(network.area_price.size() == 1);
        REQUIRE(network.area_price[0]);
        return network.area_price[0]->in(unit::eur / unit::kg);
    };
    CHECK_THAT(price(5), WithinAbs(0.435, 0.0005));
    CHECK_THAT(price(20), WithinAbs(0.109, 0.0005));
    CHECK_THAT(price(100), WithinAbs(0.026, 0.0005));
    rules.pipes.smallest = 50.0 * unit::mm;
    CHECK_THAT(price(5), WithinAbs(0.362, 0.0005));
}

TEST_CASE("Only committed legs carry the committed scenario, and a leg without a year carries none") {
    const auto rules = straight_rules();
    const std::vector sites{user("a", {0, 10e3}, 50)};
    const auto joined = [&](const BackboneLeg& leg, BackboneScenario scenario) {
        return !lay(sites, {leg}, scenario, rules).shares.empty();
    };
    const auto undecided = leg_along(0, Feasibility::undecided, Range<int>{2031, 2033});
    CHECK(joined(undecided, BackboneScenario::as_planned));
    CHECK_FALSE(joined(undecided, BackboneScenario::only_committed));
    CHECK_FALSE(joined(undecided, BackboneScenario::years_later));  // 2036 is past the horizon
    CHECK(joined(leg_along(0, Feasibility::committed, Range<int>{2026, 2026}), BackboneScenario::years_later));
    CHECK_FALSE(joined(leg_along(0, Feasibility::committed, std::nullopt), BackboneScenario::as_planned));
    CHECK_FALSE(joined(leg_along(0, Feasibility::rejected, Range<int>{2026, 2026}), BackboneScenario::as_planned));
    CHECK_FALSE(joined(leg_along(200e3, Feasibility::committed, Range<int>{2026, 2026}), BackboneScenario::as_planned));
}

TEST_CASE("Shares add up to the cost, pipes carry what lies beyond them, and the bound holds, on random maps") {
    std::mt19937 random{31};
    auto rules = straight_rules();
    const std::vector legs{leg_along(0, Feasibility::committed, Range<int>{2026, 2026}),
                           leg_along(40e3, Feasibility::committed, Range<int>{2028, 2030})};
    for (int round = 0; round < 15; ++round) {
        std::vector<DemandSite> sites;
        for (int i = 0; i < 25; ++i) {
            const PlanarPoint at{static_cast<double>(random() % 80000), static_cast<double>(random() % 60000)};
            sites.push_back(user("s" + std::to_string(100 + i), at, 1.0 + static_cast<double>(random() % 60)));
            if (i % 7 == 0) sites.back().h2_supply = 2.0 * unit::kt_per_yr;
        }
        const auto network = lay(sites, legs, BackboneScenario::as_planned, rules);
        REQUIRE_FALSE(network.shares.empty());
        Money paid;
        double worth_forgone = 0.0;
        std::vector<bool> joined(sites.size(), false);
        for (const auto& share : network.shares) {
            paid += share.share;
            joined[share.site] = true;
            CHECK(share.price > Per<Money, Mass>{});
        }
        for (std::size_t i = 0; i < sites.size(); ++i) {
            worth_forgone += joined[i] ? 0.0 : prize_of(sites[i], rules).in(unit::eur);
        }
        CHECK_THAT(paid.in(unit::eur), WithinRel(network.capex.in(unit::eur), 1e-9));
        CHECK(network.lower_bound.in(unit::eur) <= network.capex.in(unit::eur) + worth_forgone + 1.0);
        CHECK(network.gap >= network.route_gap - 1e-9);
        for (const auto& pipe : network.pipes) {
            CHECK(pipe.diameter >= rules.pipes.smallest);
            CHECK(pipe.accuracy >= legs[pipe.leg].location_accuracy);
            const Power carries =
                static_cast<double>(pipe.lines) * pipe_capacity(pipe.diameter, pipe.length, rules.pipes, lhv);
            CHECK(carries >= pipe.flow);
        }
        auto worthless = rules;
        worthless.network.worth = Per<Money, Mass>{};
        const auto nothing = lay(sites, legs, BackboneScenario::as_planned, worthless);
        CHECK(nothing.pipes.empty());
        CHECK(nothing.capex == Money{});
    }
}

TEST_CASE("Two sites behind one another share the first stretch by their kilograms, and the far one pays the rest") {
    const auto rules = straight_rules();
    const std::vector sites{user("a", {0, 6e3}, 10), user("b", {0, 9e3}, 20)};
    const std::vector legs{leg_along(0, Feasibility::committed, Range<int>{2026, 2026})};
    const auto network = lay(sites, legs, BackboneScenario::only_committed, rules);
    REQUIRE(network.shares.size() == 2);
    const double metre = cost_of({100.0 * unit::mm, 1}, rules.pipes).in(unit::eur / unit::m);
    CHECK_THAT(network.shares[0].share.in(unit::eur), WithinRel(6e3 * metre / 3.0, 1e-9));
    CHECK_THAT(network.shares[1].share.in(unit::eur), WithinRel(6e3 * metre * 2.0 / 3.0 + 3e3 * metre, 1e-9));
    CHECK_THAT(network.shares[1].alone.in(unit::eur), WithinRel(9e3 * metre, 1e-9));
    CHECK_FALSE(network.shares[0].breaks());
    CHECK_FALSE(network.shares[1].breaks());
}

TEST_CASE("Every area has all options, unknown years stay unknown, and the best option is not regretted") {
    Rules rules = default_rules();
    rules.hydrogen = straight_rules();
    const std::vector sites{user("a", {0, 10e3}, 50)};
    const std::vector legs{leg_along(0, Feasibility::committed, Range<int>{2028, 2029})};
    std::vector<Station> stations(1);
    stations[0].offtake = {Congestion::structural, 100.0 * unit::MW, 90.0 * unit::MW, {}, {}};
    GridOverlay grid;
    grid.sites.resize(1);
    grid.sites[0].station = 0;
    auto plan = plan_hydrogen({sites, legs, stations, grid}, rules);
    REQUIRE(plan.options.size() == 6);
    CHECK(plan.networks.size() == 3);
    const auto& branch = plan.options[0];
    const auto& local = plan.options[1];
    REQUIRE(branch.first_year);
    CHECK(branch.first_year->year == Range<int>{2028, 2029});
    CHECK_FALSE(local.first_year);
    CHECK_FALSE(local.regret);
    REQUIRE(local.grid_load);
    CHECK_THAT(local.grid_load->in(unit::MW), WithinRel(50.0 / 0.622, 1e-9));
    REQUIRE(local.grid_short);
    CHECK_THAT(local.grid_short->in(unit::MW), WithinRel(50.0 / 0.622 - 10.0, 1e-9));
    CHECK(local.offtake == Congestion::structural);
    REQUIRE(local.oxygen);
    CHECK_THAT(*local.oxygen / plan.areas[0].demand.mid, WithinRel(7.94, 1e-9));
    double least = 1e18;
    for (const auto& option : plan.options) {
        if (option.regret) least = std::min(least, option.regret->in(unit::eur));
        if (option.cost) CHECK(option.cost->low <= option.cost->high);
    }
    CHECK(least == 0.0);

    grid.sites[0].first_year_offtake = DatedYear{{2030, 2034}, "operator"};
    stations[0].offtake.existing.reset();
    plan = plan_hydrogen({sites, legs, stations, grid}, rules);
    CHECK(plan.options[1].first_year == DatedYear{{2030, 2034}, "operator"});
    CHECK(plan.options[1].regret);
    CHECK_FALSE(plan.options[1].grid_short);
}

TEST_CASE("The order of the legs changes nothing in a network but their positions") {
    const auto rules = straight_rules();
    const std::vector sites{user("a", {0, 10e3}, 50), user("b", {5e3, 12e3}, 9), user("c", {30e3, 33e3}, 15)};
    const auto a = leg_along(0, Feasibility::committed, Range<int>{2026, 2026});
    const auto b = leg_along(40e3, Feasibility::committed, Range<int>{2028, 2030});
    const auto once = lay(sites, {a, b}, BackboneScenario::as_planned, rules);
    const auto turned = lay(sites, {b, a}, BackboneScenario::as_planned, rules);
    CHECK(once.capex == turned.capex);
    CHECK(once.shares == turned.shares);
    CHECK(once.area_year == turned.area_year);
}
