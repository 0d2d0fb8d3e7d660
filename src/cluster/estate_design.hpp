// The hub design `estate`: estates first, then the loose sites near them or near each other.
#pragma once

#include "cluster/grouping.hpp"

namespace regiohub {

/// Two or more participants on one estate are a group from the start; the rest are loose. Where an estate's sites are
/// over an upper bound, it keeps those nearest to their middle and the others are loose. Then loose sites join a hub or
/// each other along links of at most `reach`, nearest first; two estates are never joined.
[[nodiscard]] Grouping group_by_estate(const Participants& all, const HubRules& rules);

}  // namespace regiohub
