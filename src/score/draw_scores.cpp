#include "score/draw_scores.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstring>
#include <limits>
#include <numeric>

#include "score/rank.hpp"

namespace regiohub {
namespace {

using Cell = DrawnInputs::Cell;
constexpr std::size_t tile = DrawnInputs::tile;
constexpr std::uint64_t inputs_apart_from_weights = 0x5851f42d4c957f2dULL;
constexpr double infinity = std::numeric_limits<double>::infinity();

/// Two alternatives at once: every processor that runs this has such a register, and the sums are the same as one by
/// one.
using Pair = double __attribute__((vector_size(16)));
static_assert(tile == 8, "sum_values adds four pairs side by side");

Pair even(double figure) {
    return Pair{figure, figure};
}

Pair pair_at(const double* place) {
    Pair pair;
    std::memcpy(&pair, place, sizeof pair);
    return pair;
}

std::size_t place_of(std::size_t alternative, std::size_t active, std::size_t active_count) {
    return (alternative / tile * active_count + active) * tile + alternative % tile;
}

/// A measured figure that may be off by a part of itself.
Range<double> loosened(Range<double> raw, double share) {
    const double below = share * (raw.low < 0.0 ? -raw.low : raw.low);
    const double above = share * (raw.high < 0.0 ? -raw.high : raw.high);
    return {raw.low - below, raw.high + above};
}

Cell cell_of(const DrawnInputs& inputs, std::size_t alternative, std::size_t criterion, Range<double> raw) {
    const Criterion& measured_on = inputs.criteria[criterion];
    const std::uint64_t own = measured_on.drawn_together ? 0 : inputs.key[alternative];
    return {0, criterion, mixed(key_of(measured_on.name) + own), loosened(raw, measured_on.accuracy_share)};
}

std::vector<std::size_t> rows_by_id(std::span<const Alternative> alternatives) {
    std::vector<std::size_t> rows(alternatives.size());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    std::sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) {
        const int by_id = alternatives[a].id.compare(alternatives[b].id);
        return by_id != 0 ? by_id < 0 : a < b;
    });
    return rows;
}

/// Puts one figure in its place: at once when its value is certain, else as a cell to draw.
void place_figure(DrawnInputs& inputs, const Cell& cell, const OnEvent* on_event, std::size_t alternative) {
    const Range<double> value = value_range(inputs.criteria[cell.criterion], cell.raw);
    inputs.values[cell.at] = value.low;
    if (on_event != nullptr) {
        DrawnInputs::EventCell made{cell_of(inputs, alternative, cell.criterion, on_event->if_it_comes),
                                    cell_of(inputs, alternative, cell.criterion, on_event->if_not),
                                    key_of("event " + on_event->event), on_event->probability};
        made.comes.at = made.stays_away.at = cell.at;
        inputs.event_cells.push_back(made);
    } else if (value.low < value.high) {
        inputs.cells.push_back(cell);
    }
}

/// The room behind the last alternative holds copies of it, so that their sums stretch the span of scores no further.
void fill_last_tile(DrawnInputs& inputs, std::size_t active_count) {
    const std::size_t room = (inputs.alternatives + tile - 1) / tile * tile;
    for (std::size_t a = inputs.alternatives; a < room; ++a) {
        for (std::size_t active = 0; active < active_count; ++active) {
            inputs.values[place_of(a, active, active_count)] =
                inputs.values[place_of(inputs.alternatives - 1, active, active_count)];
        }
    }
}

double drawn_value(const DrawnInputs& inputs, const Cell& cell, std::uint64_t draw_key) {
    const double part = unit_interval(mixed(draw_key ^ cell.key));
    const double raw = cell.raw.low + part * (cell.raw.high - cell.raw.low);
    const auto& scale = inputs.criteria[cell.criterion].scale;
    if (scale.size() > 2) return value_of(inputs.criteria[cell.criterion], raw);
    const auto& [left, right] = std::pair{scale.front(), scale.back()};
    const double along = std::clamp((raw - left.raw) / (right.raw - left.raw), 0.0, 1.0);
    return left.value + along * (right.value - left.value);
}

}  // namespace

