// Symbols of QGIS: one or two symbol layers each, with properties by name.
#include <fmt/format.h>

#include "write/qml.hpp"

namespace regiohub {
namespace {

std::string figure(double value) {
    return fmt::format("{}", value);
}

/// A symbol layer; sizes are in millimetres, which is QGIS's default unit.
XmlElement symbol_layer(const std::string& kind, std::vector<XmlElement> options) {
    return {"layer",
            {{"class", kind}, {"enabled", "1"}, {"locked", "0"}, {"pass", "0"}},
            {qml_map("", std::move(options))},
            ""};
}

XmlElement symbol(const std::string& kind, const std::string& name, std::vector<XmlElement> layers) {
    return {"symbol",
            {{"type", kind}, {"name", name}, {"alpha", "1"}, {"clip_to_extent", "1"}, {"force_rhr", "0"}},
            std::move(layers),
            ""};
}

XmlElement marker_layer(const MarkerLook& look) {
    return symbol_layer("SimpleMarker", {qml_option("name", look.form), qml_option("color", qml_colour(look.fill)),
                                         qml_option("outline_color", qml_colour(look.stroke)),
                                         qml_option("outline_width", figure(look.stroke_mm)),
                                         qml_option("outline_style", look.stroke.alpha == 0 ? "no" : "solid"),
                                         qml_option("size", figure(look.size_mm)), qml_option("size_unit", "MM")});
}

XmlElement line_layer(const Colour& colour, double width_mm, const std::vector<double>& dash_mm) {
    std::string dash;
    for (const double part : dash_mm) dash += (dash.empty() ? "" : ";") + figure(part);
    return symbol_layer("SimpleLine",
                        {qml_option("line_color", qml_colour(colour)), qml_option("line_width", figure(width_mm)),
                         qml_option("line_width_unit", "MM"), qml_option("capstyle", dash.empty() ? "round" : "flat"),
                         qml_option("joinstyle", "round"), qml_option("line_style", "solid"),
                         qml_option("use_custom_dash", dash.empty() ? "0" : "1"),
                         qml_option("customdash", dash.empty() ? "5;2" : dash), qml_option("customdash_unit", "MM")});
}

struct SymbolOf {
    const std::string& name;

    XmlElement operator()(const MarkerLook& look) const { return symbol("marker", name, {marker_layer(look)}); }

    XmlElement operator()(const LineLook& look) const {
        std::vector<XmlElement> layers;
        constexpr double rim_mm = 0.8;
        if (look.cased) layers.push_back(line_layer({255, 255, 255, 200}, look.width_mm + rim_mm, {}));
        layers.push_back(line_layer(look.colour, look.width_mm, look.dash_mm));
        return symbol("line", name, std::move(layers));
    }

    XmlElement operator()(const FillLook& look) const {
        std::vector<XmlElement> layers{symbol_layer(
            "SimpleFill",
            {qml_option("color", qml_colour(look.fill)), qml_option("style", look.fill.alpha == 0 ? "no" : "solid"),
             qml_option("outline_color", qml_colour(look.stroke)), qml_option("outline_width", figure(look.stroke_mm)),
             qml_option("outline_style", look.stroke.alpha == 0 ? "no" : "solid")})};
        if (look.centre) {
            auto centre = symbol_layer("CentroidFill",
                                       {qml_option("point_on_surface", "1"), qml_option("point_on_all_parts", "0")});
            centre.children.push_back(symbol("marker", "@" + name + "@1", {marker_layer(*look.centre)}));
            layers.push_back(std::move(centre));
        }
        return symbol("fill", name, std::move(layers));
    }
};

}  // namespace

XmlElement qml_option(const std::string& name, const std::string& value, const std::string& type) {
    return {"Option", {{"type", type}, {"name", name}, {"value", value}}, {}, ""};
}

XmlElement qml_map(const std::string& name, std::vector<XmlElement> options) {
    XmlElement map{"Option", {{"type", "Map"}}, std::move(options), ""};
    if (!name.empty()) map.attributes.emplace_back("name", name);
    return map;
}

std::string qml_colour(const Colour& colour) {
    return fmt::format("{},{},{},{}", colour.red, colour.green, colour.blue, colour.alpha);
}

XmlElement qml_symbol(const Look& look, const std::string& name) {
    return std::visit(SymbolOf{name}, look);
}

}  // namespace regiohub
