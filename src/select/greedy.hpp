// The greedy rule for the waves: a lower bound that the exact choice must reach.
#pragma once

#include <span>
#include <vector>

#include "model/groups.hpp"
#include "model/ranking.hpp"

namespace regiohub {

/// Disjoint regions, best first, every one skipped that shares a member with one already chosen; `limit` at most. A
/// shorter choice is the head of a longer one, so waves nest.
[[nodiscard]] std::vector<std::size_t> choose_greedily(std::span<const Region> regions, const Ranking& ranking,
                                                       std::size_t limit);

}  // namespace regiohub
