#include "write/qml.hpp"

#include <fmt/format.h>

#include "write/aliases.hpp"
#include "write/words.hpp"

namespace regiohub {
namespace {

using Attributes = std::vector<std::pair<std::string, std::string>>;

std::string figure(double value) {
    return fmt::format("{}", value);
}

XmlElement symbols_of(const std::vector<MapClass>& classes) {
    XmlElement all{"symbols", {}, {}, ""};
    for (std::size_t i = 0; i < classes.size(); ++i)
        all.children.push_back(qml_symbol(classes[i].look, std::to_string(i)));
    return all;
}

XmlElement single(const MapStyle& style) {
    return {"renderer-v2", {{"type", "singleSymbol"}}, {symbols_of(style.classes)}, ""};
}

XmlElement categorised(const MapStyle& style) {
    XmlElement categories{"categories", {}, {}, ""};
    for (std::size_t i = 0; i < style.classes.size(); ++i) {
        const auto& one = style.classes[i];
        const std::string type = one.when.empty() ? "NULL" : "string";
        categories.children.push_back({"category",
                                       {{"symbol", std::to_string(i)},
                                        {"value", one.when},
                                        {"type", type},
                                        {"label", one.label},
                                        {"render", one.shown ? "true" : "false"}},
                                       {},
                                       ""});
    }
    return {"renderer-v2",
            {{"type", "categorizedSymbol"}, {"attr", style.column}},
            {categories, symbols_of(style.classes)},
            ""};
}

XmlElement graduated(const MapStyle& style) {
    XmlElement ranges{"ranges", {}, {}, ""};
    for (std::size_t i = 0; i < style.classes.size(); ++i) {
        const auto& one = style.classes[i];
        ranges.children.push_back({"range",
                                   {{"symbol", std::to_string(i)},
                                    {"lower", figure(one.low)},
                                    {"upper", figure(one.high)},
                                    {"label", one.label},
                                    {"render", one.shown ? "true" : "false"}},
                                   {},
                                   ""});
    }
    return {"renderer-v2",
            {{"type", "graduatedSymbol"}, {"attr", style.column}, {"graduatedMethod", "GraduatedColor"}},
            {ranges, symbols_of(style.classes)},
            ""};
}

XmlElement ruled(const MapStyle& style) {
    XmlElement rules{"rules", {{"key", style.table}}, {}, ""};
    for (std::size_t i = 0; i < style.classes.size(); ++i) {
        const auto& one = style.classes[i];
        XmlElement rule{"rule",
                        {{"symbol", std::to_string(i)},
                         {"filter", one.when},
                         {"label", one.label},
                         {"key", fmt::format("{}-{}-{}", style.table, style.name, i)}},
                        {},
                        ""};
        if (!one.shown) rule.attributes.emplace_back("checkstate", "0");
        rules.children.push_back(std::move(rule));
    }
    return {"renderer-v2", {{"type", "RuleRenderer"}}, {rules, symbols_of(style.classes)}, ""};
}

XmlElement renderer(const MapStyle& style) {
    XmlElement element = [&] {
        switch (style.classed) {
            case Classed::by_value:
                return categorised(style);
            case Classed::by_range:
                return graduated(style);
            case Classed::by_rule:
                return ruled(style);
            case Classed::all_alike:
                break;
        }
        return single(style);
    }();
    for (const char* off : {"enableorderby", "forceraster", "symbollevels"}) element.attributes.emplace_back(off, "0");
    return element;
}

XmlElement text_style(const MapLabels& labels) {
    const XmlElement halo{
        "text-buffer",
        {{"bufferDraw", "1"}, {"bufferSize", "0.7"}, {"bufferSizeUnits", "MM"}, {"bufferColor", "255,255,255,220"}},
        {},
        ""};
    return {"text-style",
            {{"fieldName", labels.text},
             {"isExpression", "1"},
             {"fontFamily", "DejaVu Sans"},
             {"fontSize", figure(labels.size_pt)},
             {"fontSizeUnit", "Point"},
             {"fontWeight", labels.bold ? "75" : "50"},
             {"textColor", qml_colour(labels.colour)},
             {"textOpacity", "1"},
             {"namedStyle", labels.bold ? "Bold" : "Book"}},
            {halo},
            ""};
}

bool is_line(const MapStyle& style) {
    return !style.classes.empty() && std::holds_alternative<LineLook>(style.classes.front().look);
}
bool is_point(const MapStyle& style) {
    return !style.classes.empty() && std::holds_alternative<MarkerLook>(style.classes.front().look);
}

/// Points are labelled where there is room round them, lines along the line, areas in the middle and level.
std::string placement(const MapStyle& style) {
    if (is_point(style)) return "6";  // cartographic
    return is_line(style) ? "2" : "1";
}

XmlElement labelling(const MapStyle& style) {
    const auto& labels = *style.labels;
    const bool bounded = labels.to_scale > 0.0;
    return {"labeling",
            {{"type", "simple"}},
            {{"settings",
              {{"calloutType", "simple"}},
              {text_style(labels),
               {"placement",
                {{"placement", placement(style)},
                 {"dist", "1"},
                 {"distUnits", "MM"},
                 {"priority", "5"},
                 {"offsetType", "1"},
                 {"placementFlags", "10"},
                 {"quadOffset", "4"}},
                {},
                ""},
               {"rendering",
                {{"scaleVisibility", bounded ? "1" : "0"},
                 {"scaleMin", "0"},
                 {"scaleMax", figure(labels.to_scale)},
                 {"drawLabels", "1"},
                 {"obstacle", "1"},
                 {"displayAll", "0"},
                 {"mergeLines", "1"},
                 {"limitNumLabels", "0"}},
                {},
                ""}},
              ""}},
            ""};
}

XmlElement value_map(const Vocabulary& words, Language language) {
    XmlElement list{"Option", {{"type", "List"}, {"name", "map"}}, {}, ""};
    for (const auto& word : words.words) {
        list.children.push_back(
            qml_map("", {qml_option(std::string{language == Language::dutch ? word.dutch : word.english},
                                    std::string{word.code})}));
    }
    return {"editWidget", {{"type", "ValueMap"}}, {{"config", {}, {qml_map("", {std::move(list)})}, ""}}, ""};
}

XmlElement field_configuration(const Table& table, Language language) {
    XmlElement all{"fieldConfiguration", {}, {}, ""};
    for (const auto& column : table.columns) {
        if (!column.words) continue;
        all.children.push_back({"field",
                                {{"name", column.name}, {"configurationFlags", "None"}},
                                {value_map(*column.words, language)},
                                ""});
    }
    return all;
}

XmlElement aliases(const Table& table, Language language) {
    XmlElement all{"aliases", {}, {}, ""};
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto& name = table.columns[i].name;
        // QGIS counts the GeoPackage's own id as field 0.
        all.children.push_back(
            {"alias", {{"field", name}, {"index", std::to_string(i + 1)}, {"name", alias_of(name, language)}}, {}, ""});
    }
    return all;
}

std::string preview(const Table& table) {
    for (const auto& column : table.columns) {
        if (column.name == "name") return "\"name\"";
    }
    return table.columns.empty() ? "" : '"' + table.columns.front().name + '"';
}

}  // namespace

