// The CRS that the study states for a layer, held against the one that the source itself carries.
#pragma once

#include <optional>
#include <string>

#include "model/issue.hpp"
#include "model/layer_spec.hpp"

namespace regiohub {

/// What a source says of its own coordinates.
struct OwnCrs {
    void* reference = nullptr;    // an OGRSpatialReferenceH, or null: the source says nothing
    bool assumed = false;         // the format implies it (GeoJSON without "crs" is WGS84) and nobody stated it
    bool beyond_degrees = false;  // its coordinates cannot be degrees
};

/// The CRS to read the coordinates in. The study's word holds; without one, the source's own. Throws Error{data} where
/// both speak and differ (WGS84 and ETRS89 longitude and latitude count as one here: they lie within a metre), and
/// where neither speaks.
[[nodiscard]] std::string crs_of(const LayerSpec& spec, const OwnCrs& own, Issues& issues);

}  // namespace regiohub
