// Energy hubs: groups of sites that can share connection, generation, storage and contract (methods 5).
#pragma once

#include <span>

#include "model/groups.hpp"
#include "model/places.hpp"
#include "model/rules.hpp"
#include "model/site.hpp"

namespace regiohub {

/// Hubs over the sites that take part: estates first, then the loose sites near them. Each such site is in exactly one hub or in `left_out`.
/// Hub ids, order and members do not depend on the order of `sites`, which is ascending by id.
[[nodiscard]] HubChoice find_hubs(std::span<const DemandSite> sites, std::span<const Estate> estates,
                                  const HubRules& rules);

}  // namespace regiohub
