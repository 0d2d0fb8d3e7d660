// Why an alternative stands where it stands, and what would change that.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "model/ranking.hpp"
#include "score/acceptability.hpp"

namespace regiohub {

/// What one criterion gives the alternative, beside its rival.
struct Contribution {
    std::size_t criterion = 0;
    Range<double> measured;
    Range<double> adds;          // to the score
    double adds_to_rival = 0.0;  // middle
};

/// The smallest shift of one figure, all else the same, that takes the alternative across the line.
struct Crossing {
    std::size_t criterion = 0;
    Range<double> now;
    Range<double> then;        // shifted, both ends alike; at the last digit: a hair less does not cross
    double scale_share = 0.0;  // of the length of the criterion's scale
};

struct Explanation {
    std::size_t alternative = 0;
    std::size_t depth = 0;  // the first k that can stand beside one another, best first
    bool chosen = false;    // it is one of them
    Ranked ranked;
    std::optional<std::size_t> rival;         // whom it must get, or stay, ahead of; empty: there is room for all
    std::vector<Contribution> contributions;  // largest middle first
    std::vector<Crossing> crossings;          // smallest share of scale first; those that cannot cross are left out
};

/// The one whom `alternative` must beat to be among the first `depth` that can stand beside one another: the first of
/// the others that, chosen best first, excludes it or takes the last place.
[[nodiscard]] std::optional<std::size_t> rival_of(const Ranking& ranking, const Exclusions& exclusions,
                                                  std::size_t alternative, std::size_t depth);

/// By alternative: whether it is among the first `depth` that can stand beside one another.
[[nodiscard]] std::vector<bool> chosen_first(const Ranking& ranking, const Exclusions& exclusions, std::size_t depth);

[[nodiscard]] Explanation explain(const Ranking& ranking, const Exclusions& exclusions, std::size_t alternative,
                                  std::size_t depth);

}  // namespace regiohub
