#include "demand/demand.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace regiohub;
using Catch::Approx;

namespace {

DemandRules rules() {
    return default_rules().demand;
}

AssignedSite glass_works() {
    AssignedSite site;
    site.sector = Sector::glass;
    site.scope.scope = Scope::anchor;
    site.gas = 1e6 * unit::m3_per_yr;
    return site;
}

Demand demand_of(const AssignedSite& site, const DemandRules& by = rules()) {
    return estimate_demand({&site, 1}, by, 2022)[0].demand;
}

}  // namespace

TEST_CASE("A million cubic metres of gas is 8.79 GWh, 1.79 kton and 264 t of hydrogen") {
    // domain.md A4 and A7
    auto by = rules();
    by.sectors[static_cast<std::size_t>(Sector::glass)].hydrogen_share = {1.0, 1.0, 1.0};
    const auto demand = demand_of(glass_works(), by);
    CHECK(demand.residual_heat->in(unit::GWh_per_yr) == Approx(8.79 * 0.93));
    CHECK(demand.hydrogen_mass->mid.in(unit::t_per_yr) == Approx(264).epsilon(0.002));

    auto by_emission = glass_works();
    by_emission.gas.reset();
    by_emission.emission[2022] = 1790.0 * unit::t_per_yr;
    const auto derived = demand_of(by_emission, by);
    CHECK(derived.gas->in(unit::m3_per_yr) == Approx(1e6));
    CHECK(derived.gas_from_emission);
    CHECK(derived.process_co2_in_play);
}

TEST_CASE("Neither gas nor emission: the demand is unknown, not zero") {
    auto site = glass_works();
    site.gas.reset();
    site.emission[2021] = 5000.0 * unit::t_per_yr;
    const auto demand = demand_of(site);
    CHECK_FALSE(demand.gas.has_value());
    CHECK_FALSE(demand.residual_heat.has_value());
    CHECK_FALSE(demand.hydrogen.has_value());
    CHECK_FALSE(demand.new_electric_peak.has_value());
}

TEST_CASE("Saving comes first: what is left is what is electrified or fuelled") {
    auto site = glass_works();
    site.saving_share = 0.25;
    const auto before = demand_of(glass_works());
    const auto after = demand_of(site);
    CHECK_FALSE(before.saving_assessed);
    CHECK(after.saving_assessed);
    CHECK(after.residual_heat->base() == Approx(0.75 * before.residual_heat->base()));
    CHECK(after.hydrogen->high.base() == Approx(0.75 * before.hydrogen->high.base()));
    CHECK(after.new_electric_peak->mid.base() == Approx(0.75 * before.new_electric_peak->mid.base()));
}

TEST_CASE("The more hydrogen, the less is left to electrify") {
    const auto demand = demand_of(glass_works());
    CHECK(demand.new_electric_peak->low < demand.new_electric_peak->mid);
    CHECK(demand.new_electric_peak->mid < demand.new_electric_peak->high);
    CHECK(demand.hydrogen->low < demand.hydrogen->mid);
}

TEST_CASE("Worked example: a paper mill that goes all electric") {
    // 1 mln m3 of gas, no hydrogen: 8.79 GWh x 0.93 = 8.1747 GWh of heat, by heat pump 3.0277 GWh, over 8,000 hours
    // 0.378 MW
    auto site = glass_works();
    site.sector = Sector::paper;
    const auto demand = demand_of(site);
    CHECK(demand.new_electric_peak->high.in(unit::MW) == Approx(0.3785).epsilon(0.001));
}

TEST_CASE("Incinerators, oil and gas, offshore and closed sites have no demand of their own") {
    auto incinerator = glass_works();
    incinerator.track = SectorTrack::waste_incineration;
    auto wells = glass_works();
    wells.track = SectorTrack::oil_gas;
    auto closed = glass_works();
    closed.operation = Operation::closed;
    auto offshore = glass_works();
    offshore.scope.scope = Scope::offshore;
    for (const auto& site : {incinerator, wells, closed, offshore}) CHECK_FALSE(demand_of(site).gas.has_value());
}

TEST_CASE("An asphalt plant has the figures of asphalt, whatever sector it is filed under") {
    auto site = glass_works();
    site.track = SectorTrack::asphalt;
    const auto demand = demand_of(site);
    CHECK(demand.full_load_hours == 1500);
    CHECK(*demand.high_temperature_heat == Power{});
    CHECK(demand.hydrogen->low == Power{});
}

TEST_CASE("Rows keep their order and number") {
    const std::vector<AssignedSite> sites(5, glass_works());
    CHECK(estimate_demand(sites, rules(), 2022).size() == 5);
}
