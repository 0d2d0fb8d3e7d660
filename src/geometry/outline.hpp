// Outlines that a person would draw, and geometry that is made valid.
#pragma once

#include <span>

#include "model/shapes.hpp"
#include "units/units.hpp"

namespace regiohub {

/// A concave outline round the points and areas, with `margin` of room: one valid area without holes, the same whatever
/// the order of its members; empty for no input, and for members in one line when there is no margin.
[[nodiscard]] PlanarArea outline(std::span<const PlanarPoint> points, std::span<const PlanarArea> areas, Length margin);

struct Repair {
    PlanarArea area;       // valid; empty when nothing is left
    bool changed = false;  // more than the direction of its rings
};

/// Makes an area valid (GEOS MakeValid, polygons kept, rings closed and oriented: outer counter-clockwise, holes
/// clockwise).
[[nodiscard]] Repair repaired(const PlanarArea& area);

}  // namespace regiohub
