// What differs between two plans in what they were made from.
#pragma once

#include <vector>

#include "compare/plan_record.hpp"
#include "model/comparison.hpp"

namespace regiohub {

/// By kind, layer, row, what. A layer whose file differs while no row of it in the plan does is one cause of its own.
/// Where nothing that is recorded differs and the results do, the program itself was changed under one version number:
/// `unrecorded_method` is that cause.
[[nodiscard]] std::vector<Cause> find_causes(const PlanRecord& before, const PlanRecord& after);
[[nodiscard]] Cause unrecorded_method(const std::string& program_version);

}  // namespace regiohub
