#include "write/project.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <ranges>

#include "write/cartography.hpp"
#include "write/project_layout.hpp"
#include "write/qml.hpp"

namespace regiohub {
namespace {

std::string source_of(const std::string& table) {
    return "./plan.gpkg|layername=" + table;
}

/// QGIS gives a layer with a short id another one.
std::string id_of(const std::string& table) {
    return "regiohub_" + table;
}

XmlElement leaf(const std::string& name, const std::string& text) {
    return {name, {}, {}, text};
}

/// QGIS goes by the authority's id only where there is a number of its own beside it; which number does not matter.
XmlElement reference_system(const std::string& crs) {
    return {"spatialrefsys", {}, {leaf("srsid", "1"), leaf("authid", crs)}, ""};
}

const char* geometry_of(GeometryKind kind) {
    switch (kind) {
        case GeometryKind::none:
            return "No geometry";
        case GeometryKind::point:
            return "Point";
        case GeometryKind::lines:
            return "Line";
        case GeometryKind::area:
            return "Polygon";
    }
    return "";
}

struct Widen {
    MapExtent& box;
    void operator()(std::monostate) const {}
    void operator()(const PlanarPoint& p) const {
        box = {std::min(box.min_x, p.x), std::min(box.min_y, p.y), std::max(box.max_x, p.x), std::max(box.max_y, p.y)};
    }
    void operator()(const PlanarLine& line) const { std::ranges::for_each(line.points, *this); }
    void operator()(const PlanarLines& lines) const { std::ranges::for_each(lines.parts, *this); }
    void operator()(const PolygonOf<PlanarFrame>& polygon) const { std::ranges::for_each(polygon.rings, *this); }
    void operator()(const PlanarArea& area) const { std::ranges::for_each(area.parts, *this); }
};

/// Of the provinces; where there are none, of all that has a shape.
MapExtent extent_of(std::span<const Table> tables) {
    constexpr double far = std::numeric_limits<double>::max();
    MapExtent box{far, far, -far, -far};
    const auto widen = [&](const Table& table) {
        for (const auto& row : table.rows) std::visit(Widen{box}, row.shape);
    };
    for (const auto& table : tables) {
        if (table.name == "provinces") widen(table);
    }
    if (box.min_x > box.max_x) std::ranges::for_each(tables, widen);
    return box.min_x > box.max_x ? MapExtent{0.0, 0.0, 1.0, 1.0} : box;
}

XmlElement extent_element(const MapExtent& box) {
    return {"extent",
            {},
            {leaf("xmin", fmt::format("{}", box.min_x)), leaf("ymin", fmt::format("{}", box.min_y)),
             leaf("xmax", fmt::format("{}", box.max_x)), leaf("ymax", fmt::format("{}", box.max_y))},
            ""};
}

/// Layers that are of use as a background only, or are empty, start switched off.
bool starts_on(const Table& table) {
    return table.geometry == GeometryKind::none || !table.rows.empty();
}

XmlElement tree_layer(const Table& table, Language language, bool expanded) {
    return {"layer-tree-layer",
            {{"id", id_of(table.name)},
             {"name", layer_title(table.name, language)},
             {"checked", starts_on(table) ? "Qt::Checked" : "Qt::Unchecked"},
             {"expanded", expanded ? "1" : "0"},
             {"providerKey", "ogr"},
             {"source", source_of(table.name)}},
            {},
            ""};
}

/// From the top of the map downwards, and the tables in a group of their own.
XmlElement layer_tree(const ProjectParts& parts) {
    XmlElement root{"layer-tree-group", {}, {}, ""};
    for (const auto& table : parts.tables | std::views::reverse) {
        if (table.geometry != GeometryKind::none) root.children.push_back(tree_layer(table, parts.language, false));
    }
    XmlElement group{"layer-tree-group",
                     {{"name", parts.language == Language::dutch ? "Tabellen" : "Tables"},
                      {"checked", "Qt::Checked"},
                      {"expanded", "0"}},
                     {},
                     ""};
    for (const auto& table : parts.tables) {
        if (table.geometry == GeometryKind::none && table.name != "layer_styles") {
            group.children.push_back(tree_layer(table, parts.language, false));
        }
    }
    root.children.push_back(std::move(group));
    return root;
}

/// What the legend on paper explains; layers that only show when zoomed in stay out.
XmlElement legend_tree(const ProjectParts& parts) {
    XmlElement root{"layer-tree-group", {}, {}, ""};
    for (const char* name : {"sites", "hubs", "backbone", "regions", "clusters"}) {
        const auto table = std::ranges::find(parts.tables, name, &Table::name);
        if (table != parts.tables.end() && !table->rows.empty())
            root.children.push_back(tree_layer(*table, parts.language, true));
    }
    return root;
}

XmlElement map_layer(const Table& table, const ProjectParts& parts) {
    XmlElement layer{"maplayer",
                     {{"type", "vector"}, {"geometry", geometry_of(table.geometry)}, {"autoRefreshEnabled", "0"}},
                     {},
                     ""};
    layer.children = {leaf("id", id_of(table.name)),
                      leaf("datasource", source_of(table.name)),
                      leaf("layername", layer_title(table.name, parts.language)),
                      {"provider", {{"encoding", "UTF-8"}}, {}, "ogr"}};
    if (table.geometry != GeometryKind::none) {
        layer.children.push_back({"srs", {}, {reference_system(parts.plan.header.crs)}, ""});
    }
    const auto style = std::ranges::find_if(
        parts.styles, [&](const MapStyle& one) { return one.table == table.name && one.is_default; });
    const MapStyle plain{};
    const MapStyle& look = style == parts.styles.end() ? plain : *style;
    for (auto& attribute : qml_attributes(look)) layer.attributes.push_back(std::move(attribute));
    for (auto& child : qml_children(look, table, parts.language)) layer.children.push_back(std::move(child));
    return layer;
}

XmlElement layers_element(const ProjectParts& parts) {
    XmlElement all{"projectlayers", {}, {}, ""};
    for (const auto& table : parts.tables) {
        if (table.name != "layer_styles") all.children.push_back(map_layer(table, parts));
    }
    return all;
}

}  // namespace

std::string qgis_project(const ProjectParts& parts) {
    const auto extent = extent_of(parts.tables);
    const auto& header = parts.plan.header;
    const XmlElement properties{"properties",
                                {},
                                {{"Paths", {}, {{"Absolute", {{"type", "bool"}}, {}, "false"}}, ""},
                                 {"SpatialRefSys", {}, {{"ProjectionsEnabled", {{"type", "int"}}, {}, "1"}}, ""}},
                                ""};
    const XmlElement canvas{"mapcanvas",
                            {{"name", "theMapCanvas"}},
                            {leaf("units", "meters"),
                             extent_element(extent),
                             leaf("rotation", "0"),
                             {"destinationsrs", {}, {reference_system(header.crs)}, ""}},
                            ""};
    const XmlElement root{
        "qgis",
        {{"version", "3.22.16"}, {"projectname", header.study_name}},
        {leaf("title", header.study_name),
         {"projectCrs", {}, {reference_system(header.crs)}, ""},
         layer_tree(parts),
         canvas,
         layers_element(parts),
         properties,
         {"Layouts", {}, project_layouts({parts.plan, extent, legend_tree(parts), parts.language}), ""}},
        ""};
    return "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n" + xml(root);
}

}  // namespace regiohub
