#include "cluster/near_pair.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace regiohub {

namespace {

constexpr std::size_t few_pairs = 1024;  // below this, trying all is cheaper than dividing

struct Box {
    PlanarPoint low{std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity()};
    PlanarPoint high{-std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
};

Box box_of(std::span<const PlanarPoint> points) {
    Box box;
    for (const PlanarPoint p : points) {
        box.low = {std::min(box.low.x, p.x), std::min(box.low.y, p.y)};
        box.high = {std::max(box.high.x, p.x), std::max(box.high.y, p.y)};
    }
    return box;
}

// Rounding keeps the order of differences, squares and sums, so these bounds hold for the rounded distances too.
double least2(const Box& a, const Box& b) {
    const double dx = std::max({0.0, b.low.x - a.high.x, a.low.x - b.high.x});
    const double dy = std::max({0.0, b.low.y - a.high.y, a.low.y - b.high.y});
    return dx * dx + dy * dy;
}

double most2(const Box& a, const Box& b) {
    const double dx = std::max(b.high.x - a.low.x, a.high.x - b.low.x);
    const double dy = std::max(b.high.y - a.low.y, a.high.y - b.low.y);
    return dx * dx + dy * dy;
}

bool any_by_trying(std::span<const PlanarPoint> a, std::span<const PlanarPoint> b, double reach2) {
    for (const PlanarPoint p : a) {
        for (const PlanarPoint q : b) {
            const double dx = p.x - q.x;
            const double dy = p.y - q.y;
            if (dx * dx + dy * dy <= reach2) return true;
        }
    }
    return false;
}

/// Divides the larger set at its median until boxes decide. Reorders both.
bool any_by_dividing(std::span<PlanarPoint> a, std::span<PlanarPoint> b, double reach2) {
    const Box of_a = box_of(a);
    const Box of_b = box_of(b);
    if (least2(of_a, of_b) > reach2) return false;
    if (most2(of_a, of_b) <= reach2) return true;
    if (a.size() * b.size() <= few_pairs) return any_by_trying(a, b, reach2);
    if (of_a.low == of_a.high && a.size() > 1) return any_by_dividing(a.first(1), b, reach2);  // all on one point
    if (of_b.low == of_b.high && b.size() > 1) return any_by_dividing(a, b.first(1), reach2);
    if (a.size() < b.size()) return any_by_dividing(b, a, reach2);
    const auto middle = a.begin() + static_cast<std::ptrdiff_t>(a.size() / 2);
    if (of_a.high.x - of_a.low.x > of_a.high.y - of_a.low.y) {
        std::nth_element(a.begin(), middle, a.end(), [](PlanarPoint p, PlanarPoint q) { return p.x < q.x; });
    } else {
        std::nth_element(a.begin(), middle, a.end(), [](PlanarPoint p, PlanarPoint q) { return p.y < q.y; });
    }
    return any_by_dividing(a.first(a.size() / 2), b, reach2) || any_by_dividing(a.subspan(a.size() / 2), b, reach2);
}

}  // namespace

bool any_within(std::span<const PlanarPoint> a, std::span<const PlanarPoint> b, double reach2) {
    if (a.empty() || b.empty()) return false;
    if (a.size() * b.size() <= few_pairs) return any_by_trying(a, b, reach2);
    std::vector<PlanarPoint> of_a(a.begin(), a.end());
    std::vector<PlanarPoint> of_b(b.begin(), b.end());
    return any_by_dividing(of_a, of_b, reach2);
}

}  // namespace regiohub
