// What the hydrogen backbone offers each site, hub and region: distance to each leg, its year, status and feasibility (R25).
#pragma once

#include <span>

#include "model/groups.hpp"
#include "model/networks.hpp"
#include "model/overlay.hpp"
#include "model/rules.hpp"
#include "model/site.hpp"

namespace regiohub {

/// An undecided leg is never counted as available: `committed_*` looks at committed legs only.
[[nodiscard]] HydrogenOverlay overlay_hydrogen(std::span<const DemandSite> sites, std::span<const Hub> hubs,
                                               std::span<const Region> regions, std::span<const BackboneLeg> backbone,
                                               const HydrogenRules& rules);

}  // namespace regiohub
