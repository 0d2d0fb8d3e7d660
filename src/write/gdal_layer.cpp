#include "write/gdal_layer.hpp"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <memory>

#include "write/gdal_shape.hpp"
#include "write/words.hpp"

namespace regiohub {
namespace {

OGRwkbGeometryType type_of(GeometryKind kind) {
    switch (kind) {
        case GeometryKind::none:
            return wkbNone;
        case GeometryKind::point:
            return wkbPoint;
        case GeometryKind::lines:
            return wkbMultiLineString;
        case GeometryKind::area:
            return wkbMultiPolygon;
    }
    return wkbNone;
}

OGRFieldType type_of(CellType type) {
    switch (type) {
        case CellType::whole:
            return OFTInteger64;
        case CellType::number:
            return OFTReal;
        case CellType::text:
            return OFTString;
        case CellType::flag:
            return OFTInteger;
        case CellType::time:
            return OFTDateTime;
    }
    return OFTString;
}

bool make_column(OGRLayer& layer, const Column& column, bool domains) {
    OGRFieldDefn field{column.name.c_str(), type_of(column.type)};
    if (column.type == CellType::flag) field.SetSubType(OFSTBoolean);
    if (domains && column.words) field.SetDomainName(std::string{column.words->name});
    return layer.CreateField(&field) == OGRERR_NONE;
}

struct SetCell {
    OGRFeature& feature;
    int field;
    void operator()(std::monostate) const { feature.SetFieldNull(field); }
    void operator()(std::int64_t whole) const { feature.SetField(field, static_cast<GIntBig>(whole)); }
    void operator()(double number) const { feature.SetField(field, number); }
    void operator()(const std::string& text) const { feature.SetField(field, text.c_str()); }
    void operator()(bool flag) const { feature.SetField(field, flag ? 1 : 0); }
};

OGRLayer& make_layer(const Table& table, const LayerTarget& target, const GdalSession& session) {
    CPLStringList options;
    for (const auto& option : target.options) options.AddString(option.c_str());
    if (!table.about.empty()) options.SetNameValue("DESCRIPTION", table.about.c_str());
    OGRSpatialReference crs{target.crs};
    auto* layer = target.dataset.CreateLayer(table.name.c_str(), table.geometry == GeometryKind::none ? nullptr : &crs,
                                             type_of(table.geometry), options.List());
    session.check(layer != nullptr, "layer " + table.name + " cannot be made");
    for (const auto& column : table.columns) {
        session.check(make_column(*layer, column, target.domains),
                      "column " + table.name + "." + column.name + " cannot be made");
    }
    return *layer;
}

}  // namespace

void write_layer(const Table& table, const LayerTarget& target, const GdalSession& session) {
    OGRLayer& layer = make_layer(table, target, session);
    OGRFeature feature{layer.GetLayerDefn()};
    for (const auto& row : table.rows) {
        feature.Reset();
        for (int field = 0; const auto& cell : row.cells) std::visit(SetCell{feature, field++}, cell);
        feature.SetGeometryDirectly(ogr_shape(row.shape).release());
        session.check(layer.CreateFeature(&feature) == OGRERR_NONE, "layer " + table.name + " cannot be written");
    }
}

}  // namespace regiohub
