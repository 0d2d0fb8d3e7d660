#include "select/greedy.hpp"

#include <algorithm>
#include <set>

namespace regiohub {

std::vector<std::size_t> choose_greedily(std::span<const Region> regions, const Ranking& ranking, std::size_t limit) {
    std::vector<std::size_t> chosen;
    std::set<SiteIndex> taken;
    for (const Ranked& ranked : ranking.order) {
        if (chosen.size() >= limit) break;
        const auto& members = regions[ranked.alternative].members;
        const auto is_taken = [&](const Member& member) { return taken.contains(member.site); };
        if (std::any_of(members.begin(), members.end(), is_taken)) continue;
        for (const Member& member : members) taken.insert(member.site);
        chosen.push_back(ranked.alternative);
    }
    return chosen;
}

}  // namespace regiohub
