#include "study/nearest_word.hpp"

#include <algorithm>
#include <tuple>
#include <vector>

namespace regiohub {
namespace {

constexpr std::size_t longest_compared = 200;  // a longer word is cut: the cost grows with the square

std::string last_part(const std::string& word) {
    return word.substr(word.rfind('.') + 1);
}

}  // namespace

std::size_t edit_distance(const std::string& a, const std::string& b) {
    std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) cost[i][0] = i;
    for (std::size_t j = 0; j <= b.size(); ++j) cost[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, replaced});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
    }
    return cost[a.size()][b.size()];
}

std::string nearest_word(const std::string& word, std::span<const std::string> known) {
    const auto looked_up = word.substr(0, longest_compared);
    std::string best;
    std::tuple<bool, std::size_t> best_rank{true, std::string::npos};
    for (const auto& candidate : known) {
        const std::tuple rank{last_part(candidate) != last_part(looked_up), edit_distance(looked_up, candidate)};
        if (rank < best_rank || (rank == best_rank && candidate < best)) {
            best = candidate;
            best_rank = rank;
        }
    }
    return best;
}

}  // namespace regiohub
