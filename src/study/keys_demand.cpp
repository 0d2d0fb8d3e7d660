#include "study/keys.hpp"

namespace regiohub {
namespace {

constexpr double hours_in_a_year = 8760.0;

/// The keys of one sector's energy; `access` gives its SectorDemand.
template <class Access>
void add_sector(RuleKeys& keys, const std::string& section, Access access) {
    const std::string own = "own, no outside source; varied in the sensitivity run";
    keys.push_back(rule(section + ".full_load_hours", more_than(0.0, hours_in_a_year),
                        {"D", own, "Hours a year at full load that give the yearly use: peak from mean."},
                        [access](auto& rules) -> auto& { return access(rules).full_load_hours; })
                       .with_unit("h/yr"));
    keys.push_back(rule(section + ".high_temperature_share", share(), {"D", own, "Share of heat above 400 degrees C."},
                        [access](auto& rules) -> auto& { return access(rules).high_temperature_share; }));
    keys.push_back(rule(section + ".hydrogen_share", share(),
                        {"D", own, "Share of present gas that hydrogen may take over: low, mid, high."},
                        [access](auto& rules) -> auto& { return access(rules).hydrogen_share; }));
    keys.push_back(rule(section + ".process_co2", {},
                        {"D", "own, general knowledge of the processes",
                         "Whether the material itself gives off CO2, so that gas derived from emission is too high."},
                        [access](auto& rules) -> auto& { return access(rules).process_co2; }));
}

RuleKeys factor_keys() {
    using namespace unit;
    const std::string pypsa = "Danish Energy Agency through PyPSA technology-data, 2030";
    return {
        rule("rules.demand.gas_co2", more_than(0.0 * (kg / m3), 10.0 * (kg / m3)),
             {"R", "Dutch list of fuels; a tool in use has 1.788", "CO2 of burning natural gas."},
             [](auto& rules) -> auto& { return rules.demand.gas_co2; }),
        rule("rules.demand.gas_lhv", more_than(0.0 * (kWh / m3), 20.0 * (kWh / m3)),
             {"R", "Dutch list of fuels: 31.65 MJ/m3", "Lower heating value of natural gas."},
             [](auto& rules) -> auto& { return rules.demand.gas_lhv; }),
        rule("rules.demand.gas_boiler_efficiency", more_than(0.0, 1.0),
             {"V", pypsa, "Heat from gas in a steam boiler."},
             [](auto& rules) -> auto& { return rules.demand.gas_boiler_efficiency; }),
        rule("rules.demand.electric_boiler_efficiency", more_than(0.0, 1.0),
             {"V", pypsa, "Heat from electricity in a steam boiler."},
             [](auto& rules) -> auto& { return rules.demand.electric_boiler_efficiency; }),
        rule("rules.demand.heat_pump_cop", between(1.0, 10.0),
             {"V",
              pypsa + "; published as 2.7 up to 125 degrees C and 3.05 up to 150, an odd order: 2.7 is used for both",
              "Heat from electricity in an industrial heat pump."},
             [](auto& rules) -> auto& { return rules.demand.heat_pump_cop; }),
        rule("rules.demand.saving_share", share(),
             {"D", "own: not assessed, and the plan says so", "Saving on present heat where a site states none."},
             [](auto& rules) -> auto& { return rules.demand.saving_share; }),
    };
}

}  // namespace

RuleKeys demand_keys() {
    auto keys = factor_keys();
    const auto sectors = word_list(Sector{});
    for (std::size_t i = 0; i < sectors.size(); ++i) {
        add_sector(keys, "rules.demand.sectors." + sectors[i],
                   [i](auto& rules) -> auto& { return rules.demand.sectors[i]; });
    }
    add_sector(keys, "rules.demand.asphalt", [](auto& rules) -> auto& { return rules.demand.asphalt; });
    return keys;
}

}  // namespace regiohub
