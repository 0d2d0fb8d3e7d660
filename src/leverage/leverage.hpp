// Which planned expansion of the grid, and which leg of the backbone, unlocks most CO2 soonest (methods 10, R35).
#pragma once

#include <span>
#include <vector>

#include "model/leverage.hpp"
#include "model/networks.hpp"
#include "model/overlay.hpp"
#include "model/rules.hpp"
#include "model/site.hpp"

namespace regiohub {

/// What the plan found at each site, and the assets; all in the order of the plan.
struct Unlocking {
    std::span<const DemandSite> sites;
    const GridOverlay& grid;
    std::span<const PlannedProject> projects;
    std::span<const SiteHydrogen> hydrogen;
    std::span<const BackboneLeg> backbone;
    int reference_year = 0;
};

/// First year that hydrogen can reach a site, from the legs within the reach of a branch that are not rejected: now
/// where one is in service, else the earliest start and the earliest end of those that have a year. `without`: a leg
/// that does not count.
[[nodiscard]] FirstYear first_hydrogen(const SiteHydrogen& site, std::span<const BackboneLeg> backbone, Length reach,
                                       std::optional<std::size_t> without = {});

/// One row an asset that is not in service and not rejected, most weight first, then kind and position. It equals
/// planning twice, with and without the asset, as a test holds: planned projects and legs change first feasible years
/// and nothing that those rest on. Only sites that take part and want the carrier count.
[[nodiscard]] std::vector<Leverage> find_leverage(const Unlocking& from, const Rules& rules);

}  // namespace regiohub
