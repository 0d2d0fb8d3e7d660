// Which points are neighbours: the edges of the Delaunay triangulation.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/shapes.hpp"
#include "units/units.hpp"

namespace regiohub {

struct NeighbourEdge {
    std::uint32_t a = 0;  // a < b
    std::uint32_t b = 0;
    Length length;
};

/// Edges of the Delaunay triangulation that are not longer than `longest`, ascending by a, then b. Points are taken to
/// the nearest `grain` of the frame (0.001 m, coarser where the points lie more than 1,000 km apart); those that then
/// coincide are joined in a chain by position, its first standing for them all. Points on one line are joined in a row.
/// Of more than three points on an empty circle the diagonals are left out.
[[nodiscard]] std::vector<NeighbourEdge> neighbours(std::span<const PlanarPoint> points, Length longest);

}  // namespace regiohub
