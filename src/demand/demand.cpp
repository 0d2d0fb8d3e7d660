#include "demand/demand.hpp"

#include "model/physics.hpp"

#include <algorithm>

namespace regiohub {
namespace {

const SectorDemand& profile_of(const AssignedSite& site, const DemandRules& rules) {
    if (site.track == SectorTrack::asphalt) return rules.asphalt;
    return rules.sectors[static_cast<std::size_t>(site.sector)];
}

/// Waste incineration supplies; oil and gas goes its own track; a closed site uses nothing that counts.
bool has_demand(const AssignedSite& site) {
    return site.operation != Operation::closed && site.track != SectorTrack::waste_incineration &&
           site.track != SectorTrack::oil_gas && site.scope.scope != Scope::offshore;
}

Band<Power> times(Power power, const Band<double>& share) {
    return {power * share.low, power * share.mid, power * share.high};
}

Band<MassRate> mass_of(const Band<Power>& hydrogen, Per<Energy, Mass> heating_value) {
    const auto mass = [heating_value](Power p) { return MassRate::of_base(p.base() / heating_value.base()); };
    return {mass(hydrogen.low), mass(hydrogen.mid), mass(hydrogen.high)};
}

/// Heat that is left for electricity, as a peak on the grid: low temperature by heat pump, high temperature by direct
/// heating. The most hydrogen leaves the least to electrify.
Band<Power> electric_peak(const Demand& demand, const Band<Power>& hydrogen, const DemandRules& rules) {
    const Power low_heat = *demand.residual_heat - *demand.high_temperature_heat;
    const double peak_over_mean = (1.0 * unit::yr).in(unit::h) / demand.full_load_hours;
    const auto peak = [&](Power hydrogen_heat) {
        const Power high_left = std::max(Power{}, *demand.high_temperature_heat - hydrogen_heat);
        const Power spilled = std::max(Power{}, hydrogen_heat - *demand.high_temperature_heat);
        const Power low_left = std::max(Power{}, low_heat - spilled);
        return (low_left / rules.heat_pump_cop + high_left / rules.electric_boiler_efficiency) * peak_over_mean;
    };
    const auto heat_of = [&rules](Power fuel) { return fuel * rules.gas_boiler_efficiency; };
    return {peak(heat_of(hydrogen.high)), peak(heat_of(hydrogen.mid)), peak(heat_of(hydrogen.low))};
}

std::optional<VolumeRate> gas_of(const AssignedSite& site, const DemandRules& rules, int year, Demand& demand) {
    if (site.gas) return site.gas;
    const auto emission = emission_in(site, year);
    if (!emission) return std::nullopt;
    demand.gas_from_emission = true;
    return VolumeRate::of_base(emission->base() / rules.gas_co2.base());
}

Demand demand_of(const AssignedSite& site, const DemandRules& rules, int year) {
    Demand demand;
    const SectorDemand& sector = profile_of(site, rules);
    demand.full_load_hours = sector.full_load_hours;
    demand.saving_assessed = site.saving_share.has_value();
    demand.saving_share = site.saving_share.value_or(rules.saving_share);
    if (!has_demand(site)) return demand;
    demand.gas = gas_of(site, rules, year, demand);
    if (!demand.gas) return demand;

    demand.process_co2_in_play = demand.gas_from_emission && sector.process_co2;
    const Power fuel = Power::of_base(demand.gas->base() * rules.gas_lhv.base()) * (1.0 - demand.saving_share);
    demand.residual_heat = fuel * rules.gas_boiler_efficiency;
    demand.high_temperature_heat = *demand.residual_heat * sector.high_temperature_share;
    demand.hydrogen = times(fuel, sector.hydrogen_share);
    demand.hydrogen_mass = mass_of(*demand.hydrogen, hydrogen_lhv);
    demand.new_electric_peak = electric_peak(demand, *demand.hydrogen, rules);
    return demand;
}

}  // namespace

std::vector<DemandSite> estimate_demand(std::span<const AssignedSite> sites, const DemandRules& rules, int year) {
    std::vector<DemandSite> result;
    result.reserve(sites.size());
    for (const AssignedSite& site : sites) result.push_back({site, demand_of(site, rules, year)});
    return result;
}

}  // namespace regiohub
