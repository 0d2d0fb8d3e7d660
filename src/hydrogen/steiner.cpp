#include "hydrogen/steiner.hpp"

#include <algorithm>
#include <cmath>

#include "hydrogen/dual_ascent.hpp"
#include "hydrogen/steiner_branch.hpp"
#include "hydrogen/steiner_graph.hpp"

namespace regiohub {
namespace {

constexpr double shrunk = 0.9;  // a part is worth a fresh start when at most this share of its edges is left

SteinerForest forest_of(const SteinerTree& tree, double bound) {
    return {edges_of(tree), tree.laid, tree.forgone, std::min(bound, tree.cost())};
}

SteinerForest in_words_of(const SteinerPart& part, SteinerForest forest) {
    for (std::uint32_t& e : forest.edges) {
        e = part.edge[e];
    }
    return forest;
}

class Solver {
public:
    explicit Solver(const SteinerEffort& effort) : effort_{effort}, branches_left_{effort.branches} {}

    SteinerForest solve(const SteinerGraph& graph) {
        if (is_small(graph)) {
            const auto tree = exact_tree(graph);
            return forest_of(tree, tree.cost());
        }
        const auto dual = ascend(graph, careful(graph));
        const auto tree = best_start(graph, dual, effort_.search_rounds);
        if (dual.bound == must_join || is_proven(tree.cost(), dual.bound)) {
            return forest_of(tree, tree.cost());
        }
        return finish_parts(graph, tree, dual);
    }

private:
    [[nodiscard]] bool is_small(const SteinerGraph& graph) const {
        std::size_t terminals = 0;
        for (std::uint32_t v = 0; v < graph.size(); ++v) {
            terminals += graph.terminal(v) ? 1 : 0;
        }
        return terminals <= effort_.exact_terminals &&
               std::pow(3.0, static_cast<double>(terminals)) * static_cast<double>(graph.size()) <= effort_.exact_work;
    }

    /// What is fixed by reduced cost is taken out, what falls apart at the root is solved part by part.
    SteinerForest finish_parts(const SteinerGraph& graph, const SteinerTree& tree, const DualAscent& dual) {
        const auto fixed = fixed_by_reduced_cost(graph, dual, tree.cost());
        const auto parts = parts_below_root(fixed);
        SteinerForest sum;
        for (const SteinerPart& part : parts.parts) {
            const auto solved = in_words_of(part, solve_part(part.graph, graph.edges.size()));
            sum.edges.insert(sum.edges.end(), solved.edges.begin(), solved.edges.end());
            sum.lower_bound += solved.lower_bound;
        }
        sum.lower_bound += parts.cut_off;
        const auto best = best_of(graph, tree, std::move(sum.edges));
        return forest_of(best, std::max(dual.bound, std::min(tree.cost(), sum.lower_bound)));
    }

    /// The tree that was known, what the parts say, or the best of both together.
    static SteinerTree best_of(const SteinerGraph& graph, const SteinerTree& known, std::vector<std::uint32_t> edges) {
        SteinerTree best = known;
        const auto keep_if_better = [&](SteinerTree other) {
            if (other.cost() < best.cost()) {
                best = std::move(other);
            }
        };
        keep_if_better(best_tree_within(graph, edges));
        const auto old = edges_of(known);
        edges.insert(edges.end(), old.begin(), old.end());
        keep_if_better(best_tree_within(graph, edges));
        return best;
    }

    SteinerForest solve_part(const SteinerGraph& part, std::size_t edges_before) {
        if (is_small(part)) {
            return solve(part);
        }
        if (part.size() > effort_.branch_nodes) {  // too large to do better than the tree that is known
            return {{}, 0.0, must_join, ascend(part, careful(part)).bound};
        }
        if (static_cast<double>(part.edges.size()) <= shrunk * static_cast<double>(edges_before)) {
            return solve(part);
        }
        const auto branched = branch_and_bound(part, branches_left_);
        branches_left_ -= std::min(branches_left_, branched.branches);
        return forest_of(branched.tree, branched.bound);
    }

    const SteinerEffort& effort_;
    std::size_t branches_left_;
};

}  // namespace

SteinerForest solve_forest(const SteinerInstance& instance, const SteinerEffort& effort) {
    auto forest = Solver{effort}.solve(graph_of(instance));
    std::ranges::sort(forest.edges);
    return forest;
}

}  // namespace regiohub
