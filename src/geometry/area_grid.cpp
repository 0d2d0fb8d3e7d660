#include "geometry/area_grid.hpp"

#include "geometry/key_order.hpp"

namespace regiohub {
namespace {

constexpr std::size_t fetched_ahead = 32;  // points asked of memory before their turn

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
    if (!may_hold(p)) return none;
    const GridFrame* frame = frames.data();
    for (;;) {
        const GridCell cell = cells[frame->cell_of(p)];
        if (cell.sort() == GridCell::Sort::empty) return none;
        if (cell.sort() == GridCell::Sort::whole) return cell.position();
        if (cell.sort() == GridCell::Sort::leaf) return containing_in_leaf(cell.position(), frame->corner_of(p), p);
        frame = frames.data() + cell.position();
    }
}

std::uint32_t AreaGrid::containing_in_leaf(std::uint32_t leaf, PlanarPoint corner, PlanarPoint p) const {
    for (std::uint32_t i = leaves[leaf]; i < leaves[leaf + 1]; ++i)
        if (entries[i].edge_count == 0 || inside(*this, entries[i], corner, p)) return entries[i].area;
    return none;
}

void AreaGrid::containing(std::span<const PlanarPoint> points, std::span<std::uint32_t> found) const {
    std::vector<Keyed> waiting(points.size() + 1);
    std::size_t count = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        found[i] = none;
        if (!may_hold(points[i])) continue;
        const std::uint32_t top = frames.front().cell_of(points[i]);
        const GridCell cell = cells[top];
        if (cell.sort() == GridCell::Sort::whole) found[i] = cell.position();
        // Written down in any case: a count that decides is quicker than a branch that guesses.
        waiting[count] = {top, static_cast<std::uint32_t>(i)};
        count += cell.sort() == GridCell::Sort::leaf || cell.sort() == GridCell::Sort::frame ? 1 : 0;
    }
    waiting.resize(count);
    sort_by_key(waiting);
    for (std::size_t i = 0; i < waiting.size(); ++i) {
        if (i + fetched_ahead < waiting.size()) __builtin_prefetch(&points[waiting[i + fetched_ahead].place]);
        found[waiting[i].place] = containing(points[waiting[i].place]);
    }
}

}  // namespace regiohub
