// DBSCAN on a grid, after Gunawan (2013): in cells of side reach/sqrt(2) all points of a cell are within reach of each
// other, so a cell of enough weight is all core, and core points are joined cell by cell instead of point by point.
// Differs from it in the neighbours, found by five sweeps over the sorted cells instead of a hash, and in the border
// rule.
#include "cluster/dbscan.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <utility>

#include "cluster/cell_order.hpp"
#include "cluster/joint_forest.hpp"
#include "cluster/near_pair.hpp"
#include "cluster/threads.hpp"

namespace regiohub {

namespace {

constexpr std::size_t block_cells = 4096;
// The cells are smaller than reach/sqrt(2) by this share: far above the rounding of a cell's number, so a shared cell
// always means within reach.
constexpr double cell_shrink = 1e-9;

/// Goes over cells in ascending order and finds, in the two rows below to the two above, those within two columns.
class Neighbourhood {
public:
    Neighbourhood(const CellOrder& order, std::size_t first_cell, int first_row)
        : order_{&order}, first_row_{first_row} {
        for (int row = first_row; row <= last_row; ++row) {
            const auto low = low_key(first_cell, row);
            next_[index(row)] =
                static_cast<std::size_t>(std::lower_bound(order.key.begin(), order.key.end(), low) - order.key.begin());
        }
    }

    /// Calls visit(cell) for the neighbours of `cell`, itself included, until it returns true. Cells must come in
    /// ascending order.
    template <class Visit>
    void visit(std::size_t cell, const Visit& visit) {
        const auto& key = order_->key;
        for (int row = first_row_; row <= last_row; ++row) {
            std::size_t& at = next_[index(row)];
            const auto low = low_key(cell, row);
            while (at < key.size() && key[at] < low) ++at;
            for (std::size_t near = at; near < key.size() && key[near] <= low + 2 * CellOrder::cell_margin; ++near) {
                if (visit(near)) return;
            }
        }
    }

private:
    static constexpr int last_row = 2;
    static std::size_t index(int row) { return static_cast<std::size_t>(row + last_row); }
    [[nodiscard]] std::uint64_t low_key(std::size_t cell, int row) const {
        return order_->key[cell] + order_->stride * static_cast<std::uint64_t>(row) - CellOrder::cell_margin;
    }

    const CellOrder* order_;
    int first_row_;
    std::array<std::size_t, 5> next_{};
};

double squared(PlanarPoint a, PlanarPoint b) {
    const double dx = a.x - b.x;
    const double dy = a.y - b.y;
    return dx * dx + dy * dy;
}

/// The clustering under way. Within each cell core points come first.
struct Sweep {
    CellOrder order;
    std::vector<std::uint32_t> weight;    // by place in the order; empty: 1 each
    std::vector<std::uint32_t> core_end;  // by cell: one past its last core point
    double reach2 = 0.0;
    std::uint64_t min_weight = 0;
    unsigned threads = 1;

