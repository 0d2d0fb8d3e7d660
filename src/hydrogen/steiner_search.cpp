// Local search on a Steiner tree: node insertion and key path exchange (Uchoa, Werneck, Fast local search for Steiner
// trees in graphs, ACM JEA 17, 2012). Moves are found on one tree and then tried in order of what they promise; only
// what lowers the cost is kept.
#include <algorithm>
#include <queue>
#include <tuple>

#include "hydrogen/steiner_graph.hpp"

namespace regiohub {
namespace {

constexpr std::size_t longest_climb = 400;  // steps up a tree that an insertion looks at
constexpr double worth_the_move = 1e-9;     // share of the cost under which a gain is rounding

struct Move {
    double gain = 0.0;
    std::uint32_t node = 0;  // the node inserted, or the lower end of the key path
    std::vector<std::uint32_t> out;
    std::vector<std::uint32_t> in;
};

void best_first(std::vector<Move>& moves) {
    std::ranges::sort(moves, {}, [](const Move& m) { return std::tuple{-m.gain, m.node}; });
}

/// The tree with depths and child counts, for walking up.
struct Walk {
    std::vector<std::uint32_t> depth;
    std::vector<std::uint32_t> children;

    Walk(const SteinerGraph& graph, const SteinerTree& tree) : depth(graph.size(), no_node), children(graph.size(), 0) {
        depth[graph.root] = 0;
        for (std::size_t i = 1; i < tree.order.size(); ++i) {
            const std::uint32_t up = graph.tail(tree.parent[tree.order[i]]);
            depth[tree.order[i]] = depth[up] + 1;
            ++children[up];
        }
    }
    [[nodiscard]] bool in(std::uint32_t v) const { return depth[v] != no_node; }
};

/// The dearest edge between two nodes of the tree that avoids `gone`; no_node where the way is cut or too long.
std::uint32_t dearest_between(const SteinerGraph& graph, const SteinerTree& tree, const Walk& walk, std::uint32_t a,
                              std::uint32_t b, std::span<const std::uint32_t> gone) {
    std::uint32_t dearest = no_node;
    for (std::size_t step = 0; a != b; ++step) {
        std::uint32_t& lower = walk.depth[a] >= walk.depth[b] ? a : b;
        const std::uint32_t arc = tree.parent[lower];
        if (step == longest_climb || std::ranges::find(gone, arc >> 1) != gone.end()) {
            return no_node;
        }
        if (dearest == no_node || graph.cost_of_arc(arc) > graph.edges[dearest].cost) {
            dearest = arc >> 1;
        }
        lower = graph.tail(arc);
    }
    return dearest;
}

/// What the tree gains when node v joins by its links, each link past the first taking out the dearest edge of the ring
/// it closes.
double gain_of_inserting(const SteinerGraph& graph, const SteinerTree& tree, const Walk& walk, std::uint32_t v) {
    std::vector<SteinerGraph::Link> to_tree;
    for (const auto& link : graph.links_of(v)) {
        if (walk.in(link.to)) {
            to_tree.push_back(link);
        }
    }
    if (to_tree.size() < 2) {
        return 0.0;
    }
    std::ranges::sort(to_tree, {}, [&](const auto& link) { return std::tuple{graph.cost_of_arc(link.arc), link.arc}; });
    double gain = graph.prize[v] == must_join ? 0.0 : graph.prize[v];
    gain -= graph.cost_of_arc(to_tree[0].arc);
    std::vector<std::uint32_t> gone;
    for (std::size_t i = 1; i < to_tree.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const std::uint32_t dearest = dearest_between(graph, tree, walk, to_tree[i].to, to_tree[j].to, gone);
            if (dearest != no_node && graph.edges[dearest].cost > graph.cost_of_arc(to_tree[i].arc)) {
                gain += graph.edges[dearest].cost - graph.cost_of_arc(to_tree[i].arc);
                gone.push_back(dearest);
                break;
            }
        }
    }
    return gain;
}

std::vector<Move> insertions(const SteinerGraph& graph, const SteinerTree& tree, double least) {
    const Walk walk{graph, tree};
    std::vector<Move> moves;
    std::vector<std::uint8_t> seen(graph.size(), 0);
    for (const std::uint32_t u : tree.order) {
        if (u == graph.root) {
            continue;  // its neighbours that matter are seen from their own other neighbours
        }
        for (const auto& link : graph.links_of(u)) {
            if (!walk.in(link.to) && seen[link.to] == 0) {
                seen[link.to] = 1;
                const double gain = gain_of_inserting(graph, tree, walk, link.to);
                if (gain > least) {
                    moves.push_back({gain, link.to, {}, {}});
                }
            }
        }
    }
    best_first(moves);
    return moves;
}

/// Inserts the most promising nodes together; half of them when together they do not help, down to one.
bool insert_nodes(const SteinerGraph& graph, SteinerTree& tree, double least) {
    const auto moves = insertions(graph, tree, least);
    for (std::size_t count = moves.size(); count > 0; count /= 2) {
        SteinerTree wider = tree;
        for (std::size_t i = 0; i < count; ++i) {
            wider.order.push_back(moves[i].node);
        }
        auto tried = respanned(graph, wider);
        if (tried.cost() < tree.cost() - least) {
            tree = std::move(tried);
            return true;
        }
    }
    return false;
}

/// Searches a cheaper way from the part of the tree under a key path to the rest.
class KeyPaths {
public:
    KeyPaths(const SteinerGraph& graph, const SteinerTree& tree)
        : graph_{graph},
          tree_{tree},
          walk_{graph, tree},
          below_(graph.size(), 0),
          seen_(graph.size(), 0),
          away_(graph.size(), 0.0),
          by_(graph.size(), no_node),
          first_child_(graph.size() + 1, 0),
          child_(tree.order.size()) {
        for (std::size_t i = 1; i < tree.order.size(); ++i) {
            ++first_child_[graph.tail(tree.parent[tree.order[i]]) + 1];
        }
        for (std::size_t v = 0; v + 1 < first_child_.size(); ++v) {
            first_child_[v + 1] += first_child_[v];
        }
        auto next = first_child_;
        for (std::size_t i = 1; i < tree.order.size(); ++i) {
            child_[next[graph.tail(tree.parent[tree.order[i]])]++] = tree.order[i];
        }
    }

