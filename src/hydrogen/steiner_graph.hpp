// The instance of a Steiner forest as the algorithms walk it. Edge e is the two arcs 2e (a to b) and 2e + 1 (b to a).
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "hydrogen/steiner.hpp"

namespace regiohub {

inline constexpr std::uint32_t no_node = std::numeric_limits<std::uint32_t>::max();
inline constexpr double must_join =
    std::numeric_limits<double>::infinity();  // prize of a node that branching has decided to join

struct SteinerGraph {
    struct Link {
        std::uint32_t to = 0;
        std::uint32_t arc = 0;  // from the node to `to`; arc ^ 1 comes back
    };
    std::uint32_t root = 0;
    std::vector<double> prize;
    std::vector<SteinerInstance::Edge> edges;
    std::vector<std::uint32_t> first;  // links of node v: first[v] up to first[v + 1]
    std::vector<Link> links;

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(prize.size()); }
    [[nodiscard]] std::span<const Link> links_of(std::uint32_t v) const {
        return {links.data() + first[v], links.data() + first[v + 1]};
    }
    [[nodiscard]] double cost_of_arc(std::uint32_t arc) const { return edges[arc >> 1].cost; }
    [[nodiscard]] std::uint32_t head(std::uint32_t arc) const {
        return (arc & 1) != 0 ? edges[arc >> 1].a : edges[arc >> 1].b;
    }
    [[nodiscard]] std::uint32_t tail(std::uint32_t arc) const { return head(arc ^ 1); }
    [[nodiscard]] bool terminal(std::uint32_t v) const { return v != root && prize[v] > 0.0; }
};

[[nodiscard]] SteinerGraph graph_of(const SteinerInstance& instance);

/// A tree that holds the root: for each node of it the arc that leads into it, and the nodes in an order where each
/// comes after the one it hangs on.
struct SteinerTree {
    std::vector<std::uint32_t> order;   // order[0] is the root
    std::vector<std::uint32_t> parent;  // one a node of the graph: arc into it; no_node: the root, or not in the tree
    double laid = 0.0;
    double forgone = 0.0;
    [[nodiscard]] double cost() const { return laid + forgone; }
};

/// The edges of the tree, ascending.
[[nodiscard]] std::vector<std::uint32_t> edges_of(const SteinerTree& tree);

/// The best tree with edges among `edges` that hold together at the root: a minimum spanning tree of the root's part,
/// and of that the best subtree, which is exact on a tree.
[[nodiscard]] SteinerTree best_tree_within(const SteinerGraph& graph, std::span<const std::uint32_t> edges);

/// Shortest path heuristic (Takahashi, Matsuyama 1980): terminal after terminal joins by the shortest path, over arcs
/// that `open` lets through (one a arc; empty: all); then best_tree_within all edges between the nodes reached.
[[nodiscard]] SteinerTree grow_tree(const SteinerGraph& graph, std::span<const std::uint8_t> open);

/// best_tree_within all edges between the nodes of the tree; never worse than the tree.
[[nodiscard]] SteinerTree respanned(const SteinerGraph& graph, const SteinerTree& tree);

/// Local search: insert a node, exchange a key path, until nothing helps or `rounds` are over. Never worse.
[[nodiscard]] SteinerTree searched(const SteinerGraph& graph, SteinerTree tree, std::size_t rounds);

/// The best there is, by dynamic programming over sets of terminals. At most 20 terminals.
[[nodiscard]] SteinerTree exact_tree(const SteinerGraph& graph);

}  // namespace regiohub
