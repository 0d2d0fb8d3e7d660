// Outlines and repair through GEOS's reentrant C interface. The outline is the concave hull by edge length (GEOS
// ConcaveHull: Duckham et al., "Efficient generation of simple polygons for characterizing the shape of a set of points
// in the plane", 2008), joined with the areas themselves, which the hull of their vertices may cut, and given its
// margin.
#include "geometry/outline.hpp"

#include <geos_c.h>

#include <algorithm>
#include <cmath>
#include <cstdarg>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "support/error.hpp"

namespace regiohub {
namespace {

// The longest edge that the outline may keep, between the shortest (0) and the longest (1: the convex hull) of the
// triangulation.
constexpr double hull_edge_share = 0.3;
constexpr int segments_a_quarter_round = 8;
constexpr std::size_t fewest_ring_points = 4;

class Geos {
public:
    Geos() : context_{GEOS_init_r()} { GEOSContext_setErrorMessageHandler_r(context_, remember, &message_); }
    ~Geos() { GEOS_finish_r(context_); }
    Geos(const Geos&) = delete;
    Geos& operator=(const Geos&) = delete;

    struct Free {
        GEOSContextHandle_t context;
        void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(context, geometry); }
    };
    using Shape = std::unique_ptr<GEOSGeometry, Free>;

    [[nodiscard]] GEOSContextHandle_t context() const { return context_; }

    /// Takes what a GEOS call returned; a null is a failure of that call.
    [[nodiscard]] Shape own(GEOSGeometry* geometry) const {
        if (geometry == nullptr) fail();
        return {geometry, Free{context_}};
    }

    [[noreturn]] void fail() const {
        throw Error{Failure::internal,
                    "GEOS could not work on a geometry (" + message_ + "); check the layer it came from"};
    }

private:
    static void remember(const char* message, void* target) { *static_cast<std::string*>(target) = message; }

