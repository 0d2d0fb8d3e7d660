#include "select/choose.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "select/conflict.hpp"
#include "select/greedy.hpp"
#include "select/programme.hpp"
#include "support/error.hpp"

namespace regiohub {
namespace {

constexpr MipEffort effort_aside{2000};  // nodes for a choice that stands beside the exact one

/// The sum of what the waves fall short, as small as it can be. Throws where no choice keeps to the bounds.
MipAnswer fewest_missing(const Programme& programme, const Pool& pool, const Ask& ask) {
    MipProblem counting = programme.problem;
    for (auto& column : counting.columns) column.cost = 0.0;
    for (const std::size_t column : programme.missing) counting.columns[column].cost = 1.0;
    MipAnswer answer = solve(counting);
    if (answer.status == MipStatus::infeasible) throw Error{Failure::no_plan, why_infeasible(pool, ask)};
    return answer;
}

/// Together the waves fall no shorter than this.
void hold_missing(std::size_t missing, Programme& programme) {
    MipRow row{{}, -no_bound, static_cast<double>(missing)};
    for (const std::size_t column : programme.missing) row.terms.push_back({column, 1.0});
    programme.problem.add(std::move(row));
}

/// Puts `place` where `other` stands, in every wave.
Picks swapped(Picks picks, std::size_t other, std::size_t place) {
    for (Places& wave : picks) {
        const auto found = std::ranges::lower_bound(wave, other);
        if (found == wave.end() || *found != other) continue;
        wave.erase(found);
        wave.insert(std::ranges::lower_bound(wave, place), place);
    }
    return picks;
}

/// Of equal candidates the one that stands first, wherever nothing is lost by it.
Picks settle_ties(Picks picks, const Pool& pool, const Ask& ask) {
    if (picks.empty()) return picks;
    for (std::size_t place = 0; place < pool.size(); ++place) {
        const Places chosen = picks.back();
        if (std::ranges::binary_search(chosen, place)) continue;
        for (const std::size_t other : chosen) {
            if (other < place || pool.worth[other] != pool.worth[place]) continue;
            Picks instead = swapped(picks, other, place);
            if (!keeps_to(instead, pool, ask) ||
                worth_of(instead, pool, ask.diversity) < worth_of(picks, pool, ask.diversity))
                continue;
            picks = std::move(instead);
            break;
        }
    }
    return picks;
}

GreedyWorth greedy_worth(const Pool& pool, const Ask& ask) {
    const Picks picks = choose_greedily(pool, ask);
    return {worth_of(picks, pool, ask.diversity), missing_of(picks, ask), keeps_to(picks, pool, ask)};
}

/// The programme with as many missing as the exact choice has.
Programme programme_like(const Pool& pool, const Ask& ask, const ExactChoice& best) {
    Programme programme = programme_of(pool, ask);
    hold_missing(best.missing, programme);
    return programme;
}

/// Worth at least `least`, and from now on counted by what it shares with choices before it.
void ask_for_others(double least, Programme& programme) {
    MipRow worth{{}, -no_bound, -least};
    for (std::size_t c = 0; c < programme.problem.columns.size(); ++c) {
        MipColumn& column = programme.problem.columns[c];
        if (column.cost != 0.0) worth.terms.push_back({c, column.cost});
        column.cost = 0.0;
    }
    programme.problem.add(std::move(worth));
}

void count_shared(const Picks& picks, Programme& programme) {
    for (std::size_t w = 0; w < picks.size(); ++w) {
        for (const std::size_t place : picks[w]) programme.problem.columns[programme.started[w][place]].cost += 1.0;
    }
}

}  // namespace

ExactChoice choose(const Pool& pool, const Ask& ask, const MipEffort& effort) {
    ExactChoice choice;
    if (ask.waves.empty()) return choice;
    Programme programme = programme_of(pool, ask);
    const MipAnswer fewest = fewest_missing(programme, pool, ask);
    choice.missing_proven = fewest.status == MipStatus::optimal;
    hold_missing(missing_of(programme.picks_in(fewest), ask), programme);
    const MipAnswer answer = solve(programme.problem, effort);
    choice.picks = settle_ties(programme.picks_in(answer.found() ? answer : fewest), pool, ask);
    choice.missing = missing_of(choice.picks, ask);
    choice.objective = worth_of(choice.picks, pool, ask.diversity);
    choice.bound = answer.found() ? std::max(choice.objective, -answer.bound) : no_bound;
    choice.greedy = greedy_worth(pool, ask);
    return choice;
}

std::vector<Picks> near_choices(const Pool& pool, const Ask& ask, const ExactChoice& best, const NearRules& rules) {
    std::vector<Picks> found;
    if (ask.waves.empty()) return found;
    Programme programme = programme_like(pool, ask, best);
    ask_for_others((1.0 - rules.within) * best.objective, programme);
    count_shared(best.picks, programme);
    while (found.size() < rules.count) {
        const MipAnswer answer = solve(programme.problem, effort_aside);
        Picks picks = programme.picks_in(answer);
        if (!answer.found() || picks == best.picks || std::ranges::find(found, picks) != found.end()) break;
        count_shared(picks, programme);
        found.push_back(std::move(picks));
    }
    return found;
}

std::vector<Picks> choose_for_each(const Pool& pool, const Ask& ask, const ExactChoice& best,
                                   const std::vector<std::vector<double>>& worths) {
    std::vector<Picks> choices;
    if (ask.waves.empty()) return choices;
    Programme programme = programme_like(pool, ask, best);
    for (const auto& worth : worths) {
        set_worth(worth, programme);
        const MipAnswer answer = solve(programme.problem, effort_aside);
        if (answer.found()) choices.push_back(programme.picks_in(answer));
    }
    return choices;
}

std::vector<std::vector<DrawnStanding>> standing_in(const std::vector<Picks>& choices, std::size_t waves,
                                                    std::size_t candidates) {
    std::vector<std::vector<DrawnStanding>> standing;
    for (std::size_t w = 0; w < waves && !choices.empty(); ++w) {
        std::vector<std::size_t> times(candidates);
        std::vector<std::size_t> different(candidates);
        std::set<Places> known;
        for (const Picks& picks : choices) {
            const bool is_new = known.insert(picks[w]).second;
            for (const std::size_t place : picks[w]) {
                ++times[place];
                if (is_new) ++different[place];
            }
        }
        auto& all = standing.emplace_back();
        for (std::size_t c = 0; c < candidates; ++c) {
            const double index = static_cast<double>(different[c]) / static_cast<double>(known.size());
            const CoreClass core = different[c] == known.size() ? CoreClass::core
                                   : different[c] == 0          ? CoreClass::exterior
                                                                : CoreClass::borderline;
            all.push_back({static_cast<double>(times[c]) / static_cast<double>(choices.size()), index, core});
        }
    }
    return standing;
}

}  // namespace regiohub
