// An upright rectangle, and how far it is at least to what lies in it.
#pragma once

#include <algorithm>
#include <limits>

#include "model/shapes.hpp"

namespace regiohub {

struct Box {
    PlanarPoint lowest{std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity()};
    PlanarPoint highest{-std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};

    void add(PlanarPoint p) {
        lowest = {std::min(lowest.x, p.x), std::min(lowest.y, p.y)};
        highest = {std::max(highest.x, p.x), std::max(highest.y, p.y)};
    }
    void add(const Box& other) {
        add(other.lowest);
        add(other.highest);
    }
    [[nodiscard]] double width() const { return highest.x - lowest.x; }
    [[nodiscard]] double height() const { return highest.y - lowest.y; }
    [[nodiscard]] PlanarPoint middle() const { return {(lowest.x + highest.x) / 2.0, (lowest.y + highest.y) / 2.0}; }

    /// 0 inside. Never more than the computed distance to a point of the box, since rounding keeps order.
    [[nodiscard]] double squared_distance_m2(PlanarPoint p) const {
        const double dx = std::max({lowest.x - p.x, p.x - highest.x, 0.0});
        const double dy = std::max({lowest.y - p.y, p.y - highest.y, 0.0});
        return dx * dx + dy * dy;
    }
};

}  // namespace regiohub
