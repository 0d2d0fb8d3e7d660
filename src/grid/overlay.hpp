// What the electricity grid allows each site, hub and region (methods 7).
#pragma once

#include <span>

#include "grid/layers.hpp"
#include "model/groups.hpp"
#include "model/overlay.hpp"
#include "model/rules.hpp"
#include "model/site.hpp"

namespace regiohub {

[[nodiscard]] GridOverlay overlay_grid(std::span<const DemandSite> sites, std::span<const Hub> hubs,
                                       std::span<const Region> regions, const GridLayers& layers,
                                       const GridRules& rules);

}  // namespace regiohub
