// Hwang and Yoon 1981 (TOPSIS), with fixed ideals; Brans and Vincke 1985 (PROMETHEE II), linear preference with
// indifference.
#include "score/methods.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "score/rank.hpp"

namespace regiohub {
namespace {

double weight_sum(const Ranking& ranking) {
    return std::accumulate(ranking.criteria.begin(), ranking.criteria.end(), 0.0,
                           [](double sum, const Criterion& criterion) { return sum + criterion.weight; });
}

/// Value of each alternative on each criterion, in the middle of what is known.
std::vector<std::vector<double>> middle_values(const Ranking& ranking) {
    std::vector<std::vector<double>> values;
    for (const Alternative& alternative : ranking.alternatives) {
        auto& row = values.emplace_back();
        for (std::size_t c = 0; c < ranking.criteria.size(); ++c) {
            const Range<double> value = value_range(ranking.criteria[c], alternative.measured[c]);
            row.push_back((value.low + value.high) / 2.0);
        }
    }
    return values;
}

double preferred(double ahead, const PrometheeRule& rule) {
    if (ahead <= rule.indifference) return 0.0;
    if (ahead >= rule.preference) return 1.0;
    return (ahead - rule.indifference) / (rule.preference - rule.indifference);
}

}  // namespace

std::vector<double> topsis(const Ranking& ranking) {
    const double sum = weight_sum(ranking);
    std::vector<double> nearness;
    for (const auto& values : middle_values(ranking)) {
        double to_best = 0.0;
        double to_worst = 0.0;
        for (std::size_t c = 0; c < values.size(); ++c) {
            const double weight = ranking.criteria[c].weight / sum;
            to_best += weight * weight * (1.0 - values[c]) * (1.0 - values[c]);
            to_worst += weight * weight * values[c] * values[c];
        }
        nearness.push_back(std::sqrt(to_worst) / (std::sqrt(to_best) + std::sqrt(to_worst)));
    }
    return nearness;
}

std::vector<double> promethee(const Ranking& ranking, const PrometheeRule& rule) {
    const double sum = weight_sum(ranking);
    const auto values = middle_values(ranking);
    std::vector<double> flow(values.size(), 0.0);
    for (std::size_t a = 0; a < values.size(); ++a) {
        for (std::size_t b = 0; b < values.size(); ++b) {
            for (std::size_t c = 0; c < ranking.criteria.size(); ++c) {
                const double ahead = values[a][c] - values[b][c];
                flow[a] += ranking.criteria[c].weight / sum * (preferred(ahead, rule) - preferred(-ahead, rule));
            }
        }
        if (values.size() > 1) flow[a] /= static_cast<double>(values.size() - 1);
    }
    return flow;
}

std::vector<std::size_t> places_by(const Ranking& ranking, const std::vector<double>& figures) {
    std::vector<std::size_t> order(figures.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        if (figures[a] != figures[b]) return figures[a] > figures[b];
        const int by_id = ranking.alternatives[a].id.compare(ranking.alternatives[b].id);
        return by_id != 0 ? by_id < 0 : a < b;
    });
    std::vector<std::size_t> places(figures.size());
    for (std::size_t place = 0; place < order.size(); ++place) places[order[place]] = place + 1;
    return places;
}

}  // namespace regiohub
