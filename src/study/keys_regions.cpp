#include "study/keys.hpp"

namespace regiohub {

RuleKeys region_keys() {
    using namespace unit;
    return {
        rule("rules.regions.radii", more_than(0.0 * km, 200.0 * km),
             {"D", "own", "Radii of the balls around each anchor from which candidate regions are drawn."},
             [](auto& rules) -> auto& { return rules.regions.radii; })
            .shown_in("km"),
        rule("rules.regions.tree_sites", between(0.0, 1000.0),
             {"D", "own: plain nearness",
              "Each node of the mutual-reachability tree is a candidate too: with the distance to this many sites, "
              "itself included; 0: balls only."},
             [](auto& rules) -> auto& { return rules.regions.tree_sites; }),
        rule("rules.regions.min_members", between(1.0, 1000.0),
             {"D", "own", "Fewest sites of a region, anchors included."},
             [](auto& rules) -> auto& { return rules.regions.min_members; }),
        rule("rules.regions.max_diameter", more_than(0.0 * km, 500.0 * km),
             {"D", "own", "Largest distance between two sites of a region."},
             [](auto& rules) -> auto& { return rules.regions.max_diameter; })
            .shown_in("km"),
        rule("rules.regions.province_border", {},
             {"S", "action plan, 2.2: a region may cross a border", "Whether a region may cross a province's border."},
             [](auto& rules) -> auto& { return rules.regions.province_border; }),
        rule("rules.regions.outline_margin", between(0.0 * km, 50.0 * km),
             {"D", "own", "Room round its sites in a region's outline."},
             [](auto& rules) -> auto& { return rules.regions.outline_margin; })
            .shown_in("km"),
        rule("rules.regions.border_penalty", share(),
             {"D", "own",
              "Where the border is penalised: share of the score lost, times the share of members over the border."},
             [](auto& rules) -> auto& { return rules.regions.border_penalty; }),
    };
}

}  // namespace regiohub
