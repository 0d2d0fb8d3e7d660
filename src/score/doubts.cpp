#include "score/doubts.hpp"

#include <algorithm>
#include <cassert>

#include "score/draw_order.hpp"
#include "score/draw_scores.hpp"
#include "score/rank.hpp"

namespace regiohub {
namespace {

/// The contest of one alternative, again in each draw; places are those of the drawn inputs.
struct DrawnContest {
    const DrawnInputs& inputs;
    std::size_t place = 0;
    std::size_t depth = 0;
    std::vector<std::vector<std::uint32_t>> exclusions;  // by place
    std::vector<std::size_t> excluded_in;                // the draw, from 1, in which a place was last excluded

    /// The place that it must beat, as `rival_of` says; its own where there is room for all.
    std::size_t rival(std::span<const std::uint32_t> best_first, std::size_t draw) {
        std::size_t taken = 0;
        for (const std::uint32_t next : best_first) {
            if (next == place || excluded_in[next] == draw + 1) continue;
            if (++taken == depth) return next;
            if (exclusions.empty()) continue;
            for (const std::uint32_t other : exclusions[next]) {
                if (other == place) return next;
                excluded_in[other] = draw + 1;
            }
        }
        return place;
    }
};

DrawnContest contest_of(const DrawnInputs& inputs, const Measurement& measured, std::size_t alternative,
                        std::size_t depth) {
    DrawnContest contest{inputs, 0, depth, {}, std::vector<std::size_t>(inputs.alternatives, 0)};
    std::vector<std::uint32_t> place(inputs.alternatives);
    for (std::size_t a = 0; a < inputs.alternatives; ++a) place[inputs.row[a]] = static_cast<std::uint32_t>(a);
    contest.place = place[alternative];
    if (measured.exclusions.empty()) return contest;
    contest.exclusions.resize(inputs.alternatives);
    for (std::size_t row = 0; row < inputs.alternatives; ++row) {
        for (const std::size_t other : measured.exclusions[row]) contest.exclusions[place[row]].push_back(place[other]);
    }
    return contest;
}

/// What each figure is worth at its middle, as the ranking takes it; by active criterion.
std::vector<double> middles_of(const Measurement& measured, const WeightSpace& space, std::size_t alternative) {
    std::vector<double> middles;
    for (const std::size_t c : space.active) {
        const Range<double> value = value_range(measured.criteria[c], measured.alternatives[alternative].measured[c]);
        middles.push_back((value.low + value.high) / 2.0);
    }
    return middles;
}

}  // namespace

std::vector<Doubt> doubts(const Measurement& measured, const WeightSpace& space, const DrawPlan& plan,
                          std::size_t alternative) {
    assert(!plan.depths.empty() && plan.draws > 0);
    const DrawnInputs inputs = drawn_inputs(measured.criteria, measured.alternatives, space);
    DrawnContest contest = contest_of(inputs, measured, alternative, plan.depths.front());
    const std::vector<double> middles = middles_of(measured, space, alternative);
    std::vector<std::size_t> changes(space.active.size(), 0);
    ScoreDraw draw{inputs, space, plan.seed};
    DrawOrder order{inputs.alternatives};
    for (std::size_t number = 0; number < plan.draws; ++number) {
        draw.make(number);
        const auto best_first =
            order.best_first(draw.scores(), draw.span(), [&](std::uint32_t place) { return draw.tie(place); });
        const std::size_t rival = contest.rival(best_first, number);
        if (rival == contest.place) continue;
        const double lead = draw.scores()[contest.place] - draw.scores()[rival];
        for (std::size_t active = 0; active < middles.size(); ++active) {
            const double gained = draw.weights()[active] * (draw.value(contest.place, active) - middles[active]);
            if ((lead > 0.0) != (lead - gained > 0.0)) ++changes[active];
        }
    }
    std::vector<Doubt> found;
    for (std::size_t active = 0; active < changes.size(); ++active) {
        if (changes[active] == 0) continue;
        found.push_back({space.active[active], static_cast<double>(changes[active]) / static_cast<double>(plan.draws)});
    }
    std::ranges::stable_sort(found, std::greater<>{}, &Doubt::chance);
    return found;
}

}  // namespace regiohub
