#include "study/keys.hpp"

namespace regiohub {

RuleKeys hydrogen_keys() {
    using namespace unit;
    return {
        rule("rules.hydrogen.direct_reach", between(0.0 * km, 100.0 * km),
             {"D", "own", "Up to this distance from a backbone leg a site connects directly."},
             [](auto& rules) -> auto& { return rules.hydrogen.direct_reach; })
            .shown_in("km")
            .may_not_exceed("rules.hydrogen.branch_reach"),
        rule("rules.hydrogen.branch_reach", between(0.0 * km, 500.0 * km),
             {"D", "own", "Up to this distance a regional branch is in view; beyond it local production."},
             [](auto& rules) -> auto& { return rules.hydrogen.branch_reach; })
            .shown_in("km"),
    };
}

}  // namespace regiohub
