// A style in QGIS's own words (QML), for layer_styles and for the project. Written so that QGIS 3.22 and 3.40 read it.
#pragma once

#include <string>
#include <vector>

#include "model/language.hpp"
#include "write/style.hpp"
#include "write/table.hpp"
#include "write/xml.hpp"

namespace regiohub {

/// A symbol of QGIS: `name` is what its class refers to.
[[nodiscard]] XmlElement qml_symbol(const Look& look, const std::string& name);

/// A typed value as QGIS keeps it: <Option type="QString" name="..." value="..."/>.
[[nodiscard]] XmlElement qml_option(const std::string& name, const std::string& value,
                                    const std::string& type = "QString");
[[nodiscard]] XmlElement qml_map(const std::string& name, std::vector<XmlElement> options);

/// "166,97,26,255"
[[nodiscard]] std::string qml_colour(const Colour& colour);

/// Attributes and children that a style and a project's layer have in common: renderer, labels, aliases, value maps.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> qml_attributes(const MapStyle& style);
[[nodiscard]] std::vector<XmlElement> qml_children(const MapStyle& style, const Table& table, Language language);

/// A whole style file.
[[nodiscard]] std::string qml(const MapStyle& style, const Table& table, Language language);

}  // namespace regiohub
