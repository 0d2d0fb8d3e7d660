// Keys of the hydrogen network and of the options beside it.
#include "study/keys.hpp"

namespace regiohub {
namespace {

using namespace unit;

RuleKeys network_keys() {
    const auto year = between(2000.0, 2100.0);
    return {
        rule("rules.hydrogen.areas.outline_margin", between(0.0 * km, 20.0 * km),
             {"D", "own", "Room round the members in the outline of an area."},
             [](auto& rules) -> auto& { return rules.hydrogen.areas.outline_margin; })
            .shown_in("km"),
        rule("rules.hydrogen.network.longest_edge", more_than(0.0 * km, 500.0 * km),
             {"D", "own", "Longest straight stretch of pipe between two points of the route graph."},
             [](auto& rules) -> auto& { return rules.hydrogen.network.longest_edge; })
            .shown_in("km"),
        rule("rules.hydrogen.network.route_factor", between(1.0, 5.0),
             {"D", "own", "Length along the ground over the straight line."},
             [](auto& rules) -> auto& { return rules.hydrogen.network.route_factor; }),
        rule("rules.hydrogen.network.tie_ins", between(1.0, 100.0),
             {"D", "own", "How many backbone legs, nearest first, a site may tie in to."},
             [](auto& rules) -> auto& { return rules.hydrogen.network.tie_ins; }),
        rule("rules.hydrogen.network.worth", between(0.0 * (eur / kg), 100.0 * (eur / kg)),
             {"D", "own",
              "The most that bringing a kilogram may cost, without the gas itself: the prize of joining a site."},
             [](auto& rules) -> auto& { return rules.hydrogen.network.worth; }),
        rule("rules.hydrogen.network.start_year", year,
             {"S", "action plan, 2.2", "First year that options are weighed over."},
             [](auto& rules) -> auto& { return rules.hydrogen.network.start_year; })
            .may_not_exceed("rules.hydrogen.network.horizon_year"),
        rule("rules.hydrogen.network.horizon_year", year,
             {"D", "own", "A leg that may come later than this year does not count."},
             [](auto& rules) -> auto& { return rules.hydrogen.network.horizon_year; }),
        rule("rules.hydrogen.network.years_later", between(0.0, 50.0),
             {"V", "domain 2.9", "By how many years every leg slips in the late scenario."},
             [](auto& rules) -> auto& { return rules.hydrogen.network.years_later; }),
    };
}

/// The three keys of a band of prices; `access` gives the band.
template <class Limit, class Access>
void add_band(RuleKeys& keys, const std::string& name, Limit highest, std::pair<std::string, std::string> words,
              Access access) {
    const auto limits = between(0.0 * highest, highest);
    const Evidence evidence{"D", words.first, words.second};
    const std::string key = "rules.hydrogen.options." + name;
    const auto with_end = [&](const std::string& end) {
        return Evidence{evidence.mark, evidence.source, evidence.text + " (" + end + ")."};
    };
    keys.push_back(rule(key + "_low", limits, with_end("low"), [access](auto& rules) -> auto& {
                       return access(rules).low;
                   }).may_not_exceed(key + "_mid"));
    keys.push_back(rule(key + "_mid", limits, with_end("mid"), [access](auto& rules) -> auto& {
                       return access(rules).mid;
                   }).may_not_exceed(key + "_high"));
    keys.push_back(
        rule(key + "_high", limits, with_end("high"), [access](auto& rules) -> auto& { return access(rules).high; }));
}

RuleKeys option_price_keys() {
    const std::string own = "own, no outside source: replace by the province's own figures";
    const auto by_mass = 1000.0 * (eur / kg);
    const auto by_energy = 10000.0 * (eur / MWh);
    RuleKeys keys;
    add_band(keys, "hydrogen_price", by_mass, {own, "Hydrogen at the backbone"},
             [](auto& rules) -> auto& { return rules.hydrogen.options.hydrogen_price; });
    add_band(keys, "truck_cost", by_mass, {own, "Bringing hydrogen by road"},
             [](auto& rules) -> auto& { return rules.hydrogen.options.truck_cost; });
    add_band(keys, "electricity_price", by_energy, {own, "Electricity, all in"},
             [](auto& rules) -> auto& { return rules.hydrogen.options.electricity_price; });
    add_band(keys, "green_gas_price", by_energy, {own, "Green gas, all in"},
             [](auto& rules) -> auto& { return rules.hydrogen.options.green_gas_price; });
    add_band(keys, "gas_price", by_energy, {own, "Natural gas, without CO2"},
             [](auto& rules) -> auto& { return rules.hydrogen.options.gas_price; });
    add_band(keys, "co2_price", by_mass, {own, "CO2 of burning gas"},
             [](auto& rules) -> auto& { return rules.hydrogen.options.co2_price; });
    return keys;
}

RuleKeys electrolysis_keys() {
    const std::string dea = "Danish Energy Agency through PyPSA technology-data, 2030";
    return {
        rule("rules.hydrogen.options.electrolysis_efficiency", more_than(0.0, 1.0),
             {"V", dea, "Hydrogen (LHV) from electricity."},
             [](auto& rules) -> auto& { return rules.hydrogen.options.electrolysis_efficiency; }),
        rule("rules.hydrogen.options.electrolysis_heat", share(),
             {"V", dea, "Heat that can be used, of the electricity."},
             [](auto& rules) -> auto& { return rules.hydrogen.options.electrolysis_heat; }),
        rule("rules.hydrogen.options.electrolysis_cost", between(0.0 * (eur / kW), 100000.0 * (eur / kW)),
             {"V", dea, "Capex of an electrolyser by its electric power."},
             [](auto& rules) -> auto& { return rules.hydrogen.options.electrolysis_cost; }),
        rule("rules.hydrogen.options.electrolysis_lifetime_years", between(1.0, 100.0),
             {"V", dea, "Years that an electrolyser lasts."},
             [](auto& rules) -> auto& { return rules.hydrogen.options.electrolysis_lifetime_years; })
            .with_unit("yr"),
        rule("rules.hydrogen.options.electrolysis_opex_share", share(),
             {"D", "own", "Yearly upkeep, as a share of capex."},
             [](auto& rules) -> auto& { return rules.hydrogen.options.electrolysis_opex_share; }),
        rule("rules.hydrogen.options.oxygen_per_hydrogen", between(0.0, 10.0),
             {"V", "stoichiometry", "Oxygen made beside hydrogen, by mass."},
             [](auto& rules) -> auto& { return rules.hydrogen.options.oxygen_per_hydrogen; }),
    };
}

}  // namespace

RuleKeys hydrogen_network_keys() {
    auto keys = network_keys();
    for (auto&& part : {option_price_keys(), electrolysis_keys()}) keys.insert(keys.end(), part.begin(), part.end());
    return keys;
}

}  // namespace regiohub
