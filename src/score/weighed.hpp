// A ranking by what a province says of the weights, with all the weights that agree with it.
#pragma once

#include <vector>

#include "model/ranking.hpp"
#include "model/weights.hpp"
#include "score/criteria.hpp"
#include "score/weight_space.hpp"

namespace regiohub {

struct WeighedRanking {
    WeightSpace space;
    Ranking ranking;  // by the middle of the space
};

/// Without a word on the weights those of the criteria hold, as given. Error{request} as `weight_space` throws it.
[[nodiscard]] WeighedRanking rank_by(const Measured& measured, const WeightChoice& choice);

/// The rank of each alternative, by position.
[[nodiscard]] std::vector<std::size_t> ranks_of(const Ranking& ranking);

}  // namespace regiohub
