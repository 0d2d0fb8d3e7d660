#include "read/shape.hpp"

#include <cmath>
#include <memory>

#include <fmt/format.h>
#include <ogr_api.h>

#include "read/crossings.hpp"
#include "read/gdal_messages.hpp"

namespace regiohub {
namespace {

using Geometry = std::unique_ptr<void, decltype([](void* geometry) { OGR_G_DestroyGeometry(geometry); })>;

OGRwkbGeometryType flat_type(OGRGeometryH geometry) {
    return OGR_GT_Flatten(OGR_G_GetGeometryType(geometry));
}

bool finite(SourcePoint at) {
    return std::isfinite(at.x) && std::isfinite(at.y);
}

/// False where a coordinate is not finite.
bool append_points(OGRGeometryH line, LineOf<SourceFrame>& out) {
    const int count = OGR_G_GetPointCount(line);
    out.points.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        out.points.push_back({OGR_G_GetX(line, i), OGR_G_GetY(line, i)});
        if (!finite(out.points.back())) return false;
    }
    return true;
}

bool append_polygon(OGRGeometryH polygon, SourceArea& area) {
    PolygonOf<SourceFrame> part;
    for (int i = 0; i < OGR_G_GetGeometryCount(polygon); ++i) {
        LineOf<SourceFrame> ring;
        if (!append_points(OGR_G_GetGeometryRef(polygon, i), ring)) return false;
        if (!ring.points.empty()) part.rings.push_back(std::move(ring));
    }
    if (!part.rings.empty()) area.parts.push_back(std::move(part));
    return true;
}

/// The polygons in `geometry`, whatever they are wrapped in.
bool append_area(OGRGeometryH geometry, SourceArea& area) {
    if (flat_type(geometry) == wkbPolygon) return append_polygon(geometry, area);
    for (int i = 0; i < OGR_G_GetGeometryCount(geometry); ++i) {
        if (OGR_GT_IsSubClassOf(flat_type(geometry), wkbGeometryCollection) != 0 &&
            !append_area(OGR_G_GetGeometryRef(geometry, i), area)) {
            return false;
        }
    }
    return true;
}

bool append_lines(OGRGeometryH geometry, SourceLines& lines) {
    if (flat_type(geometry) == wkbLineString) {
        LineOf<SourceFrame> line;
        if (!append_points(geometry, line)) return false;
        if (line.points.size() > 1) lines.parts.push_back(std::move(line));
        return true;
    }
    for (int i = 0; i < OGR_G_GetGeometryCount(geometry); ++i) {
        if (!append_lines(OGR_G_GetGeometryRef(geometry, i), lines)) return false;
    }
    return true;
}

RowShape fault(std::string text) {
    return {{}, std::move(text), {}};
}

RowShape not_finite() {
    return fault("a coordinate of the geometry is not a finite number; the geometry is not used: draw it anew");
}

RowShape other_kind(OGRGeometryH geometry, std::string_view wanted) {
    return fault(fmt::format("the geometry is a {}, where {} is needed; it is not used: check the layer",
                             OGR_G_GetGeometryName(geometry), wanted));
}

RowShape point_at(OGRGeometryH point, std::string mended) {
    const SourcePoint at{OGR_G_GetX(point, 0), OGR_G_GetY(point, 0)};
    return finite(at) ? RowShape{at, {}, std::move(mended)} : not_finite();
}

RowShape point_in(OGRGeometryH geometry) {
    const auto type = flat_type(geometry);
    if (type == wkbPoint) return point_at(geometry, {});
    if (type == wkbMultiPoint) {
        const int count = OGR_G_GetGeometryCount(geometry);
        auto said = count > 1 ? fmt::format("the row has {} points; the first is used", count) : std::string{};
        return point_at(OGR_G_GetGeometryRef(geometry, 0), std::move(said));
    }
    if (type != wkbPolygon && type != wkbMultiPolygon) return other_kind(geometry, "a point");
    SourceArea area;
    if (!append_area(geometry, area)) return not_finite();
    const Geometry inside{OGR_G_PointOnSurface(geometry)};
    if (!inside || OGR_G_IsEmpty(inside.get()) != 0) return other_kind(geometry, "a point");
    return point_at(inside.get(), "the row has a polygon; a point on its surface is used");
}

RowShape mended_area(OGRGeometryH geometry, const SourceArea& broken) {
    if (crosses_more_than(broken, most_crossings_mended, most_edge_comparisons)) {
        return fault(fmt::format("the polygon crosses itself more than {} times and is not mended: draw it anew",
                                 most_crossings_mended));
    }
    const Geometry valid{OGR_G_MakeValid(geometry)};
    SourceArea area;
    if (!valid || !append_area(valid.get(), area) || area.empty()) {
        return fault("the polygon is not valid and could not be mended: draw it anew");
    }
    return {std::move(area),
            {},
            "the polygon crossed itself or its rings were out of order; it was mended: check its shape"};
}

RowShape area_in(OGRGeometryH geometry) {
    SourceArea area;
    if (!append_area(geometry, area)) return not_finite();
    if (area.empty()) return other_kind(geometry, "a polygon");
    const GdalMessages why_not_valid;
    if (OGR_G_IsValid(geometry) != 0) return {std::move(area), {}, {}};
    return mended_area(geometry, area);
}

RowShape lines_in(OGRGeometryH geometry) {
    SourceLines lines;
    if (!append_lines(geometry, lines)) return not_finite();
    if (lines.parts.empty()) return other_kind(geometry, "a line");
    return {std::move(lines), {}, {}};
}

RowShape straight_shape(OGRGeometryH geometry, ShapeKind wanted) {
    switch (wanted) {
        case ShapeKind::none:
            return {};
        case ShapeKind::point:
            return point_in(geometry);
        case ShapeKind::line:
            return lines_in(geometry);
        case ShapeKind::area:
            return area_in(geometry);
        case ShapeKind::point_or_area:
            return flat_type(geometry) == wkbPoint || flat_type(geometry) == wkbMultiPoint ? point_in(geometry)
                                                                                           : area_in(geometry);
    }
    return {};
}

}  // namespace

RowShape shape_of(void* geometry, ShapeKind wanted) {
    if (geometry == nullptr || wanted == ShapeKind::none) return {};
    if (OGR_G_IsEmpty(geometry) != 0) return fault("the geometry is empty: draw it, or leave the row out");
    if (OGR_G_HasCurveGeometry(geometry, FALSE) == 0) return straight_shape(geometry, wanted);
    const Geometry straight{OGR_G_GetLinearGeometry(geometry, 0.0, nullptr)};
    return straight ? straight_shape(straight.get(), wanted)
                    : fault("the curves of the geometry could not be straightened");
}

RowShape shape_of_wkt(const std::string& wkt, ShapeKind wanted) {
    if (trimmed(wkt).empty()) return {};
    const GdalMessages messages;
    std::string text = wkt;
    char* at = text.data();
    OGRGeometryH parsed = nullptr;
    const OGRErr code = OGR_G_CreateFromWkt(&at, nullptr, &parsed);
    const Geometry geometry{parsed};
    if (code != OGRERR_NONE || !geometry || !trimmed(at).empty()) {
        return fault("the text of the geometry is no well-known text: correct it (POINT (5.9 52.0), POLYGON ((...)))");
    }
    return shape_of(geometry.get(), wanted);
}

}  // namespace regiohub
