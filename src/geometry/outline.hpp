// Outlines that a person would draw, and geometry that is made valid.
#pragma once

#include <span>

#include "model/shapes.hpp"
#include "units/units.hpp"

namespace regiohub {

/// A concave outline round the points and areas, with `margin` of room: one valid area; empty for no input.
[[nodiscard]] PlanarArea outline(std::span<const PlanarPoint> points, std::span<const PlanarArea> areas, Length margin);

struct Repair {
    PlanarArea area;  // valid; empty when nothing is left
    bool changed = false;
};

/// Makes an area valid (GEOS MakeValid, polygons kept, rings closed and oriented: outer counter-clockwise, holes clockwise).
[[nodiscard]] Repair repaired(const PlanarArea& area);

}  // namespace regiohub
