// Points sorted into the cells of a square grid, row by row: the order that density clustering sweeps over.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/shapes.hpp"

namespace regiohub {

/// Cells that hold points, ascending by key. Key of a neighbour: key + rows * stride + columns, for up to `cell_margin`
/// columns either way without running into the next row.
struct CellOrder {
    static constexpr std::uint64_t cell_margin = 2;
    std::uint64_t stride = 1;
    std::vector<std::uint64_t> key;    // one a cell
    std::vector<std::uint32_t> begin;  // one a cell and one past the last: first point of the cell
    std::vector<std::uint32_t> point;  // by place in the order: position in the input
    std::vector<PlanarPoint> at;       // by place in the order
    [[nodiscard]] std::size_t cells() const { return key.size(); }
};

/// Cells of `side_m` metres, above 0, from the lowest x and y on. Within a cell points keep the order of the input. At
/// most 2^32 - 2 points and 2^31 cells either way.
[[nodiscard]] CellOrder order_by_cell(std::span<const PlanarPoint> points, double side_m, unsigned threads);

}  // namespace regiohub
