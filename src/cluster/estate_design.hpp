// Hubs by the design `estate`: estates first, then the loose sites near them.
#pragma once

#include "cluster/ground.hpp"

namespace regiohub {

/// The sites of an estate hang together, nearest first, as far as the bounds allow and nothing keeps them apart; then
/// groups and loose sites within reach join, nearest first. Two estates are never joined.
[[nodiscard]] Grouping group_by_estate(const Ground& ground);

}  // namespace regiohub
