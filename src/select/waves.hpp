// Disjoint regions in nested waves (methods 10).
#pragma once

#include <span>

#include "model/groups.hpp"
#include "model/portfolio.hpp"
#include "model/ranking.hpp"
#include "model/rules.hpp"

namespace regiohub {

/// Chooses regions that share no member; a later wave holds the earlier one. First the waves fall as little short of
/// their minimums as can be (a wave that does says so and by how much, R15), then the sum over the waves of the scores
/// of the regions started by then is as large as can be, proven or with its bound. Regions stand by rank in each wave.
[[nodiscard]] Portfolio select_waves(std::span<const Region> regions, const Ranking& ranking, const SelectRules& rules);

}  // namespace regiohub
