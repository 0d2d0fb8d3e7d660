#include "study/keys.hpp"

namespace regiohub {
namespace {

using namespace unit;

constexpr double absolute_zero_c = -273.15;
constexpr double hottest_gas_c = 200.0;

RuleKeys reach_and_area_keys() {
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
        rule("rules.hydrogen.areas.linkage", more_than(0.0 * km, 200.0 * km),
             {"D", "own", "Two users this near one another belong to one area of hydrogen demand."},
             [](auto& rules) -> auto& { return rules.hydrogen.areas.linkage; })
            .shown_in("km"),
        rule("rules.hydrogen.areas.min_sites", between(1.0, 1000.0), {"D", "own", "This many sites make an area, or:"},
             [](auto& rules) -> auto& { return rules.hydrogen.areas.min_sites; }),
        rule("rules.hydrogen.areas.min_peak", between(0.0 * MW, 10.0 * GW),
             {"D", "own", "This much hydrogen makes an area."},
             [](auto& rules) -> auto& { return rules.hydrogen.areas.min_peak; }),
    };
}

RuleKeys pipe_keys() {
    const auto diameter = more_than(0.0 * mm, 2.0 * m);
    const auto pressure = more_than(0.0 * bar, 200.0 * bar);
    return {
        rule("rules.hydrogen.pipes.sizes", diameter, {"D", "own, nominal sizes", "Pipe diameters to choose from."},
             [](auto& rules) -> auto& { return rules.hydrogen.pipes.sizes; })
            .shown_in("mm"),
        rule("rules.hydrogen.pipes.smallest", diameter, {"D", "own", "Nothing thinner is laid."},
             [](auto& rules) -> auto& { return rules.hydrogen.pipes.smallest; })
            .shown_in("mm"),
        rule("rules.hydrogen.pipes.inlet", pressure, {"D", "own", "Pressure at the backbone."},
             [](auto& rules) -> auto& { return rules.hydrogen.pipes.inlet; }),
        rule("rules.hydrogen.pipes.outlet", pressure, {"D", "own", "Pressure at the farthest user."},
             [](auto& rules) -> auto& { return rules.hydrogen.pipes.outlet; })
            .may_not_exceed("rules.hydrogen.pipes.inlet"),
        rule("rules.hydrogen.pipes.friction", more_than(0.0, 0.1), {"D", "own", "Darcy's friction factor."},
             [](auto& rules) -> auto& { return rules.hydrogen.pipes.friction; }),
        rule("rules.hydrogen.pipes.compressibility", more_than(0.0, 2.0), {"D", "own", "Compressibility of the gas."},
             [](auto& rules) -> auto& { return rules.hydrogen.pipes.compressibility; }),
        rule("rules.hydrogen.pipes.gas_temperature", more_than(absolute_zero_c * degC, hottest_gas_c * degC),
             {"D", "own: 283 K", "Temperature of the gas in the ground."},
             [](auto& rules) -> auto& { return rules.hydrogen.pipes.gas_temperature; }),
        rule("rules.hydrogen.pipes.velocity_limit", more_than(0.0 * m_per_s, 100.0 * m_per_s),
             {"D", "own", "The gas goes no faster."},
             [](auto& rules) -> auto& { return rules.hydrogen.pipes.velocity_limit; }),
        rule("rules.hydrogen.pipes.velocity_density", more_than(0.0 * (kg / m3), 100.0 * (kg / m3)),
             {"D", "own", "Density at which the limit of velocity is taken."},
             [](auto& rules) -> auto& { return rules.hydrogen.pipes.velocity_density; }),
        rule("rules.hydrogen.pipes.cost_factor", more_than(0.0, 100.0), {"D", "own", "Factor on every pipe cost."},
             [](auto& rules) -> auto& { return rules.hydrogen.pipes.cost_factor; }),
        rule("rules.hydrogen.pipes.cost_factor_range", more_than(0.0, 100.0),
             {"D", "own: 0.6 to 3", "Low and high of that factor, for the range of a cost."},
             [](auto& rules) -> auto& { return rules.hydrogen.pipes.cost_factor_range; }),
    };
}

RuleKeys price_keys() {
    return {
        rule("rules.hydrogen.price.discount_rate", between(0.0, 1.0),
             {"D", "own", "Interest by which capex is spread over the years."},
             [](auto& rules) -> auto& { return rules.hydrogen.price.discount_rate; }),
        rule("rules.hydrogen.price.lifetime_years", between(1.0, 200.0),
             {"D", "own", "Years over which capex is spread."},
             [](auto& rules) -> auto& { return rules.hydrogen.price.lifetime_years; })
            .with_unit("yr"),
        rule("rules.hydrogen.price.opex_share", share(), {"D", "own", "Yearly cost of running, as a share of capex."},
             [](auto& rules) -> auto& { return rules.hydrogen.price.opex_share; }),
    };
}

}  // namespace

RuleKeys hydrogen_keys() {
    auto keys = reach_and_area_keys();
    for (auto&& part : {pipe_keys(), price_keys(), hydrogen_network_keys()}) keys.insert(keys.end(), part.begin(), part.end());
    return keys;
}

}  // namespace regiohub
