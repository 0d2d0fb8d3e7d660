// Builds the area grid, frame by frame: a frame's cells are drafted polygon by polygon, lowest area first, and then
// each cell is settled as empty, whole, a leaf or a frame of its own.
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <ranges>
#include <utility>

#include "geometry/area_grid.hpp"
#include "geometry/grid_walk.hpp"

namespace regiohub {
namespace {

// Kernel constants: they move time and memory, never an answer.
constexpr std::size_t leaf_edges = 8;       // a cell with more is cut again ...
constexpr std::size_t growth = 4;           // ... unless cutting its frame has copied each edge more often than this
constexpr int deepest = 16;                 // levels of frames
constexpr double edges_a_top_cell = 8.0;    // on average
constexpr double edges_a_cell = 2.0;        // of a frame below the top
constexpr double widest_top = 2048.0;       // cells
constexpr double widest_frame = 32.0;       // cells
constexpr double finest_cell_share = 1e-9;  // of the largest coordinate, far above its rounding

// A polygon's edges within a frame, and whether the corner of its window is inside it.
struct Part {
    std::uint32_t area = 0;
    bool corner_inside = false;
    std::span<const std::uint32_t> edges;
};

// What one frame's cells hold, before it is known which of them are cut again.
struct Draft {
    struct Line {
        std::size_t cell = 0;  // in the frame
        GridEntry entry;       // its edges are those of the draft
    };
    std::vector<Line> lines;  // by area, then cell
    std::vector<std::uint32_t> edges;
    std::vector<bool> covered;  // by an area that holds the whole cell: what comes later can never be the lowest
};

struct Polygon {
    std::uint32_t area = 0;
    PlanarPoint lowest;
    PlanarPoint highest;
    std::vector<std::uint32_t> edges;
};

constexpr double infinity = std::numeric_limits<double>::infinity();

bool finite(const PolygonOf<PlanarFrame>& polygon) {
    return std::ranges::all_of(polygon.rings, [](const PlanarLine& ring) {
        return std::ranges::all_of(ring.points, [](PlanarPoint p) { return std::isfinite(p.x) && std::isfinite(p.y); });
    });
}

void widen(PlanarPoint& lowest, PlanarPoint& highest, PlanarPoint p) {
    lowest = {std::min(lowest.x, p.x), std::min(lowest.y, p.y)};
    highest = {std::max(highest.x, p.x), std::max(highest.y, p.y)};
}

// An edge without length cannot be crossed. It is left out, unless it is all there is of a ring that is one point.
void add_ring(const std::vector<PlanarPoint>& ring, AreaGrid& grid, Polygon& polygon) {
    if (ring.empty()) return;
    const std::size_t first = grid.vertices.size();
    const std::size_t edges_before = polygon.edges.size();
    grid.vertices.insert(grid.vertices.end(), ring.begin(), ring.end());
    grid.vertices.push_back(ring.front());
    grid.rings.push_back(
        {polygon.area, static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(grid.vertices.size() - 1)});
    for (std::size_t i = first; i + 1 < grid.vertices.size(); ++i) {
        widen(polygon.lowest, polygon.highest, grid.vertices[i]);
        if (grid.vertices[i] != grid.vertices[i + 1]) polygon.edges.push_back(static_cast<std::uint32_t>(i));
    }
    if (polygon.edges.size() == edges_before) polygon.edges.push_back(static_cast<std::uint32_t>(first));
}

std::vector<Polygon> add_polygons(std::span<const PlanarArea> areas, AreaGrid& grid) {
    std::vector<Polygon> polygons;
    for (std::size_t area = 0; area < areas.size(); ++area)
        for (const auto& part : areas[area].parts) {
            if (!finite(part)) continue;
            Polygon polygon{static_cast<std::uint32_t>(area), {infinity, infinity}, {-infinity, -infinity}, {}};
            for (const PlanarLine& ring : part.rings) add_ring(ring.points, grid, polygon);
            if (!polygon.edges.empty()) polygons.push_back(std::move(polygon));
        }
    return polygons;
}

class Builder {
public:
    explicit Builder(AreaGrid& grid) : grid_{grid} {}

