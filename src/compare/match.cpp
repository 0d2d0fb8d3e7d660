#include "compare/match.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace regiohub {
namespace {

using Holders = std::map<std::string, std::vector<std::size_t>>;

/// By site: the groups that hold it.
Holders holders(std::span<const GroupRecord> groups) {
    Holders of;
    for (std::size_t g = 0; g < groups.size(); ++g) {
        for (const auto& site : groups[g].members) of[site].push_back(g);
    }
    return of;
}

/// Number of shared sites with each group that shares one.
std::map<std::size_t, std::size_t> shared_with(const GroupRecord& group, const Holders& others) {
    std::map<std::size_t, std::size_t> shared;
    for (const auto& site : group.members) {
        const auto found = others.find(site);
        if (found == others.end()) continue;
        for (const auto other : found->second) ++shared[other];
    }
    return shared;
}

}  // namespace

std::vector<Match> match_groups(std::span<const GroupRecord> before, std::span<const GroupRecord> after,
                                double least_overlap) {
    const auto earlier = holders(before);
    std::vector<Match> pairs;
    for (std::size_t b = 0; b < after.size(); ++b) {
        for (const auto& [a, shared] : shared_with(after[b], earlier)) {
            const auto all = before[a].members.size() + after[b].members.size() - shared;
            const double overlap = static_cast<double>(shared) / static_cast<double>(all);
            if (overlap >= least_overlap) pairs.push_back({a, b, overlap});
        }
    }
    std::ranges::sort(pairs, {}, [&](const Match& m) {
        return std::tuple{-m.overlap, before[m.before].id != after[m.after].id, m.before, m.after};
    });
    std::vector<bool> taken_before(before.size());
    std::vector<bool> taken_after(after.size());
    std::vector<Match> matches;
    for (const Match& pair : pairs) {
        if (taken_before[pair.before] || taken_after[pair.after]) continue;
        taken_before[pair.before] = taken_after[pair.after] = true;
        matches.push_back(pair);
    }
    std::ranges::sort(matches, {}, &Match::after);
    return matches;
}

}  // namespace regiohub
