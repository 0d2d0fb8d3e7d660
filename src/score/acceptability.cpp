// Lahdelma and Salminen 2001, "SMAA-2: stochastic multicriteria acceptability analysis for group decision making", with
// the Monte Carlo method of Tervonen and Lahdelma 2007. Beside it: how often each is in a choice in which some exclude
// others.
#include "score/acceptability.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>
#include <set>
#include <thread>

#include "geometry/parallel.hpp"
#include "score/draw_order.hpp"
#include "score/draw_scores.hpp"

namespace regiohub {
namespace {

constexpr double z_of_95_percent = 1.959963984540054;
constexpr double fixed_point = 0x1p32;  // weights are summed as whole numbers, so the sum does not depend on the order

/// What one thread counts, in the order of DrawnInputs. Whole numbers only: they add up the same in any order.
struct Tally {
    std::vector<std::uint32_t> at_rank;        // [rank][alternative]
    std::vector<std::uint32_t> chosen_as;      // [turn][alternative], up to the deepest depth
    std::vector<std::uint64_t> first_weights;  // [alternative][active criterion]
    std::vector<std::uint32_t> wins;           // [compared][compared]

    void add(const Tally& other) {
        const auto plus = [](auto& mine, const auto& theirs) {
            for (std::size_t i = 0; i < mine.size(); ++i) mine[i] += theirs[i];
        };
        plus(at_rank, other.at_rank);
        plus(chosen_as, other.chosen_as);
        plus(first_weights, other.first_weights);
        plus(wins, other.wins);
    }
};

/// The same for all threads.
struct Task {
    const WeightSpace& space;
    const DrawPlan& plan;
    DrawnInputs inputs;
    std::size_t deepest = 0;                             // of the depths, at most the number of alternatives
    std::vector<std::vector<std::uint32_t>> exclusions;  // in the order of inputs
    std::vector<std::uint32_t> compared;                 // in the order of inputs
};

class Counter {
public:
    explicit Counter(const Task& task)
        : task_{task},
          count_{task.inputs.alternatives},
          draw_{task.inputs, task.space, task.plan.seed},
          order_{count_},
          excluded_in_(count_),
          rank_(count_) {
        tally_.at_rank.resize(count_ * count_);
        tally_.chosen_as.resize(task.exclusions.empty() ? 0 : task.deepest * count_);
        tally_.first_weights.resize(count_ * task.space.active.size());
        tally_.wins.resize(task.compared.size() * task.compared.size());
    }

    void count(std::size_t draw) {
        draw_.make(draw);
        const auto order = order_.best_first(draw_.scores(), draw_.span(),
                                             [&](std::uint32_t alternative) { return draw_.tie(alternative); });
        count_ranks(order);
        count_choice(order, draw);
        count_wins(order);
    }
    [[nodiscard]] const Tally& tally() const { return tally_; }

private:
    void count_ranks(std::span<const std::uint32_t> order) {
        std::uint32_t* row = tally_.at_rank.data();
        for (const std::uint32_t alternative : order) {
            ++row[alternative];
            row += count_;
        }
        const std::span<const double> weights = draw_.weights();
        for (std::size_t c = 0; c < weights.size(); ++c) {
            tally_.first_weights[order[0] * weights.size() + c] += static_cast<std::uint64_t>(weights[c] * fixed_point);
        }
    }

    void count_choice(std::span<const std::uint32_t> order, std::size_t draw) {
        if (task_.exclusions.empty()) return;
        std::size_t turn = 0;
        for (auto next = order.begin(); next != order.end() && turn < task_.deepest; ++next) {
            if (excluded_in_[*next] == draw + 1) continue;
            ++tally_.chosen_as[turn * count_ + *next];
            ++turn;
            for (const std::uint32_t other : task_.exclusions[*next]) excluded_in_[other] = draw + 1;
        }
    }

