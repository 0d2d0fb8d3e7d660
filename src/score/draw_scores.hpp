// The score of every alternative in one draw: inputs drawn within what is known of them, times the weights.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/ranking.hpp"
#include "score/random.hpp"
#include "score/weight_space.hpp"

namespace regiohub {

/// What stays the same over all draws. Alternatives stand here ascending by id (then row), so rows in another order
/// draw the same.
struct DrawnInputs {
    static constexpr std::size_t tile = 8;  // alternatives side by side, so that a row of them is added in one go

    /// One figure that is drawn anew each time, evenly over its range.
    struct Cell {
        std::size_t at = 0;         // place in `values`
        std::size_t criterion = 0;  // position in the criteria
        std::uint64_t key = 0;      // what its draw hangs on
        Range<double> raw;
    };
    /// One figure of two, by whether its event comes in this draw.
    struct EventCell {
        Cell comes;
        Cell stays_away;
        std::uint64_t event = 0;
        double probability = 0.0;
    };

    std::vector<Criterion> criteria;
    std::size_t alternatives = 0;
    std::vector<std::size_t> row;    // by place here: position among the alternatives as given
    std::vector<std::uint64_t> key;  // of its id
    std::vector<double> values;      // [tile][active criterion][alternative in the tile]
    std::vector<Cell> cells;
    std::vector<EventCell> event_cells;
};

[[nodiscard]] DrawnInputs drawn_inputs(std::span<const Criterion> criteria, std::span<const Alternative> alternatives,
                                       const WeightSpace& space);

/// Draws the uncertain figures into `values`, a copy of `inputs.values`.
void draw_inputs(const DrawnInputs& inputs, std::uint64_t draw_key, std::span<double> values);

/// Weighted sums, and a range that holds them all. `scores` has room for whole tiles.
Range<double> sum_values(std::span<const double> values, std::span<const double> weights, std::span<double> scores);

/// One draw after another: weights, inputs, scores. Both arguments must outlive it; a thread has one of its own.
class ScoreDraw {
public:
    ScoreDraw(const DrawnInputs& inputs, const WeightSpace& space, std::uint64_t seed);

    /// Replaces what was drawn before. The same draw gives the same, whichever was made before it.
    void make(std::size_t draw);

    [[nodiscard]] std::span<const double> scores() const {  // by place in the inputs
        return std::span{scores_}.first(inputs_.alternatives);
    }
    [[nodiscard]] Range<double> span() const { return span_; }                  // holds all scores
    [[nodiscard]] std::span<const double> weights() const { return weights_; }  // of the active criteria
    /// What a figure is worth in this draw, by place and active criterion.
    [[nodiscard]] double value(std::size_t place, std::size_t active) const;
    [[nodiscard]] std::uint64_t tie(std::uint32_t place) const { return mixed(key_ + inputs_.key[place]); }

private:
    const DrawnInputs& inputs_;
    const WeightSpace& space_;
    std::uint64_t seed_;
    std::vector<double> values_;
    std::vector<double> weights_;
    std::vector<double> scores_;
    Range<double> span_;
    std::uint64_t key_ = 0;
};

}  // namespace regiohub
