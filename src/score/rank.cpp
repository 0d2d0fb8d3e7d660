#include "score/rank.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <cmath>

#include "support/error.hpp"

namespace regiohub {
namespace {

/// Shares of the weights; throws the sentence that says which weight is wrong.
std::vector<double> shares_of(const std::vector<Criterion>& criteria) {
    double sum = 0.0;
    for (const Criterion& criterion : criteria) {
        if (!std::isfinite(criterion.weight) || criterion.weight < 0.0) {
            throw Error{Failure::request,
                        fmt::format("weight of {} is {}; a weight is 0 or more", criterion.name, criterion.weight)};
        }
        sum += criterion.weight;
    }
    if (!(sum > 0.0) || !std::isfinite(sum)) {
        throw Error{Failure::request,
                    "all weights are 0, so nothing can be ranked; give at least one criterion a weight above 0"};
    }
    std::vector<double> shares;
    for (const Criterion& criterion : criteria) shares.push_back(criterion.weight / sum);
    return shares;
}

Ranked scored(std::size_t position, const Alternative& alternative, const std::vector<Criterion>& criteria,
              const std::vector<double>& shares) {
    assert(alternative.measured.size() == criteria.size());
    Ranked ranked;
    ranked.alternative = position;
    for (std::size_t c = 0; c < criteria.size(); ++c) {
        const Range<double> value = value_range(criteria[c], alternative.measured[c]);
        ranked.contribution.push_back({shares[c] * value.low, shares[c] * value.high});
        ranked.score.low += ranked.contribution.back().low;
        ranked.score.high += ranked.contribution.back().high;
    }
    ranked.middle = (ranked.score.low + ranked.score.high) / 2.0;
    return ranked;
}

}  // namespace

double value_of(const Criterion& criterion, double raw) {
    const auto& scale = criterion.scale;
    assert(scale.size() >= 2 && !std::isnan(raw));
    if (raw <= scale.front().raw) return scale.front().value;
    if (raw >= scale.back().raw) return scale.back().value;
    const auto right =
        std::find_if(scale.begin(), scale.end(), [&](const Criterion::Knot& knot) { return raw < knot.raw; });
    const auto left = std::prev(right);
    const double along = (raw - left->raw) / (right->raw - left->raw);
    return left->value + along * (right->value - left->value);
}

Range<double> value_range(const Criterion& criterion, Range<double> raw) {
    const double first = value_of(criterion, raw.low);
    const double last = value_of(criterion, raw.high);
    Range<double> value{std::min(first, last), std::max(first, last)};
    for (const Criterion::Knot& knot : criterion.scale) {
        if (raw.low < knot.raw && knot.raw < raw.high) {
            value = {std::min(value.low, knot.value), std::max(value.high, knot.value)};
        }
    }
    return value;
}

double middle_score(const std::vector<Criterion>& criteria, const Alternative& alternative) {
    return scored(0, alternative, criteria, shares_of(criteria)).middle;
}

Ranking rank(std::vector<Criterion> criteria, std::vector<Alternative> alternatives) {
    const std::vector<double> shares = shares_of(criteria);
    std::vector<Ranked> order;
    for (std::size_t a = 0; a < alternatives.size(); ++a) order.push_back(scored(a, alternatives[a], criteria, shares));

    std::sort(order.begin(), order.end(), [&](const Ranked& a, const Ranked& b) {
        if (a.middle != b.middle) return a.middle > b.middle;
        const int by_id = alternatives[a.alternative].id.compare(alternatives[b.alternative].id);
        return by_id != 0 ? by_id < 0 : a.alternative < b.alternative;
    });
    for (std::size_t place = 0; place < order.size(); ++place) order[place].rank = place + 1;
    return {std::move(criteria), std::move(alternatives), std::move(order)};
}

}  // namespace regiohub
