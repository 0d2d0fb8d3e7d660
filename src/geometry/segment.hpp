// One straight edge, and what is asked of it by all that measures to lines and areas, so that fast and plain paths
// agree to the bit.
#pragma once

#include <algorithm>

#include "geometry/orientation.hpp"
#include "model/shapes.hpp"

namespace regiohub {

struct Segment {
    PlanarPoint a;
    PlanarPoint b;
};

[[nodiscard]] inline double squared_distance_m2(PlanarPoint p, PlanarPoint q) {
    const double dx = p.x - q.x;
    const double dy = p.y - q.y;
    return dx * dx + dy * dy;
}

/// To the nearest point of the segment; a segment without length is a point.
[[nodiscard]] inline double squared_distance_m2(PlanarPoint p, const Segment& s) {
    const double dx = s.b.x - s.a.x;
    const double dy = s.b.y - s.a.y;
    const double length_m2 = dx * dx + dy * dy;
    if (!(length_m2 > 0.0)) return squared_distance_m2(p, s.a);
    const double along = ((p.x - s.a.x) * dx + (p.y - s.a.y) * dy) / length_m2;
    if (along <= 0.0) return squared_distance_m2(p, s.a);
    if (along >= 1.0) return squared_distance_m2(p, s.b);
    return squared_distance_m2(p, PlanarPoint{s.a.x + along * dx, s.a.y + along * dy});
}

/// Whether `p` lies exactly on the segment, its ends included.
[[nodiscard]] inline bool holds(const Segment& s, PlanarPoint p) {
    return p.x >= std::min(s.a.x, s.b.x) && p.x <= std::max(s.a.x, s.b.x) && p.y >= std::min(s.a.y, s.b.y) &&
           p.y <= std::max(s.a.y, s.b.y) && orientation(s.a, s.b, p) == 0;
}

}  // namespace regiohub
