// The ranking of one province, from the same run as the national one.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "model/ranking.hpp"

namespace regiohub {

/// By alternative: its rank among those that belong, in the order of `ranking`; empty for those that do not. `belongs`
/// has one entry an alternative.
[[nodiscard]] std::vector<std::optional<std::size_t>> rank_within(const Ranking& ranking,
                                                                  const std::vector<bool>& belongs);

}  // namespace regiohub
