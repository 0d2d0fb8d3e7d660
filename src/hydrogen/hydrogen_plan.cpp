#include "hydrogen/hydrogen_plan.hpp"

#include "hydrogen/areas.hpp"
#include "hydrogen/network.hpp"
#include "hydrogen/options.hpp"

namespace regiohub {

HydrogenPlan plan_hydrogen(const HydrogenInputs& inputs, const Rules& rules) {
    HydrogenPlan plan;
    plan.areas = find_areas(inputs.sites, rules.hydrogen.areas);
    for (const BackboneScenario scenario : backbone_scenarios) {
        plan.networks.push_back(lay_network(inputs.sites, plan.areas, inputs.backbone, scenario, rules.hydrogen));
    }
    const OptionContext context{inputs.sites, inputs.stations, inputs.grid, plan.networks[0], plan.networks[1]};
    for (std::size_t area = 0; area < plan.areas.size(); ++area) {
        const auto options = options_of(area, plan.areas[area], context, rules);
        plan.options.insert(plan.options.end(), options.begin(), options.end());
    }
    return plan;
}

}  // namespace regiohub
