#include "study/keys.hpp"

namespace regiohub {

RuleKeys monitor_keys() {
    return {
        rule("rules.monitor.least_overlap", more_than(0.0, 1.0),
             {"D", "own",
              "An event belongs to the region that shares at least this part of the anchors it names (those of both "
              "together); with a smaller part it is set aside."},
             [](auto& rules) -> auto& { return rules.monitor.least_overlap; }),
    };
}

}  // namespace regiohub
