// Areas where hydrogen demand lies together (methods 8.1).
#pragma once

#include <span>
#include <vector>

#include "model/hydrogen.hpp"
#include "model/rules.hpp"
#include "model/site.hpp"

namespace regiohub {

/// Power at full load from the yearly mean; empty where the demand is not known.
[[nodiscard]] std::optional<Band<Power>> peak_hydrogen(const DemandSite& site);

/// Groups of sites that take part, have a place, and use (mid above 0) or make hydrogen; two are in one group when a
/// chain of such sites leads from one to the other in steps of at most `linkage`. A group counts with `min_sites` sites
/// or `min_peak` of demand. Ascending by id.
[[nodiscard]] std::vector<HydrogenArea> find_areas(std::span<const DemandSite> sites, const HydrogenAreaRules& rules);

}  // namespace regiohub
