// Energy demand: saving first, then the residual demand by temperature, then what hydrogen or electricity may take over (R30).
#pragma once

#include <span>
#include <vector>

#include "model/rules.hpp"
#include "model/site.hpp"

namespace regiohub {

/// One row a site, same order. Gas is the stated use, else derived from the emission of `year` (and marked so); neither: the
/// demand is unknown, not zero. Closed sites and track sites that only supply get none.
[[nodiscard]] std::vector<DemandSite> estimate_demand(std::span<const AssignedSite> sites, const DemandRules& rules, int year);

}  // namespace regiohub
