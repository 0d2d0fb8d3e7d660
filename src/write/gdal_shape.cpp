#include "write/gdal_shape.hpp"

#include <ogr_geometry.h>

namespace regiohub {
namespace {

using OwnedShape = std::unique_ptr<OGRGeometry, DeleteShape>;

template <class Curve>
std::unique_ptr<Curve> curve_of(const PlanarLine& line) {
    auto curve = std::make_unique<Curve>();
    curve->setNumPoints(static_cast<int>(line.points.size()), FALSE);
    for (int i = 0; const auto& p : line.points) curve->setPoint(i++, p.x, p.y);
    return curve;
}

struct ToOgr {
    OwnedShape operator()(std::monostate) const { return nullptr; }

    OwnedShape operator()(const PlanarPoint& p) const { return OwnedShape{new OGRPoint{p.x, p.y}}; }

    OwnedShape operator()(const PlanarLines& lines) const {
        auto shape = std::make_unique<OGRMultiLineString>();
        for (const auto& part : lines.parts) shape->addGeometryDirectly(curve_of<OGRLineString>(part).release());
        return OwnedShape{shape.release()};
    }

    OwnedShape operator()(const PlanarArea& area) const {
        auto shape = std::make_unique<OGRMultiPolygon>();
        for (const auto& part : area.parts) {
            auto polygon = std::make_unique<OGRPolygon>();
            for (const auto& ring : part.rings) polygon->addRingDirectly(curve_of<OGRLinearRing>(ring).release());
            shape->addGeometryDirectly(polygon.release());
        }
        return OwnedShape{shape.release()};
    }
};

PlanarLine line_of(const OGRSimpleCurve& curve) {
    PlanarLine line;
    for (int i = 0; i < curve.getNumPoints(); ++i) line.points.push_back({curve.getX(i), curve.getY(i)});
    return line;
}

PolygonOf<PlanarFrame> polygon_of(const OGRPolygon& shape) {
    PolygonOf<PlanarFrame> polygon;
    for (const auto* ring : shape) polygon.rings.push_back(line_of(*ring));
    return polygon;
}

}  // namespace

void DeleteShape::operator()(OGRGeometry* shape) const {
    OGRGeometryFactory::destroyGeometry(shape);
}

OwnedShape ogr_shape(const Shape& shape) {
    return std::visit(ToOgr{}, shape);
}

Shape planar_shape(const OGRGeometry* shape) {
    if (!shape || shape->IsEmpty()) return {};
    switch (wkbFlatten(shape->getGeometryType())) {
        case wkbPoint:
            return PlanarPoint{shape->toPoint()->getX(), shape->toPoint()->getY()};
        case wkbMultiLineString: {
            PlanarLines lines;
            for (const auto* part : *shape->toMultiLineString()) lines.parts.push_back(line_of(*part));
            return lines;
        }
        case wkbMultiPolygon: {
            PlanarArea area;
            for (const auto* part : *shape->toMultiPolygon()) area.parts.push_back(polygon_of(*part));
            return area;
        }
        default:
            return {};
    }
}

}  // namespace regiohub
