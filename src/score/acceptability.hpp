// SMAA-2: in how many of all weights and inputs that agree with what is known does an alternative come where?
#pragma once

#include <span>
#include <vector>

#include "model/acceptability.hpp"
#include "model/groups.hpp"
#include "model/ranking.hpp"
#include "model/rules.hpp"
#include "score/weighed.hpp"

namespace regiohub {

/// Half of the width of the 95 % interval of a share of 0.5; 9,604 draws give 0.01.
[[nodiscard]] double monte_carlo_error(std::size_t draws);

/// By alternative: those that cannot be chosen beside it (regions that share a site). Empty: all can stand together.
using Exclusions = std::vector<std::vector<std::size_t>>;

/// What is drawn from. Rows of `exclusions` as `alternatives`.
struct Measurement {
    std::span<const Criterion> criteria;
    std::span<const Alternative> alternatives;
    const Exclusions& exclusions;
};

struct DrawPlan {
    std::size_t draws = 9604;
    std::uint64_t seed = 1;
    std::vector<std::size_t> depths;    // k of the k-best
    std::vector<std::size_t> compared;  // alternatives to compare in pairs
    unsigned threads = 1;               // the answer does not depend on it
};

/// Each draw takes weights evenly from the space, and each uncertain figure evenly from its range (independently, or
/// together where the criterion says so, or by an event all share), ranks all, and counts. Equal scores share places
/// evenly. Rows in another order, or another number of threads, give the same. No alternatives: no rows.
[[nodiscard]] Acceptability acceptability(const Measurement& measured, const WeightSpace& space, const DrawPlan& plan);

/// Of a ranking in a plan: weights from its space, draws and seed as the study says, the k-best at each of `depths`,
/// and the best down to the deepest compared in pairs.
[[nodiscard]] Acceptability acceptability(const WeighedRanking& weighed, const Exclusions& exclusions,
                                          std::vector<std::size_t> depths, const DrawRules& rules);

/// The scores in the first `draws` of the draws that such an acceptability is counted over, by alternative as given.
[[nodiscard]] DrawnScores drawn_scores(const WeighedRanking& weighed, std::size_t draws, std::uint64_t seed);

/// By region: those that share a site with it, ascending.
[[nodiscard]] Exclusions shared_sites(std::span<const Region> regions);

/// How many regions each wave holds at most.
[[nodiscard]] std::vector<std::size_t> most_by_wave(std::span<const Wave> waves);

}  // namespace regiohub