    [[nodiscard]] std::uint64_t weight_of(std::size_t place) const { return weight.empty() ? 1 : weight[place]; }
    [[nodiscard]] std::uint64_t weight_of_cell(std::size_t cell) const {
        if (weight.empty()) return order.begin[cell + 1] - order.begin[cell];
        std::uint64_t sum = 0;
        for (std::size_t p = order.begin[cell]; p < order.begin[cell + 1]; ++p) sum += weight[p];
        return sum;
    }
};

/// The cells near one, copied out of the sweep so that each of its points can go over them.
struct NearCells {
    std::array<std::size_t, 25> cell{};
    std::size_t count = 0;
};

NearCells cells_near(std::size_t cell, Neighbourhood& around) {
    NearCells near;
    around.visit(cell, [&near](std::size_t other) {
        near.cell[near.count++] = other;
        return false;
    });
    return near;
}

bool is_core(std::size_t place, std::size_t cell, const NearCells& near, const Sweep& sweep) {
    std::uint64_t sum = sweep.weight_of_cell(cell);
    for (std::size_t n = 0; n < near.count; ++n) {
        if (near.cell[n] == cell) continue;
        for (std::size_t p = sweep.order.begin[near.cell[n]]; p < sweep.order.begin[near.cell[n] + 1]; ++p) {
            if (squared(sweep.order.at[place], sweep.order.at[p]) <= sweep.reach2) sum += sweep.weight_of(p);
            if (sum >= sweep.min_weight) return true;
        }
    }
    return sum >= sweep.min_weight;
}

/// Marks the core points of one cell.
void mark_core(std::size_t cell, Neighbourhood& around, const Sweep& sweep, std::vector<std::uint8_t>& core) {
    const std::size_t begin = sweep.order.begin[cell];
    const std::size_t end = sweep.order.begin[cell + 1];
    if (sweep.weight_of_cell(cell) >= sweep.min_weight) {
        std::fill(core.begin() + static_cast<std::ptrdiff_t>(begin), core.begin() + static_cast<std::ptrdiff_t>(end),
                  std::uint8_t{1});
        return;
    }
    const auto near = cells_near(cell, around);
    std::uint64_t at_most = 0;
    for (std::size_t n = 0; n < near.count; ++n) at_most += sweep.weight_of_cell(near.cell[n]);
    if (at_most < sweep.min_weight) return;
    for (std::size_t p = begin; p < end; ++p) core[p] = is_core(p, cell, near, sweep) ? 1 : 0;
}

std::vector<std::uint8_t> core_points(const Sweep& sweep) {
    std::vector<std::uint8_t> core(sweep.order.at.size());
    in_blocks(sweep.order.cells(), block_cells, sweep.threads, [&](std::size_t begin, std::size_t end) {
        Neighbourhood around{sweep.order, begin, -2};
        for (std::size_t cell = begin; cell < end; ++cell) mark_core(cell, around, sweep, core);
    });
    return core;
}

/// Brings the core points of each cell to its front; `core` is by place before.
void put_core_first(Sweep& sweep, const std::vector<std::uint8_t>& core) {
    sweep.core_end.resize(sweep.order.cells());
    in_slices(sweep.order.cells(), sweep.threads, [&](std::size_t begin, std::size_t end, unsigned) {
        for (std::size_t cell = begin; cell < end; ++cell) {
            std::size_t front = sweep.order.begin[cell];
            for (std::size_t p = front; p < sweep.order.begin[cell + 1]; ++p) {
                if (core[p] == 0) continue;
                std::swap(sweep.order.at[p], sweep.order.at[front]);
                std::swap(sweep.order.point[p], sweep.order.point[front]);
                ++front;
            }
            sweep.core_end[cell] = static_cast<std::uint32_t>(front);
        }
    });
}

std::span<const PlanarPoint> core_of(std::size_t cell, const Sweep& sweep) {
    const std::size_t begin = sweep.order.begin[cell];
    return {sweep.order.at.data() + begin, sweep.core_end[cell] - begin};
}

/// Joins the cells whose core points are within reach of each other; each pair is seen from its lower cell.
void join_cells(const Sweep& sweep, JointForest& forest) {
    in_blocks(sweep.order.cells(), block_cells, sweep.threads, [&](std::size_t begin, std::size_t end) {
        Neighbourhood around{sweep.order, begin, 0};
        for (std::size_t cell = begin; cell < end; ++cell) {
            const auto core = core_of(cell, sweep);
            if (core.empty()) continue;
            const auto here = static_cast<std::uint32_t>(cell);
            around.visit(cell, [&](std::size_t other) {
                const auto there = static_cast<std::uint32_t>(other);
                if (other <= cell || core_of(other, sweep).empty() || forest.root(here) == forest.root(there))
                    return false;
                if (any_within(core, core_of(other, sweep), sweep.reach2)) forest.join(here, there);
                return false;
            });
        }
    });
}

/// The cell of the nearest core point within reach, by the border rule; no_cluster: none.
std::uint32_t nearest_core_cell(PlanarPoint p, const NearCells& near, const Sweep& sweep) {
    double best2 = sweep.reach2;
    const PlanarPoint* nearest = nullptr;
    std::uint32_t found = no_cluster;
    for (std::size_t n = 0; n < near.count; ++n) {
        for (const PlanarPoint& core : core_of(near.cell[n], sweep)) {
            const double apart2 = squared(p, core);
            if (apart2 > best2 || (nearest != nullptr && apart2 == best2 && !(core < *nearest))) continue;
            best2 = apart2;
            nearest = &core;
            found = static_cast<std::uint32_t>(near.cell[n]);
        }
    }
    return found;
}

/// Writes for each point the root cell of its cluster, and whether it is core.
void label(const Sweep& sweep, JointForest& forest, DensityClusters& found) {
    in_blocks(sweep.order.cells(), block_cells, sweep.threads, [&](std::size_t begin, std::size_t end) {
        Neighbourhood around{sweep.order, begin, -2};
        for (std::size_t cell = begin; cell < end; ++cell) {
            const std::size_t core_end = sweep.core_end[cell];
            const std::uint32_t root = forest.root(static_cast<std::uint32_t>(cell));
            for (std::size_t p = sweep.order.begin[cell]; p < core_end; ++p) {
                found.cluster[sweep.order.point[p]] = root;
                found.core[sweep.order.point[p]] = 1;
            }
            if (core_end == sweep.order.begin[cell + 1]) continue;
            const auto near = cells_near(cell, around);
            for (std::size_t p = core_end; p < sweep.order.begin[cell + 1]; ++p) {
                const auto nearest = nearest_core_cell(sweep.order.at[p], near, sweep);
                found.cluster[sweep.order.point[p]] = nearest == no_cluster ? no_cluster : forest.root(nearest);
            }
        }
    });
}

/// Root cells become numbers in the order of each cluster's lowest point.
void number(DensityClusters& found, std::size_t cells) {
    std::vector<std::uint32_t> number_of(cells, no_cluster);
    for (std::uint32_t& cluster : found.cluster) {
        if (cluster == no_cluster) continue;
        auto& given = number_of[cluster];
        if (given == no_cluster) given = found.count++;
        cluster = given;
    }
}

}  // namespace

DensityClusters dbscan(std::span<const PlanarPoint> points, std::span<const std::uint32_t> weights,
                       const DensityRules& rules, unsigned threads) {
    assert(rules.reach > Length{} && rules.min_weight >= 1 && (weights.empty() || weights.size() == points.size()));
    const double reach_m = rules.reach.in(unit::m);
    Sweep sweep{order_by_cell(points, reach_m / std::sqrt(2.0) * (1.0 - cell_shrink), threads),
                {},
                {},
                reach_m * reach_m,
                rules.min_weight,
                threads};
    if (!weights.empty()) {
        for (const std::uint32_t point : sweep.order.point) sweep.weight.push_back(weights[point]);
    }
    put_core_first(sweep, core_points(sweep));
    JointForest forest{sweep.order.cells()};
    join_cells(sweep, forest);
    DensityClusters found{std::vector<std::uint32_t>(points.size(), no_cluster),
                          std::vector<std::uint8_t>(points.size()), 0};
    label(sweep, forest, found);
    number(found, sweep.order.cells());
    return found;
}

}  // namespace regiohub