    void count_wins(std::span<const std::uint32_t> order) {
        const std::size_t compared = task_.compared.size();
        if (compared == 0) return;
        for (std::size_t place = 0; place < order.size(); ++place)
            rank_[order[place]] = static_cast<std::uint32_t>(place);
        for (std::size_t i = 0; i < compared; ++i) {
            const std::uint32_t mine = rank_[task_.compared[i]];
            for (std::size_t j = 0; j < compared; ++j) {
                tally_.wins[i * compared + j] += mine < rank_[task_.compared[j]] ? 1U : 0U;
            }
        }
    }

    const Task& task_;
    std::size_t count_;
    ScoreDraw draw_;
    DrawOrder order_;
    std::vector<std::size_t> excluded_in_;  // the draw, from 1, in which it was last excluded
    std::vector<std::uint32_t> rank_;
    Tally tally_;
};

Tally count_draws(const Task& task) {
    const std::size_t threads =
        std::clamp<std::size_t>(task.plan.threads, 1, std::max<std::size_t>(1, task.plan.draws));
    std::vector<Counter> counters(threads, Counter{task});
    const auto work = [&](std::size_t thread) {
        const std::size_t first = task.plan.draws * thread / threads;
        const std::size_t last = task.plan.draws * (thread + 1) / threads;
        for (std::size_t draw = first; draw < last; ++draw) counters[thread].count(draw);
    };
    {
        std::vector<std::jthread> others;
        for (std::size_t thread = 1; thread < threads; ++thread) others.emplace_back(work, thread);
        work(0);
    }
    Tally sum = counters[0].tally();
    for (std::size_t thread = 1; thread < threads; ++thread) sum.add(counters[thread].tally());
    return sum;
}

Task task_of(const Measurement& measured, const WeightSpace& space, const DrawPlan& plan) {
    Task task{space, plan, drawn_inputs(measured.criteria, measured.alternatives, space), 0, {}, {}};
    const std::size_t count = task.inputs.alternatives;
    if (!plan.depths.empty()) task.deepest = std::min(count, *std::max_element(plan.depths.begin(), plan.depths.end()));
    std::vector<std::uint32_t> place(count);
    for (std::size_t a = 0; a < count; ++a) place[task.inputs.row[a]] = static_cast<std::uint32_t>(a);
    for (const std::size_t row : plan.compared) task.compared.push_back(place[row]);
    if (measured.exclusions.empty()) return task;
    assert(measured.exclusions.size() == count);
    task.exclusions.resize(count);
    for (std::size_t row = 0; row < count; ++row) {
        for (const std::size_t other : measured.exclusions[row]) task.exclusions[place[row]].push_back(place[other]);
    }
    return task;
}

/// Shares of the draws of the first k places, for each depth.
std::vector<double> shares_within(std::span<const std::uint32_t> by_place, std::size_t alternative, const Task& task) {
    const std::size_t count = task.inputs.alternatives;
    std::vector<double> shares;
    for (const std::size_t depth : task.plan.depths) {
        std::uint64_t sum = 0;
        for (std::size_t place = 0; place < std::min(depth, by_place.size() / count); ++place) {
            sum += by_place[place * count + alternative];
        }
        shares.push_back(static_cast<double>(sum) / static_cast<double>(task.plan.draws));
    }
    return shares;
}

std::vector<double> central_weights(const Tally& tally, std::size_t alternative, const WeightSpace& space) {
    const std::uint32_t first = tally.at_rank[alternative];
    if (first == 0) return {};
    std::vector<double> weights(space.criteria, 0.0);
    for (std::size_t active = 0; active < space.active.size(); ++active) {
        const auto sum = static_cast<double>(tally.first_weights[alternative * space.active.size() + active]);
        weights[space.active[active]] = sum / fixed_point / static_cast<double>(first);
    }
    return weights;
}

Acceptance acceptance_of(const Tally& tally, std::size_t alternative, const Task& task) {
    const std::size_t count = task.inputs.alternatives;
    const auto draws = static_cast<double>(task.plan.draws);
    Acceptance acceptance;
    std::uint64_t ranks = 0;
    for (std::size_t place = 0; place < count; ++place) {
        const std::uint32_t times = tally.at_rank[place * count + alternative];
        acceptance.rank.push_back(static_cast<double>(times) / draws);
        ranks += std::uint64_t{times} * (place + 1);
    }
    acceptance.mean_rank = static_cast<double>(ranks) / draws;
    acceptance.k_best = shares_within(tally.at_rank, alternative, task);
    acceptance.chosen = task.exclusions.empty() ? acceptance.k_best : shares_within(tally.chosen_as, alternative, task);
    acceptance.central_weights = central_weights(tally, alternative, task.space);
    return acceptance;
}

}  // namespace

double monte_carlo_error(std::size_t draws) {
    return z_of_95_percent * std::sqrt(0.5 * 0.5 / static_cast<double>(draws));
}

Acceptability acceptability(const Measurement& measured, const WeightSpace& space, const DrawPlan& plan) {
    assert(plan.draws > 0 && space.criteria == measured.criteria.size());
    Acceptability result{plan.draws, plan.seed, monte_carlo_error(plan.draws), plan.depths, {}, plan.compared, {}};
    if (measured.alternatives.empty()) return result;
    const Task task = task_of(measured, space, plan);
    const Tally tally = count_draws(task);

    result.of.resize(measured.alternatives.size());
    for (std::size_t a = 0; a < task.inputs.alternatives; ++a)
        result.of[task.inputs.row[a]] = acceptance_of(tally, a, task);
    const std::size_t compared = plan.compared.size();
    result.wins.assign(compared, std::vector<double>(compared));
    for (std::size_t i = 0; i < compared; ++i) {
        for (std::size_t j = 0; j < compared; ++j) {
            result.wins[i][j] = static_cast<double>(tally.wins[i * compared + j]) / static_cast<double>(plan.draws);
        }
    }
    return result;
}

Acceptability acceptability(const WeighedRanking& weighed, const Exclusions& exclusions,
                            std::vector<std::size_t> depths, const DrawRules& rules) {
    const Ranking& ranking = weighed.ranking;
    std::sort(depths.begin(), depths.end());
    depths.erase(std::unique(depths.begin(), depths.end()), depths.end());
    DrawPlan plan{rules.draws, rules.seed, depths, {}, static_cast<unsigned>(thread_count())};
    const std::size_t deepest = depths.empty() ? 0 : std::min(depths.back(), ranking.order.size());
    for (std::size_t place = 0; place < deepest; ++place) plan.compared.push_back(ranking.order[place].alternative);
    return acceptability({ranking.criteria, ranking.alternatives, exclusions}, weighed.space, plan);
}

DrawnScores drawn_scores(const WeighedRanking& weighed, std::size_t draws, std::uint64_t seed) {
    const Ranking& ranking = weighed.ranking;
    const WeightSpace& space = weighed.space;
    DrawnScores drawn{ranking.alternatives.size(), {}};
    if (ranking.alternatives.empty()) return drawn;
    const DrawnInputs inputs = drawn_inputs(ranking.criteria, ranking.alternatives, space);
    ScoreDraw draw{inputs, space, seed};
    drawn.scores.resize(draws * drawn.alternatives);
    for (std::size_t number = 0; number < draws; ++number) {
        draw.make(number);
        for (std::size_t place = 0; place < drawn.alternatives; ++place) {
            drawn.scores[number * drawn.alternatives + inputs.row[place]] = draw.scores()[place];
        }
    }
    return drawn;
}

Exclusions shared_sites(std::span<const Region> regions) {
    std::map<SiteIndex, std::vector<std::size_t>> at_site;
    for (std::size_t r = 0; r < regions.size(); ++r) {
        for (const Member& member : regions[r].members) at_site[member.site].push_back(r);
    }
    std::vector<std::set<std::size_t>> others(regions.size());
    for (const auto& [site, sharing] : at_site) {
        for (const std::size_t one : sharing) others[one].insert(sharing.begin(), sharing.end());
    }
    Exclusions exclusions;
    for (std::size_t r = 0; r < regions.size(); ++r) {
        others[r].erase(r);
        exclusions.emplace_back(others[r].begin(), others[r].end());
    }
    return exclusions;
}

std::vector<std::size_t> most_by_wave(std::span<const Wave> waves) {
    std::vector<std::size_t> most;
    for (const Wave& wave : waves) most.push_back(wave.at_most);
    return most;
}

}  // namespace regiohub
