// Weighted set packing over nested waves, as a mixed-integer programme: a yes-or-no column for "region r is started by
// wave w".
#include "select/waves.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>
#include <string>

#include "select/greedy.hpp"
#include "solve/mip.hpp"

namespace regiohub {
namespace {

std::vector<Wave> by_year(std::vector<Wave> waves) {
    std::stable_sort(waves.begin(), waves.end(), [](const Wave& a, const Wave& b) { return a.year < b.year; });
    return waves;
}

/// What a wave may hold at most: a later wave, which must hold it, may allow less.
std::vector<std::size_t> limits_of(const std::vector<Wave>& waves) {
    std::vector<std::size_t> limits(waves.size());
    for (std::size_t w = waves.size(); w-- > 0;) {
        limits[w] = w + 1 < waves.size() ? std::min(waves[w].at_most, limits[w + 1]) : waves[w].at_most;
    }
    return limits;
}

struct Programme {
    MipProblem problem;
    std::vector<std::vector<std::size_t>> started;  // by wave, then by place in the ranking: the column
    std::vector<std::size_t> missing;  // by wave: the column that counts the regions it falls short of its minimum
};

void add_columns(const Ranking& ranking, std::size_t waves, Programme& programme) {
    programme.started.resize(waves);
    for (auto& columns : programme.started) {
        for (const Ranked& ranked : ranking.order) columns.push_back(programme.problem.add(yes_or_no(-ranked.middle)));
    }
    for (std::size_t w = 0; w < waves; ++w) programme.missing.push_back(programme.problem.add(MipColumn{}));
}

/// Started by a wave means started by the next one too.
void nest(Programme& programme) {
    for (std::size_t w = 0; w + 1 < programme.started.size(); ++w) {
        for (std::size_t r = 0; r < programme.started[w].size(); ++r) {
            programme.problem.add(
                MipRow{{{programme.started[w][r], 1.0}, {programme.started[w + 1][r], -1.0}}, -no_bound, 0.0});
        }
    }
}

/// No site in two regions of the last wave, and so of any.
void keep_apart(std::span<const Region> regions, const Ranking& ranking, Programme& programme) {
    std::map<SiteIndex, std::vector<MipTerm>> holders;
    for (std::size_t r = 0; r < ranking.order.size(); ++r) {
        for (const Member& member : regions[ranking.order[r].alternative].members) {
            holders[member.site].push_back({programme.started.back()[r], 1.0});
        }
    }
    for (auto& [site, terms] : holders) {
        if (terms.size() > 1) programme.problem.add(MipRow{std::move(terms), -no_bound, 1.0});
    }
}

void count_waves(const std::vector<Wave>& waves, const std::vector<std::size_t>& limits, Programme& programme) {
    for (std::size_t w = 0; w < waves.size(); ++w) {
        std::vector<MipTerm> terms;
        for (const std::size_t column : programme.started[w]) terms.push_back({column, 1.0});
        programme.problem.add(MipRow{terms, -no_bound, static_cast<double>(limits[w])});
        terms.push_back({programme.missing[w], 1.0});
        programme.problem.add(MipRow{terms, static_cast<double>(std::min(waves[w].at_least, limits[w])), no_bound});
    }
}

Programme programme_of(std::span<const Region> regions, const Ranking& ranking, const std::vector<Wave>& waves) {
    Programme programme;
    add_columns(ranking, waves.size(), programme);
    nest(programme);
    keep_apart(regions, ranking, programme);
    count_waves(waves, limits_of(waves), programme);
    return programme;
}

/// How many regions each wave falls short of its minimum, the sum as small as it can be. True where that is proven.
bool settle_shortage(Programme& programme) {
    MipProblem counting = programme.problem;
    for (auto& column : counting.columns) column.cost = 0.0;
    for (const std::size_t column : programme.missing) counting.columns[column].cost = 1.0;
    const MipAnswer answer = solve(counting);
    if (!answer.found()) return false;
    for (const std::size_t column : programme.missing)
        programme.problem.columns[column].high = std::round(answer.values[column]);
    return answer.status == MipStatus::optimal;
}

std::string why_not_met(const Wave& wave, std::size_t limit, std::size_t chosen, const std::string& fits) {
    const std::string asked = fmt::format("{} asks for at least {} regions", wave.year, wave.at_least);
    if (wave.at_least > wave.at_most)
        return fmt::format("{} and at most {}, which cannot both be", asked, wave.at_most);
    if (wave.at_least > limit)
        return fmt::format("{}, but a later wave, which must hold these, allows {} at most", asked, limit);
    return fmt::format("{}, {} short: {}", asked, wave.at_least - chosen, fits);
}

std::string what_fits(std::size_t candidates, bool proven) {
    if (candidates == 0) return "there is no candidate";
    return fmt::format("{} of the {} candidates can stand side by side without sharing a site",
                       proven ? "no more" : "no more were found that", candidates);
}

std::map<std::size_t, double> scores_of(const Ranking& ranking) {
    std::map<std::size_t, double> scores;
    for (const Ranked& ranked : ranking.order) scores.emplace(ranked.alternative, ranked.middle);
    return scores;
}

double worth(const std::vector<std::size_t>& chosen, const std::map<std::size_t, double>& scores) {
    double sum = 0.0;
    for (const std::size_t region : chosen) sum += scores.at(region);
    return sum;
}

std::vector<std::size_t> chosen_in(const std::vector<std::size_t>& columns, const MipAnswer& answer,
                                   const Ranking& ranking) {
    std::vector<std::size_t> chosen;
    for (std::size_t r = 0; answer.found() && r < columns.size(); ++r) {
        if (answer.values[columns[r]] > 0.5) chosen.push_back(ranking.order[r].alternative);
    }
    return chosen;
}

/// Empty where the greedy choice falls further short of a minimum than it need be.
std::optional<double> greedy_worth(std::span<const Region> regions, const Ranking& ranking, const Programme& programme,
                                   const std::vector<Wave>& waves) {
    const auto scores = scores_of(ranking);
    const auto limits = limits_of(waves);
    double sum = 0.0;
    for (std::size_t w = 0; w < waves.size(); ++w) {
        const auto chosen = choose_greedily(regions, ranking, limits[w]);
        const double missing = programme.problem.columns[programme.missing[w]].high;
        if (static_cast<double>(chosen.size()) + missing < static_cast<double>(std::min(waves[w].at_least, limits[w])))
            return std::nullopt;
        sum += worth(chosen, scores);
    }
    return sum;
}

}  // namespace

Portfolio select_waves(std::span<const Region> regions, const Ranking& ranking, const SelectRules& rules) {
    assert(ranking.order.size() == regions.size());
    const std::vector<Wave> waves = by_year(rules.waves);
    const std::vector<std::size_t> limits = limits_of(waves);
    Portfolio portfolio;
    portfolio.method = "exact: " + mip_library();
    if (waves.empty()) return portfolio;

    const auto scores = scores_of(ranking);
    Programme programme = programme_of(regions, ranking, waves);
    const bool proven = settle_shortage(programme);
    const MipAnswer answer = solve(programme.problem);
    portfolio.bound = answer.found() ? -answer.bound : 0.0;
    portfolio.greedy = greedy_worth(regions, ranking, programme, waves);
    for (std::size_t w = 0; w < waves.size(); ++w) {
        auto chosen = chosen_in(programme.started[w], answer, ranking);
        portfolio.objective += worth(chosen, scores);
        const bool met = chosen.size() >= waves[w].at_least;
        std::string why_not =
            met ? "" : why_not_met(waves[w], limits[w], chosen.size(), what_fits(regions.size(), proven));
        portfolio.waves.push_back({waves[w], std::move(chosen), met, std::move(why_not)});
    }
    return portfolio;
}

}  // namespace regiohub
