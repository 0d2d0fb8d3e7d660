// The weights that agree with what a province said, the one the ranking goes by, and weights drawn evenly among them.
#pragma once

#include <span>
#include <vector>

#include "model/ranking.hpp"
#include "model/weights.hpp"
#include "score/random.hpp"

namespace regiohub {

/// All shares (0 or more, sum 1) that agree with a WeightChoice. A criterion that cannot have weight is not in
/// `active`, so it changes nothing, not even what is drawn.
struct WeightSpace {
    enum class Shape : std::uint8_t { point, simplex, ordered, bounded };
    enum class Draw : std::uint8_t { from_simplex, from_box, walk };  // how a bounded space is drawn

    Shape shape = Shape::simplex;
    std::size_t criteria = 0;
    std::vector<std::size_t> active;    // positions of the criteria, ascending; the vectors below run over these
    std::vector<double> middle;         // what the ranking goes by
    std::vector<Range<double>> bounds;  // bounded: as tight as the sum of 1 makes them
    Draw draw = Draw::from_simplex;     // bounded
    std::vector<std::uint32_t> above;   // ordered: bit set of those that weigh at least as much
    std::vector<double>
        completions;  // ordered: by bit set of those already placed, in how many ways the rest can follow
};

/// Middle: the given weights for points, the centre of gravity for an order, and for bounds the point that lies the
/// same part of the way from lowest to highest for every criterion. Error{request}: an unknown criterion, a negative
/// weight, all zero, an order with a cycle, bounds that no weights satisfy, more criteria in an order than can be drawn
/// (20).
[[nodiscard]] WeightSpace weight_space(std::span<const Criterion> criteria, const WeightChoice& choice);

/// The criteria with the middle of the space as their weights.
[[nodiscard]] std::vector<Criterion> weighted(std::vector<Criterion> criteria, const WeightSpace& space);

/// Weights of the active criteria, even over the space: exact on the simplex and within an order; within bounds exact
/// by rejection, or the end of a long random walk where hardly a proposal would pass (docs/methods/ranking.md).
void draw_weights(const WeightSpace& space, Stream& stream, std::span<double> weights);

}  // namespace regiohub
