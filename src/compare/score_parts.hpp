// A change of score, taken apart by criterion.
#pragma once

#include <vector>

#include "compare/plan_record.hpp"
#include "model/comparison.hpp"

namespace regiohub {

/// With score = sum of weight times value: the change of value at the later weight goes to the figure where another one
/// was measured, else to the scale; the change of weight at the earlier value goes to the weight. Parts below what a
/// plan is written with (6 decimals) are none. Largest first, then by name.
[[nodiscard]] std::vector<ScorePart> score_parts(const GroupRecord& before, const GroupRecord& after);

}  // namespace regiohub
