// The table layer_styles, in which QGIS looks for the style of each layer of a GeoPackage.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "model/language.hpp"
#include "write/style.hpp"
#include "write/table.hpp"

namespace regiohub {

/// One row a style. `stamp` is the time of last change: given, since the clock would make two plans of one study
/// differ.
[[nodiscard]] Table styles_table(std::span<const MapStyle> styles, std::span<const Table> tables,
                                 const std::pair<Language, std::string>& language_and_stamp);

}  // namespace regiohub
