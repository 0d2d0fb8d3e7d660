#include "study/keys.hpp"

namespace regiohub {

RuleKeys leverage_keys() {
    constexpr double first_horizon = 2025.0;
    constexpr double last_horizon = 2100.0;
    return {
        rule("rules.leverage.horizon", between(first_horizon, last_horizon),
             {"D", "own",
              "In the list of what unlocks most, a site that has no first year without the asset counts as not before "
              "this year."},
             [](auto& rules) -> auto& { return rules.leverage.horizon; }),
        rule("rules.leverage.round", {},
             {"S", "action plan, annex 1: the list serves the infrastructure programme",
              "Round of the programme (pMIEK, IP) that the list of what unlocks most is stamped with."},
             [](auto& rules) -> auto& { return rules.leverage.round; }),
    };
}

}  // namespace regiohub
