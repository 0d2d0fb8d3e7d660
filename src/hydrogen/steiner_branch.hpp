// What remains between heuristic and bound: fixing by reduced cost, splitting at the root, branch and bound on nodes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "hydrogen/dual_ascent.hpp"
#include "hydrogen/steiner_graph.hpp"

namespace regiohub {

/// Whether nothing can be better by more than rounding.
[[nodiscard]] bool is_proven(double cost, double bound);

/// How far a component may outgrow the smallest in a dual ascent on this graph: the larger the graph, the quicker.
[[nodiscard]] double careful(const SteinerGraph& graph);

/// The best of several starts (nothing at all, the spanning tree, shortest paths, shortest paths over saturated arcs),
/// searched.
[[nodiscard]] SteinerTree best_start(const SteinerGraph& graph, const DualAscent& dual, std::size_t rounds);

/// A graph made from another, and which edge of that other each of its edges is.
struct SteinerPart {
    SteinerGraph graph;
    std::vector<std::uint32_t> edge;
    std::vector<std::uint32_t> node;
    double prizes = 0.0;
};

/// Without the edges that are in no tree cheaper than `cost`, and with the terminals that are in every such tree marked
/// must_join.
[[nodiscard]] SteinerPart fixed_by_reduced_cost(const SteinerGraph& graph, const DualAscent& dual, double cost);

struct SteinerParts {
    std::vector<SteinerPart> parts;  // each with the root; edges in terms of the graph that `whole` was made from
    double cut_off = 0.0;            // prizes of terminals that no edge leads to
};

/// What falls apart when the root is taken out. Nodes without a terminal beyond them are left out.
[[nodiscard]] SteinerParts parts_below_root(const SteinerPart& whole);

struct Branched {
    SteinerTree tree;
    double bound = 0.0;
    std::size_t branches = 0;  // looked at
};

/// Best first branch and bound: a node is in the tree or it is not. Stops after `branches` with the bound proven so
/// far.
[[nodiscard]] Branched branch_and_bound(const SteinerGraph& graph, std::size_t branches);

}  // namespace regiohub
