// Points, lines and polygons as plain values, in a frame that is part of their type.
#pragma once

#include <compare>
#include <vector>

namespace regiohub {

struct SourceFrame {};  // as the owner published it: the layer's own CRS, x before y
struct PlanarFrame {};  // the study's planar CRS (EPSG:28992 by default), metres
struct WorldFrame {};   // WGS84 longitude, latitude, degrees

template <class Frame>
struct Point {
    double x = 0.0;
    double y = 0.0;
    auto operator<=>(const Point&) const = default;
};
using SourcePoint = Point<SourceFrame>;
using PlanarPoint = Point<PlanarFrame>;
using LonLat = Point<WorldFrame>;

/// Open or closed run of points; at least two when it is used as a line.
template <class Frame>
struct LineOf {
    std::vector<Point<Frame>> points;
    auto operator<=>(const LineOf&) const = default;
};

/// Outer ring first, then holes; each ring is closed (first point equals last).
template <class Frame>
struct PolygonOf {
    std::vector<LineOf<Frame>> rings;
    auto operator<=>(const PolygonOf&) const = default;
};

template <class Frame>
struct MultiLineOf {
    std::vector<LineOf<Frame>> parts;
    auto operator<=>(const MultiLineOf&) const = default;
};

template <class Frame>
struct MultiPolygonOf {
    std::vector<PolygonOf<Frame>> parts;
    [[nodiscard]] bool empty() const { return parts.empty(); }
    auto operator<=>(const MultiPolygonOf&) const = default;
};

using PlanarLine = LineOf<PlanarFrame>;
using PlanarLines = MultiLineOf<PlanarFrame>;
using PlanarArea = MultiPolygonOf<PlanarFrame>;
using SourceLines = MultiLineOf<SourceFrame>;
using SourceArea = MultiPolygonOf<SourceFrame>;

}  // namespace regiohub
