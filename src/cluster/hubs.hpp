// Energy hubs: groups of sites that can share connection, generation, storage and contract (methods 5).
#pragma once

#include "cluster/ground.hpp"
#include "model/groups.hpp"
#include "model/rules.hpp"

namespace regiohub {

/// Hubs over the sites that take part, by the design of the rules. Each such site is in exactly one hub or in
/// `left_out`. Hub ids, order and members do not depend on the order of the rows.
[[nodiscard]] HubChoice find_hubs(const HubSurroundings& around, const HubRules& rules);

}  // namespace regiohub
