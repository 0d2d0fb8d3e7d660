// Least-cost distances and paths over a raster, with cost, friction and barrier kept apart.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "model/shapes.hpp"
#include "units/units.hpp"

namespace regiohub {

/// Square cells, row by row from the upper left. Cell c lies in column c % columns of row c / columns.
struct CostRaster {
    std::uint32_t columns = 0;
    std::uint32_t rows = 0;
    PlanarPoint corner;           // upper left of the first cell
    Length cell = 1.0 * unit::m;  // side
    std::vector<float> cost;      // of a metre; negative or not finite: cannot be passed
    std::vector<float> friction;  // factor on cost; empty: 1 everywhere; negative or not finite: cannot be passed
    std::vector<std::uint16_t>
        barrier;                   // which barrier lies in the cell, counted from 1; 0: none; empty: none anywhere
    std::vector<double> crossing;  // cost of crossing barrier b is crossing[b - 1]; infinite: it is never crossed

    [[nodiscard]] std::size_t cells() const { return std::size_t{columns} * rows; }
    /// The cell that holds `p`; empty outside the raster.
    [[nodiscard]] std::optional<std::uint32_t> cell_at(PlanarPoint p) const;
    [[nodiscard]] PlanarPoint centre_of(std::uint32_t c) const;
};

/// Moves: to the eight touching cells, or to those and the eight a knight's move away.
enum class Moves : std::uint8_t { eight, sixteen };

/// A straight way in the worst direction, measured along the moves, is too long by this share: 1 / cos(half the widest
/// angle between two moves) - 1, so 8.2 % for eight and 2.7 % for sixteen.
[[nodiscard]] double direction_error(Moves moves);

struct CostField {
    std::vector<double> cost;        // one a cell, from the nearest source; infinite: out of reach
    std::vector<std::uint8_t> from;  // the move that led into the cell; no_move: a source, or out of reach
    Moves moves = Moves::eight;
    static constexpr std::uint8_t no_move = 31;
};

/// Least cost from the sources to every cell. A step costs its length times the mean of the cells it touches: both
/// ends, and for a knight's move the two cells between. Half the cost of a barrier falls due on entering and half on
/// leaving it. A diagonal step between two cells of one barrier crosses it, and one between two cells that cannot be
/// passed is not made, so that a thin line does not leak. Exact: equal to Dijkstra's algorithm. Ties go to the cell
/// that was reached first, in the order of the sources.
[[nodiscard]] CostField spread_cost(const CostRaster& raster, std::span<const std::uint32_t> sources, Moves moves);

struct CostPath {
    std::vector<std::uint32_t> cells;  // from the source to the target
    double cost = 0.0;
    Length length;
    std::vector<std::uint16_t> crossed;  // barriers in the order met; one that is crossed twice stands here twice
};

/// The way that led to `target`; empty where it is out of reach.
[[nodiscard]] std::optional<CostPath> path_to(const CostRaster& raster, const CostField& field, std::uint32_t target);

}  // namespace regiohub
