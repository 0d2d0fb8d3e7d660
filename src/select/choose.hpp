// The exact choice from a pool, what the greedy one is worth beside it, and choices that are nearly as good.
#pragma once

#include <cstddef>
#include <vector>

#include "select/pool.hpp"
#include "solve/mip.hpp"

namespace regiohub {

struct ExactChoice {
    Picks picks;
    std::size_t missing = 0;      // regions short of the minimums, summed over the waves
    bool missing_proven = false;  // no choice falls less short
    double objective = 0.0;
    double bound = 0.0;
    GreedyWorth greedy;
};

/// First the waves fall as little short of their minimums as can be, then the worth is as large as can be. Of equal
/// candidates the one that stands first is chosen. Throws Error{no_plan} where the bounds clash, with why_infeasible.
[[nodiscard]] ExactChoice choose(const Pool& pool, const Ask& ask, const MipEffort& effort = {});

/// How many near-optimal choices to look for, and what each may lose, as a share of the objective.
struct NearRules {
    std::size_t count = 0;
    double within = 0.0;
};

/// Each shares as few regions as can be, summed over the waves, with the exact choice and those before it. Fewer than
/// `count` where no other is near enough.
[[nodiscard]] std::vector<Picks> near_choices(const Pool& pool, const Ask& ask, const ExactChoice& best,
                                              const NearRules& rules);

/// The best picks for each worth of the candidates, with as many missing as in `best`; empty where none was found.
[[nodiscard]] std::vector<Picks> choose_for_each(const Pool& pool, const Ask& ask, const ExactChoice& best,
                                                 const std::vector<std::vector<double>>& worths);

/// By wave, then by candidate: in how many of the choices it is, and in how many of the different ones.
[[nodiscard]] std::vector<std::vector<DrawnStanding>> standing_in(const std::vector<Picks>& choices, std::size_t waves,
                                                                  std::size_t candidates);

}  // namespace regiohub