Attributes qml_attributes(const MapStyle& style) {
    return {{"hasScaleBasedVisibilityFlag", style.to_scale > 0.0 ? "1" : "0"},
            {"minScale", figure(style.to_scale > 0.0 ? style.to_scale : 1e8)},
            {"maxScale", "0"},
            {"labelsEnabled", style.labels ? "1" : "0"},
            {"simplifyDrawingHints", "1"},
            {"readOnly", "0"}};
}

std::vector<XmlElement> qml_children(const MapStyle& style, const Table& table, Language language) {
    std::vector<XmlElement> children;
    if (table.geometry != GeometryKind::none) {
        children.push_back(renderer(style));
        if (style.labels) children.push_back(labelling(style));
    }
    children.push_back(field_configuration(table, language));
    children.push_back(aliases(table, language));
    children.push_back({"previewExpression", {}, {}, preview(table)});
    return children;
}

std::string qml(const MapStyle& style, const Table& table, Language language) {
    XmlElement root{"qgis",
                    {{"version", "3.22.16"}, {"styleCategories", "AllStyleCategories"}},
                    qml_children(style, table, language),
                    ""};
    for (auto& attribute : qml_attributes(style)) root.attributes.push_back(std::move(attribute));
    return "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n" + xml(root);
}

}  // namespace regiohub
