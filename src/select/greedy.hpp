// The greedy rule: a lower bound that the exact choice must reach.
#pragma once

#include "select/pool.hpp"

namespace regiohub {

/// Wave by wave, each time the candidate that adds most to those chosen (worth, and groups it is the first of; ties by
/// place), first of a quota or lock that is not met yet, then of all. Never one that would break a bound above. What is
/// asked at least may be missed: a greedy choice does not look ahead.
[[nodiscard]] Picks choose_greedily(const Pool& pool, const Ask& ask);

}  // namespace regiohub
