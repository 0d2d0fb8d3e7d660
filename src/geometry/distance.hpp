// Straight distances in the planar frame.
#pragma once

#include "model/shapes.hpp"
#include "units/units.hpp"

namespace regiohub {

[[nodiscard]] Length distance(PlanarPoint a, PlanarPoint b);

/// To the nearest point of the line; infinite for an empty line.
[[nodiscard]] Length distance(PlanarPoint a, const PlanarLines& lines);

/// 0 inside or on the edge; infinite for an empty area.
[[nodiscard]] Length distance(PlanarPoint a, const PlanarArea& area);

/// To the nearest edge, from inside or outside; infinite for an empty area.
[[nodiscard]] Length distance_to_edge(PlanarPoint a, const PlanarArea& area);

/// A point on the edge or on the rim of a hole is inside.
[[nodiscard]] bool contains(const PlanarArea& area, PlanarPoint p);

}  // namespace regiohub
