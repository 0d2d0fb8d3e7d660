// Two plans of one study compared (methods 12).
#pragma once

#include "compare/plan_record.hpp"
#include "model/comparison.hpp"

namespace regiohub {

struct CompareRules {
    double least_overlap = 0.5;  // two groups are the same one from this part of shared sites on; more than 0
    Language language = Language::english;
};

/// Groups are matched by their sites. A change of score is split exactly into figure, scale and weight; which of
/// several input rows, rules and methods moved a figure is not apportioned: each that can bear on the group is named.
/// Throws Error{request} where the plans are of different studies: another name, another plane, or not one site in
/// common.
[[nodiscard]] Comparison compare(const PlanRecord& before, const PlanRecord& after, const CompareRules& rules);

}  // namespace regiohub
