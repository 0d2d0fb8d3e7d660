#include "select/waves.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "select/ask.hpp"
#include "select/choose.hpp"

namespace regiohub {
namespace {

std::vector<std::size_t> alternatives_at(const Places& places, const Pool& pool) {
    std::vector<std::size_t> regions;
    for (const std::size_t place : places) regions.push_back(pool.alternative[place]);
    return regions;
}

std::string what_fits(const ExactChoice& choice, const Ask& ask, const Pool& pool) {
    if (pool.size() == 0) return "there is no candidate";
    return fmt::format("{} of the {} candidates can stand side by side without sharing a site{}",
                       choice.missing_proven ? "no more" : "no more were found that", pool.size(),
                       ask.bounds.empty() ? "" : ", within the quotas and locks");
}

std::vector<WaveChoice> wave_choices(const ExactChoice& choice, const Ask& ask, const Pool& pool) {
    std::vector<WaveChoice> waves;
    for (std::size_t w = 0; w < ask.waves.size(); ++w) {
        const Wave& wave = ask.waves[w];
        auto regions = alternatives_at(choice.picks[w], pool);
        const bool met = regions.size() >= wave.at_least;
        std::string why_not =
            met ? ""
                : fmt::format("{} asks for at least {} regions, {} short: {}", wave.year, wave.at_least,
                              wave.at_least - regions.size(), what_fits(choice, ask, pool));
        waves.push_back({wave, std::move(regions), met, std::move(why_not)});
    }
    return waves;
}

std::vector<NearChoice> alternatives(const std::vector<Picks>& found, const Pool& pool, double diversity) {
    std::vector<NearChoice> all;
    for (const Picks& picks : found) {
        NearChoice& one = all.emplace_back();
        for (const Places& wave : picks) one.waves.push_back(alternatives_at(wave, pool));
        one.objective = worth_of(picks, pool, diversity);
    }
    return all;
}

/// By draw, then by place.
std::vector<std::vector<double>> drawn_worths(const DrawnScores& drawn, const Pool& pool,
                                              const std::vector<double>& reach) {
    std::vector<std::vector<double>> worths(drawn.draws());
    for (std::size_t d = 0; d < worths.size(); ++d) {
        for (const std::size_t region : pool.alternative) worths[d].push_back(drawn.of(d)[region] * reach[region]);
    }
    return worths;
}

/// From the order of the ranking into that of the regions.
std::vector<std::vector<DrawnStanding>> by_region(std::vector<std::vector<DrawnStanding>> standing, const Pool& pool) {
    for (auto& wave : standing) {
        std::vector<DrawnStanding> regions(wave.size());
        for (std::size_t place = 0; place < wave.size(); ++place) regions[pool.alternative[place]] = wave[place];
        wave = std::move(regions);
    }
    return standing;
}

}  // namespace

Portfolio select_waves(const RegionPlaces& found, const Ranking& ranking, const SelectRules& rules,
                       const DrawnScores& drawn) {
    Portfolio portfolio;
    portfolio.method = "exact: " + mip_library();
    for (const Region& region : found.regions) portfolio.new_reach.push_back(new_reach(region, found.sites));
    portfolio.hold_up = hold_ups(found.regions.size(), found.late);
    if (rules.waves.empty()) return portfolio;

    const Pool pool = pool_of(found, ranking);
    const Ask ask = ask_of(rules, pool, found);
    const ExactChoice choice = choose(pool, ask);
    portfolio.waves = wave_choices(choice, ask, pool);
    portfolio.objective = choice.objective;
    portfolio.greedy = choice.greedy;
    portfolio.bound = choice.bound;
    portfolio.missing = choice.missing;
    portfolio.quotas = count_quotas(rules, pool, choice.picks);
    portfolio.alternatives = alternatives(
        near_choices(pool, ask, choice, {rules.alternatives, rules.alternatives_within}), pool, ask.diversity);
    const auto again = choose_for_each(pool, ask, choice, drawn_worths(drawn, pool, portfolio.new_reach));
    portfolio.standing = by_region(standing_in(again, ask.waves.size(), pool.size()), pool);
    return portfolio;
}

}  // namespace regiohub
