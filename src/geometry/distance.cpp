#include "geometry/distance.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

#include "geometry/orientation.hpp"
#include "geometry/segment.hpp"

namespace regiohub {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

double squared_to_line_m2(PlanarPoint p, std::span<const PlanarPoint> line) {
    if (line.size() == 1) return squared_distance_m2(p, line[0]);
    double nearest_m2 = infinity;
    for (std::size_t i = 1; i < line.size(); ++i)
        nearest_m2 = std::min(nearest_m2, squared_distance_m2(p, {line[i - 1], line[i]}));
    return nearest_m2;
}

double squared_to_ring_m2(PlanarPoint p, std::span<const PlanarPoint> ring) {
    const double open_m2 = squared_to_line_m2(p, ring);
    return ring.empty() ? open_m2 : std::min(open_m2, squared_distance_m2(p, {ring.back(), ring.front()}));
}

enum class Place { outside, edge, inside };

// Crossings of the ray to the left of p, a vertex counting as below p's height when level with it.
Place place_in(const PolygonOf<PlanarFrame>& polygon, PlanarPoint p) {
    bool odd = false;
    for (const PlanarLine& ring : polygon.rings) {
        const std::size_t n = ring.points.size();
        for (std::size_t i = 0; i < n; ++i) {
            const Segment edge{ring.points[i], ring.points[i + 1 == n ? 0 : i + 1]};
            if (holds(edge, p)) return Place::edge;
            if ((edge.a.y > p.y) == (edge.b.y > p.y)) continue;
            const int side = orientation(edge.a, edge.b, p);
            if ((edge.b.y > edge.a.y) == (side < 0)) odd = !odd;
        }
    }
    return odd ? Place::inside : Place::outside;
}

}  // namespace

Length distance(PlanarPoint a, PlanarPoint b) {
    return Length::of_base(std::sqrt(squared_distance_m2(a, b)));
}

Length distance(PlanarPoint a, const PlanarLines& lines) {
    double nearest_m2 = infinity;
    for (const PlanarLine& line : lines.parts) nearest_m2 = std::min(nearest_m2, squared_to_line_m2(a, line.points));
    return Length::of_base(std::sqrt(nearest_m2));
}

Length distance(PlanarPoint a, const PlanarArea& area) {
    return contains(area, a) ? Length{} : distance_to_edge(a, area);
}

Length distance_to_edge(PlanarPoint a, const PlanarArea& area) {
    double nearest_m2 = infinity;
    for (const auto& polygon : area.parts)
        for (const PlanarLine& ring : polygon.rings)
            nearest_m2 = std::min(nearest_m2, squared_to_ring_m2(a, ring.points));
    return Length::of_base(std::sqrt(nearest_m2));
}

bool contains(const PlanarArea& area, PlanarPoint p) {
    return std::ranges::any_of(area.parts, [&](const auto& part) { return place_in(part, p) != Place::outside; });
}

}  // namespace regiohub
