// Projects that the infrastructure holds up: not possible before the horizon (R24).
#pragma once

#include <span>
#include <vector>

#include "model/groups.hpp"
#include "model/late.hpp"
#include "model/networks.hpp"
#include "model/overlay.hpp"
#include "model/rules.hpp"
#include "model/site.hpp"

namespace regiohub {

/// What was found of the infrastructure at each site, in the order of the sites.
struct Infrastructure {
    std::span<const SiteConnection> grid;
    std::span<const SiteHydrogen> hydrogen;
    std::span<const BackboneLeg> backbone;
};

/// A project is a site that takes part and wants a known power above 0 of a carrier: MW of new offtake, MW of hydrogen.
///
/// Electricity goes by the first feasible year; where that is unknown and no source allows it before the horizon it is
/// late all the same. Hydrogen goes by the legs of the backbone within the reach of a branch, rejected ones left out:
/// in time by a committed leg or one in service; late when no leg is there before the horizon; an undecided leg
/// promises nothing, so it may be late; unknown where no leg is within reach, or one of them has no year.
///
/// First electricity, then hydrogen; of each first the nation, then each province that has a project, ascending, then
/// each region, in order. A region's sites count in each region that holds them, so regions are not added up.
[[nodiscard]] std::vector<LateCount> count_late(std::span<const DemandSite> sites, std::span<const Region> regions,
                                                const Infrastructure& found, const Rules& rules);

}  // namespace regiohub
