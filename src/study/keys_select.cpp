#include "study/keys.hpp"

namespace regiohub {
namespace {

constexpr double first_wave = 1990.0;
constexpr double last_wave = 2100.0;
constexpr double most_regions = 1000.0;
constexpr double most_alternatives = 20.0;
constexpr double most_choices = 10000.0;

}  // namespace

RuleKeys select_keys() {
    return {
        rule("rules.select.diversity", share(),
             {"D", "own; action plan, 2.1 asks for diversity and gives no figure",
              "What the first region of a province, sector or bottleneck adds to a wave, on the scale of a score."},
             [](auto& rules) -> auto& { return rules.select.diversity; }),
        rule("rules.select.alternatives", between(0.0, most_alternatives),
             {"D", "own", "How many near-optimal choices to look for, each as unlike those before it as can be."},
             [](auto& rules) -> auto& { return rules.select.alternatives; }),
        rule("rules.select.alternatives_within", share(),
             {"D", "own", "Share of the worth of the best choice that a near-optimal one may lose."},
             [](auto& rules) -> auto& { return rules.select.alternatives_within; }),
        rule("rules.select.draws", between(0.0, most_choices),
             {"D", "own; Liesiö, Mild and Salo 2007 for the core index",
              "In how many draws of weights and inputs the choice is made anew, for the share and core index of each "
              "region."},
             [](auto& rules) -> auto& { return rules.select.draws; }),
        rule("rules.select.cases", between(0.0, most_regions),
             {"S", "action plan, 2.1: 15 sites by the end of 2025", "How many sites are chosen as cases."},
             [](auto& rules) -> auto& { return rules.select.cases; }),
    };
}

const std::vector<Key<Wave>>& wave_keys() {
    static const std::vector<Key<Wave>> keys{
        key_of<Wave>("waves.year", between(first_wave, last_wave),
                     {"S", "action plan, 2.2", "By the end of which year."},
                     [](auto& wave) -> auto& { return wave.year; }),
        key_of<Wave>("waves.at_least", between(0.0, most_regions),
                     {"S", "action plan, 2.2", "Fewest regions started by then, earlier waves included."},
                     [](auto& wave) -> auto& { return wave.at_least; })
            .may_not_exceed("waves.at_most"),
        key_of<Wave>("waves.at_most", between(0.0, most_regions),
                     {"S", "action plan, 2.2", "Most regions started by then, earlier waves included."},
                     [](auto& wave) -> auto& { return wave.at_most; }),
    };
    return keys;
}

const std::vector<Key<Quota>>& quota_keys() {
    static const std::vector<Key<Quota>> keys{
        key_of<Quota>("quotas.of", {}, {"", "", "What it counts regions by."},
                      [](auto& quota) -> auto& { return quota.of; }),
        key_of<Quota>("quotas.name", {},
                      {"", "",
                       "Name of the province, sector (ceramics, glass ...) or bottleneck (none, electricity, hydrogen, "
                       "both, unknown); `each`: every one that has a candidate."},
                      [](auto& quota) -> auto& { return quota.name; }),
        key_of<Quota>("quotas.year", between(first_wave, last_wave), {"", "", "Year of the wave that it counts in."},
                      [](auto& quota) -> auto& { return quota.year; }),
        key_of<Quota>("quotas.at_least", between(0.0, most_regions), {"", "", "Fewest regions of it started by then."},
                      [](auto& quota) -> auto& { return quota.at_least; })
            .may_not_exceed("quotas.at_most"),
        key_of<Quota>("quotas.at_most", between(0.0, most_regions), {"", "", "Most regions of it started by then."},
                      [](auto& quota) -> auto& { return quota.at_most; }),
    };
    return keys;
}

const std::vector<Key<Lock>>& lock_keys() {
    static const std::vector<Key<Lock>> keys{
        key_of<Lock>("locks.region", {},
                     {"", "",
                      "Id or name of a region, or the ids of anchors that it holds, split by `;`: one of the regions "
                      "that this names is in, or none of them."},
                     [](auto& lock) -> auto& { return lock.region; }),
        key_of<Lock>("locks.side", {}, {"", "", "Whether it is started, or kept out."},
                     [](auto& lock) -> auto& { return lock.side; }),
        key_of<Lock>("locks.year", between(first_wave, last_wave),
                     {"", "", "Year of the wave by which it is started, or by which it is not; the last wave: never."},
                     [](auto& lock) -> auto& { return lock.year; }),
    };
    return keys;
}

}  // namespace regiohub
