#include "study/keys.hpp"

namespace regiohub {

RuleKeys scope_keys() {
    using namespace unit;
    return {
        rule("rules.scope.ambiguous_cluster", {},
             {"D", "own; action plan, annex 2, leaves it to the province",
              "What becomes of a site of which nobody has decided whether it lies in one of the five clusters."},
             [](auto& rules) -> auto& { return rules.scope.ambiguous_cluster; }),
        rule("rules.scope.ces_gas", between(0.0 * m3_per_yr, 1e9 * m3_per_yr),
             {"S", "action plan, annex 2",
              "Natural gas above which a firm falls under the cluster energy strategy; strictly more."},
             [](auto& rules) -> auto& { return rules.scope.ces_gas; })
            .shown_in("mln m3/yr"),
        rule("rules.scope.ces_electricity", between(0.0 * GWh_per_yr, 1e5 * GWh_per_yr),
             {"S", "action plan, annex 2",
              "Electricity above which a firm falls under the cluster energy strategy; strictly more."},
             [](auto& rules) -> auto& { return rules.scope.ces_electricity; })
            .shown_in("GWh/yr"),
        rule("rules.place.estate_tolerance", between(0.0 * m, 5.0 * km),
             {"D", "own", "A site this near an estate's polygon stands on it."},
             [](auto& rules) -> auto& { return rules.place.estate_tolerance; }),
        rule("rules.place.coast_tolerance", between(0.0 * m, 50.0 * km),
             {"D", "own", "A site outside every province takes the nearest one within this distance."},
             [](auto& rules) -> auto& { return rules.place.coast_tolerance; })
            .shown_in("km"),
    };
}

}  // namespace regiohub
