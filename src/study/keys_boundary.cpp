#include "study/keys.hpp"

namespace regiohub {

RuleKeys boundary_keys() {
    using namespace unit;
    return {
        rule(
            "rules.boundary.run", {},
            {"D", "own: it plans several times over",
             "Whether hubs and regions are drawn by other designs, reaches and radii too, to see which are found again "
             "(`plan --robust`)."},
            [](auto& rules) -> auto& { return rules.boundary.run; }),
        rule("rules.boundary.least_overlap", more_than(0.0, 1.0),
             {"D", "own: half of the members of both",
              "A hub or region is found again in another that shares at least this part of the members of both "
              "(Jaccard)."},
             [](auto& rules) -> auto& { return rules.boundary.least_overlap; }),
        rule("rules.boundary.reaches", more_than(0.0 * km, 100.0 * km),
             {"D", "own: from half to double the default reach",
              "The reaches that hubs are drawn with besides their own."},
             [](auto& rules) -> auto& { return rules.boundary.reaches; })
            .shown_in("km"),
        rule("rules.boundary.radius_factor", more_than(0.0, 10.0),
             {"D", "own", "What the radii of regions are multiplied by, one after the other."},
             [](auto& rules) -> auto& { return rules.boundary.radius_factor; }),
    };
}

}  // namespace regiohub
