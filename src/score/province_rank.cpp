#include "score/province_rank.hpp"

namespace regiohub {

std::vector<std::optional<std::size_t>> rank_within(const Ranking& ranking, const std::vector<bool>& belongs) {
    std::vector<std::optional<std::size_t>> ranks(belongs.size());
    std::size_t next = 1;
    for (const Ranked& ranked : ranking.order) {
        if (belongs[ranked.alternative]) ranks[ranked.alternative] = next++;
    }
    return ranks;
}

}  // namespace regiohub
