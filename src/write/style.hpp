// How a layer looks on the map, as plain values. Nothing here knows QGIS; qml.hpp turns it into QGIS's own words.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace regiohub {

struct Colour {
    int red = 0;
    int green = 0;
    int blue = 0;
    int alpha = 255;
};

struct MarkerLook {
    std::string form = "circle";  // circle, square, diamond, triangle, star, cross2: as QGIS names them
    double size_mm = 2.0;
    Colour fill;
    Colour stroke;
    double stroke_mm = 0.2;
};

struct LineLook {
    Colour colour;
    double width_mm = 0.3;
    std::vector<double> dash_mm;  // drawn and left open in turn; empty: a full line
    bool cased = false;           // a white rim, so that it stands out from what lies under it
};

struct FillLook {
    Colour fill;
    Colour stroke;
    double stroke_mm = 0.2;
    std::optional<MarkerLook> centre;  // a mark in the middle, for areas too small to see on a map of the country
};

using Look = std::variant<MarkerLook, LineLook, FillLook>;

/// One class of a layer. What `when` means depends on how the layer is classed.
struct MapClass {
    std::string when;  // by_value: the value, "" for NULL and all others; by_rule: an expression, "ELSE" for all others
    double low = 0.0;  // by_range
    double high = 0.0;
    std::string label;
    Look look;
    bool shown = true;
};

enum class Classed { all_alike, by_value, by_range, by_rule };

struct MapLabels {
    std::string text;  // a column, or an expression
    double size_pt = 8.0;
    Colour colour;
    double to_scale = 0.0;  // shown from 1 : to_scale inwards; 0: always
    bool bold = false;
};

struct MapStyle {
    std::string table;
    std::string name;        // of the style
    bool is_default = true;  // of its table
    Classed classed = Classed::all_alike;
    std::string column;  // by_value, by_range
    std::vector<MapClass> classes;
    std::optional<MapLabels> labels;
    double to_scale = 0.0;  // the layer is shown from 1 : to_scale inwards; 0: always
};

}  // namespace regiohub
