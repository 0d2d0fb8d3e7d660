// Best first, skipping every region that shares a member with one already chosen: the greedy rule for weighted set
// packing.
#include "select/waves.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <set>
#include <string>

namespace regiohub {
namespace {

struct Choice {
    std::vector<std::size_t> regions;  // by rank
    double objective = 0.0;
};

/// Disjoint regions, best first, `limit` at most. A shorter choice is the head of a longer one, so waves nest.
Choice choose(std::span<const Region> regions, const Ranking& ranking, std::size_t limit) {
    Choice choice;
    std::set<SiteIndex> taken;
    for (const Ranked& ranked : ranking.order) {
        if (choice.regions.size() >= limit) break;
        const auto& members = regions[ranked.alternative].members;
        const auto is_taken = [&](const Member& member) { return taken.contains(member.site); };
        if (std::any_of(members.begin(), members.end(), is_taken)) continue;
        for (const Member& member : members) taken.insert(member.site);
        choice.regions.push_back(ranked.alternative);
        choice.objective += ranked.middle;
    }
    return choice;
}

std::string why_not_met(const Wave& wave, std::size_t limit, std::size_t chosen, std::size_t candidates) {
    const std::string asked = fmt::format("{} asks for at least {} regions", wave.year, wave.at_least);
    if (wave.at_least > wave.at_most)
        return fmt::format("{} and at most {}, which cannot both be", asked, wave.at_most);
    if (wave.at_least > limit) {
        return fmt::format("{}, but a later wave, which must hold these, allows {} at most", asked, limit);
    }
    if (candidates == 0) return asked + ", but there is no candidate";
    return fmt::format(
        "{}; chosen best first, {} of {} candidates fit beside one another, every other one shares a site with "
        "a region that ranks higher",
        asked, chosen, candidates);
}

}  // namespace

Portfolio select_waves(std::span<const Region> regions, const Ranking& ranking, const SelectRules& rules) {
    assert(ranking.order.size() == regions.size());
    std::vector<Wave> waves = rules.waves;
    std::stable_sort(waves.begin(), waves.end(), [](const Wave& a, const Wave& b) { return a.year < b.year; });

    Portfolio portfolio{{}, 0.0, "greedy by rank, disjoint regions"};
    std::size_t limit = 0;
    for (auto wave = waves.rbegin(); wave != waves.rend(); ++wave) {
        limit = wave == waves.rbegin() ? wave->at_most : std::min(limit, wave->at_most);
        Choice choice = choose(regions, ranking, limit);
        if (wave == waves.rbegin()) portfolio.objective = choice.objective;
        const bool met = choice.regions.size() >= wave->at_least;
        std::string why_not = met ? "" : why_not_met(*wave, limit, choice.regions.size(), regions.size());
        portfolio.waves.push_back({*wave, std::move(choice.regions), met, std::move(why_not)});
    }
    std::reverse(portfolio.waves.begin(), portfolio.waves.end());
    return portfolio;
}

}  // namespace regiohub
