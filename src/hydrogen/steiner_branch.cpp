#include "hydrogen/steiner_branch.hpp"

#include <algorithm>
#include <queue>
#include <tuple>

namespace regiohub {
namespace {

constexpr std::size_t rounds_at_a_branch = 2;  // of local search

struct Sub {
    double bound = 0.0;
    std::size_t number = 0;             // in the order made: ties go to the older
    std::vector<std::uint32_t> edges;   // still open
    std::vector<std::uint32_t> joined;  // decided: in the tree
    bool operator>(const Sub& other) const { return std::tie(bound, number) > std::tie(other.bound, other.number); }
};

class Branching {
public:
    Branching(const SteinerGraph& graph, std::size_t branches) : graph_{graph}, limit_{branches} {}

    Branched run() {
        result_.tree = best_tree_within(graph_, {});
        Sub first;
        for (std::uint32_t e = 0; e < graph_.edges.size(); ++e) {
            first.edges.push_back(e);
        }
        open_.push(std::move(first));
        while (!open_.empty() && result_.branches < limit_ && !is_proven(result_.tree.cost(), open_.top().bound)) {
            Sub sub = open_.top();
            open_.pop();
            ++result_.branches;
            look_at(sub);
        }
        result_.bound = open_.empty() ? result_.tree.cost() : std::min(result_.tree.cost(), open_.top().bound);
        return std::move(result_);
    }

private:
    [[nodiscard]] SteinerGraph graph_of_sub(const Sub& sub) const {
        SteinerInstance instance{graph_.root, graph_.prize, {}};
        for (const std::uint32_t v : sub.joined) {
            instance.prize[v] = must_join;
        }
        for (const std::uint32_t e : sub.edges) {
            instance.edges.push_back(graph_.edges[e]);
        }
        return graph_of(instance);
    }

    void look_at(Sub& sub) {
        const SteinerGraph graph = graph_of_sub(sub);
        const auto dual = ascend(graph, careful(graph));
        sub.bound = std::max(sub.bound, dual.bound);
        if (is_proven(result_.tree.cost(), sub.bound)) {
            return;
        }
        const auto tree = best_start(graph, dual, rounds_at_a_branch);
        keep_if_better(sub, tree);
        if (is_proven(result_.tree.cost(), sub.bound)) {
            return;
        }
        const auto fixed = fixed_by_reduced_cost(graph, dual, result_.tree.cost());
        split(sub, graph, fixed, tree);
    }

    void keep_if_better(const Sub& sub, const SteinerTree& tree) {
        std::vector<std::uint32_t> edges;
        for (const std::uint32_t e : edges_of(tree)) {
            edges.push_back(sub.edges[e]);
        }
        auto own = best_tree_within(graph_, edges);
        if (own.cost() < result_.tree.cost()) {
            result_.tree = std::move(own);
        }
    }

    void split(const Sub& sub, const SteinerGraph& graph, const SteinerPart& fixed, const SteinerTree& tree) {
        Sub with;
        with.bound = sub.bound;
        for (const std::uint32_t e : fixed.edge) {
            with.edges.push_back(sub.edges[e]);
        }
        for (std::uint32_t v = 0; v < graph.size(); ++v) {
            if (v != graph.root && fixed.graph.prize[v] == must_join) {
                with.joined.push_back(v);
            }
        }
        const std::uint32_t v = choice(graph, fixed.graph, tree);
        if (v == no_node) {
            with.number = ++made_;
            if (with.edges.size() < sub.edges.size() || with.joined.size() > sub.joined.size()) {
                open_.push(std::move(with));  // all is decided but the bound does not know it yet
            } else {
                keep_if_better(sub, best_tree_within(graph, all_of(graph)));
            }
            return;
        }
        Sub without = with;
        std::erase_if(without.edges, [&](std::uint32_t e) { return graph_.edges[e].a == v || graph_.edges[e].b == v; });
        without.number = ++made_;
        with.joined.push_back(v);
        std::ranges::sort(with.joined);
        with.number = ++made_;
        open_.push(std::move(without));
        open_.push(std::move(with));
    }

    static std::vector<std::uint32_t> all_of(const SteinerGraph& graph) {
        std::vector<std::uint32_t> all;
        for (std::uint32_t e = 0; e < graph.edges.size(); ++e) {
            all.push_back(e);
        }
        return all;
    }

    /// The undecided node to branch on: where the tree forks most, else where most links meet; then the lowest.
    static std::uint32_t choice(const SteinerGraph& before, const SteinerGraph& graph, const SteinerTree& tree) {
        std::vector<std::size_t> forks(graph.size(), 0);
        for (std::size_t i = 1; i < tree.order.size(); ++i) {
            ++forks[tree.order[i]];
            ++forks[before.tail(tree.parent[tree.order[i]])];
        }
        std::uint32_t best = no_node;
        std::tuple<std::size_t, std::size_t> most{0, 0};
        for (std::uint32_t v = 0; v < graph.size(); ++v) {
            const std::tuple now{forks[v], graph.links_of(v).size()};
            if (v != graph.root && graph.prize[v] != must_join && std::get<1>(now) > 0 && now > most) {
                most = now;
                best = v;
            }
        }
        return best;
    }

    const SteinerGraph& graph_;
    std::size_t limit_;
    std::size_t made_ = 0;
    Branched result_;
    std::priority_queue<Sub, std::vector<Sub>, std::greater<>> open_;
};

}  // namespace

Branched branch_and_bound(const SteinerGraph& graph, std::size_t branches) {
    return Branching{graph, branches}.run();
}

}  // namespace regiohub
