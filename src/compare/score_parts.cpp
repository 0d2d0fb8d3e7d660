#include "compare/score_parts.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

namespace regiohub {
namespace {

constexpr double written_step = 2e-6;  // figures are written with 6 decimals, and a part is a product of two

Figure figure_of(const GroupRecord& group, const std::string& criterion) {
    const auto found = group.figures.find(criterion);
    return found == group.figures.end() ? Figure{} : found->second;
}

ScorePart part_of(const std::string& criterion, const Figure& before, const Figure& after) {
    ScorePart part{criterion};
    // Without weight the worth is not written, and all of the change is the weight's.
    const double value_before = before.value.value_or(after.value.value_or(0.0));
    const double value_after = after.value.value_or(value_before);
    const double by_value = after.weight_share * (value_after - value_before);
    (before.measured == after.measured ? part.by_scale : part.by_figure) = by_value;
    part.by_weight = (after.weight_share - before.weight_share) * value_before;
    return part;
}

bool is_something(const ScorePart& part) {
    return std::max({std::abs(part.by_figure), std::abs(part.by_scale), std::abs(part.by_weight)}) > written_step;
}

}  // namespace

std::vector<ScorePart> score_parts(const GroupRecord& before, const GroupRecord& after) {
    std::set<std::string> criteria;
    for (const auto& [criterion, figure] : before.figures) criteria.insert(criterion);
    for (const auto& [criterion, figure] : after.figures) criteria.insert(criterion);
    std::vector<ScorePart> parts;
    for (const auto& criterion : criteria) {
        const auto part = part_of(criterion, figure_of(before, criterion), figure_of(after, criterion));
        if (is_something(part)) parts.push_back(part);
    }
    std::ranges::sort(parts, {}, [](const ScorePart& p) { return std::tuple{-std::abs(p.sum()), p.criterion}; });
    return parts;
}

}  // namespace regiohub