    void fill_top(std::span<const Polygon> polygons) {
        for (const Polygon& polygon : polygons) {
            widen(grid_.lowest, grid_.highest, polygon.lowest);
            widen(grid_.lowest, grid_.highest, polygon.highest);
        }
        const std::size_t top = add_frame(top_frame(polygons));
        const GridFrame frame = grid_.frames[top];
        Draft draft = blank(frame);
        std::size_t edges_before = 0;
        for (const Polygon& polygon : polygons) {
            edges_before += polygon.edges.size();
            // A column and a row more at the low side: the window's corner is outside the polygon, and not on its edge.
            const std::uint32_t column = frame.column_of(polygon.lowest.x);
            const std::uint32_t row = frame.row_of(polygon.lowest.y);
            const Window window{column - std::min(column, 1U),
                                std::min(frame.column_of(polygon.highest.x) + 1, frame.columns - 1),
                                row - std::min(row, 1U), std::min(frame.row_of(polygon.highest.y) + 1, frame.rows - 1)};
            add_part(frame, window, {polygon.area, false, polygon.edges}, draft);
        }
        settle(top, draft, edges_before, 0);
    }

private:
    [[nodiscard]] double finest_cell_m() const {
        const double largest_m = std::max(
            {std::abs(grid_.lowest.x), std::abs(grid_.lowest.y), std::abs(grid_.highest.x), std::abs(grid_.highest.y)});
        return std::max(finest_cell_share * largest_m, std::numeric_limits<double>::min());
    }

    // Square cells, none smaller than half the mean length of an edge, with half a cell of room at the low side.
    [[nodiscard]] GridFrame top_frame(std::span<const Polygon> polygons) const {
        double length_sum_m = 0.0;
        double count = 0.0;
        for (const Polygon& polygon : polygons)
            for (const std::uint32_t i : polygon.edges) {
                const Segment edge = grid_.edge(i);
                length_sum_m += std::abs(edge.b.x - edge.a.x) + std::abs(edge.b.y - edge.a.y);
                count += 1.0;
            }
        const double width_m = grid_.highest.x - grid_.lowest.x;
        const double height_m = grid_.highest.y - grid_.lowest.y;
        const double cell_m =
            std::max({std::sqrt(width_m * height_m * edges_a_top_cell / count), length_sum_m / count / 2.0,
                      width_m / widest_top, height_m / widest_top, finest_cell_m()});
        GridFrame frame;
        frame.origin = {grid_.lowest.x - cell_m / 2.0, grid_.lowest.y - cell_m / 2.0};
        frame.cut_into(cell_m, cell_m);
        frame.columns = static_cast<std::uint32_t>(std::clamp(width_m / cell_m, 0.0, widest_top)) + 2;
        frame.rows = static_cast<std::uint32_t>(std::clamp(height_m / cell_m, 0.0, widest_top)) + 2;
        return frame;
    }

    std::size_t add_frame(GridFrame frame) {
        frame.first_cell = static_cast<std::uint32_t>(grid_.cells.size());
        grid_.cells.resize(grid_.cells.size() + std::size_t{frame.columns} * frame.rows);
        grid_.frames.push_back(frame);
        return grid_.frames.size() - 1;
    }

    static Draft blank(const GridFrame& frame) {
        return {{}, {}, std::vector<bool>(std::size_t{frame.columns} * frame.rows, false)};
    }

    void add_part(const GridFrame& frame, const Window& window, const Part& part, Draft& draft) {
        Corners corners{frame, window};
        starts_.assign(std::size_t{window.columns()} * window.rows() + 1, 0);
        near_.clear();
        for (const std::uint32_t i : part.edges) {
            corners.cross(grid_.edge(i));
            for_each_cell_near(frame, window, grid_.edge(i), [&](std::size_t place) {
                near_.push_back({static_cast<std::uint32_t>(place), i});
                ++starts_[place + 1];
            });
        }
        std::inclusive_scan(starts_.begin(), starts_.end(), starts_.begin());
        const std::size_t base = draft.edges.size();
        draft.edges.resize(base + near_.size());
        filled_.assign(starts_.begin(), starts_.end());
        for (const auto& [place, edge] : near_) draft.edges[base + filled_[place]++] = edge;
        corners.for_each(part.corner_inside, [&](std::size_t place, bool inside) {
            const std::uint32_t count = starts_[place + 1] - starts_[place];
            if (count == 0 && !inside) return;
            const std::size_t row = window.first_row + place / window.columns();
            const std::size_t cell = row * frame.columns + window.first_column + place % window.columns();
            if (draft.covered[cell]) return;
            draft.covered[cell] = count == 0;
            draft.lines.push_back(
                {cell, {part.area, inside, static_cast<std::uint32_t>(base + starts_[place]), count}});
        });
    }

