// What an area could do instead of its gas, from when, at what cost, and what is regretted when the backbone is late
// (methods 8.6).
#pragma once

#include <span>
#include <vector>

#include "model/hydrogen.hpp"
#include "model/overlay.hpp"
#include "model/rules.hpp"
#include "model/site.hpp"

namespace regiohub {

/// What the options are weighed with; the spans run over the plan's sites, stations and areas.
struct OptionContext {
    std::span<const DemandSite> sites;
    std::span<const Station> stations;
    const GridOverlay& grid;
    const HydrogenNetwork& planned;  // of BackboneScenario::as_planned
    const HydrogenNetwork& late;     // of BackboneScenario::years_later
};

/// All six options of an area, in the order of their kinds. An option whose first year nobody states has none, and then
/// no regret either. Regret: the cost of the years to the horizon, discounted, gas and its CO2 until the option's first
/// year, in the late scenario, above that of the option which then costs least; at mid prices and mid demand.
[[nodiscard]] std::vector<HydrogenOption> options_of(std::size_t area, const HydrogenArea& members,
                                                     const OptionContext& context, const Rules& rules);

}  // namespace regiohub
