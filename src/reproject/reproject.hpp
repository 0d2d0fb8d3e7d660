// Into the study's planar CRS, by PROJ. The operation that PROJ chose, and its accuracy, travel with the result.
#pragma once

#include <string>

#include "model/layers.hpp"

namespace regiohub {

/// Every layer in `crs` (a planar CRS in metres, "EPSG:28992"). Rows are sorted by id; a row outside the area of use of `crs`, at
/// (0, 0), or with x and y swapped becomes an Issue that names the likely cause. Throws Error{data} when PROJ knows no
/// operation, Error{request} when `crs` is not a planar CRS in metres.
[[nodiscard]] MapLayers reproject(const SourceLayers& layers, const std::string& crs);

/// PROJ's version and data path in words, for provenance.
[[nodiscard]] std::string projection_library();

}  // namespace regiohub
