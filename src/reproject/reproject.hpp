// Into the study's planar CRS, by PROJ. The operation that PROJ chose, and its accuracy, travel with the result.
#pragma once

#include <string>

#include "model/layers.hpp"

namespace regiohub {

/// Every layer in `crs` (a planar CRS in metres, "EPSG:28992"), rows ascending by id. A row outside the area of use of
/// `crs`, at (0, 0), or with x and y exchanged is set aside with an Issue that names the likely cause; a site that is
/// stated offshore keeps its row and loses its place, since it counts in totals and takes part in nothing that needs
/// one. Areas are made valid, with an Issue where that changed them. Edges stay straight between their vertices: over
/// 50 km that is off by some 60 m. Throws Error{data} when PROJ knows no operation, Error{request} when `crs` is not
/// planar in metres or a CRS is unknown.
[[nodiscard]] MapLayers reproject(const SourceLayers& layers, const std::string& crs);

/// PROJ takes no datum grid from WGS84. Where one leads from ETRS89, longitude and latitude of WGS84 are read as
/// ETRS89, and the operation's name ends in this.
inline constexpr const char* wgs84_taken_as_etrs89 = "; WGS84 taken as ETRS89";

/// What was assumed between WGS84 and ETRS89, in a sentence or two, for the head of a plan.
[[nodiscard]] std::string geodetic_note(const MapLayers& map);

/// PROJ's version and data path in words, for provenance.
[[nodiscard]] std::string projection_library();

}  // namespace regiohub
