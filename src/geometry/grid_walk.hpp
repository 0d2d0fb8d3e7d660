// Which cells of a frame an edge comes near, and which corners of the cells lie inside a polygon. Used to build the
// area grid.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "geometry/area_grid.hpp"
#include "geometry/segment.hpp"

namespace regiohub {

// How near an edge must come to belong to a cell, as a share of the cell: far above the rounding of the cell's bounds.
inline constexpr double margin_share = 1e-3;

/// Columns and rows [first, last] of a frame.
struct Window {
    std::uint32_t first_column = 0;
    std::uint32_t last_column = 0;
    std::uint32_t first_row = 0;
    std::uint32_t last_row = 0;

    [[nodiscard]] std::uint32_t columns() const { return last_column - first_column + 1; }
    [[nodiscard]] std::uint32_t rows() const { return last_row - first_row + 1; }
    [[nodiscard]] std::size_t at(std::uint32_t column, std::uint32_t row) const {
        return std::size_t{row - first_row} * columns() + (column - first_column);
    }
};

struct Steps {
    std::uint32_t first = 1;
    std::uint32_t last = 0;  // below `first`: none
};

/// The cells [first, last] that the stretch from `low` to `high` comes near.
[[nodiscard]] inline Steps steps_near(double low, double high, double cell_m, Steps within) {
    const double from = std::floor(low / cell_m - margin_share);
    const double to = std::floor(high / cell_m + margin_share);
    if (to < within.first || from > within.last) return {};
    return {from > within.first ? static_cast<std::uint32_t>(from) : within.first,
            to < within.last ? static_cast<std::uint32_t>(to) : within.last};
}

/// Where the edge is at height y, kept within the edge.
[[nodiscard]] inline double x_at(const Segment& edge, double y) {
    const double share = std::clamp((y - edge.a.y) / (edge.b.y - edge.a.y), 0.0, 1.0);
    return edge.a.x + share * (edge.b.x - edge.a.x);
}

/// Calls `visit(place in the window)`, row by row.
template <class Visit>
void for_each_cell_near(const GridFrame& frame, const Window& window, const Segment& edge, Visit visit) {
    const double low = std::min(edge.a.y, edge.b.y);
    const double high = std::max(edge.a.y, edge.b.y);
    const double margin_m = margin_share * frame.cell_height_m;
    const Steps rows = steps_near(low - frame.origin.y, high - frame.origin.y, frame.cell_height_m,
                                  {window.first_row, window.last_row});
    for (std::uint32_t row = rows.first; row <= rows.last; ++row) {
        double left = edge.a.x;
        double right = edge.b.x;
        if (high > low) {
            left = x_at(edge, frame.y_of(row) - margin_m);
            right = x_at(edge, frame.y_of(row + 1) + margin_m);
        }
        const auto [from, to] = std::minmax(left, right);
        const Steps columns = steps_near(from - frame.origin.x, to - frame.origin.x, frame.cell_width_m,
                                         {window.first_column, window.last_column});
        for (std::uint32_t column = columns.first; column <= columns.last; ++column) visit(window.at(column, row));
    }
}

/// The first step in (first, last] for which `past` holds, looked for from `guess`; none: last + 1. `past` never goes
/// back to false.
template <class Past>
[[nodiscard]] std::uint32_t first_past(double guess, Steps within, Past past) {
    std::uint32_t step = within.first;
    if (guess > within.first) step = guess > within.last ? within.last : static_cast<std::uint32_t>(guess);
    while (step > within.first && past(step)) --step;
    while (step <= within.last && !past(step)) ++step;
    return step;
}

/// For each corner of a window's cells, whether it is inside a polygon: from the first corner up, then to the right.
class Corners {
public:
    Corners(const GridFrame& frame, const Window& window)
        : frame_{frame},
          window_{window},
          up_(window.rows(), 0),
          right_(std::size_t{window.rows()} * window.columns(), 0) {}

    void cross(const Segment& edge) {
        cross_first_column(edge);
        cross_rows(edge);
    }

    /// Calls `visit(place in the window, inside)` row by row.
    template <class Visit>
    void for_each(bool first_inside, Visit visit) const {
        bool start = first_inside;
        std::size_t place = 0;
        for (std::uint32_t row = 0; row < window_.rows(); ++row) {
            start ^= up_[row] != 0;
            bool inside = start;
            for (std::uint32_t column = 0; column < window_.columns(); ++column, ++place) {
                inside ^= right_[place] != 0;
                visit(place, inside);
            }
        }
    }

private:
    void cross_first_column(const Segment& edge) {
        const double x = frame_.x_of(window_.first_column);
        if ((edge.a.x > x) == (edge.b.x > x)) return;
        const int above = edge.b.x > edge.a.x ? 1 : -1;
        const double y = edge.a.y + (x - edge.a.x) / (edge.b.x - edge.a.x) * (edge.b.y - edge.a.y);
        const std::uint32_t row =
            first_past((y - frame_.origin.y) / frame_.cell_height_m, {window_.first_row, window_.last_row},
                       [&](std::uint32_t r) { return side_beside(edge, {x, frame_.y_of(r)}) == above; });
        if (row > window_.first_row && row <= window_.last_row) up_[row - window_.first_row] ^= 1;
    }

    void cross_rows(const Segment& edge) {
        const int right = edge.b.y > edge.a.y ? -1 : 1;
        const std::uint32_t from = frame_.row_of(std::min(edge.a.y, edge.b.y));
        const std::uint32_t to = std::min(frame_.row_of(std::max(edge.a.y, edge.b.y)) + 1, window_.last_row);
        for (std::uint32_t row = std::max(from, window_.first_row); row <= to; ++row) {
            const double y = frame_.y_of(row);
            if ((edge.a.y > y) == (edge.b.y > y)) continue;
            const std::uint32_t column = first_past(
                (x_at(edge, y) - frame_.origin.x) / frame_.cell_width_m, {window_.first_column, window_.last_column},
                [&](std::uint32_t c) { return side_beside(edge, {frame_.x_of(c), y}) == right; });
            if (column > window_.first_column && column <= window_.last_column) right_[window_.at(column, row)] ^= 1;
        }
    }

    const GridFrame& frame_;
    const Window& window_;
    std::vector<unsigned char> up_;
    std::vector<unsigned char> right_;
};

}  // namespace regiohub
