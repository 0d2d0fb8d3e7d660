// Weights within an order. The simplex falls apart into equal pieces, one for every way to arrange all weights from
// high to low; so a draw is a fair arrangement that respects the order, and sorted weights from the whole simplex laid
// along it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "score/random.hpp"

namespace regiohub {

/// By set of those already placed: the number of arrangements of the rest. `above[i]`: those that must stand before i.
/// At most 20 in all. An order with a cycle has none: the first figure is 0.
[[nodiscard]] std::vector<double> count_completions(std::span<const std::uint32_t> above);

/// Positions from first to last, each arrangement as likely.
void draw_arrangement(std::span<const std::uint32_t> above, std::span<const double> completions, Stream& stream,
                      std::span<std::size_t> arrangement);

/// Mean weight of each over the whole space: the mean over all arrangements of the rank-order centroid.
[[nodiscard]] std::vector<double> centre_of_order(std::span<const std::uint32_t> above,
                                                  std::span<const double> completions);

}  // namespace regiohub
