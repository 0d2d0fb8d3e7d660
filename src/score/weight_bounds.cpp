// Three ways to draw evenly from the part of the simplex within bounds. From the simplex above the lower bounds, or
// from the box of all but the widest criterion, a proposal outside the bounds is thrown away: exact. Where hardly any
// would pass: a random walk that each step shares the sum of two weights anew (a Gibbs sampler; Smith 1984, "Efficient
// Monte Carlo procedures for generating points uniformly distributed over bounded regions").
#include "score/weight_bounds.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace regiohub {
namespace {

using Bounds = std::span<const Range<double>>;

constexpr double rounding = 1e-12;          // ten times 0.1 is 1
constexpr int trials = 2000;                // to see how many proposals pass
constexpr int fewest_passing = 20;          // of those trials
constexpr std::size_t rounds_of_walk = 16;  // times every pair of criteria

double sum_of_lows(Bounds bounds) {
    return std::accumulate(bounds.begin(), bounds.end(), 0.0, [](double sum, const auto& b) { return sum + b.low; });
}

double sum_of_highs(Bounds bounds) {
    return std::accumulate(bounds.begin(), bounds.end(), 0.0, [](double sum, const auto& b) { return sum + b.high; });
}

double width(const Range<double>& bound) {
    return bound.high - bound.low;
}

bool propose_from_simplex(Bounds bounds, Stream& stream, std::span<double> weights) {
    draw_on_simplex(stream, weights);
    const double rest = std::max(0.0, 1.0 - sum_of_lows(bounds));
    bool passes = true;
    for (std::size_t c = 0; c < weights.size(); ++c) {
        weights[c] = bounds[c].low + rest * weights[c];
        passes = passes && weights[c] <= bounds[c].high;
    }
    return passes;
}

bool propose_from_box(Bounds bounds, Stream& stream, std::span<double> weights) {
    std::size_t widest = 0;
    for (std::size_t c = 1; c < bounds.size(); ++c) {
        if (width(bounds[c]) > width(bounds[widest])) widest = c;
    }
    double rest = 1.0;
    for (std::size_t c = 0; c < weights.size(); ++c) {
        if (c == widest) continue;
        weights[c] = bounds[c].low + stream.next() * width(bounds[c]);
        rest -= weights[c];
    }
    weights[widest] = rest;
    return bounds[widest].low <= rest && rest <= bounds[widest].high;
}

void walk(Bounds bounds, Stream& stream, std::span<double> weights) {
    const std::size_t count = weights.size();
    const std::vector<double> start = middle_of_bounds(bounds);
    std::copy(start.begin(), start.end(), weights.begin());
    for (std::size_t step = 0; count > 1 && step < rounds_of_walk * count * count; ++step) {
        const std::size_t one = stream.below(count);
        const std::size_t other = (one + 1 + stream.below(count - 1)) % count;
        const double both = weights[one] + weights[other];
        const double low = std::max(bounds[one].low, both - bounds[other].high);
        const double high = std::min(bounds[one].high, both - bounds[other].low);
        if (high <= low) continue;
        weights[one] = low + stream.next() * (high - low);
        weights[other] = both - weights[one];
    }
}

}  // namespace

bool is_empty(Bounds bounds) {
    return sum_of_lows(bounds) > 1.0 + rounding || sum_of_highs(bounds) < 1.0 - rounding;
}

std::vector<Range<double>> tightened(Bounds bounds) {
    const double lows = sum_of_lows(bounds);
    const double highs = sum_of_highs(bounds);
    std::vector<Range<double>> tight;
    for (const auto& [low, high] : bounds) {
        const double raised = std::clamp(1.0 - (highs - high), low, high);
        tight.push_back({raised, std::clamp(1.0 - (lows - low), raised, high)});
    }
    return tight;
}

std::vector<double> middle_of_bounds(Bounds bounds) {
    const double lows = sum_of_lows(bounds);
    const double room = sum_of_highs(bounds) - lows;
    const double part = room > 0.0 ? std::clamp((1.0 - lows) / room, 0.0, 1.0) : 0.0;
    std::vector<double> middle;
    for (const auto& bound : bounds) middle.push_back(bound.low + part * width(bound));
    return middle;
}

WeightSpace::Draw cheapest_draw(Bounds bounds) {
    std::vector<double> weights(bounds.size());
    Stream stream{0, 0};
    int simplex = 0;
    int box = 0;
    for (int trial = 0; trial < trials; ++trial) {
        if (propose_from_simplex(bounds, stream, weights)) ++simplex;
        if (propose_from_box(bounds, stream, weights)) ++box;
    }
    if (std::max(simplex, box) < fewest_passing) return WeightSpace::Draw::walk;
    return simplex >= box ? WeightSpace::Draw::from_simplex : WeightSpace::Draw::from_box;
}

void draw_within_bounds(const WeightSpace& space, Stream& stream, std::span<double> weights) {
    switch (space.draw) {
        case WeightSpace::Draw::from_simplex:
            while (!propose_from_simplex(space.bounds, stream, weights)) {
            }
            break;
        case WeightSpace::Draw::from_box:
            while (!propose_from_box(space.bounds, stream, weights)) {
            }
            break;
        case WeightSpace::Draw::walk:
            walk(space.bounds, stream, weights);
            break;
    }
}

void draw_on_simplex(Stream& stream, std::span<double> weights) {
    const std::size_t last = weights.size() - 1;
    for (std::size_t c = 0; c < last; ++c) {  // insertion sort on the fly: a dozen figures
        const double cut = stream.next();
        std::size_t place = c;
        for (; place > 0 && weights[place - 1] > cut; --place) weights[place] = weights[place - 1];
        weights[place] = cut;
    }
    weights[last] = 1.0;
    for (std::size_t c = last; c > 0; --c) weights[c] -= weights[c - 1];
}

}  // namespace regiohub