DrawnInputs drawn_inputs(std::span<const Criterion> criteria, std::span<const Alternative> alternatives,
                         const WeightSpace& space) {
    DrawnInputs inputs;
    inputs.criteria.assign(criteria.begin(), criteria.end());
    inputs.alternatives = alternatives.size();
    inputs.row = rows_by_id(alternatives);
    for (const std::size_t row : inputs.row) inputs.key.push_back(key_of(alternatives[row].id));
    const std::size_t tiles = (alternatives.size() + tile - 1) / tile;
    inputs.values.assign(tiles * tile * space.active.size(), 0.0);
    for (std::size_t a = 0; a < alternatives.size(); ++a) {
        const Alternative& alternative = alternatives[inputs.row[a]];
        assert(alternative.measured.size() == criteria.size());
        for (std::size_t active = 0; active < space.active.size(); ++active) {
            const std::size_t c = space.active[active];
            Cell cell = cell_of(inputs, a, c, alternative.measured[c]);
            cell.at = place_of(a, active, space.active.size());
            const auto on_event = std::find_if(alternative.on_events.begin(), alternative.on_events.end(),
                                               [&](const OnEvent& event) { return event.criterion == c; });
            place_figure(inputs, cell, on_event == alternative.on_events.end() ? nullptr : &*on_event, a);
        }
    }
    fill_last_tile(inputs, space.active.size());
    return inputs;
}

void draw_inputs(const DrawnInputs& inputs, std::uint64_t draw_key, std::span<double> values) {
    for (const Cell& cell : inputs.cells) values[cell.at] = drawn_value(inputs, cell, draw_key);
    for (const auto& cell : inputs.event_cells) {
        const bool comes = unit_interval(mixed(draw_key ^ cell.event)) < cell.probability;
        values[cell.comes.at] = drawn_value(inputs, comes ? cell.comes : cell.stays_away, draw_key);
    }
}

Range<double> sum_values(std::span<const double> values, std::span<const double> weights, std::span<double> scores) {
    const double* value = values.data();
    Pair low = even(infinity);
    Pair high = even(-infinity);
    for (double* score = scores.data(); score != scores.data() + scores.size(); score += tile) {
        Pair first{};
        Pair second{};
        Pair third{};
        Pair fourth{};
        for (const double weight : weights) {
            const Pair both = even(weight);
            first += both * pair_at(value);
            second += both * pair_at(value + 2);
            third += both * pair_at(value + 4);
            fourth += both * pair_at(value + 6);
            value += tile;
        }
        const std::array sums{first, second, third, fourth};
        std::memcpy(score, sums.data(), sizeof sums);
        for (const Pair& sum : sums) {
            low = sum < low ? sum : low;
            high = sum > high ? sum : high;
        }
    }
    return {std::min(low[0], low[1]), std::max(high[0], high[1])};
}

ScoreDraw::ScoreDraw(const DrawnInputs& inputs, const WeightSpace& space, std::uint64_t seed)
    : inputs_{inputs},
      space_{space},
      seed_{seed},
      values_{inputs.values},
      weights_(space.active.size()),
      scores_(values_.size() / weights_.size()) {}

double ScoreDraw::value(std::size_t place, std::size_t active) const {
    return values_[place_of(place, active, weights_.size())];
}

void ScoreDraw::make(std::size_t draw) {
    Stream stream{seed_, draw};
    draw_weights(space_, stream, weights_);
    key_ = mixed(mixed(seed_ ^ inputs_apart_from_weights) + draw * Stream::golden);
    draw_inputs(inputs_, key_, values_);
    span_ = sum_values(values_, weights_, scores_);
}

}  // namespace regiohub
