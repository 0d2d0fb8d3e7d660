// The story of a plan. See plan.cpp.
#pragma once

#include "model/plan.hpp"
#include "study/study.hpp"
#include "support/progress.hpp"

namespace regiohub {

/// Reads the study's layers and plans from them. Same study, same plan.
[[nodiscard]] Plan plan(const Study& study, const Progress& step);

}  // namespace regiohub