    // Gathers each cell's lines and gives the cell its sort. `edges_before` is how many edges the frame was made from.
    void settle(std::size_t frame_position, Draft& draft, std::size_t edges_before, int depth) {
        const GridFrame frame = grid_.frames[frame_position];
        std::ranges::stable_sort(draft.lines, {}, &Draft::Line::cell);
        for (auto from = draft.lines.begin(); from != draft.lines.end();) {
            const auto to =
                std::find_if(from, draft.lines.end(), [&](const auto& line) { return line.cell != from->cell; });
            const std::span<const Draft::Line> lines{from, to};
            GridCell cell;
            if (lines.front().entry.edge_count == 0)
                cell = {GridCell::Sort::whole, lines.front().entry.area};
            else if (depth < deepest && worth_cutting(frame, lines, draft.edges.size(), edges_before))
                cell = {GridCell::Sort::frame, cut(frame, lines, draft, depth)};
            else
                cell = {GridCell::Sort::leaf, add_leaf(lines, draft)};
            grid_.cells[frame.first_cell + lines.front().cell] = cell;
            from = to;
        }
    }

    [[nodiscard]] bool worth_cutting(const GridFrame& frame, std::span<const Draft::Line> lines,
                                     std::size_t edges_after, std::size_t edges_before) const {
        const std::size_t count = edge_count(lines);
        if (count <= leaf_edges || frame.cell_width_m < finest_cell_m() * widest_frame) return false;
        const bool halved = 2 * count <= edges_before;
        const bool apart = 2 * edges_after <= 3 * edges_before;
        return apart || (halved && edges_after <= growth * edges_before);
    }

    static std::size_t edge_count(std::span<const Draft::Line> lines) {
        std::size_t count = 0;
        for (const Draft::Line& line : lines) count += line.entry.edge_count;
        return count;
    }

    std::size_t cut(const GridFrame& parent, std::span<const Draft::Line> lines, const Draft& draft, int depth) {
        const std::size_t count = edge_count(lines);
        const double side =
            std::clamp(std::ceil(std::sqrt(static_cast<double>(count) / edges_a_cell)), 2.0, widest_frame);
        const auto cell = static_cast<std::uint32_t>(lines.front().cell);
        GridFrame frame;
        frame.origin = {parent.x_of(cell % parent.columns), parent.y_of(cell / parent.columns)};
        frame.cut_into(parent.cell_width_m / side, parent.cell_height_m / side);
        frame.columns = frame.rows = static_cast<std::uint32_t>(side);
        const std::size_t position = add_frame(frame);
        Draft inner = blank(frame);
        for (const auto& [place, entry] : lines)
            add_part(
                frame, {0, frame.columns - 1, 0, frame.rows - 1},
                {entry.area, entry.corner_inside, std::span{draft.edges}.subspan(entry.first_edge, entry.edge_count)},
                inner);
        settle(position, inner, count, depth + 1);
        return position;
    }

    std::size_t add_leaf(std::span<const Draft::Line> lines, const Draft& draft) {
        for (GridEntry entry : lines | std::views::transform(&Draft::Line::entry)) {
            const auto edges = std::span{draft.edges}.subspan(entry.first_edge, entry.edge_count);
            entry.first_edge = static_cast<std::uint32_t>(grid_.edges.size());
            grid_.edges.insert(grid_.edges.end(), edges.begin(), edges.end());
            grid_.entries.push_back(entry);
        }
        grid_.leaves.push_back(static_cast<std::uint32_t>(grid_.entries.size()));
        return grid_.leaves.size() - 2;
    }

    AreaGrid& grid_;
    struct Near {
        std::uint32_t place;
        std::uint32_t edge;
    };
    std::vector<Near> near_;  // scratch of add_part, as are these
    std::vector<std::uint32_t> starts_;
    std::vector<std::uint32_t> filled_;
};

}  // namespace

AreaGrid build_area_grid(std::span<const PlanarArea> areas) {
    AreaGrid grid;
    grid.lowest = {infinity, infinity};
    grid.highest = {-infinity, -infinity};
    grid.leaves.push_back(0);
    const std::vector<Polygon> polygons = add_polygons(areas, grid);
    if (!polygons.empty()) Builder{grid}.fill_top(polygons);
    return grid;
}

}  // namespace regiohub
