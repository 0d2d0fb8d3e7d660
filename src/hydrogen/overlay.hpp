// What the hydrogen backbone offers each site, hub and region: distance to each leg, its year, status and feasibility
// (R25).
#pragma once

#include <span>

#include "model/groups.hpp"
#include "model/networks.hpp"
#include "model/overlay.hpp"
#include "model/rules.hpp"
#include "model/site.hpp"

namespace regiohub {

/// One SiteHydrogen a site, one GroupHydrogen a hub and a region, in the same order.
/// - A distance is as good as both ends together: the leg's accuracy plus the site's (a group: plus the mean of its
/// members'), so
///   never finer than the backbone's own position. A leg without a line has no distance and is left out.
/// - A rejected leg is listed with its distance and is never the nearest. An undecided leg is never counted as
/// available:
///   `committed_*` looks at committed legs only.
/// - Reach is in bands: at most `direct_reach`, at most `branch_reach`, farther; unknown without a position or without
/// a leg.
/// - Equal distances go to the lower position in `backbone`.
[[nodiscard]] HydrogenOverlay overlay_hydrogen(std::span<const DemandSite> sites, std::span<const Hub> hubs,
                                               std::span<const Region> regions, std::span<const BackboneLeg> backbone,
                                               const HydrogenRules& rules);

}  // namespace regiohub
