#include "study/keys.hpp"

namespace regiohub {

RuleKeys hub_keys() {
    using namespace unit;
    return {
        rule("rules.hubs.design", {},
             {"D", "own; DBSCAN: Ester et al. 1996; hierarchy: Campello et al. 2013",
              "How hubs are found: estates first, by density, by the best levels of a hierarchy, or exactly by a "
              "p-median."},
             [](auto& rules) -> auto& { return rules.hubs.design; }),
        rule("rules.hubs.one_station", {},
             {"D", "own; same station: network operators' own definition of a hub",
              "Sites of different supply areas never share a hub, where both areas are known."},
             [](auto& rules) -> auto& { return rules.hubs.one_station; }),
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
        rule("rules.hubs.min_power", between(0.0 * MW, 1e6 * MW),
             {"D", "own", "Least MW that the sites of a hub ask together, as far as it is known."},
             [](auto& rules) -> auto& { return rules.hubs.min_power; })
            .shown_in("MW")
            .may_not_exceed("rules.hubs.max_power"),
        rule("rules.hubs.max_power", more_than(0.0 * MW, 1e6 * MW),
             {"D", "own: as good as none", "Most MW that the sites of a hub ask together, as far as it is known."},
             [](auto& rules) -> auto& { return rules.hubs.max_power; })
            .shown_in("MW"),
        rule("rules.hubs.core_sites", between(1.0, 1000.0),
             {"D", "own: any two neighbours",
              "Designs density and hierarchy: so many sites within reach, itself included, make a dense place."},
             [](auto& rules) -> auto& { return rules.hubs.core_sites; }),
        rule("rules.hubs.least_distance", more_than(0.0 * km, 10.0 * km),
             {"D", "own: what a location is good for", "Design hierarchy: sites nearer than this count as this near."},
             [](auto& rules) -> auto& { return rules.hubs.least_distance; })
            .shown_in("m"),
        rule("rules.hubs.most_nodes", between(0.0, 1e7),
             {"D", "own", "Design exact: most nodes of the search for each cluster of sites; the gap is stated."},
             [](auto& rules) -> auto& { return rules.hubs.most_nodes; }),
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
