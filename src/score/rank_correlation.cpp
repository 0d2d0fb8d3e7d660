#include "score/rank_correlation.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace regiohub {

namespace {

/// Rank of each figure, 0 the lowest; equal ones share the mean of theirs.
std::vector<double> ranks_of(std::span<const double> figures) {
    std::vector<std::size_t> order(figures.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t i) { return figures[i]; });
    std::vector<double> ranks(figures.size());
    for (std::size_t first = 0; first < order.size();) {
        std::size_t last = first;
        while (last < order.size() && figures[order[last]] == figures[order[first]]) ++last;
        for (std::size_t i = first; i < last; ++i) ranks[order[i]] = static_cast<double>(first + last - 1) / 2.0;
        first = last;
    }
    return ranks;
}

}  // namespace

std::optional<double> rank_correlation(std::span<const double> one, std::span<const double> other) {
    if (one.size() < 3) return std::nullopt;
    const auto a = ranks_of(one);
    const auto b = ranks_of(other);
    const double mean = static_cast<double>(one.size() - 1) / 2.0;
    double together = 0.0;
    double of_a = 0.0;
    double of_b = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        together += (a[i] - mean) * (b[i] - mean);
        of_a += (a[i] - mean) * (a[i] - mean);
        of_b += (b[i] - mean) * (b[i] - mean);
    }
    if (!(of_a > 0.0) || !(of_b > 0.0)) return std::nullopt;
    return together / std::sqrt(of_a * of_b);
}

}  // namespace regiohub
