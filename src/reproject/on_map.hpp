// Whether coordinates can be true, and if not, what most likely went wrong. Pure: it knows no library, only answers
// about points.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>

#include "model/shapes.hpp"
#include "reproject/projection.hpp"

namespace regiohub {

enum class PlaceFault { none, empty, not_finite, zero, swapped, degrees_expected, metres_expected, outside };

/// What a judgement needs to know of a projection.
struct MapQuestion {
    std::optional<LonLatBox> map;  // empty: everywhere is on the map
    bool from_degrees = false;
    std::function<std::optional<LonLat>(SourcePoint)> lon_lat;
};

/// One point of `points` on the map is enough: a line may cross its edge. `points` is not empty.
[[nodiscard]] PlaceFault fault_of(std::span<const SourcePoint> points, const MapQuestion& question);

/// Stable word for the fault, as the code of an Issue.
[[nodiscard]] std::string code_of(PlaceFault fault);

/// One sentence: where the row lies, what likely went wrong, what to do.
[[nodiscard]] std::string sentence(PlaceFault fault, SourcePoint at, const CrsOperation& operation);

}  // namespace regiohub
