// Tables as one GeoPackage.
#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "write/table.hpp"

namespace regiohub {

struct GeoPackageHead {
    std::string crs;  // "EPSG:28992"
    std::string
        stamp;  // written as the time of last change, "2025-03-01T00:00:00.000Z": no clock, so that same in is same out
};

/// Writes a new file, whose name must end in .gpkg. Layers with a shape get a spatial index; each column's text is its
/// description (GeoPackage schema extension), each vocabulary a field domain, so that a GIS shows words for codes.
/// Byte-identical for the same tables. Throws Error{request} where a CRS is not known or the file cannot be written.
void write_geopackage(std::span<const Table> tables, const GeoPackageHead& head, const std::filesystem::path& file);

}  // namespace regiohub
