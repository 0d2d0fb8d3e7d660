#include "hydrogen/options.hpp"

#include "model/physics.hpp"

#include <algorithm>
#include <cmath>

#include "hydrogen/pipes.hpp"

namespace regiohub {
namespace {

using EnergyPrice = Per<Money, Energy>;
using PriceBand = Band<EnergyPrice>;
using MassPrice = Per<Money, Mass>;

EnergyPrice by_energy(MassPrice price, Per<Energy, Mass> lhv) {
    return EnergyPrice::of_base(price.base() / lhv.base());
}

PriceBand by_energy(const Band<MassPrice>& price, Per<Energy, Mass> lhv) {
    return {by_energy(price.low, lhv), by_energy(price.mid, lhv), by_energy(price.high, lhv)};
}

PriceBand times(const PriceBand& band, double factor) {
    return {band.low * factor, band.mid * factor, band.high * factor};
}

PriceBand sum(PriceBand a, const PriceBand& b) {
    return a += b;
}

Energy yearly_energy(const HydrogenArea& area, Per<Energy, Mass> lhv) {
    return (area.demand.mid * unit::yr) * lhv;
}

/// Gas and its CO2, for the same heat.
PriceBand gas_and_co2(const Rules& rules) {
    const auto& option = rules.hydrogen.options;
    const double t_per_mwh = rules.demand.gas_co2.base() / rules.demand.gas_lhv.base();
    const auto co2 = [&](MassPrice price) { return EnergyPrice::of_base(price.base() * t_per_mwh); };
    return sum(option.gas_price, {co2(option.co2_price.low), co2(option.co2_price.mid), co2(option.co2_price.high)});
}

HydrogenOption option_of(std::size_t area, HydrogenOptionKind kind) {
    HydrogenOption option;
    option.area = area;
    option.kind = kind;
    return option;
}

/// Stations of the members, the load on them and what they lack with it.
void add_grid(HydrogenOption& option, const HydrogenArea& area, const OptionContext& context, Power load) {
    option.grid_load = load;
    std::optional<Range<int>> year;
    std::string source;
    bool dated = true;
    bool placed = true;
    for (const SiteIndex site : area.members) {
        if (site >= context.grid.sites.size()) return;
        const SiteConnection& connection = context.grid.sites[site];
        if (connection.station) {
            option.stations.push_back(*connection.station);
        } else {
            placed = false;
        }
        const auto& first = connection.first_year_offtake;
        dated = dated && first.has_value();
        if (first) {
            source = !year || first->year.high > year->high ? first->source : source;
            year = year ? Range<int>{std::max(year->low, first->year.low), std::max(year->high, first->year.high)}
                        : first->year;
        }
    }
    std::ranges::sort(option.stations);
    option.stations.erase(std::unique(option.stations.begin(), option.stations.end()), option.stations.end());
    if (dated && year) option.first_year = DatedYear{*year, source};
    bool status_known = placed && !option.stations.empty();
    bool capacity_known = status_known;
    Power lacks = load;
    Congestion worst = Congestion::free;
    for (const std::size_t s : option.stations) {
        const Capacity& offtake = context.stations[s].offtake;
        status_known = status_known && offtake.status != Congestion::unknown;
        worst = offtake.status == Congestion::unknown ? worst : std::max(worst, offtake.status);
        capacity_known = capacity_known && offtake.existing && offtake.required;
        if (capacity_known) lacks -= *offtake.existing - *offtake.required;
    }
    option.offtake = status_known ? worst : Congestion::unknown;
    if (capacity_known) option.grid_short = std::max(Power{}, lacks);
}

HydrogenOption branch(std::size_t area, const OptionContext& context, const HydrogenRules& rules) {
    HydrogenOption option = option_of(area, HydrogenOptionKind::branch);
    const auto& price = context.planned.area_price[area];
    if (!price) {
        option.note = "no branch is worth its cost on the legs as planned";
        return option;
    }
    option.first_year =
        DatedYear{*context.planned.area_year[area], "backbone legs as planned, undecided ones included"};
    const auto transport = by_energy(*price, hydrogen_lhv);
    const auto& factor = rules.pipes.cost_factor_range;
    option.cost = sum(by_energy(rules.options.hydrogen_price, hydrogen_lhv),
                      {transport * factor.low, transport, transport * factor.high});
    option.note = "for the members that are joined; without the backbone's own tariff";
    return option;
}

HydrogenOption electrolysis(const HydrogenArea& area, std::size_t index, const OptionContext& context,
                            const HydrogenRules& rules) {
    HydrogenOption option = option_of(index, HydrogenOptionKind::local_electrolysis);
    const auto& o = rules.options;
    const Power load = area.peak.mid * (1.0 / o.electrolysis_efficiency);
    add_grid(option, area, context, load);
    const Energy energy = yearly_energy(area, hydrogen_lhv);
    const Money capex = load * o.electrolysis_cost;
    const double a_year =
        capital_recovery_factor(rules.price.discount_rate, o.electrolysis_lifetime_years) + o.electrolysis_opex_share;
    const EnergyPrice plant = capex * a_year / energy;
    option.cost = sum(times(o.electricity_price, 1.0 / o.electrolysis_efficiency), {plant, plant, plant});
    option.oxygen = area.demand.mid * o.oxygen_per_hydrogen;
    option.heat = energy / unit::yr * (o.electrolysis_heat / o.electrolysis_efficiency);
    option.note = "without storage; oxygen and heat are not valued";
    return option;
}

HydrogenOption electrify(const HydrogenArea& area, std::size_t index, const OptionContext& context,
                         const Rules& rules) {
    HydrogenOption option = option_of(index, HydrogenOptionKind::electrify);
    const double per_fuel = rules.demand.gas_boiler_efficiency / rules.demand.electric_boiler_efficiency;
    add_grid(option, area, context, area.peak.mid * per_fuel);
    option.cost = times(rules.hydrogen.options.electricity_price, per_fuel);
    option.note = "electricity only: furnaces and connection are not priced";
    return option;
}

HydrogenOption bought(std::size_t area, HydrogenOptionKind kind, PriceBand cost, std::string note) {
    HydrogenOption option = option_of(area, kind);
    option.cost = cost;
    option.note = std::move(note);
    return option;
}

/// First year of an option when the backbone is late; empty: unknown, or never before the horizon.
std::optional<int> late_year(const HydrogenOption& option, const OptionContext& context) {
    if (option.kind == HydrogenOptionKind::branch) {
        const auto& years = context.late.area_year[option.area];
        return years ? std::optional{years->high} : std::nullopt;
    }
    return option.first_year ? std::optional{option.first_year->year.high} : std::nullopt;
}

Money cost_when_late(const HydrogenOption& option, Energy a_year, const OptionContext& context, const Rules& rules) {
    const auto& network = rules.hydrogen.network;
    const int first = option.kind == HydrogenOptionKind::wait
                          ? network.horizon_year + 1
                          : late_year(option, context).value_or(network.horizon_year + 1);
    const EnergyPrice gas = gas_and_co2(rules).mid;
    Money total;
    for (int year = network.start_year; year <= network.horizon_year; ++year) {
        const EnergyPrice price = year < first ? gas : option.cost->mid;
        total += a_year * price * std::pow(1.0 + rules.hydrogen.price.discount_rate, network.start_year - year);
    }
    return total;
}

void add_regret(std::vector<HydrogenOption>& options, Energy a_year, const OptionContext& context, const Rules& rules) {
    std::optional<Money> least;
    std::vector<std::optional<Money>> costs;
    for (const HydrogenOption& option : options) {
        const bool dated = option.first_year || option.kind == HydrogenOptionKind::wait;
        const auto cost =
            dated && option.cost ? std::optional{cost_when_late(option, a_year, context, rules)} : std::nullopt;
        costs.push_back(cost);
        if (cost && (!least || *cost < *least)) least = cost;
    }
    for (std::size_t i = 0; i < options.size(); ++i) {
        if (costs[i]) options[i].regret = *costs[i] - *least;
    }
}

}  // namespace

std::vector<HydrogenOption> options_of(std::size_t area, const HydrogenArea& members, const OptionContext& context,
                                       const Rules& rules) {
    const auto& o = rules.hydrogen.options;
    const auto lhv = hydrogen_lhv;
    std::vector<HydrogenOption> options;
    options.push_back(branch(area, context, rules.hydrogen));
    options.push_back(electrolysis(members, area, context, rules.hydrogen));
    options.push_back(electrify(members, area, context, rules));
    options.push_back(bought(area, HydrogenOptionKind::green_gas, o.green_gas_price,
                             "no source says from when or how much is on offer here"));
    options.push_back(bought(area, HydrogenOptionKind::truck,
                             sum(by_energy(o.hydrogen_price, lhv), by_energy(o.truck_cost, lhv)),
                             "no source says from when hydrogen by road is on offer here"));
    options.push_back(bought(area, HydrogenOptionKind::wait, gas_and_co2(rules), "gas and its CO2 until the horizon"));
    if (members.demand.mid > MassRate{}) {
        add_regret(options, yearly_energy(members, lhv), context, rules);
    } else {
        for (HydrogenOption& option : options)
            option.cost.reset();  // an area that only makes hydrogen has nothing to replace
    }
    return options;
}

}  // namespace regiohub
