#include "study/keys.hpp"

namespace regiohub {

RuleKeys hub_keys() {
    using namespace unit;
    return {
        rule("rules.hubs.reach", more_than(0.0 * km, 100.0 * km),
             {"D", "own; same station: network operators' own definition of a hub",
              "Two sites this near one another may share a hub."},
             [](auto& rules) -> auto& { return rules.hubs.reach; })
            .shown_in("km"),
        rule("rules.hubs.min_sites", between(2.0, 1000.0), {"D", "own", "Fewest sites of a hub."},
             [](auto& rules) -> auto& { return rules.hubs.min_sites; })
            .may_not_exceed("rules.hubs.max_sites"),
        rule("rules.hubs.max_sites", between(2.0, 100000.0), {"D", "own", "Most sites of a hub."},
             [](auto& rules) -> auto& { return rules.hubs.max_sites; }),
        rule("rules.hubs.max_diameter", more_than(0.0 * km, 500.0 * km),
             {"D", "own", "Largest distance between two sites of a hub."},
             [](auto& rules) -> auto& { return rules.hubs.max_diameter; })
            .shown_in("km"),
        rule("rules.hubs.outline_margin", between(0.0 * km, 50.0 * km),
             {"D", "own", "Room round its sites in a hub's outline."},
             [](auto& rules) -> auto& { return rules.hubs.outline_margin; })
            .shown_in("km"),
    };
}

}  // namespace regiohub