    GEOSContextHandle_t context_;
    std::string message_;
};

using Shape = Geos::Shape;
using Ring = std::vector<PlanarPoint>;

GEOSCoordSequence* sequence_of(const Geos& geos, std::span<const PlanarPoint> points) {
    static_assert(sizeof(PlanarPoint) == 2 * sizeof(double));
    GEOSCoordSequence* sequence = GEOSCoordSeq_copyFromBuffer_r(geos.context(), points.empty() ? nullptr : &points[0].x,
                                                                static_cast<unsigned>(points.size()), 0, 0);
    if (sequence == nullptr) geos.fail();
    return sequence;
}

Shape collection_of(const Geos& geos, int type, std::vector<Shape> parts) {
    std::vector<GEOSGeometry*> raw;
    for (Shape& part : parts) raw.push_back(part.release());
    return geos.own(GEOSGeom_createCollection_r(geos.context(), type, raw.data(), static_cast<unsigned>(raw.size())));
}

// Closed, and without points that are nowhere; a ring that cannot hold anything comes out empty.
Ring closed(const Ring& ring) {
    Ring result;
    std::ranges::copy_if(ring, std::back_inserter(result),
                         [](PlanarPoint p) { return std::isfinite(p.x) && std::isfinite(p.y); });
    if (!result.empty() && result.front() != result.back()) result.push_back(result.front());
    if (result.size() < fewest_ring_points) result.clear();
    return result;
}

PlanarArea closed(const PlanarArea& area) {
    PlanarArea result;
    for (const auto& polygon : area.parts) {
        PolygonOf<PlanarFrame> kept;
        for (std::size_t i = 0; i < polygon.rings.size(); ++i) {
            Ring ring = closed(polygon.rings[i].points);
            if (ring.empty() && i == 0) break;
            if (!ring.empty()) kept.rings.push_back({std::move(ring)});
        }
        if (!kept.rings.empty()) result.parts.push_back(std::move(kept));
    }
    return result;
}

Shape ring_shape(const Geos& geos, const Ring& ring) {
    return geos.own(GEOSGeom_createLinearRing_r(geos.context(), sequence_of(geos, ring)));
}

Shape shape_of(const Geos& geos, const PlanarArea& closed_area) {
    std::vector<Shape> parts;
    for (const auto& polygon : closed_area.parts) {
        std::vector<Shape> rings;
        for (const PlanarLine& ring : polygon.rings) rings.push_back(ring_shape(geos, ring.points));
        std::vector<GEOSGeometry*> raw;
        for (Shape& ring : rings) raw.push_back(ring.release());
        parts.push_back(geos.own(
            GEOSGeom_createPolygon_r(geos.context(), raw[0], raw.data() + 1, static_cast<unsigned>(raw.size() - 1))));
    }
    return collection_of(geos, GEOS_MULTIPOLYGON, std::move(parts));
}

Shape shape_of(const Geos& geos, std::span<const PlanarPoint> points) {
    std::vector<Shape> parts;
    for (const PlanarPoint& p : points)
        parts.push_back(geos.own(GEOSGeom_createPointFromXY_r(geos.context(), p.x, p.y)));
    return collection_of(geos, GEOS_MULTIPOINT, std::move(parts));
}

Ring ring_of(const Geos& geos, const GEOSGeometry* ring, bool counter_clockwise) {
    const GEOSCoordSequence* sequence = GEOSGeom_getCoordSeq_r(geos.context(), ring);
    unsigned size = 0;
    char is_counter_clockwise = 0;
    if (sequence == nullptr || GEOSCoordSeq_getSize_r(geos.context(), sequence, &size) == 0) geos.fail();
    Ring points(size);
    if (size == 0) return points;
    if (GEOSCoordSeq_copyToBuffer_r(geos.context(), sequence, &points[0].x, 0, 0) == 0) geos.fail();
    if (GEOSCoordSeq_isCCW_r(geos.context(), sequence, &is_counter_clockwise) == 0) geos.fail();
    if ((is_counter_clockwise != 0) != counter_clockwise) std::ranges::reverse(points);
    return points;
}

PolygonOf<PlanarFrame> polygon_of(const Geos& geos, const GEOSGeometry* polygon) {
    PolygonOf<PlanarFrame> result;
    result.rings.push_back({ring_of(geos, GEOSGetExteriorRing_r(geos.context(), polygon), true)});
    for (int i = 0; i < GEOSGetNumInteriorRings_r(geos.context(), polygon); ++i)
        result.rings.push_back({ring_of(geos, GEOSGetInteriorRingN_r(geos.context(), polygon, i), false)});
    return result;
}

// The polygons of a geometry of any type, at any depth.
void add_polygons(const Geos& geos, const GEOSGeometry* shape, PlanarArea& area) {
    const int type = GEOSGeomTypeId_r(geos.context(), shape);
    if (type == GEOS_POLYGON) {
        if (GEOSisEmpty_r(geos.context(), shape) == 0) area.parts.push_back(polygon_of(geos, shape));
    } else if (type == GEOS_MULTIPOLYGON || type == GEOS_GEOMETRYCOLLECTION) {
        for (int i = 0; i < GEOSGetNumGeometries_r(geos.context(), shape); ++i)
            add_polygons(geos, GEOSGetGeometryN_r(geos.context(), shape, i), area);
    }
}

PlanarArea area_of(const Geos& geos, const Shape& shape) {
    if (GEOSNormalize_r(geos.context(), shape.get()) < 0) geos.fail();
    PlanarArea area;
    add_polygons(geos, shape.get(), area);
    return area;
}

Shape made_valid(const Geos& geos, const Shape& shape) {
    GEOSMakeValidParams* params = GEOSMakeValidParams_create_r(geos.context());
    // Parts that overlap become one part; the method by linework would cut a hole where they do.
    GEOSMakeValidParams_setMethod_r(geos.context(), params, GEOS_MAKE_VALID_STRUCTURE);
    GEOSMakeValidParams_setKeepCollapsed_r(geos.context(), params, 0);
    GEOSGeometry* valid = GEOSMakeValidWithParams_r(geos.context(), shape.get(), params);
    GEOSMakeValidParams_destroy_r(geos.context(), params);
    return geos.own(valid);
}

bool is_valid(const Geos& geos, const Shape& shape) {
    return GEOSisValid_r(geos.context(), shape.get()) == 1;
}

void orient(PlanarArea& area, const Geos& geos) {
    for (auto& polygon : area.parts)
        for (std::size_t i = 0; i < polygon.rings.size(); ++i)
            polygon.rings[i].points = ring_of(geos, ring_shape(geos, polygon.rings[i].points).get(), i == 0);
}

// All areas as one valid area, the same whatever their order.
PlanarArea joined(const Geos& geos, std::span<const PlanarArea> areas) {
    PlanarArea all;
    for (const PlanarArea& area : areas) std::ranges::copy(repaired(area).area.parts, std::back_inserter(all.parts));
    std::ranges::sort(all.parts, {}, [](const auto& polygon) { return polygon.rings.front().points; });
    const Shape shape = shape_of(geos, all);
    return area_of(geos, geos.own(GEOSUnaryUnion_r(geos.context(), shape.get())));
}

std::vector<PlanarPoint> corners(std::span<const PlanarPoint> points, const PlanarArea& area) {
    std::vector<PlanarPoint> result;
    std::ranges::copy_if(points, std::back_inserter(result),
                         [](PlanarPoint p) { return std::isfinite(p.x) && std::isfinite(p.y); });
    for (const auto& polygon : area.parts) std::ranges::copy(polygon.rings.front().points, std::back_inserter(result));
    std::ranges::sort(result);
    result.erase(std::ranges::unique(result).begin(), result.end());
    return result;
}

}  // namespace

PlanarArea outline(std::span<const PlanarPoint> points, std::span<const PlanarArea> areas, Length margin) {
    const Geos geos;
    const PlanarArea area = joined(geos, areas);
    const std::vector<PlanarPoint> all = corners(points, area);
    if (all.empty()) return {};
    const Shape cloud = shape_of(geos, all);
    const Shape hull = geos.own(GEOSConcaveHull_r(geos.context(), cloud.get(), hull_edge_share, 0));
    const Shape areas_shape = shape_of(geos, area);
    const Shape whole = geos.own(GEOSUnion_r(geos.context(), hull.get(), areas_shape.get()));
    const Shape roomy =
        geos.own(GEOSBuffer_r(geos.context(), whole.get(), margin.in(unit::m), segments_a_quarter_round));
    PlanarArea result = area_of(geos, roomy);
    for (auto& polygon : result.parts) polygon.rings.resize(1);
    return result;
}

Repair repaired(const PlanarArea& area) {
    const Geos geos;
    PlanarArea plain = closed(area);
    const bool closing_changed = plain != area;
    const Shape shape = shape_of(geos, plain);
    if (!is_valid(geos, shape)) return {area_of(geos, made_valid(geos, shape)), true};
    orient(plain, geos);
    return {std::move(plain), closing_changed};
}

}  // namespace regiohub
