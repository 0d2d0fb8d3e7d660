// Erickson, Monma, Veinott, Send-and-split method for minimum-concave-cost network flows, Math. Oper. Res. 12 (1987):
// the cost of joining a set of terminals and a node, for every set and node. With prizes the best set is taken at the
// root.
#include <algorithm>
#include <bit>
#include <queue>
#include <tuple>

#include "hydrogen/steiner_graph.hpp"

namespace regiohub {
namespace {

constexpr std::uint32_t split_mark = 0x80000000U;  // the step is a split of the set, else the arc it came by

class SendAndSplit {
public:
    explicit SendAndSplit(const SteinerGraph& graph) : graph_{graph}, n_{graph.size()} {
        for (std::uint32_t v = 0; v < n_; ++v) {
            if (graph.terminal(v)) {
                terminals_.push_back(v);
            }
        }
        sets_ = std::size_t{1} << terminals_.size();
        cost_.assign(sets_ * n_, must_join);
        step_.assign(sets_ * n_, no_node);
    }

    std::vector<std::uint32_t> edges() {
        for (std::size_t t = 0; t < terminals_.size(); ++t) {
            cost_[at(std::size_t{1} << t, terminals_[t])] = 0.0;
        }
        for (std::size_t set = 1; set < sets_; ++set) {
            split(set);
            send(set);
        }
        std::vector<std::uint32_t> taken;
        trace(best_set(), graph_.root, taken);
        std::ranges::sort(taken);
        taken.erase(std::unique(taken.begin(), taken.end()), taken.end());
        return taken;
    }

private:
    [[nodiscard]] std::size_t at(std::size_t set, std::uint32_t v) const { return set * n_ + v; }

    void split(std::size_t set) {
        const std::size_t lowest = set & (~set + 1);  // stays in one half, so that each split is seen once
        for (std::size_t part = (set - 1) & set; part > 0; part = (part - 1) & set) {
            if ((part & lowest) == 0) {
                continue;
            }
            for (std::uint32_t v = 0; v < n_; ++v) {
                const double cost = cost_[at(part, v)] + cost_[at(set ^ part, v)];
                if (cost < cost_[at(set, v)]) {
                    cost_[at(set, v)] = cost;
                    step_[at(set, v)] = split_mark | static_cast<std::uint32_t>(part);
                }
            }
        }
    }

    void send(std::size_t set) {
        using Reached = std::tuple<double, std::uint32_t>;
        std::priority_queue<Reached, std::vector<Reached>, std::greater<>> queue;
        for (std::uint32_t v = 0; v < n_; ++v) {
            if (cost_[at(set, v)] < must_join) {
                queue.emplace(cost_[at(set, v)], v);
            }
        }
        while (!queue.empty()) {
            const auto [cost, v] = queue.top();
            queue.pop();
            if (cost > cost_[at(set, v)]) {
                continue;
            }
            for (const auto& link : graph_.links_of(v)) {
                const double further = cost + graph_.cost_of_arc(link.arc);
                if (further < cost_[at(set, link.to)]) {
                    cost_[at(set, link.to)] = further;
                    step_[at(set, link.to)] = link.arc;
                    queue.emplace(further, link.to);
                }
            }
        }
    }

    [[nodiscard]] std::size_t best_set() const {
        std::size_t best = 0;
        double least = must_join;
        for (std::size_t set = 0; set < sets_; ++set) {
            double total = set == 0 ? 0.0 : cost_[at(set, graph_.root)];
            for (std::size_t t = 0; t < terminals_.size(); ++t) {
                total += (set >> t & 1) != 0 ? 0.0 : graph_.prize[terminals_[t]];
            }
            if (total < least) {
                least = total;
                best = set;
            }
        }
        return best;
    }

    void trace(std::size_t set, std::uint32_t v, std::vector<std::uint32_t>& taken) const {
        std::vector<std::pair<std::size_t, std::uint32_t>> open{{set, v}};
        while (!open.empty()) {
            const auto [s, at_node] = open.back();
            open.pop_back();
            const std::uint32_t step = s == 0 ? no_node : step_[at(s, at_node)];
            if (step == no_node) {
                continue;
            }
            if ((step & split_mark) != 0) {
                const std::size_t part = step & ~split_mark;
                open.emplace_back(part, at_node);
                open.emplace_back(s ^ part, at_node);
            } else {
                taken.push_back(step >> 1);
                open.emplace_back(s, graph_.tail(step));
            }
        }
    }

    const SteinerGraph& graph_;
    std::uint32_t n_;
    std::size_t sets_ = 1;
    std::vector<std::uint32_t> terminals_;
    std::vector<double> cost_;
    std::vector<std::uint32_t> step_;
};

}  // namespace

SteinerTree exact_tree(const SteinerGraph& graph) {
    return best_tree_within(graph, SendAndSplit{graph}.edges());
}

}  // namespace regiohub
