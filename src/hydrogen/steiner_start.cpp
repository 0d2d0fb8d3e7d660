// Takahashi, Matsuyama, An approximate solution for the Steiner problem in graphs, Math. Japonica 24 (1980), as one
// search that goes on from the new path instead of starting again (de Aragao, Werneck 2002).
#include <queue>
#include <tuple>

#include "hydrogen/steiner_graph.hpp"

namespace regiohub {
namespace {

struct Reached {
    double away = 0.0;
    std::uint32_t node = 0;
    bool operator>(const Reached& other) const { return std::tie(away, node) > std::tie(other.away, other.node); }
};

class Growth {
public:
    Growth(const SteinerGraph& graph, std::span<const std::uint8_t> open)
        : graph_{graph},
          open_{open},
          away_(graph.size(), must_join),
          by_(graph.size(), no_node),
          in_(graph.size(), 0) {}

    std::vector<std::uint32_t> nodes() {
        join(graph_.root);
        while (!queue_.empty()) {
            const auto [away, v] = queue_.top();
            queue_.pop();
            if (away > away_[v]) {
                continue;
            }
            if (in_[v] == 0 && graph_.terminal(v) && (!open_.empty() || away < graph_.prize[v])) {
                join_path(v);
            } else {
                look_round(v);
            }
        }
        return std::move(joined_);
    }

private:
    void join(std::uint32_t v) {
        in_[v] = 1;
        joined_.push_back(v);
        away_[v] = 0.0;
        queue_.push({0.0, v});
    }

    void join_path(std::uint32_t v) {
        while (in_[v] == 0) {
            const std::uint32_t before = graph_.tail(by_[v]);
            join(v);
            v = before;
        }
    }

    void look_round(std::uint32_t v) {
        for (const auto& link : graph_.links_of(v)) {
            const double away = away_[v] + graph_.cost_of_arc(link.arc);
            if (away < away_[link.to] && (open_.empty() || open_[link.arc] != 0)) {
                away_[link.to] = away;
                by_[link.to] = link.arc;
                queue_.push({away, link.to});
            }
        }
    }

    const SteinerGraph& graph_;
    std::span<const std::uint8_t> open_;
    std::vector<double> away_;
    std::vector<std::uint32_t> by_;
    std::vector<std::uint8_t> in_;
    std::vector<std::uint32_t> joined_;
    std::priority_queue<Reached, std::vector<Reached>, std::greater<>> queue_;
};

}  // namespace

SteinerTree grow_tree(const SteinerGraph& graph, std::span<const std::uint8_t> open) {
    SteinerTree reached;
    reached.order = Growth{graph, open}.nodes();
    return respanned(graph, reached);
}

}  // namespace regiohub
