#include "hydrogen/steiner_graph.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace regiohub {
namespace {

/// Which of the edges a minimum spanning forest takes; ties go to the lower position (Kruskal 1956).
std::vector<std::uint32_t> spanning_forest(const SteinerGraph& graph, std::span<const std::uint32_t> edges) {
    std::vector<std::uint32_t> sorted(edges.begin(), edges.end());
    std::ranges::sort(sorted, {}, [&](std::uint32_t e) { return std::tuple{graph.edges[e].cost, e}; });
    std::vector<std::uint32_t> over(graph.size());
    std::iota(over.begin(), over.end(), 0U);
    const auto top = [&](std::uint32_t v) {
        while (over[v] != v) {
            over[v] = over[over[v]];
            v = over[v];
        }
        return v;
    };
    std::vector<std::uint32_t> taken;
    for (const std::uint32_t e : sorted) {
        const std::uint32_t a = top(graph.edges[e].a);
        const std::uint32_t b = top(graph.edges[e].b);
        if (a != b) {
            over[std::max(a, b)] = std::min(a, b);
            taken.push_back(e);
        }
    }
    return taken;
}

/// Links of a few edges, by the node they start from.
struct LocalLinks {
    std::vector<std::uint32_t> first;
    std::vector<std::uint32_t> arc;  // leaving the node

    LocalLinks(const SteinerGraph& graph, std::span<const std::uint32_t> edges) : first(graph.size() + 1, 0) {
        for (const std::uint32_t e : edges) {
            ++first[graph.edges[e].a + 1];
            ++first[graph.edges[e].b + 1];
        }
        std::partial_sum(first.begin(), first.end(), first.begin());
        arc.resize(edges.size() * 2);
        auto next = first;
        for (const std::uint32_t e : edges) {
            arc[next[graph.edges[e].a]++] = 2 * e;
            arc[next[graph.edges[e].b]++] = 2 * e + 1;
        }
    }
};

/// The part of the forest that holds the root, as a tree.
SteinerTree hung_on_root(const SteinerGraph& graph, std::span<const std::uint32_t> forest) {
    const LocalLinks local{graph, forest};
    SteinerTree tree;
    tree.parent.assign(graph.size(), no_node);
    tree.order.push_back(graph.root);
    for (std::size_t i = 0; i < tree.order.size(); ++i) {
        const std::uint32_t v = tree.order[i];
        for (std::uint32_t l = local.first[v]; l < local.first[v + 1]; ++l) {
            const std::uint32_t arc = local.arc[l];
            if (v == graph.root || (arc ^ 1) != tree.parent[v]) {
                tree.parent[graph.head(arc)] = arc;
                tree.order.push_back(graph.head(arc));
            }
        }
    }
    return tree;
}

/// Keeps the branches that are worth more than they cost, from the leaves up (exact on a tree: Segev 1987).
void prune(const SteinerGraph& graph, SteinerTree& tree) {
    std::vector<double> worth(graph.size(), 0.0);
    std::vector<std::uint8_t> keep(graph.size(), 0);
    for (auto v = tree.order.rbegin(); v != tree.order.rend(); ++v) {
        if (*v == graph.root) {
            break;
        }
        worth[*v] += graph.prize[*v];
        const std::uint32_t arc = tree.parent[*v];
        const double gain = worth[*v] - graph.cost_of_arc(arc);
        if (gain > 0.0) {
            keep[*v] = 1;
            worth[graph.tail(arc)] += gain;
        }
    }
    keep[graph.root] = 1;
    std::vector<std::uint32_t> kept;
    tree.laid = 0.0;
    for (const std::uint32_t v : tree.order) {
        const std::uint32_t arc = tree.parent[v];
        if (v != graph.root && (keep[v] == 0 || keep[graph.tail(arc)] == 0)) {
            keep[v] = 0;
            tree.parent[v] = no_node;
            continue;
        }
        kept.push_back(v);
        tree.laid += v == graph.root ? 0.0 : graph.cost_of_arc(arc);
    }
    tree.order = std::move(kept);
    tree.forgone = 0.0;
    for (std::uint32_t v = 0; v < graph.size(); ++v) {
        tree.forgone += keep[v] != 0 || !graph.terminal(v) ? 0.0 : graph.prize[v];
    }
}

}  // namespace

SteinerGraph graph_of(const SteinerInstance& instance) {
    SteinerGraph graph;
    graph.root = instance.root;
    graph.prize = instance.prize;
    graph.edges = instance.edges;
    graph.first.assign(instance.prize.size() + 1, 0);
    for (const auto& edge : graph.edges) {
        if (edge.a != edge.b) {
            ++graph.first[edge.a + 1];
            ++graph.first[edge.b + 1];
        }
    }
    std::partial_sum(graph.first.begin(), graph.first.end(), graph.first.begin());
    graph.links.resize(graph.first.back());
    auto next = graph.first;
    for (std::uint32_t e = 0; e < graph.edges.size(); ++e) {
        const auto& edge = graph.edges[e];
        if (edge.a != edge.b) {
            graph.links[next[edge.a]++] = {edge.b, 2 * e};
            graph.links[next[edge.b]++] = {edge.a, 2 * e + 1};
        }
    }
    return graph;
}

std::vector<std::uint32_t> edges_of(const SteinerTree& tree) {
    std::vector<std::uint32_t> edges;
    for (std::size_t i = 1; i < tree.order.size(); ++i) {
        edges.push_back(tree.parent[tree.order[i]] >> 1);
    }
    std::ranges::sort(edges);
    return edges;
}

SteinerTree best_tree_within(const SteinerGraph& graph, std::span<const std::uint32_t> edges) {
    auto tree = hung_on_root(graph, spanning_forest(graph, edges));
    prune(graph, tree);
    return tree;
}

SteinerTree respanned(const SteinerGraph& graph, const SteinerTree& tree) {
    std::vector<std::uint8_t> in(graph.size(), 0);
    for (const std::uint32_t v : tree.order) {
        in[v] = 1;
    }
    std::vector<std::uint32_t> edges;
    for (const std::uint32_t v : tree.order) {
        for (const auto& link : graph.links_of(v)) {
            if (in[link.to] != 0 && (link.arc & 1) == 0) {
                edges.push_back(link.arc >> 1);
            }
        }
    }
    return best_tree_within(graph, edges);
}

}  // namespace regiohub
