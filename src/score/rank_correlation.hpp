// How alike two orders are.
#pragma once

#include <optional>
#include <span>

namespace regiohub {

/// Spearman's rho of two figures of the same things: the correlation of their ranks, equal figures sharing the mean of
/// theirs; -1 to 1. Empty: fewer than three things, or all equal in one of them. Both spans are of one size.
[[nodiscard]] std::optional<double> rank_correlation(std::span<const double> one, std::span<const double> other);

}  // namespace regiohub
