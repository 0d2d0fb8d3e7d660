// Two other ways to bring the same values and weights together: a check of the method, not the ranking.
#pragma once

#include <cstddef>
#include <vector>

#include "model/ranking.hpp"

namespace regiohub {

/// TOPSIS: nearness to the best end of all scales against the worst, 0..1, by alternative. The ideals are the ends of
/// the fixed scales, not the best and worst candidate, so a candidate more or less changes no other's figure. Values at
/// the middle.
[[nodiscard]] std::vector<double> topsis(const Ranking& ranking);

/// Differences in value: up to `indifference` none, from `preference` full, straight between.
struct PrometheeRule {
    double indifference = 0.05;
    double preference = 0.25;
};

/// PROMETHEE II: net flow, -1..1, by alternative; their sum is 0. It hangs on who else is there, unlike the ranking. A
/// single alternative has 0.
[[nodiscard]] std::vector<double> promethee(const Ranking& ranking, const PrometheeRule& rule = {});

/// Place of each by its figure, 1 is highest; equal figures by id.
[[nodiscard]] std::vector<std::size_t> places_by(const Ranking& ranking, const std::vector<double>& figures);

}  // namespace regiohub
