// The data beside the action plan's figures (R11). It warns; it never rescales.
#pragma once

#include <span>
#include <vector>

#include "model/places.hpp"
#include "model/policy.hpp"
#include "model/site.hpp"

namespace regiohub {

/// One row a policy figure that has a counterpart in the data, in the order of `figures`; `year` is that of the
/// emissions.
[[nodiscard]] std::vector<PlausibilityRow> compare_with_policy(std::span<const AssignedSite> sites,
                                                               std::span<const AdminArea> provinces,
                                                               std::span<const PolicyFigure> figures, int year);

}  // namespace regiohub