    std::vector<Move> exchanges(double least) {
        std::vector<Move> moves;
        for (const std::uint32_t v : tree_.order) {
            if (v != graph_.root && is_key(v)) {
                Move move = exchange(v);
                if (move.gain > least) {
                    moves.push_back(std::move(move));
                }
            }
        }
        best_first(moves);
        return moves;
    }

private:
    [[nodiscard]] bool is_key(std::uint32_t v) const {
        return v == graph_.root || graph_.terminal(v) || walk_.children[v] != 1;
    }

    Move exchange(std::uint32_t low) {
        Move move;
        move.node = low;
        ++stamp_;
        double dear = 0.0;
        for (std::uint32_t v = low; v == low || !is_key(v);) {
            move.out.push_back(tree_.parent[v] >> 1);
            dear += graph_.cost_of_arc(tree_.parent[v]);
            v = graph_.tail(tree_.parent[v]);
            if (!is_key(v)) {
                below_[v] = stamp_;  // inside the key path: neither part
            }
        }
        const std::uint32_t end = nearest_of_the_rest(low, dear);
        if (end != no_node) {
            move.gain = dear - away_[end];
            for (std::uint32_t v = end; by_[v] != no_node; v = graph_.tail(by_[v])) {
                move.in.push_back(by_[v] >> 1);
            }
        }
        return move;
    }

    std::uint32_t nearest_of_the_rest(std::uint32_t low, double dear) {
        mark_under(low);
        while (!queue_.empty()) {
            const auto [away, v] = queue_.top();
            queue_.pop();
            if (away > away_[v]) {
                continue;
            }
            if (away >= dear) {
                break;
            }
            if (walk_.in(v) && below_[v] != stamp_) {
                queue_ = {};
                return v;
            }
            for (const auto& link : graph_.links_of(v)) {
                reach(link.to, away + graph_.cost_of_arc(link.arc), link.arc);
            }
        }
        queue_ = {};
        return no_node;
    }

    void mark_under(std::uint32_t low) {
        std::vector<std::uint32_t> under{low};
        for (std::size_t i = 0; i < under.size(); ++i) {
            const std::uint32_t v = under[i];
            below_[v] = stamp_;
            reach(v, 0.0, no_node);
            under.insert(under.end(), child_.begin() + first_child_[v], child_.begin() + first_child_[v + 1]);
        }
    }

