// Weights within bounds: is there any, and an even draw among them.
#pragma once

#include <span>
#include <vector>

#include "model/range.hpp"
#include "score/weight_space.hpp"

namespace regiohub {

/// No weights with sum 1 lie within these bounds.
[[nodiscard]] bool is_empty(std::span<const Range<double>> bounds);

/// Each bound as tight as the others and the sum of 1 make it.
[[nodiscard]] std::vector<Range<double>> tightened(std::span<const Range<double>> bounds);

/// The point that lies the same part of the way from low to high for each.
[[nodiscard]] std::vector<double> middle_of_bounds(std::span<const Range<double>> bounds);

/// The way of drawing that wastes least, found by trying.
[[nodiscard]] WeightSpace::Draw cheapest_draw(std::span<const Range<double>> bounds);

void draw_within_bounds(const WeightSpace& space, Stream& stream, std::span<double> weights);

/// Even on the simplex: the gaps between sorted even draws (exact, and without a logarithm the same bits on every
/// machine).
void draw_on_simplex(Stream& stream, std::span<double> weights);

}  // namespace regiohub
