#include <utility>

#include "study/keys.hpp"

namespace regiohub {
namespace {

constexpr double first_late_year = 2000.0;
constexpr double last_late_year = 2100.0;

/// Which level a connection belongs to.
RuleKeys level_keys() {
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

/// How the room of stations is shared (methods 7).
RuleKeys sharing_keys() {
    using namespace unit;
    return {
        rule("rules.grid.candidates", between(1.0, 1000.0),
             {"D", "own", "Stations that a site may be served from: the nearest suitable ones."},
             [](auto& rules) -> auto& { return rules.grid.candidates; }),
        rule("rules.grid.candidate_reach", more_than(0.0 * km, 500.0 * km),
             {"D", "own", "No station farther than this serves a site, but for the nearest."},
             [](auto& rules) -> auto& { return rules.grid.candidate_reach; })
            .shown_in("km"),
        rule("rules.grid.queue_goes_first", {},
             {"D", "own", "Whether the MW queued at a station take its room before new load."},
             [](auto& rules) -> auto& { return rules.grid.queue_goes_first; }),
        rule("rules.grid.structural_is_full", {},
             {"V", "legend of the capacity map: red is no capacity",
              "Whether structural congestion leaves no room until it is solved, whatever the MW say."},
             [](auto& rules) -> auto& { return rules.grid.structural_is_full; }),
        rule("rules.grid.coincidence", share(),
             {"D", "own", "Peak of very many firms together as a share of the sum of their own: low, mid, high."},
             [](auto& rules) -> auto& { return rules.grid.coincidence; }),
        rule("rules.grid.late_horizon", between(first_late_year, last_late_year),
             {"S", "action plan, annex 1 (R24)", "A project that cannot be done before this year is late."},
             [](auto& rules) -> auto& { return rules.grid.late_horizon; }),
        rule("rules.grid.transmission_operator", {},
             {"V", "the one transmission operator of the country",
              "The operator whose areas lie over the regional ones."},
             [](auto& rules) -> auto& { return rules.grid.transmission_operator; }),
    };
}

}  // namespace

RuleKeys grid_keys() {
    auto keys = level_keys();
    for (auto& key : sharing_keys()) keys.push_back(std::move(key));
    return keys;
}

}  // namespace regiohub
