// The prize-collecting Steiner forest: which places to join to the backbone, and along which edges, so that what is
// laid and what is forgone together cost least. Every answer comes with a lower bound on the best there is, so that its
// gap is known.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace regiohub {

/// Costs and prizes are in one unit (EUR here), finite, never negative. An edge from a node to itself is never used.
/// The backbone is the node `root`: each tie-in point hangs on it by an edge of cost 0, so that a tree below the root
/// is a forest on the backbone.
struct SteinerInstance {
    struct Edge {
        std::uint32_t a = 0;
        std::uint32_t b = 0;
        double cost = 0.0;
    };
    std::uint32_t root = 0;
    std::vector<double> prize;  // one a node: forgone when the node is not joined; 0: no terminal
    std::vector<Edge> edges;    // undirected; parallel edges are allowed
};

/// How hard to try. Bounded by work and not by time, so that the answer is the same on every machine.
struct SteinerEffort {
    std::size_t exact_terminals = 12;  // dynamic programming up to this many terminals ...
    double exact_work = 2e8;           // ... and up to this many merges (3^terminals x nodes)
    std::size_t branches = 4000;       // nodes of branch and bound, all parts together
    std::size_t branch_nodes = 5000;   // no branching on a part with more nodes than this
    std::size_t search_rounds = 6;     // of local search
};

struct SteinerForest {
    std::vector<std::uint32_t>
        edges;             // positions in the instance, ascending; a tree that holds the root, every leaf a terminal
    double laid = 0.0;     // cost of the edges
    double forgone = 0.0;  // prizes of the nodes that are not joined
    double lower_bound = 0.0;  // no forest has laid + forgone under this
    [[nodiscard]] double cost() const { return laid + forgone; }
    /// Share by which the cost may lie above the best there is; 0 where it is proven best.
    [[nodiscard]] double gap() const { return cost() > lower_bound ? (cost() - lower_bound) / cost() : 0.0; }
};

/// Starts from dual ascent (Wong 1984, with prizes as in Leitner, Ljubic, Luipersbeck, Sinnl 2018), improves by local
/// search, fixes by reduced cost, splits at the root, and finishes each part by dynamic programming (Erickson, Monma,
/// Veinott 1987) or branch and bound within the effort. A node worth exactly its cost is left out. Ties go to the lower
/// positions.
[[nodiscard]] SteinerForest solve_forest(const SteinerInstance& instance, const SteinerEffort& effort);

}  // namespace regiohub
