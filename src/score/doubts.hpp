// Which figures, if they were known, would most likely change who is chosen: counted over the draws (methods 9).
#pragma once

#include <vector>

#include "score/acceptability.hpp"

namespace regiohub {

/// A figure of one alternative that is not fully known.
struct Doubt {
    std::size_t criterion = 0;
    double chance = 0.0;  // share of the draws in which the figure as drawn, and not at its middle, changes sides
};

/// The doubts about `alternative` being among the first `plan.depths.front()` that can stand beside one another:
/// likeliest first, then in the order of the criteria; a figure that changes no draw is left out. All else (weights and
/// the figures of all) is as drawn. The same on any machine.
[[nodiscard]] std::vector<Doubt> doubts(const Measurement& measured, const WeightSpace& space, const DrawPlan& plan,
                                        std::size_t alternative);

}  // namespace regiohub
