// Regions chosen for each wave of the programme.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace regiohub {

/// The number of regions started by the end of a year: cumulative, so 2028: 50 includes those of 2026.
struct Wave {
    int year = 0;
    std::size_t at_least = 0;
    std::size_t at_most = 0;
    bool operator==(const Wave&) const = default;
};

struct WaveChoice {
    Wave wave;
    std::vector<std::size_t> regions;  // positions in the regions; holds those of earlier waves; ascending by rank
    bool met = false;                  // at_least was reached
    std::string why_not;               // a sentence, where it was not
};

struct Portfolio {
    std::vector<WaveChoice> waves;  // ascending by year
    double objective = 0.0;         // sum over the waves of the scores of the regions started by then
    std::optional<double>
        greedy;          // the same sum, chosen greedily by rank; empty where that falls further short of a minimum
    double bound = 0.0;  // no choice that falls as little short of the minimums is worth more
    std::string method;
};

}  // namespace regiohub