    void reach(std::uint32_t v, double away, std::uint32_t by) {
        if (seen_[v] != stamp_ || away < away_[v]) {
            seen_[v] = stamp_;
            away_[v] = away;
            by_[v] = by;
            queue_.emplace(away, v);
        }
    }

    using Reached = std::tuple<double, std::uint32_t>;
    const SteinerGraph& graph_;
    const SteinerTree& tree_;
    Walk walk_;
    std::vector<std::uint32_t> below_;
    std::vector<std::uint32_t> seen_;
    std::vector<double> away_;
    std::vector<std::uint32_t> by_;
    std::vector<std::uint32_t> first_child_;
    std::vector<std::uint32_t> child_;
    std::priority_queue<Reached, std::vector<Reached>, std::greater<>> queue_;
    std::uint32_t stamp_ = 0;
};

/// Only the nodes and edges that the tree and the moves use, so that trying a move costs the size of the tree and not
/// of the map.
struct Corner {
    SteinerGraph graph;
    std::vector<std::uint32_t> edge;  // of the whole graph, ascending

    [[nodiscard]] std::uint32_t place_of(std::uint32_t whole_edge) const {
        return static_cast<std::uint32_t>(std::ranges::lower_bound(edge, whole_edge) - edge.begin());
    }
};

Corner corner_of(const SteinerGraph& graph, const SteinerTree& tree, std::span<const Move> moves) {
    Corner corner;
    corner.edge = edges_of(tree);
    for (const Move& move : moves) {
        corner.edge.insert(corner.edge.end(), move.in.begin(), move.in.end());
    }
    std::ranges::sort(corner.edge);
    corner.edge.erase(std::unique(corner.edge.begin(), corner.edge.end()), corner.edge.end());
    SteinerInstance instance{0, {0.0}, {}};
    std::vector<std::uint32_t> place(graph.size(), no_node);
    place[graph.root] = 0;
    const auto placed = [&](std::uint32_t v) {
        if (place[v] == no_node) {
            place[v] = static_cast<std::uint32_t>(instance.prize.size());
            instance.prize.push_back(graph.prize[v]);
        }
        return place[v];
    };
    for (const std::uint32_t e : corner.edge) {
        const auto& edge = graph.edges[e];
        const std::uint32_t a = placed(edge.a);
        instance.edges.push_back({a, placed(edge.b), edge.cost});
    }
    corner.graph = graph_of(instance);
    return corner;
}

/// Tries the moves one after the other on the corner; the edges of the best tree, in terms of the corner.
std::vector<std::uint32_t> tried_in(const Corner& corner, const SteinerTree& tree, std::span<const Move> moves,
                                    double least) {
    std::vector<std::uint32_t> edges;
    for (const std::uint32_t e : edges_of(tree)) {
        edges.push_back(corner.place_of(e));
    }
    double cost = best_tree_within(corner.graph, edges).cost();
    for (const Move& move : moves) {
        auto changed = edges;
        std::erase_if(changed,
                      [&](std::uint32_t e) { return std::ranges::find(move.out, corner.edge[e]) != move.out.end(); });
        for (const std::uint32_t e : move.in) {
            changed.push_back(corner.place_of(e));
        }
        const auto tried = best_tree_within(corner.graph, changed);
        if (tried.cost() < cost - least) {
            cost = tried.cost();
            edges = edges_of(tried);
        }
    }
    return edges;
}

bool exchange_paths(const SteinerGraph& graph, SteinerTree& tree, double least) {
    const auto moves = KeyPaths{graph, tree}.exchanges(least);
    if (moves.empty()) {
        return false;
    }
    const Corner corner = corner_of(graph, tree, moves);
    auto edges = tried_in(corner, tree, moves, least);
    for (std::uint32_t& e : edges) {
        e = corner.edge[e];
    }
    auto changed = best_tree_within(graph, edges);
    if (!(changed.cost() < tree.cost() - least)) {
        return false;
    }
    tree = std::move(changed);
    return true;
}

}  // namespace

SteinerTree searched(const SteinerGraph& graph, SteinerTree tree, std::size_t rounds) {
    const double least = worth_the_move * (1.0 + tree.laid);
    for (std::size_t round = 0; round < rounds; ++round) {
        const bool inserted = insert_nodes(graph, tree, least);
        const bool exchanged = exchange_paths(graph, tree, least);
        if (!inserted && !exchanged) {
            break;
        }
    }
    return tree;
}

}  // namespace regiohub
