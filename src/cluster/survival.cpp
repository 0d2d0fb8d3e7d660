#include "cluster/survival.hpp"

#include <map>

namespace regiohub {

namespace {

using MembersOf = std::map<SiteIndex, std::vector<std::size_t>>;  // the groups that hold a site, ascending

MembersOf holders(std::span<const std::vector<SiteIndex>> groups) {
    MembersOf found;
    for (std::size_t g = 0; g < groups.size(); ++g) {
        for (const SiteIndex site : groups[g]) found[site].push_back(g);
    }
    return found;
}

/// How many members `group` shares with each group that it shares any with.
std::map<std::size_t, std::size_t> shared(const std::vector<SiteIndex>& group, const MembersOf& held_by) {
    std::map<std::size_t, std::size_t> common;
    for (const SiteIndex site : group) {
        const auto found = held_by.find(site);
        if (found == held_by.end()) continue;
        for (const std::size_t g : found->second) ++common[g];
    }
    return common;
}

}  // namespace

std::vector<std::optional<std::size_t>> found_again(std::span<const std::vector<SiteIndex>> groups,
                                                    std::span<const std::vector<SiteIndex>> others,
                                                    double least_overlap) {
    const auto held_by = holders(others);
    std::vector<std::optional<std::size_t>> again;
    for (const auto& group : groups) {
        std::optional<std::size_t> best;
        double best_overlap = 0.0;
        for (const auto& [other, common] : shared(group, held_by)) {
            const double either = static_cast<double>(group.size() + others[other].size() - common);
            const double overlap = static_cast<double>(common) / either;
            if (overlap < least_overlap || overlap <= best_overlap) continue;
            best = other;
            best_overlap = overlap;
        }
        again.push_back(best);
    }
    return again;
}

}  // namespace regiohub
