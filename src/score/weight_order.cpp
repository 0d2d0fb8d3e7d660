// Counting arrangements (linear extensions) over all subsets, and drawing one fairly from the counts: Bubley and Dyer
// 1999 call the exact count hard in general; with 20 criteria at most the 2^20 subsets are a small table.
#include "score/weight_order.hpp"

#include <bit>
#include <cassert>
#include <cstddef>

namespace regiohub {
namespace {

constexpr std::uint32_t bit(std::size_t position) {
    return std::uint32_t{1} << position;
}

bool may_follow(std::span<const std::uint32_t> above, std::uint32_t placed, std::size_t next) {
    return (placed & bit(next)) == 0 && (above[next] & ~placed) == 0;
}

}  // namespace

std::vector<double> count_completions(std::span<const std::uint32_t> above) {
    const std::uint32_t all = bit(above.size()) - 1;
    std::vector<double> ways(std::size_t{all} + 1, 0.0);
    ways[all] = 1.0;
    for (std::uint32_t placed = all; placed-- > 0;) {
        for (std::size_t next = 0; next < above.size(); ++next) {
            if (may_follow(above, placed, next)) ways[placed] += ways[placed | bit(next)];
        }
    }
    return ways;
}

void draw_arrangement(std::span<const std::uint32_t> above, std::span<const double> completions, Stream& stream,
                      std::span<std::size_t> arrangement) {
    std::uint32_t placed = 0;
    for (std::size_t& place : arrangement) {
        double left = stream.next() * completions[placed];
        std::size_t chosen = above.size();
        for (std::size_t next = 0; next < above.size() && (chosen == above.size() || left >= 0.0); ++next) {
            if (!may_follow(above, placed, next) || completions[placed | bit(next)] == 0.0) continue;
            chosen = next;  // the last that may follow stays chosen when rounding leaves a crumb
            left -= completions[placed | bit(next)];
        }
        assert(chosen < above.size());
        place = chosen;
        placed |= bit(chosen);
    }
}

std::vector<double> centre_of_order(std::span<const std::uint32_t> above, std::span<const double> completions) {
    const std::size_t count = above.size();
    // The mean of the k-th largest of `count` shares (k from 0): 1/count * (1/count + 1/(count-1) + ... + 1/(k+1)).
    std::vector<double> mean_of_place(count, 0.0);
    double tail = 0.0;
    for (std::size_t place = count; place-- > 0;) {
        tail += 1.0 / static_cast<double>(place + 1);
        mean_of_place[place] = tail / static_cast<double>(count);
    }
    std::vector<double> reached(completions.size(), 0.0);  // chance that exactly these are placed first
    std::vector<double> centre(count, 0.0);
    reached[0] = 1.0;
    for (std::uint32_t placed = 0; placed + 1 < completions.size(); ++placed) {
        if (reached[placed] == 0.0) continue;
        const auto place = static_cast<std::size_t>(std::popcount(placed));
        for (std::size_t next = 0; next < count; ++next) {
            if (!may_follow(above, placed, next)) continue;
            const double chance = reached[placed] * completions[placed | bit(next)] / completions[placed];
            reached[placed | bit(next)] += chance;
            centre[next] += chance * mean_of_place[place];
        }
    }
    return centre;
}

}  // namespace regiohub
