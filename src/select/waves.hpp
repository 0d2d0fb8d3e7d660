// Disjoint regions in nested waves (methods 10).
#pragma once

#include <span>

#include "model/groups.hpp"
#include "model/portfolio.hpp"
#include "model/ranking.hpp"
#include "model/rules.hpp"

namespace regiohub {

/// Chooses regions that share no member, best first, wave by wave; a later wave holds the earlier one. A wave that
/// cannot reach its minimum says so and is never padded (R15).
[[nodiscard]] Portfolio select_waves(std::span<const Region> regions, const Ranking& ranking, const SelectRules& rules);

}  // namespace regiohub
