// Congestion of several sources taken together, and the year in which it is over (domain 2.8, R22, R23).
#pragma once

#include <optional>
#include <span>

#include "model/networks.hpp"
#include "model/range.hpp"

namespace regiohub {

/// The worse of two. Free < unknown < limited < announced < structural: unknown hides no known congestion and is never
/// free.
[[nodiscard]] Congestion worse(Congestion a, Congestion b);

/// The year in which every source that stands in the way is solved: the latest. Empty (unknown, never this year) where
/// a source announces or has congestion and gives no year, and where no source gives one. A source that is free stands
/// in nobody's way.
[[nodiscard]] std::optional<DatedYear> solved_by_all(std::span<const Capacity> sources);

/// The later of two years: of the latest end, then of the latest start, then by source; ranges are joined at their
/// later ends.
[[nodiscard]] DatedYear later(const DatedYear& a, const DatedYear& b);

}  // namespace regiohub
