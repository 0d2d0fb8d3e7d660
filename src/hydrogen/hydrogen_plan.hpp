// What hydrogen could reach, when, at what price: areas, a network a scenario, options (methods 8).
#pragma once

#include <span>

#include "model/hydrogen.hpp"
#include "model/overlay.hpp"
#include "model/rules.hpp"
#include "model/site.hpp"

namespace regiohub {

struct HydrogenInputs {
    std::span<const DemandSite> sites;
    std::span<const BackboneLeg> backbone;
    std::span<const Station> stations;
    const GridOverlay& grid;
};

[[nodiscard]] HydrogenPlan plan_hydrogen(const HydrogenInputs& inputs, const Rules& rules);

}  // namespace regiohub
