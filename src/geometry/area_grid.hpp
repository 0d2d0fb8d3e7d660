// The grid under AreaIndex: which area holds a point, exactly, in a few steps.
//
// The box of all areas is cut into cells. A cell that no edge touches lies wholly in or out of each area, so it names
// its area at once. A cell with a few edges keeps them, and for each polygon whether the cell's corner is inside: a
// point of the cell is inside when the path from the corner to it, first up and then to the right, crosses the
// polygon's edges in the cell an even number of times (odd, for a corner outside). A cell with many edges is a grid of
// its own.
//
// Exactness: every crossing is decided by the exact side of a point to an edge (orientation.hpp). A corner that lies on
// an edge or level with a vertex is thought to lie a hair higher and, by far less than a hair, to the right; so is the
// whole path. A point on an edge is found on it and is inside. An edge belongs to every cell it comes near, by a margin
// far above the rounding of a cell's bounds, so that rounding decides only which of two cells that both know the answer
// is asked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "geometry/segment.hpp"
#include "model/shapes.hpp"

namespace regiohub {

/// A rectangle of cells.
struct GridFrame {
    PlanarPoint origin;  // the lower left corner
    double cell_width_m = 1.0;
    double cell_height_m = 1.0;
    double columns_a_m = 1.0;  // a product is quicker than a quotient
    double rows_a_m = 1.0;
    std::uint32_t columns = 1;
    std::uint32_t rows = 1;
    std::uint32_t first_cell = 0;  // its cells are stored from here, row by row

    void cut_into(double width_m, double height_m) {
        cell_width_m = width_m;
        cell_height_m = height_m;
        columns_a_m = 1.0 / width_m;
        rows_a_m = 1.0 / height_m;
    }
    [[nodiscard]] double x_of(std::uint32_t column) const { return origin.x + column * cell_width_m; }
    [[nodiscard]] double y_of(std::uint32_t row) const { return origin.y + row * cell_height_m; }
    [[nodiscard]] std::uint32_t column_of(double x) const { return step((x - origin.x) * columns_a_m, columns); }
    [[nodiscard]] std::uint32_t row_of(double y) const { return step((y - origin.y) * rows_a_m, rows); }
    [[nodiscard]] std::uint32_t cell_of(PlanarPoint p) const {
        return first_cell + row_of(p.y) * columns + column_of(p.x);
    }
    [[nodiscard]] PlanarPoint corner_of(PlanarPoint p) const { return {x_of(column_of(p.x)), y_of(row_of(p.y))}; }

private:
    // Steps that are not a number count as none.
    static std::uint32_t step(double steps, std::uint32_t count) {
        const double last = count - 1;
        const double above = steps > 0.0 ? steps : 0.0;
        return static_cast<std::uint32_t>(static_cast<std::int32_t>(above < last ? above : last));
    }
};

/// One polygon's edges in one cell.
struct GridEntry {
    std::uint32_t area = 0;
    bool corner_inside = false;
    std::uint32_t first_edge = 0;  // in `edges`
    std::uint32_t edge_count = 0;  // 0: the cell lies wholly inside
};

/// What a cell holds: nothing, one area wholly, a run of entries, or a grid of its own. Two bits of sort, thirty of
/// position.
class GridCell {
public:
    enum class Sort : std::uint32_t { empty, whole, leaf, frame };
    GridCell() = default;
    GridCell(Sort sort, std::size_t position)
        : code_{static_cast<std::uint32_t>(sort) | static_cast<std::uint32_t>(position << 2U)} {}
    [[nodiscard]] Sort sort() const { return static_cast<Sort>(code_ & 3U); }
    [[nodiscard]] std::uint32_t position() const { return code_ >> 2U; }

private:
    std::uint32_t code_ = 0;
};

/// The edges [first, last) of one ring of an area.
struct GridRing {
    std::uint32_t area = 0;
    std::uint32_t first_edge = 0;
    std::uint32_t last_edge = 0;
};

struct AreaGrid {
    static constexpr std::uint32_t none = 0xffffffff;

    PlanarPoint lowest;                 // of all vertices, for a quick no
    PlanarPoint highest;                // below `lowest` when there are no areas
    std::vector<PlanarPoint> vertices;  // edge i runs from vertex i to vertex i + 1
    std::vector<GridRing> rings;        // by area
    std::vector<GridFrame> frames;      // the first is the top
    std::vector<GridCell> cells;
    std::vector<std::uint32_t> leaves;  // where each leaf's entries start; one more than there are leaves
    std::vector<GridEntry> entries;     // by area within a leaf
    std::vector<std::uint32_t> edges;

    [[nodiscard]] Segment edge(std::uint32_t i) const { return {vertices[i], vertices[i + 1]}; }

    /// The lowest position among the areas that hold `p`, or `none`.
    [[nodiscard]] std::uint32_t containing(PlanarPoint p) const;

    /// The same for each of many points, fewer than 2^32, into `found`, which is as long. Points that the top frame
    /// does not settle are taken cell by cell, so that what a cell holds is fetched from memory once.
    void containing(std::span<const PlanarPoint> points, std::span<std::uint32_t> found) const;

private:
    [[nodiscard]] bool may_hold(PlanarPoint p) const {
        return p.x >= lowest.x && p.x <= highest.x && p.y >= lowest.y && p.y <= highest.y;
    }
    [[nodiscard]] std::uint32_t containing_in_leaf(std::uint32_t leaf, PlanarPoint corner, PlanarPoint p) const;
};

/// For fewer than 2^30 areas and vertices.
[[nodiscard]] AreaGrid build_area_grid(std::span<const PlanarArea> areas);

/// The side of a point a hair above and, by far less, to the right of `p`: never 0 for an edge that has length.
[[nodiscard]] inline int side_beside(const Segment& edge, PlanarPoint p) {
    if (const int side = orientation(edge.a, edge.b, p); side != 0) return side;
    if (edge.b.x != edge.a.x) return edge.b.x > edge.a.x ? 1 : -1;
    return edge.b.y > edge.a.y ? -1 : 1;
}

}  // namespace regiohub
