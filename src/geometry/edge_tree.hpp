// Boxes within boxes over the edges of many areas: which edge is nearest.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "geometry/area_grid.hpp"
#include "geometry/box.hpp"
#include "model/shapes.hpp"

namespace regiohub {

class EdgeTree {
public:
    struct Near {
        std::uint32_t area = 0;
        double squared_m2 = 0.0;
    };

    /// Over all rings of `grid`, which must outlive the tree.
    explicit EdgeTree(const AreaGrid& grid);

    /// The nearest area by its edges, not farther than the root of `limit_m2`; ties go to the lowest area.
    [[nodiscard]] std::optional<Near> nearest(PlanarPoint p, double limit_m2) const;

private:
    struct Node {
        Box box;
        std::uint32_t second = 0;  // the second child; the first follows the node. 0: a leaf
        GridRing run;              // of a leaf
    };
    std::uint32_t build(std::vector<Node>& leaves, std::size_t first, std::size_t last);
    void try_run(PlanarPoint p, const GridRing& run, Near& best) const;

    const AreaGrid* grid_;
    std::vector<Node> nodes_;
};

}  // namespace regiohub
