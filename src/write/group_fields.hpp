// Columns that hubs and regions share: place in the ranking, members, grid, hydrogen.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "model/plan.hpp"
#include "write/fields.hpp"

namespace regiohub {

using MembersOf = std::function<const std::vector<Member>&(std::size_t)>;

/// By hub or region: its rank inside the province that was asked for; an empty vector: none was.
using ProvinceRanks = std::vector<std::optional<std::size_t>>;

/// A ranking as the columns of its hubs or regions tell it.
struct Placing {
    const Ranking& ranking;
    const Acceptability& acceptability;
    const ProvinceRanks& in_province;
    const std::vector<std::size_t>& national;  // by hub or region
};

/// rank, national_rank, province_rank, score, score_low, score_high, mean_rank, share_first, share_top, share_chosen.
[[nodiscard]] LayerFields rank_fields(const Placing& placing);

/// held_in, held_of, robust; no test, no figures.
[[nodiscard]] LayerFields boundary_fields(const BoundaryOf* test);

/// Counts, sites, emission and its unknowns, sectors, provinces of the members.
[[nodiscard]] LayerFields member_fields(const Plan& plan, const MembersOf& members_of);

[[nodiscard]] LayerFields grid_fields(const Plan& plan, const std::vector<GroupConnection>& groups);
[[nodiscard]] LayerFields hydrogen_fields(const Plan& plan, const std::vector<GroupHydrogen>& groups);

/// Positions of `count` hubs or regions, best first; what is not ranked comes behind, in order.
[[nodiscard]] std::vector<std::size_t> best_first(const Ranking& ranking, std::size_t count);

}  // namespace regiohub
