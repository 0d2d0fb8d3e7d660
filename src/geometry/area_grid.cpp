#include "geometry/area_grid.hpp"

namespace regiohub {
namespace {

enum class Crossing { none, one, touching };

// The path's last, level piece: from (corner.x, p.y) to p. Touching: p is on the edge.
Crossing crosses_level(const Segment& edge, double corner_x, PlanarPoint p) {
    const bool starts_above = edge.a.y > p.y;
    if (starts_above == (edge.b.y > p.y)) {
        const bool level = edge.a.y == p.y || edge.b.y == p.y;
        return level && holds(edge, p) ? Crossing::touching : Crossing::none;
    }
    // Rounding may have put the point in the cell to its right: the path then runs back to it.
    const double right_end_x = p.x > corner_x ? p.x : corner_x;
    if (edge.a.x > right_end_x && edge.b.x > right_end_x) return Crossing::none;
    // A point is left of the edge, seen from below, when the crossing is to its right.
    const int rising = starts_above ? -1 : 1;
    const bool left_of_point = edge.a.x < p.x && edge.b.x < p.x;
    const int point_side = left_of_point ? -rising : orientation(edge.a, edge.b, p);
    if (point_side == 0) return Crossing::touching;
    const bool right_of_corner = edge.a.x > corner_x && edge.b.x > corner_x;
    const int corner_side = right_of_corner ? rising : side_beside(edge, {corner_x, p.y});
    return corner_side == point_side ? Crossing::none : Crossing::one;
}

// The path's first, upright piece: from the corner to (corner.x, p.y).
bool crosses_upright(const Segment& edge, PlanarPoint corner, double p_y) {
    if ((edge.a.x > corner.x) == (edge.b.x > corner.x)) return false;
    return side_beside(edge, corner) != side_beside(edge, {corner.x, p_y});
}

bool inside(const AreaGrid& grid, const GridEntry& entry, PlanarPoint corner, PlanarPoint p) {
    bool odd = entry.corner_inside;
    const std::uint32_t* const edges = grid.edges.data() + entry.first_edge;
    for (std::uint32_t i = 0; i < entry.edge_count; ++i) {
        const Segment edge = grid.edge(edges[i]);
        const Crossing level = crosses_level(edge, corner.x, p);
        if (level == Crossing::touching) return true;
        odd ^= (level == Crossing::one) != crosses_upright(edge, corner, p.y);
    }
    return odd;
}

}  // namespace

std::uint32_t AreaGrid::containing(PlanarPoint p) const {
    if (!(p.x >= lowest.x && p.x <= highest.x && p.y >= lowest.y && p.y <= highest.y)) return none;
    const GridFrame* frame = frames.data();
    for (;;) {
        const std::uint32_t column = frame->column_of(p.x);
        const std::uint32_t row = frame->row_of(p.y);
        const GridCell cell = cells[frame->first_cell + row * frame->columns + column];
        if (cell.sort() == GridCell::Sort::empty) return none;
        if (cell.sort() == GridCell::Sort::whole) return cell.position();
        if (cell.sort() == GridCell::Sort::frame) {
            frame = frames.data() + cell.position();
            continue;
        }
        const PlanarPoint corner{frame->x_of(column), frame->y_of(row)};
        for (std::uint32_t i = leaves[cell.position()]; i < leaves[cell.position() + 1]; ++i)
            if (entries[i].edge_count == 0 || inside(*this, entries[i], corner, p)) return entries[i].area;
        return none;
    }
}

}  // namespace regiohub
