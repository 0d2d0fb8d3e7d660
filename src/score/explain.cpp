#include "score/explain.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "score/rank.hpp"

namespace regiohub {
namespace {

const Ranked& ranked_of(const Ranking& ranking, std::size_t alternative) {
    const auto found = std::find_if(ranking.order.begin(), ranking.order.end(),
                                    [&](const Ranked& ranked) { return ranked.alternative == alternative; });
    assert(found != ranking.order.end());
    return *found;
}

double middle_of(Range<double> range) {
    return (range.low + range.high) / 2.0;
}

/// The alternative and its rival; says on which side of the line it would be with another figure.
struct Contest {
    const Ranking& ranking;
    std::size_t alternative;
    std::optional<std::size_t> rival;
    double rival_middle = 0.0;

    [[nodiscard]] bool wins_with(std::size_t criterion, Range<double> figure) const {
        if (!rival) return true;
        Alternative changed = ranking.alternatives[alternative];
        changed.measured[criterion] = figure;
        const double middle = middle_score(ranking.criteria, changed);
        if (middle != rival_middle) return middle > rival_middle;
        const std::string& other = ranking.alternatives[*rival].id;
        return changed.id != other ? changed.id < other : alternative < *rival;
    }
    [[nodiscard]] Range<double> figure(std::size_t criterion) const {
        return ranking.alternatives[alternative].measured[criterion];
    }
};

Contest contest_of(const Ranking& ranking, const Exclusions& exclusions, std::size_t alternative, std::size_t depth) {
    Contest contest{ranking, alternative, rival_of(ranking, exclusions, alternative, depth)};
    if (contest.rival) contest.rival_middle = ranked_of(ranking, *contest.rival).middle;
    return contest;
}

/// Halves the way from `stays` to `crosses` until no figure lies between: the last digit counts.
template <class Crosses>
double first_that(Crosses crosses, double stays, double crossed) {
    for (;;) {
        const double half = stays + (crossed - stays) / 2.0;
        if (half == stays || half == crossed) return crossed;
        (crosses(half) ? crossed : stays) = half;
    }
}

Range<double> shifted(Range<double> range, double shift) {
    return {range.low + shift, range.high + shift};
}

/// The shift that brings the whole range to the end of the scale that is worth most, or least.
double farthest_shift(const Criterion& criterion, Range<double> now, bool up_in_value) {
    const auto& low = criterion.scale.front();
    const auto& high = criterion.scale.back();
    const bool up_in_figure = (high.value > low.value) == up_in_value;
    return up_in_figure ? std::max(0.0, high.raw - now.low) : std::min(0.0, low.raw - now.high);
}

std::optional<Crossing> crossing_of(const Contest& contest, std::size_t criterion, bool chosen) {
    const Criterion& on = contest.ranking.criteria[criterion];
    const Range<double> now = contest.figure(criterion);
    const auto crosses = [&](double shift) { return contest.wins_with(criterion, shifted(now, shift)) != chosen; };
    const double farthest = farthest_shift(on, now, !chosen);
    if (farthest == 0.0 || !crosses(farthest)) return std::nullopt;
    const double shift = first_that(crosses, 0.0, farthest);
    return Crossing{criterion, now, shifted(now, shift),
                    std::abs(shift) / (on.scale.back().raw - on.scale.front().raw)};
}

bool is_chosen(const Contest& contest) {
    return contest.wins_with(0, contest.figure(0));
}

std::vector<Contribution> contributions_of(const Ranking& ranking, const Ranked& ranked, const Ranked* rival) {
    std::vector<Contribution> found;
    for (std::size_t c = 0; c < ranking.criteria.size(); ++c) {
        found.push_back({c, ranking.alternatives[ranked.alternative].measured[c], ranked.contribution[c],
                         rival != nullptr ? middle_of(rival->contribution[c]) : 0.0});
    }
    std::stable_sort(found.begin(), found.end(), [](const Contribution& a, const Contribution& b) {
        return middle_of(a.adds) > middle_of(b.adds);
    });
    return found;
}

}  // namespace

std::optional<std::size_t> rival_of(const Ranking& ranking, const Exclusions& exclusions, std::size_t alternative,
                                    std::size_t depth) {
    std::vector<bool> excluded(ranking.alternatives.size(), false);
    std::size_t taken = 0;
    for (const Ranked& next : ranking.order) {
        if (next.alternative == alternative || excluded[next.alternative]) continue;
        if (++taken == depth) return next.alternative;
        if (exclusions.empty()) continue;
        for (const std::size_t other : exclusions[next.alternative]) {
            if (other == alternative) return next.alternative;
            excluded[other] = true;
        }
    }
    return std::nullopt;
}

std::vector<bool> chosen_first(const Ranking& ranking, const Exclusions& exclusions, std::size_t depth) {
    std::vector<bool> chosen(ranking.alternatives.size(), false);
    std::vector<bool> excluded(ranking.alternatives.size(), false);
    std::size_t taken = 0;
    for (const Ranked& next : ranking.order) {
        if (taken == depth) break;
        if (excluded[next.alternative]) continue;
        chosen[next.alternative] = true;
        ++taken;
        if (exclusions.empty()) continue;
        for (const std::size_t other : exclusions[next.alternative]) excluded[other] = true;
    }
    return chosen;
}

Explanation explain(const Ranking& ranking, const Exclusions& exclusions, std::size_t alternative, std::size_t depth) {
    assert(depth > 0);
    const Contest contest = contest_of(ranking, exclusions, alternative, depth);
    const Ranked& ranked = ranked_of(ranking, alternative);
    const bool chosen = is_chosen(contest);
    const Ranked* rival = contest.rival ? &ranked_of(ranking, *contest.rival) : nullptr;
    Explanation explanation{alternative, depth, chosen, ranked, contest.rival, contributions_of(ranking, ranked, rival),
                            {}};
    for (std::size_t c = 0; contest.rival && c < ranking.criteria.size(); ++c) {
        if (auto crossing = crossing_of(contest, c, chosen)) explanation.crossings.push_back(*crossing);
    }
    std::stable_sort(explanation.crossings.begin(), explanation.crossings.end(),
                     [](const Crossing& a, const Crossing& b) { return a.scale_share < b.scale_share; });
    return explanation;
}

}  // namespace regiohub
