#include "score/weighed.hpp"

#include "score/rank.hpp"

namespace regiohub {

WeighedRanking rank_by(const Measured& measured, const WeightChoice& choice) {
    const WeightSpace space = weight_space(measured.criteria, choice);
    const bool said = choice.kind != WeightKind::as_ranked;
    return {space, rank(said ? weighted(measured.criteria, space) : measured.criteria, measured.alternatives)};
}

std::vector<std::size_t> ranks_of(const Ranking& ranking) {
    std::vector<std::size_t> ranks(ranking.alternatives.size());
    for (const Ranked& ranked : ranking.order) ranks[ranked.alternative] = ranked.rank;
    return ranks;
}

}  // namespace regiohub
