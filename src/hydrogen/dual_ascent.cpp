// Wong, A dual ascent approach for Steiner tree problems on a directed graph, Math. Prog. 28 (1984); with prizes as in
// Leitner et al., A dual ascent-based branch-and-bound framework for the prize-collecting Steiner tree, INFORMS J.
// Comp. 30 (2018). Where those raise one cut at a time, here a terminal raises a whole nest of cuts in one search: the
// sets of nodes within s of it by reduced cost, for s from 0 to r, leave (w, u) less by what the potentials of its ends
// differ. Every cut in the nest holds the terminal and not the root, so the bound is valid whatever the order; the
// order (smallest component first) only makes it good.
#include "hydrogen/dual_ascent.hpp"

#include <algorithm>
#include <queue>

namespace regiohub {
namespace {

enum class State : std::uint8_t { none, growing, waiting, joined, spent };

constexpr std::size_t head_start =
    8;  // nodes a component may always take, so that small ones do not take turns for nothing

struct Turn {
    std::size_t size = 0;
    std::uint32_t terminal = 0;
    bool operator>(const Turn& other) const {
        return size != other.size ? size > other.size : terminal > other.terminal;
    }
};

class Ascent {
public:
    Ascent(const SteinerGraph& graph, double haste)
        : graph_{graph},
          haste_{haste},
          state_(graph.size(), State::none),
          waits_on_(graph.size(), no_node),
          away_(graph.size(), 0.0),
          seen_(graph.size(), 0) {
        result_.left.resize(graph.edges.size() * 2);
        for (std::uint32_t arc = 0; arc < result_.left.size(); ++arc) {
            result_.left[arc] = graph.cost_of_arc(arc);
        }
        result_.prize_left = graph.prize;
        result_.prize_left[graph.root] = 0.0;
    }

    DualAscent run() {
        for (std::uint32_t v = 0; v < graph_.size(); ++v) {
            if (graph_.terminal(v)) {
                state_[v] = State::growing;
                turns_.push({1, v});
            }
        }
        while (!turns_.empty()) {
            const Turn turn = turns_.top();
            turns_.pop();
            if (state_[turn.terminal] == State::growing) {
                take(turn);
            }
        }
        return std::move(result_);
    }

private:
    struct Reached {
        double away = 0.0;
        std::uint32_t node = 0;
        bool operator>(const Reached& other) const {
            return away != other.away ? away > other.away : node > other.node;
        }
    };

    /// Who a terminal waits on in the end.
    std::uint32_t growing_for(std::uint32_t v) {
        std::uint32_t last = v;
        while (state_[last] == State::waiting) {
            last = waits_on_[last];
        }
        for (std::uint32_t step = v; step != last;) {
            const std::uint32_t next = waits_on_[step];
            waits_on_[step] = last;
            step = next;
        }
        return last;
    }

    bool has_a_way_from_root(std::uint32_t v) const { return v == graph_.root || state_[v] == State::joined; }

    void take(Turn turn) {
        const std::uint32_t k = turn.terminal;
        const std::size_t rival = turns_.empty() ? turn.size : std::max(turn.size, turns_.top().size);
        const auto limit = static_cast<std::size_t>(haste_ * static_cast<double>(rival)) + head_start;
        const double purse = result_.prize_left[k];
        const double radius = search(k, limit, purse);
        raise(radius);
        if (purse != must_join) {
            result_.prize_left[k] = std::max(0.0, purse - radius);
        }
        result_.bound += radius;
        settle(k, radius >= purse);
    }

    /// Nodes in the order of their distance to `k` over reduced cost; returns the radius of the nest.
    double search(std::uint32_t k, std::size_t limit, double purse) {
        ++stamp_;
        reached_.clear();
        meets_ = no_node;
        reach(k, 0.0);
        double radius = must_join;  // nothing left to reach: no cut holds it any more
        while (!queue_.empty()) {
            const Reached next = queue_.top();
            queue_.pop();
            if (next.away > away_[next.node]) {
                continue;
            }
            radius = next.away;
            if (radius >= purse || ends_at(next.node, k) || (reached_.size() >= limit && radius > 0.0)) {
                break;
            }
            radius = must_join;
            reached_.push_back(next.node);
            for (const auto& link : graph_.links_of(next.node)) {
                reach(link.to, next.away + result_.left[link.arc ^ 1]);
            }
        }
        queue_ = {};
        return std::min(radius, purse);
    }

    void reach(std::uint32_t v, double away) {
        if (seen_[v] != stamp_ || away < away_[v]) {
            seen_[v] = stamp_;
            away_[v] = away;
            queue_.push({away, v});
        }
    }

    bool ends_at(std::uint32_t v, std::uint32_t k) {
        if (has_a_way_from_root(v)) {
            meets_ = graph_.root;
            return true;
        }
        if (v == k || (state_[v] != State::growing && state_[v] != State::waiting)) {
            return false;
        }
        const std::uint32_t other = growing_for(v);
        if (has_a_way_from_root(other)) {
            meets_ = graph_.root;
            return true;
        }
        if (other == k || state_[other] != State::growing) {
            return false;
        }
        meets_ = other;
        return true;
    }

    /// Takes from each arc into the nest what the cuts that it crosses were raised by.
    void raise(double radius) {
        for (const std::uint32_t u : reached_) {
            if (!(away_[u] < radius)) {
                continue;
            }
            for (const auto& link : graph_.links_of(u)) {
                const double outer = seen_[link.to] == stamp_ ? std::min(radius, away_[link.to]) : radius;
                if (outer > away_[u]) {
                    double& left = result_.left[link.arc ^ 1];
                    left = std::max(0.0, left - (outer - away_[u]));
                }
            }
        }
    }

    void settle(std::uint32_t k, bool purse_is_empty) {
        if (purse_is_empty) {
            state_[k] = State::spent;
            wake_those_that_wait_on(k);
        } else if (meets_ == graph_.root) {
            state_[k] = State::joined;
        } else if (meets_ != no_node) {
            state_[k] = State::waiting;
            waits_on_[k] = meets_;
            waiting_.push_back(k);
        } else {
            turns_.push({reached_.size(), k});
        }
    }

    void wake_those_that_wait_on(std::uint32_t spent) {
        std::vector<std::uint32_t> woken;
        for (const std::uint32_t v : waiting_) {
            if (growing_for(v) == spent) {
                woken.push_back(v);
            }
        }
        for (const std::uint32_t v : woken) {
            state_[v] = State::growing;
            turns_.push({1, v});
        }
        std::erase_if(waiting_, [&](std::uint32_t v) { return state_[v] != State::waiting; });
    }

    const SteinerGraph& graph_;
    double haste_;
    DualAscent result_;
    std::vector<State> state_;
    std::vector<std::uint32_t> waits_on_;
    std::vector<std::uint32_t> waiting_;
    std::priority_queue<Turn, std::vector<Turn>, std::greater<>> turns_;
    std::priority_queue<Reached, std::vector<Reached>, std::greater<>> queue_;
    std::vector<double> away_;
    std::vector<std::uint32_t> seen_;
    std::vector<std::uint32_t> reached_;
    std::uint32_t stamp_ = 0;
    std::uint32_t meets_ = no_node;
};

}  // namespace

DualAscent ascend(const SteinerGraph& graph, double haste) {
    return Ascent{graph, haste}.run();
}

}  // namespace regiohub
