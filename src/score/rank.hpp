// Additive ranking with value functions on fixed scales.
#pragma once

#include <vector>

#include "model/range.hpp"
#include "model/ranking.hpp"

namespace regiohub {

/// Value in 0..1 of a raw figure: linear between the knots of the scale, flat outside it.
[[nodiscard]] double value_of(const Criterion& criterion, double raw);

/// Lowest and highest value over a range of raw figures, knots inside it included.
[[nodiscard]] Range<double> value_range(const Criterion& criterion, Range<double> raw);

/// What the rank of one alternative goes by; the same to the last digit as in `rank`.
[[nodiscard]] double middle_score(const std::vector<Criterion>& criteria, const Alternative& alternative);

/// Best first. The score of an alternative is the weighted mean of its values; a missing figure counts as its whole
/// range, and the rank goes by the middle. Equal middles are ordered by id. Weights are divided by their sum;
/// Error{request} when one is negative or all are 0.
[[nodiscard]] Ranking rank(std::vector<Criterion> criteria, std::vector<Alternative> alternatives);

}  // namespace regiohub
