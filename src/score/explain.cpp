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

/// The part of a range in which the alternative is on another side than now.
double chance_of_change(const Contest& contest, std::size_t criterion, bool chosen) {
    const Range<double> now = contest.figure(criterion);
    const auto changes = [&](double figure) { return contest.wins_with(criterion, {figure, figure}) != chosen; };
    if (!(now.low < now.high)) return 0.0;
    const bool at_low = changes(now.low);
    const bool at_high = changes(now.high);
    if (at_low == at_high) return at_low ? 1.0 : 0.0;
    const double edge = at_high ? first_that(changes, now.low, now.high) : first_that(changes, now.high, now.low);
    return at_high ? (now.high - edge) / (now.high - now.low) : (edge - now.low) / (now.high - now.low);
}

/// Where value rises or falls only, a range has one edge at most; the scales of a study do.
std::vector<Doubt> doubts_in(const Contest& contest, bool chosen) {
    std::vector<Doubt> found;
    for (std::size_t c = 0; contest.rival && c < contest.ranking.criteria.size(); ++c) {
        const double chance = chance_of_change(contest, c, chosen);
        if (chance > 0.0) found.push_back({contest.alternative, c, chance});
    }
    std::stable_sort(found.begin(), found.end(), [](const Doubt& a, const Doubt& b) { return a.chance > b.chance; });
    return found;
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

Explanation explain(const Ranking& ranking, const Exclusions& exclusions, std::size_t alternative, std::size_t depth) {
    assert(depth > 0);
    const Contest contest = contest_of(ranking, exclusions, alternative, depth);
    const Ranked& ranked = ranked_of(ranking, alternative);
    const bool chosen = is_chosen(contest);
    const Ranked* rival = contest.rival ? &ranked_of(ranking, *contest.rival) : nullptr;
    Explanation explanation{alternative,
                            depth,
                            chosen,
                            ranked,
                            contest.rival,
                            contributions_of(ranking, ranked, rival),
                            {},
                            doubts_in(contest, chosen)};
    for (std::size_t c = 0; contest.rival && c < ranking.criteria.size(); ++c) {
        if (auto crossing = crossing_of(contest, c, chosen)) explanation.crossings.push_back(*crossing);
    }
    std::stable_sort(explanation.crossings.begin(), explanation.crossings.end(),
                     [](const Crossing& a, const Crossing& b) { return a.scale_share < b.scale_share; });
    return explanation;
}

std::vector<Doubt> doubts(const Ranking& ranking, const Exclusions& exclusions, std::size_t depth) {
    std::vector<Doubt> all;
    for (std::size_t a = 0; a < ranking.alternatives.size(); ++a) {
        const Contest contest = contest_of(ranking, exclusions, a, depth);
        const auto own = doubts_in(contest, is_chosen(contest));
        all.insert(all.end(), own.begin(), own.end());
    }
    std::stable_sort(all.begin(), all.end(), [&](const Doubt& a, const Doubt& b) {
        if (a.chance != b.chance) return a.chance > b.chance;
        return ranking.alternatives[a.alternative].id < ranking.alternatives[b.alternative].id;
    });
    return all;
}

}  // namespace regiohub
