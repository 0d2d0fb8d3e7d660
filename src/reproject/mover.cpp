#include "reproject/mover.hpp"

#include <utility>

#include "geometry/outline.hpp"

namespace regiohub {
namespace {

std::vector<SourcePoint> points_of(const SourceLines& lines) {
    std::vector<SourcePoint> points;
    for (const auto& part : lines.parts) points.insert(points.end(), part.points.begin(), part.points.end());
    return points;
}

/// Of the outer rings: what lies in a hole lies within them.
std::vector<SourcePoint> points_of(const SourceArea& area) {
    std::vector<SourcePoint> points;
    for (const auto& part : area.parts) {
        if (part.rings.empty()) continue;
        const auto& outer = part.rings.front().points;
        points.insert(points.end(), outer.begin(), outer.end());
    }
    return points;
}

template <class Shape>
Moved<Shape> gone(PlaceFault fault, const std::vector<SourcePoint>& points) {
    return {{}, fault, points.empty() ? SourcePoint{} : points.front()};
}

}  // namespace

Mover::Mover(const Projection& projection, std::string layer)
    : projection_{projection},
      layer_{std::move(layer)},
      question_{projection.map(), projection.from_degrees(),
                [&projection](SourcePoint at) { return projection.lon_lat(at); }} {}

Moved<PlanarPoint> Mover::point(SourcePoint at) const {
    const std::vector points{at};
    if (const auto fault = fault_of(points, question_); fault != PlaceFault::none)
        return gone<PlanarPoint>(fault, points);
    const auto moved = projection_.planar(at);
    return moved ? Moved<PlanarPoint>{moved, PlaceFault::none, at} : gone<PlanarPoint>(PlaceFault::outside, points);
}

std::optional<PlanarLine> Mover::line(const LineOf<SourceFrame>& line) const {
    PlanarLine out;
    out.points.reserve(line.points.size());
    for (const auto& at : line.points) {
        const auto moved = projection_.planar(at);
        if (!moved) return {};
        out.points.push_back(*moved);
    }
    return out;
}

Moved<PlanarLines> Mover::lines(const SourceLines& lines) const {
    const auto points = points_of(lines);
    if (points.empty()) return gone<PlanarLines>(PlaceFault::empty, points);
    if (const auto fault = fault_of(points, question_); fault != PlaceFault::none)
        return gone<PlanarLines>(fault, points);
    PlanarLines out;
    for (const auto& part : lines.parts) {
        auto moved = line(part);
        if (!moved) return gone<PlanarLines>(PlaceFault::outside, points);
        out.parts.push_back(std::move(*moved));
    }
    return {std::move(out), PlaceFault::none, points.front()};
}

Moved<PlanarArea> Mover::area(const SourceArea& area, bool& mended) const {
    const auto points = points_of(area);
    if (points.empty()) return gone<PlanarArea>(PlaceFault::empty, points);
    if (const auto fault = fault_of(points, question_); fault != PlaceFault::none)
        return gone<PlanarArea>(fault, points);
    PlanarArea out;
    for (const auto& part : area.parts) {
        PolygonOf<PlanarFrame> polygon;
        for (const auto& ring : part.rings) {
            auto moved = line(ring);
            if (!moved) return gone<PlanarArea>(PlaceFault::outside, points);
            polygon.rings.push_back(std::move(*moved));
        }
        out.parts.push_back(std::move(polygon));
    }
    auto repair = repaired(out);
    mended = repair.changed;
    if (repair.area.empty()) return gone<PlanarArea>(PlaceFault::empty, points);
    return {std::move(repair.area), PlaceFault::none, points.front()};
}

Issue Mover::issue(const std::string& row, PlaceFault fault, SourcePoint at, Severity severity) const {
    return {layer_, row, code_of(fault), severity, sentence(fault, at, projection_.operation())};
}

Issue Mover::note(const std::string& row, std::string code, std::string text) const {
    return {layer_, row, std::move(code), Severity::note, std::move(text)};
}

}  // namespace regiohub
