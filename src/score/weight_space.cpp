#include "score/weight_space.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <functional>
#include <numeric>
#include <optional>

#include "score/weight_bounds.hpp"
#include "score/weight_order.hpp"
#include "support/error.hpp"

namespace regiohub {
namespace {

constexpr std::size_t most_in_order = 20;  // 2^20 sets of them are held in memory

[[noreturn]] void refuse(const WeightChoice& choice, const std::string& sentence) {
    throw Error{Failure::request, choice.where.empty() ? sentence : choice.where + ": " + sentence};
}

std::size_t position_of(std::span<const Criterion> criteria, const std::string& name, const WeightChoice& choice) {
    const auto found =
        std::find_if(criteria.begin(), criteria.end(), [&](const Criterion& c) { return c.name == name; });
    if (found != criteria.end()) return static_cast<std::size_t>(found - criteria.begin());
    std::string names;
    for (const Criterion& criterion : criteria) names += (names.empty() ? "" : ", ") + criterion.name;
    refuse(choice, fmt::format("criterion {} is unknown; the criteria here are {}", name, names));
}

/// Shares of weights by criterion, with each that has weight made active.
WeightSpace space_of_points(const std::vector<double>& weights, std::span<const Criterion> criteria,
                            const WeightChoice& choice) {
    WeightSpace space;
    space.criteria = criteria.size();
    double sum = 0.0;
    for (std::size_t c = 0; c < weights.size(); ++c) {
        if (!std::isfinite(weights[c]) || weights[c] < 0.0) {
            refuse(choice, fmt::format("weight of {} is {}; a weight is 0 or more", criteria[c].name, weights[c]));
        }
        sum += weights[c];
        if (weights[c] > 0.0) space.active.push_back(c);
    }
    if (!(sum > 0.0) || !std::isfinite(sum)) {
        refuse(choice, "all weights are 0, so nothing can be ranked; give at least one criterion a weight above 0");
    }
    for (const std::size_t c : space.active) space.middle.push_back(weights[c] / sum);
    return space;
}

void bound(WeightSpace& space, std::vector<Range<double>> bounds) {
    space.shape = WeightSpace::Shape::bounded;
    space.bounds = tightened(bounds);
    space.middle = middle_of_bounds(space.bounds);
    space.draw = cheapest_draw(space.bounds);
}

WeightSpace as_ranked(std::span<const Criterion> criteria, const WeightChoice& choice) {
    std::vector<double> weights;
    for (const Criterion& criterion : criteria) weights.push_back(criterion.weight);
    return space_of_points(weights, criteria, choice);
}

WeightSpace by_points(std::span<const Criterion> criteria, const WeightChoice& choice) {
    std::vector<double> weights(criteria.size(), 0.0);
    for (const auto& [name, points] : choice.points) weights[position_of(criteria, name, choice)] = points;
    if (!(choice.spread >= 0.0 && choice.spread <= 1.0)) {
        refuse(choice, fmt::format("spread is {}; it is a share from 0 to 1", choice.spread));
    }
    WeightSpace space = space_of_points(weights, criteria, choice);
    space.shape = WeightSpace::Shape::point;
    if (choice.spread > 0.0 && space.active.size() > 1) {
        const std::vector<double> given = space.middle;
        std::vector<Range<double>> bounds;
        for (const double share : given)
            bounds.push_back({share * (1.0 - choice.spread), std::min(1.0, share * (1.0 + choice.spread))});
        bound(space, bounds);
        space.middle = given;
    }
    return space;
}

WeightSpace all_active(std::span<const Criterion> criteria) {
    WeightSpace space;
    space.criteria = criteria.size();
    space.active.resize(criteria.size());
    std::iota(space.active.begin(), space.active.end(), std::size_t{0});
    return space;
}

/// A cycle in the order as "a > b > a".
std::string cycle_in(std::span<const Criterion> criteria, std::span<const std::uint32_t> above) {
    std::vector<std::size_t> trail;
    std::vector<std::uint8_t> seen(above.size(), 0);  // 1: on the trail, 2: done
    std::string found;
    const std::function<bool(std::size_t)> visit = [&](std::size_t at) {
        seen[at] = 1;
        trail.push_back(at);
        for (std::size_t next = 0; next < above.size(); ++next) {
            if ((above[next] >> at & 1U) == 0 || seen[next] == 2) continue;
            if (seen[next] == 0 && !visit(next)) continue;
            if (!found.empty()) return true;
            for (auto it = std::find(trail.begin(), trail.end(), next); it != trail.end(); ++it)
                found += criteria[*it].name + " > ";
            found += criteria[next].name;
            return true;
        }
        trail.pop_back();
        seen[at] = 2;
        return false;
    };
    for (std::size_t start = 0; start < above.size() && found.empty(); ++start) {
        if (seen[start] == 0) visit(start);
    }
    return found;
}

WeightSpace by_order(std::span<const Criterion> criteria, const WeightChoice& choice) {
    if (criteria.size() > most_in_order) {
        refuse(choice,
               fmt::format("an order can be drawn over {} criteria at most, and there are {}; give bounds instead",
                           most_in_order, criteria.size()));
    }
    WeightSpace space = all_active(criteria);
    space.shape = WeightSpace::Shape::ordered;
    space.above.assign(criteria.size(), 0);
    for (const auto& [more, less] : choice.order) {
        space.above[position_of(criteria, less, choice)] |= std::uint32_t{1} << position_of(criteria, more, choice);
    }
    space.completions = count_completions(space.above);
    if (space.completions.front() == 0.0) {
        refuse(choice, fmt::format("the order goes round in a circle ({}); take one of these out",
                                   cycle_in(criteria, space.above)));
    }
    space.middle = centre_of_order(space.above, space.completions);
    return space;
}

void check_bound(const std::string& name, const Range<double>& given, const WeightChoice& choice) {
    if (given.low >= 0.0 && given.low <= given.high && given.high <= 1.0) return;
    refuse(choice, fmt::format("bounds of {} are {} to {}; they are shares of 1, the lower one first", name, given.low,
                               given.high));
}

WeightSpace by_bounds(std::span<const Criterion> criteria, const WeightChoice& choice) {
    std::vector<Range<double>> bounds(criteria.size(), Range<double>{0.0, 1.0});
    for (const auto& [name, given] : choice.bounds) {
        check_bound(name, given, choice);
        bounds[position_of(criteria, name, choice)] = given;
    }
    if (is_empty(bounds)) {
        const auto add = [&](double Range<double>::* end) {
            return std::accumulate(bounds.begin(), bounds.end(), 0.0,
                                   [&](double sum, const auto& b) { return sum + b.*end; });
        };
        refuse(choice,
               fmt::format(
                   "no weights satisfy these bounds: the lower ones add up to {:.3g} and the upper ones to {:.3g}, "
                   "and 1 must lie between",
                   add(&Range<double>::low), add(&Range<double>::high)));
    }
    WeightSpace space;
    space.criteria = criteria.size();
    std::vector<Range<double>> of_active;
    for (std::size_t c = 0; c < bounds.size(); ++c) {
        if (bounds[c].high <= 0.0) continue;
        space.active.push_back(c);
        of_active.push_back(bounds[c]);
    }
    bound(space, of_active);
    return space;
}

}  // namespace

WeightSpace weight_space(std::span<const Criterion> criteria, const WeightChoice& choice) {
    switch (choice.kind) {
        case WeightKind::points:
            return by_points(criteria, choice);
        case WeightKind::order:
            return by_order(criteria, choice);
        case WeightKind::bounds:
            return by_bounds(criteria, choice);
        case WeightKind::as_ranked:
            break;
    }
    return as_ranked(criteria, choice);
}

std::vector<Criterion> weighted(std::vector<Criterion> criteria, const WeightSpace& space) {
    assert(criteria.size() == space.criteria);
    for (Criterion& criterion : criteria) criterion.weight = 0.0;
    for (std::size_t a = 0; a < space.active.size(); ++a) criteria[space.active[a]].weight = space.middle[a];
    return criteria;
}

void draw_weights(const WeightSpace& space, Stream& stream, std::span<double> weights) {
    assert(weights.size() == space.active.size());
    switch (space.shape) {
        case WeightSpace::Shape::point:
            std::copy(space.middle.begin(), space.middle.end(), weights.begin());
            return;
        case WeightSpace::Shape::simplex:
            draw_on_simplex(stream, weights);
            return;
        case WeightSpace::Shape::bounded:
            draw_within_bounds(space, stream, weights);
            return;
        case WeightSpace::Shape::ordered:
            break;
    }
    std::array<double, most_in_order> sorted{};
    std::array<std::size_t, most_in_order> arrangement{};
    const auto from_high = std::span{sorted}.first(weights.size());
    draw_on_simplex(stream, from_high);
    std::sort(from_high.begin(), from_high.end(), std::greater<>{});
    draw_arrangement(space.above, space.completions, stream, std::span{arrangement}.first(weights.size()));
    for (std::size_t place = 0; place < weights.size(); ++place) weights[arrangement[place]] = from_high[place];
}

}  // namespace regiohub
