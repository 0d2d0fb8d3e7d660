// Columns that hubs and regions share: place in the ranking, members, grid, hydrogen.
#pragma once

#include <functional>
#include <vector>

#include "model/plan.hpp"
#include "write/fields.hpp"

namespace regiohub {

using MembersOf = std::function<const std::vector<Member>&(std::size_t)>;

/// rank, score, score_low, score_high.
[[nodiscard]] LayerFields rank_fields(const Ranking& ranking);

/// Counts, sites, emission and its unknowns, sectors, provinces of the members.
[[nodiscard]] LayerFields member_fields(const Plan& plan, const MembersOf& members_of);

[[nodiscard]] LayerFields grid_fields(const Plan& plan, const std::vector<GroupConnection>& groups);
[[nodiscard]] LayerFields hydrogen_fields(const Plan& plan, const std::vector<GroupHydrogen>& groups);

/// Positions of `count` hubs or regions, best first; what is not ranked comes behind, in order.
[[nodiscard]] std::vector<std::size_t> best_first(const Ranking& ranking, std::size_t count);

}  // namespace regiohub
