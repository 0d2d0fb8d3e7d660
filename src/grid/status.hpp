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

/// The later of two years: of the latest end, then of the latest start, then by source; ranges are joined at their
/// later ends.
[[nodiscard]] DatedYear later(const DatedYear& a, const DatedYear& b);

}  // namespace regiohub
