// Fixing by reduced cost: a tree that uses an arc costs at least the bound, plus what is left on a way from the root
// over that arc to some terminal (Polzin, Vahdati Daneshmand 2001).
#include <algorithm>
#include <numeric>
#include <queue>
#include <tuple>

#include "hydrogen/steiner_branch.hpp"

namespace regiohub {
namespace {

constexpr double rounding = 1e-9;  // share of a cost that counts as nothing
constexpr double careful_haste = 1.2;
constexpr double quick_haste = 1.6;
constexpr std::uint32_t large_graph = 20000;  // nodes

using Reached = std::tuple<double, std::uint32_t>;
using Queue = std::priority_queue<Reached, std::vector<Reached>, std::greater<>>;

/// Distances over what is left of the arcs: from the root forwards, or from each node to its nearest terminal.
std::vector<double> distances(const SteinerGraph& graph, const DualAscent& dual, bool from_root) {
    std::vector<double> away(graph.size(), must_join);
    Queue queue;
    for (std::uint32_t v = 0; v < graph.size(); ++v) {
        if (from_root ? v == graph.root : graph.terminal(v)) {
            away[v] = 0.0;
            queue.emplace(0.0, v);
        }
    }
    while (!queue.empty()) {
        const auto [near, v] = queue.top();
        queue.pop();
        if (near > away[v]) {
            continue;
        }
        for (const auto& link : graph.links_of(v)) {
            const double further = near + dual.left[from_root ? link.arc : link.arc ^ 1];
            if (further < away[link.to]) {
                away[link.to] = further;
                queue.emplace(further, link.to);
            }
        }
    }
    return away;
}

SteinerGraph with_edges(const SteinerGraph& graph, const std::vector<std::uint32_t>& edges) {
    SteinerInstance instance{graph.root, graph.prize, {}};
    for (const std::uint32_t e : edges) {
        instance.edges.push_back(graph.edges[e]);
    }
    return graph_of(instance);
}

void better(SteinerTree& best, SteinerTree other) {
    if (other.cost() < best.cost()) {
        best = std::move(other);
    }
}

}  // namespace

bool is_proven(double cost, double bound) {
    return cost - bound <= rounding * (1.0 + bound);
}

double careful(const SteinerGraph& graph) {
    return graph.size() > large_graph ? quick_haste : careful_haste;
}

SteinerTree best_start(const SteinerGraph& graph, const DualAscent& dual, std::size_t rounds) {
    SteinerTree best = best_tree_within(graph, {});
    std::vector<std::uint32_t> all(graph.edges.size());
    std::iota(all.begin(), all.end(), 0U);
    better(best, best_tree_within(graph, all));
    better(best, grow_tree(graph, {}));
    std::vector<std::uint8_t> open(dual.left.size());
    for (std::uint32_t arc = 0; arc < open.size(); ++arc) {
        open[arc] = dual.left[arc] <= rounding * graph.cost_of_arc(arc) ? 1 : 0;
    }
    better(best, grow_tree(graph, open));
    return searched(graph, std::move(best), rounds);
}

SteinerPart fixed_by_reduced_cost(const SteinerGraph& graph, const DualAscent& dual, double cost) {
    const auto from_root = distances(graph, dual, true);
    const auto to_terminal = distances(graph, dual, false);
    const double room = cost == must_join ? cost : cost - dual.bound - rounding * (1.0 + cost);
    SteinerPart fixed;
    for (std::uint32_t e = 0; e < graph.edges.size(); ++e) {
        const auto over = [&](std::uint32_t arc) {
            return from_root[graph.tail(arc)] + dual.left[arc] + to_terminal[graph.head(arc)];
        };
        if (graph.edges[e].a != graph.edges[e].b && std::min(over(2 * e), over(2 * e + 1)) < room) {
            fixed.edge.push_back(e);
        }
    }
    fixed.graph = with_edges(graph, fixed.edge);
    fixed.node.resize(graph.size());
    std::iota(fixed.node.begin(), fixed.node.end(), 0U);
    for (std::uint32_t v = 0; v < graph.size(); ++v) {
        if (graph.terminal(v) && room < must_join && dual.prize_left[v] >= room) {
            fixed.graph.prize[v] = must_join;
        }
    }
    return fixed;
}

namespace {

/// Number of the part that each node is in, counted from 0; the root and what has no links is in none.
std::vector<std::uint32_t> parts_of(const SteinerGraph& graph, std::uint32_t& count) {
    std::vector<std::uint32_t> part(graph.size(), no_node);
    count = 0;
    std::vector<std::uint32_t> open;
    for (std::uint32_t seed = 0; seed < graph.size(); ++seed) {
        if (seed == graph.root || part[seed] != no_node) {
            continue;
        }
        part[seed] = count;
        open.push_back(seed);
        while (!open.empty()) {
            const std::uint32_t v = open.back();
            open.pop_back();
            for (const auto& link : graph.links_of(v)) {
                if (link.to != graph.root && part[link.to] == no_node) {
                    part[link.to] = count;
                    open.push_back(link.to);
                }
            }
        }
        ++count;
    }
    return part;
}

struct Pieces {
    std::vector<SteinerInstance> instance;
    std::vector<SteinerPart> part;
    std::vector<double> prizes;
};

}  // namespace

SteinerParts parts_below_root(const SteinerPart& whole) {
    const SteinerGraph& graph = whole.graph;
    std::uint32_t count = 0;
    const auto part_of = parts_of(graph, count);
    Pieces pieces{std::vector<SteinerInstance>(count), std::vector<SteinerPart>(count),
                  std::vector<double>(count, 0.0)};
    std::vector<std::uint32_t> place(graph.size(), 0);
    for (std::uint32_t p = 0; p < count; ++p) {
        pieces.instance[p].prize.push_back(0.0);  // the root comes first
        pieces.part[p].node.push_back(whole.node[graph.root]);
    }
    for (std::uint32_t v = 0; v < graph.size(); ++v) {
        if (v != graph.root) {
            auto& prize = pieces.instance[part_of[v]].prize;
            place[v] = static_cast<std::uint32_t>(prize.size());
            prize.push_back(graph.prize[v]);
            pieces.part[part_of[v]].node.push_back(whole.node[v]);
            pieces.prizes[part_of[v]] += graph.prize[v];
        }
    }
    for (std::uint32_t e = 0; e < graph.edges.size(); ++e) {
        const auto& edge = graph.edges[e];
        const std::uint32_t p = part_of[edge.a == graph.root ? edge.b : edge.a];
        pieces.instance[p].edges.push_back({place[edge.a], place[edge.b], edge.cost});
        pieces.part[p].edge.push_back(whole.edge[e]);
    }
    SteinerParts result;
    for (std::uint32_t p = 0; p < count; ++p) {
        if (pieces.prizes[p] > 0.0 && !pieces.instance[p].edges.empty()) {
            pieces.part[p].graph = graph_of(pieces.instance[p]);
            pieces.part[p].prizes = pieces.prizes[p];
            result.parts.push_back(std::move(pieces.part[p]));
        } else {
            result.cut_off += pieces.prizes[p];
        }
    }
    return result;
}

}  // namespace regiohub
