// A lower bound on a prize-collecting Steiner forest, and what is left of each arc's cost after it.
#pragma once

#include <vector>

#include "hydrogen/steiner_graph.hpp"

namespace regiohub {

struct DualAscent {
    double bound = 0.0;
    std::vector<double> left;  // one an arc: its reduced cost, never negative
    std::vector<double>
        prize_left;  // one a node: what the prize still has; forgoing the node costs at least bound + this
};

/// `haste` is by how much a component may outgrow the smallest before another takes its turn: 1.2 is careful, 2 is
/// quick. A prize that is infinite counts as joined for certain; a node that cannot be reached then gives an infinite
/// bound.
[[nodiscard]] DualAscent ascend(const SteinerGraph& graph, double haste);

}  // namespace regiohub
