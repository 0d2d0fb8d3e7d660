#include "study/keys.hpp"

namespace regiohub {
namespace {

constexpr double largest_figure = 1e9;
constexpr double largest_weight = 1e6;
constexpr double first_urgent_year = 2020.0;
constexpr double last_urgent_year = 2100.0;
constexpr double most_draws = 1e7;
constexpr double most_hubs = 1000.0;

/// weights.<group>.<criterion> and scales.<group>.<criterion>.worst and .best; `access` gives the criterion's rule.
template <class Access>
void add_criterion(RuleKeys& keys, const std::string& group, const std::string& criterion, Access access) {
    const std::string own = "own; the weights and scales are the province's";
    keys.push_back(rule("weights." + group + "." + criterion, between(0.0, largest_weight),
                        {"D", own, "Weight of the criterion; the ranking divides by the sum of them."},
                        [access](auto& rules) -> auto& { return access(rules).weight; }));
    const auto any = between(-largest_figure, largest_figure);
    keys.push_back(rule("scales." + group + "." + criterion + ".worst", any,
                        {"D", own, "Figure that is worth 0, in the unit that the criterion's name carries."},
                        [access](auto& rules) -> auto& { return access(rules).worst; }));
    keys.push_back(rule("scales." + group + "." + criterion + ".best", any,
                        {"D", own, "Figure that is worth 1, in the unit that the criterion's name carries."},
                        [access](auto& rules) -> auto& { return access(rules).best; }));
}

}  // namespace

RuleKeys score_keys() {
    RuleKeys keys{
        rule("rules.score.urgency_year", between(first_urgent_year, last_urgent_year),
             {"S", "action plan, 1", "What the infrastructure does not allow before this year is urgent."},
             [](auto& rules) -> auto& { return rules.score.urgency_year; }),
        rule("rules.score.urgency_share", share(),
             {"S", "action plan, 1: about half before 2030", "Share of the anchors' CO2 that must be gone by then."},
             [](auto& rules) -> auto& { return rules.score.urgency_share; }),
        rule("rules.score.draws", between(1.0, most_draws),
             {"D", "Tervonen and Lahdelma 2007: 9,604 draws give 0.01",
              "Draws of weights and inputs that the acceptabilities are counted over."},
             [](auto& rules) -> auto& { return rules.score.draw.draws; }),
        rule("rules.score.seed", between(0.0, largest_figure),
             {"D", "own", "Seed of the draws; the same seed gives the same shares on any machine."},
             [](auto& rules) -> auto& { return rules.score.draw.seed; }),
        rule("rules.score.first_hubs", between(1.0, most_hubs),
             {"D", "own", "How many hubs count as the first; regions go by the waves."},
             [](auto& rules) -> auto& { return rules.score.draw.first_hubs; }),
        rule("rules.score.emission_accuracy", share(),
             {"D", "own, after tier 2 of Regulation (EU) 2018/2066, annex II: 5 %",
              "Part of itself by which a verified emission may be off, when inputs are drawn."},
             [](auto& rules) -> auto& { return rules.score.draw.emission_accuracy; }),
        rule("rules.score.undecided_leg_probability", share(),
             {"D", "own: knowing nothing, each probability counts as much",
              "How likely a leg of the backbone comes that is not decided and has no probability of its own."},
             [](auto& rules) -> auto& { return rules.score.draw.undecided_leg_probability; }),
    };
    for (const auto& [name, standard] : default_hub_criteria()) {
        add_criterion(keys, "hubs", name, [name](auto& rules) -> auto& { return rules.score.hub_criteria.at(name); });
    }
    for (const auto& [name, standard] : default_region_criteria()) {
        add_criterion(keys, "regions", name,
                      [name](auto& rules) -> auto& { return rules.score.region_criteria.at(name); });
    }
    return keys;
}

}  // namespace regiohub
