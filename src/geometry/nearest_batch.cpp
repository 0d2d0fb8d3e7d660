#include "geometry/nearest_batch.hpp"

#include <cmath>

#include "geometry/key_order.hpp"

namespace regiohub {
namespace {

// How much wider than computed a search for candidates is, so that rounding never loses one.
constexpr double rounding_room = 1.0 + 0x1p-40;
constexpr double candidates_a_neighbour = 16.0;
constexpr double curve_cells = 65535.0;  // along each side

// Bit i of `x` to bit 2 i.
std::uint32_t spread_bits(std::uint32_t x) {
    x = (x | (x << 8U)) & 0x00ff00ffU;
    x = (x | (x << 4U)) & 0x0f0f0f0fU;
    x = (x | (x << 2U)) & 0x33333333U;
    return (x | (x << 1U)) & 0x55555555U;
}

std::uint32_t curve_cell(double from_low_m, double cells_a_m) {
    const double cell = from_low_m * cells_a_m;
    return cell > 0.0 ? static_cast<std::uint32_t>(std::min(cell, curve_cells)) : 0;
}

}  // namespace

std::vector<std::uint32_t> NearestBatch::order_along_curve(std::span<const PlanarPoint> places) {
    Box box;
    for (const PlanarPoint p : places)
        if (std::isfinite(p.x) && std::isfinite(p.y)) box.add(p);
    const double cells_a_m = curve_cells / std::max({box.width(), box.height(), std::numeric_limits<double>::min()});
    std::vector<Keyed> keyed;
    keyed.reserve(places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        const PlanarPoint p = places[i];
        if (!std::isfinite(p.x) || !std::isfinite(p.y)) continue;
        const std::uint32_t key = spread_bits(curve_cell(p.x - box.lowest.x, cells_a_m)) |
                                  (spread_bits(curve_cell(p.y - box.lowest.y, cells_a_m)) << 1U);
        keyed.push_back({key, static_cast<std::uint32_t>(i)});
    }
    sort_by_key(keyed);
    std::vector<std::uint32_t> order;
    order.reserve(keyed.size());
    for (const Keyed& item : keyed) order.push_back(item.place);
    return order;
}

// A place at most r from the middle has its k nearest within r more than the middle has. All points that near to the
// box, when the group is small against that and they are few.
bool NearestBatch::gather(const Box& box) {
    const PlanarPoint middle = box.middle();
    const double half_m = std::sqrt(squared_distance_m2(middle, box.highest)) * rounding_room;
    best_.clear();
    tree_.nearest(middle, best_);
    const double middle_reach_m = std::sqrt(best_.worst_m2());
    if (!(half_m <= middle_reach_m)) return false;
    const double reach_m = (half_m + middle_reach_m) * rounding_room;
    const double most = candidates_a_neighbour * static_cast<double>(k_ + 2);
    near_.clear();
    tree_.near_box(box, reach_m * reach_m, [&](const TreePoint& point) {
        if (box.squared_distance_m2(point.at) <= reach_m * reach_m)
            near_.push_back({point, std::sqrt(squared_distance_m2(middle, point.at))});
        return static_cast<double>(near_.size()) <= most;
    });
    if (static_cast<double>(near_.size()) > most) return false;
    std::ranges::sort(near_, {},
                      [](const NearPoint& near) { return std::pair{near.from_middle_m, near.point.position}; });
    return true;
}

// No point is nearer to the place than it is farther than the place from the middle: once that is more than the worst
// of the best, so it is for all that follow.
void NearestBatch::choose(PlanarPoint place, PlanarPoint middle) {
    const double place_from_middle_m = std::sqrt(squared_distance_m2(middle, place));
    best_.clear();
    double worst_m2 = best_.worst_m2();
    double last_m = worst_m2;
    for (const auto& [point, from_middle_m] : near_) {
        if (from_middle_m > last_m) break;
        const double squared_m2 = squared_distance_m2(place, point.at);
        if (squared_m2 > worst_m2) continue;
        best_.offer({squared_m2, point.position});
        worst_m2 = best_.worst_m2();
        last_m = (std::sqrt(worst_m2) + place_from_middle_m) * rounding_room;
    }
}

}  // namespace regiohub
