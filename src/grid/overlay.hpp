// What the electricity grid allows each site, hub and region (methods 7).
#pragma once

#include <span>

#include "model/groups.hpp"
#include "model/networks.hpp"
#include "model/overlay.hpp"
#include "model/rules.hpp"
#include "model/site.hpp"

namespace regiohub {

/// Stations and supply areas of the study; empty spans: not supplied.
struct GridLayers {
    std::span<const Station> stations;
    std::span<const SupplyArea> supply_areas;
};

[[nodiscard]] GridOverlay overlay_grid(std::span<const DemandSite> sites, std::span<const Hub> hubs,
                                       std::span<const Region> regions, const GridLayers& layers,
                                       const GridRules& rules);

}  // namespace regiohub
