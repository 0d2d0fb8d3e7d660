// Projects that the electricity grid holds up: not possible before the horizon (R24).
#pragma once

#include <span>
#include <vector>

#include "model/groups.hpp"
#include "model/overlay.hpp"
#include "model/rules.hpp"
#include "model/site.hpp"

namespace regiohub {

/// A project: a site that takes part and asks a known power above 0. First the nation, then each province that has a
/// project, ascending, then each region, in order; a region's sites count in each region that holds them, so regions
/// are not added up.
[[nodiscard]] std::vector<LateCount> count_late(std::span<const DemandSite> sites, std::span<const Region> regions,
                                                std::span<const SiteConnection> connections, const GridRules& rules);

}  // namespace regiohub
