// Candidate regions: every ball round an anchor that holds enough members (methods 6).
#pragma once

#include <span>
#include <vector>

#include "model/groups.hpp"
#include "model/places.hpp"
#include "model/rules.hpp"
#include "model/site.hpp"

namespace regiohub {

/// The balls round each anchor and the nodes of the mutual-reachability tree, ascending by id; each holds at least one
/// anchor and `min_members` members. The same set of members found twice is one region.
[[nodiscard]] std::vector<Region> find_regions(std::span<const DemandSite> sites, std::span<const AdminArea> provinces,
                                               std::span<const Estate> estates, const RegionRules& rules);

}  // namespace regiohub
