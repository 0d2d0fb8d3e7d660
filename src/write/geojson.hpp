// A table as RFC 7946 GeoJSON: WGS 84, longitude before latitude, outer rings counter-clockwise.
#pragma once

#include <string>

#include "units/units.hpp"
#include "write/table.hpp"

namespace regiohub {

struct GeoJsonHead {
    std::string crs;  // of the table: "EPSG:28992"
    int decimals = 7;
};

/// Decimals of a degree that say no more than places of this accuracy can bear: steps of at most a tenth of it; 5 to 7.
[[nodiscard]] int coordinate_decimals(Length accuracy);

/// The whole text. Throws Error{request} for a CRS that is not known.
[[nodiscard]] std::string geojson(const Table& table, const GeoJsonHead& head);

}  // namespace regiohub
