// How a ranking stands up when weights and inputs are drawn (SMAA-2, methods 9).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace regiohub {

/// One alternative over all draws; shares are of the draws, 0..1.
struct Acceptance {
    std::vector<double> rank;  // at each place; sum 1
    double mean_rank = 0.0;
    std::vector<double> k_best;  // among the first k, by depth
    std::vector<double> chosen;  // among the first k that can stand beside one another, by depth
    std::vector<double>
        central_weights;  // mean weights of the draws that put it first; by criterion; empty: never first
};

struct Acceptability {
    std::size_t draws = 0;
    std::uint64_t seed = 0;
    double error = 0.0;                     // half width of the 95 % interval of a share, at its widest (share 0.5)
    std::vector<std::size_t> depths;        // the k of k_best and chosen, ascending
    std::vector<Acceptance> of;             // in the order of the alternatives
    std::vector<std::size_t> compared;      // alternatives that are compared in pairs, best first
    std::vector<std::vector<double>> wins;  // [i][j]: share of draws with compared[i] before compared[j]
};

/// The scores of all alternatives in draw 0, 1, 2 ...: what a choice is made on again and again.
struct DrawnScores {
    std::size_t alternatives = 0;
    std::vector<double> scores;  // [draw][alternative]

    [[nodiscard]] std::size_t draws() const { return alternatives == 0 ? 0 : scores.size() / alternatives; }
    [[nodiscard]] std::span<const double> of(std::size_t draw) const {
        return std::span{scores}.subspan(draw * alternatives, alternatives);
    }
};

}  // namespace regiohub
