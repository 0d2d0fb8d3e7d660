#include "study/keys.hpp"

namespace regiohub {

RuleKeys grid_keys() {
    using namespace unit;
    const auto size = more_than(0.0 * MW, 10.0 * GW);
    const auto kilovolts = more_than(0.0, 1000.0);
    const std::string stedin = "Stedin, tariff sheet 2026, as quoted in public code";
    const std::string thumb = "rule of thumb of the operators, recollection";
    return {
        rule("rules.grid.low_up_to", size, {"C", stedin, "Largest connection at low voltage (MS/LS)."},
             [](auto& rules) -> auto& { return rules.grid.low_up_to; })
            .may_not_exceed("rules.grid.medium_up_to"),
        rule("rules.grid.medium_up_to", size, {"C", stedin, "Largest connection on a medium-voltage cable (MS)."},
             [](auto& rules) -> auto& { return rules.grid.medium_up_to; })
            .may_not_exceed("rules.grid.station_up_to"),
        rule("rules.grid.station_up_to", size,
             {"C", stedin, "Largest connection at the medium-voltage rail of a station."},
             [](auto& rules) -> auto& { return rules.grid.station_up_to; })
            .may_not_exceed("rules.grid.regional_high_up_to"),
        rule("rules.grid.regional_high_up_to", size, {"R", thumb, "Largest connection at the regional high voltage."},
             [](auto& rules) -> auto& { return rules.grid.regional_high_up_to; })
            .may_not_exceed("rules.grid.high_up_to"),
        rule("rules.grid.high_up_to", size,
             {"R", thumb, "Largest connection at 110 or 150 kV; above it at 220 or 380 kV."},
             [](auto& rules) -> auto& { return rules.grid.high_up_to; }),
        rule("rules.grid.power_factor", more_than(0.0, 1.0), {"D", "own", "Real power over apparent power."},
             [](auto& rules) -> auto& { return rules.grid.power_factor; }),
        rule("rules.grid.route_factor", between(1.0, 5.0),
             {"D", "own", "Length of a cable's route over the straight line."},
             [](auto& rules) -> auto& { return rules.grid.route_factor; }),
        rule("rules.grid.regional_high_from_kv", kilovolts,
             {"R", thumb, "Lowest voltage that carries a regional high connection."},
             [](auto& rules) -> auto& { return rules.grid.regional_high_from_kv; })
            .with_unit("kV")
            .may_not_exceed("rules.grid.high_from_kv"),
        rule("rules.grid.high_from_kv", kilovolts, {"R", thumb, "Lowest voltage that carries a high connection."},
             [](auto& rules) -> auto& { return rules.grid.high_from_kv; })
            .with_unit("kV")
            .may_not_exceed("rules.grid.extra_high_from_kv"),
        rule("rules.grid.extra_high_from_kv", kilovolts,
             {"R", thumb, "Lowest voltage that carries an extra high connection."},
             [](auto& rules) -> auto& { return rules.grid.extra_high_from_kv; })
            .with_unit("kV"),
    };
}

}  // namespace regiohub
