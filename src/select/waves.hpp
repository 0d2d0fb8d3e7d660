// Disjoint regions in nested waves (methods 10).
#pragma once

#include <span>

#include "model/acceptability.hpp"
#include "model/portfolio.hpp"
#include "model/ranking.hpp"
#include "select/pool.hpp"

namespace regiohub {

/// Chooses regions that share no member; a later wave holds the earlier one. Quotas and locks hold; under them the
/// waves fall as little short of their minimums as can be (a wave that does says so and by how much, R15); then the sum
/// over the waves of what the regions started by then are worth, with diversity, is as large as can be, proven or with
/// its bound. Regions stand by rank in each wave. Beside it near-optimal choices, and how each region stands when the
/// choice is made anew for each of `drawn`. Throws Error{request, no_plan} as ask_of and choose do.
[[nodiscard]] Portfolio select_waves(const RegionPlaces& found, const Ranking& ranking, const SelectRules& rules,
                                     const DrawnScores& drawn = {});

}  // namespace regiohub
