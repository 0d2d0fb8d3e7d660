// Boruvka's algorithm with a k-d tree, after March, Ram, Gray (2010), under the mutual reachability of Campello,
// Moulavi, Sander (2013). Differs from the dual-tree form: each point searches alone, and keeps what it found.
// Components only grow, so a nearest point outside stays the nearest while it is outside, and a distance within which
// nothing was found stays empty.
#include "cluster/reach_tree.hpp"

#include <algorithm>
#include <atomic>
#include <cassert>
#include <cmath>
#include <limits>
#include <numeric>
#include <tuple>

#include "cluster/kd_tree.hpp"
#include "cluster/threads.hpp"

namespace regiohub {

namespace {

constexpr std::size_t block_points = 4096;
constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr std::uint32_t none = 0xffffffffU;

/// The squares of the `count` least distances, the largest first out.
class Nearest {
public:
    Nearest(const KdTree& tree, std::size_t count) : tree_{&tree}, count_{count} {}

    /// Square of the distance to the count-th nearest of place `p`.
    double search(std::size_t p) {
        least_.clear();
        at_ = tree_->at[p];
        visit(0);
        return least_.back();
    }

private:
    [[nodiscard]] double limit() const { return least_.size() < count_ ? infinite : least_.back(); }

    void take(double apart2) {
        if (least_.size() == count_) {
            if (apart2 >= least_.back()) return;
            least_.pop_back();
        }
        least_.insert(std::upper_bound(least_.begin(), least_.end(), apart2), apart2);
    }

    void visit(std::size_t node) {
        if (tree_->is_leaf(node)) {
            for (std::size_t q = tree_->nodes[node].begin; q < tree_->nodes[node].end; ++q)
                take(squared_apart(at_, tree_->at[q]));
            return;
        }
        const std::size_t left = 2 * node + 1;
        const double to_left = squared_to_box(at_, tree_->nodes[left]);
        const double to_right = squared_to_box(at_, tree_->nodes[left + 1]);
        const bool left_first = to_left <= to_right;
        if (std::min(to_left, to_right) < limit()) visit(left_first ? left : left + 1);
        if (std::max(to_left, to_right) < limit()) visit(left_first ? left + 1 : left);
    }

    const KdTree* tree_;
    std::size_t count_;
    PlanarPoint at_;
    std::vector<double> least_;  // ascending
};

/// Squares of the core distances, by place.
std::vector<double> squared_core(const KdTree& tree, std::size_t count, unsigned threads) {
    std::vector<double> core2(tree.at.size());
    in_blocks(tree.at.size(), block_points, threads, [&](std::size_t begin, std::size_t end) {
        Nearest nearest{tree, count};
        for (std::size_t p = begin; p < end; ++p) core2[p] = nearest.search(p);
    });
    return core2;
}

/// The components that Boruvka joins, and what is known of each place. Lengths are squares in m2.
struct Forest {
    const KdTree& tree;
    std::vector<double> core2;
    unsigned threads = 1;
    std::vector<double> node_core2;             // by node: the least of its places
    std::vector<std::uint32_t> parent;          // union-find over places
    std::vector<std::uint32_t> component;       // by place: its root, as of this round
    std::vector<std::uint32_t> node_component;  // by node: of all its places, or none when they differ
    std::vector<std::uint32_t> nearest;         // by place: nearest place outside found, or none
    std::vector<double> known2;              // by place: length to `nearest`, or that within which nothing is outside
    std::vector<std::atomic<double>> best2;  // by component: shortest way out known in this round
};

std::uint32_t root(std::vector<std::uint32_t>& parent, std::uint32_t p) {
    while (parent[p] != p) {
        parent[p] = parent[parent[p]];
        p = parent[p];
    }
    return p;
}

void lower(std::atomic<double>& best2, double length2) {
    double seen = best2.load(std::memory_order_relaxed);
    while (length2 < seen && !best2.compare_exchange_weak(seen, length2, std::memory_order_relaxed)) {
    }
}

/// One search for the nearest place outside the component of a place, shorter than a limit.
struct WayOut {
    const Forest& forest;
    std::uint32_t component;
    PlanarPoint at;
    double core2;
    double length2;  // of the way out found, else the limit
    std::uint32_t found = none;

    [[nodiscard]] double at_least(std::size_t node) const {
        if (forest.node_component[node] == component) return infinite;
        return std::max({core2, forest.node_core2[node], squared_to_box(at, forest.tree.nodes[node])});
    }

    void visit_leaf(std::size_t node) {
        for (std::uint32_t q = forest.tree.nodes[node].begin; q < forest.tree.nodes[node].end; ++q) {
            if (forest.component[q] == component) continue;
            const double apart2 = std::max({core2, forest.core2[q], squared_apart(at, forest.tree.at[q])});
            if (apart2 >= length2) continue;
            length2 = apart2;
            found = q;
        }
    }

    void visit(std::size_t node) {
        if (forest.tree.is_leaf(node)) return visit_leaf(node);
        const std::size_t left = 2 * node + 1;
        const double to_left = at_least(left);
        const double to_right = at_least(left + 1);
        // Of two equal ones the nearer box first: mutual reachability alone often ties.
        const bool left_first = to_left != to_right ? to_left < to_right
                                                    : squared_to_box(at, forest.tree.nodes[left]) <=
                                                          squared_to_box(at, forest.tree.nodes[left + 1]);
        if (std::min(to_left, to_right) < length2) visit(left_first ? left : left + 1);
        if (std::max(to_left, to_right) < length2) visit(left_first ? left + 1 : left);
    }
};

Forest start(const KdTree& tree, std::size_t count, unsigned threads) {
    const std::size_t n = tree.at.size();
    Forest forest{tree,
                  squared_core(tree, count, threads),
                  threads,
                  std::vector<double>(tree.nodes.size(), infinite),
                  std::vector<std::uint32_t>(n),
                  std::vector<std::uint32_t>(n),
                  std::vector<std::uint32_t>(tree.nodes.size()),
                  std::vector<std::uint32_t>(n, none),
                  {},
                  std::vector<std::atomic<double>>(n)};
    std::iota(forest.parent.begin(), forest.parent.end(), 0U);
    forest.known2 = forest.core2;  // no way out is shorter than that
    for (std::size_t node = tree.nodes.size(); node-- > 0;) {
        auto& least = forest.node_core2[node];
        if (tree.is_leaf(node)) {
            for (std::size_t p = tree.nodes[node].begin; p < tree.nodes[node].end; ++p)
                least = std::min(least, forest.core2[p]);
        } else {
            least = std::min(forest.node_core2[2 * node + 1], forest.node_core2[2 * node + 2]);
        }
    }
    return forest;
}

/// Writes down the component of each place and node, and opens the round.
void settle_components(Forest& forest) {
    const std::size_t n = forest.component.size();
    for (std::size_t p = 0; p < n; ++p) forest.component[p] = root(forest.parent, static_cast<std::uint32_t>(p));
    in_blocks(n, block_points, forest.threads, [&forest](std::size_t begin, std::size_t end) {
        for (std::size_t p = begin; p < end; ++p) forest.best2[p].store(infinite, std::memory_order_relaxed);
    });
    for (std::size_t node = forest.tree.nodes.size(); node-- > 0;) {
        auto& common = forest.node_component[node];
        if (forest.tree.is_leaf(node)) {
            const auto& places = forest.tree.nodes[node];
            common = forest.component[places.begin];
            for (std::size_t p = places.begin; p < places.end; ++p) {
                if (forest.component[p] != common) common = none;
            }
        } else {
            const auto left = forest.node_component[2 * node + 1];
            common = left == forest.node_component[2 * node + 2] ? left : none;
        }
    }
}

bool knows_way_out(const Forest& forest, std::size_t p) {
    return forest.nearest[p] != none && forest.component[forest.nearest[p]] != forest.component[p];
}

/// What earlier rounds found and still leads out: it bounds the searches to come.
void recall(Forest& forest) {
    in_blocks(forest.component.size(), block_points, forest.threads, [&forest](std::size_t begin, std::size_t end) {
        for (std::size_t p = begin; p < end; ++p) {
            if (knows_way_out(forest, p)) lower(forest.best2[forest.component[p]], forest.known2[p]);
        }
    });
}

void search(Forest& forest) {
    in_blocks(forest.component.size(), block_points, forest.threads, [&forest](std::size_t begin, std::size_t end) {
        for (std::size_t p = begin; p < end; ++p) {
            const std::uint32_t component = forest.component[p];
            const double limit2 = forest.best2[component].load(std::memory_order_relaxed);
            if (forest.known2[p] >= limit2 || knows_way_out(forest, p)) continue;
            WayOut way{forest, component, forest.tree.at[p], forest.core2[p], limit2};
            way.visit(0);
            forest.known2[p] = way.length2;
            forest.nearest[p] = way.found;
            if (way.found != none) lower(forest.best2[component], way.length2);
        }
    });
}

/// One shortest way out a component, shortest first.
std::vector<std::uint32_t> ways_out(const Forest& forest) {
    std::vector<std::uint32_t> chosen;
    std::vector<bool> has(forest.component.size());
    for (std::uint32_t p = 0; p < forest.component.size(); ++p) {
        const std::uint32_t component = forest.component[p];
        if (has[component] || !knows_way_out(forest, p) ||
            forest.known2[p] != forest.best2[component].load(std::memory_order_relaxed))
            continue;
        has[component] = true;
        chosen.push_back(p);
    }
    std::sort(chosen.begin(), chosen.end(), [&forest](std::uint32_t p, std::uint32_t q) {
        return std::tie(forest.known2[p], p) < std::tie(forest.known2[q], q);
    });
    return chosen;
}

/// Joins along the ways out. Shortest first and skipping what is joined already keeps equal lengths from closing a
/// ring.
void join(Forest& forest, const std::vector<std::uint32_t>& ways, std::vector<TreeEdge>& edges) {
    for (const std::uint32_t p : ways) {
        const std::uint32_t here = root(forest.parent, p);
        const std::uint32_t there = root(forest.parent, forest.nearest[p]);
        if (here == there) continue;
        forest.parent[std::max(here, there)] = std::min(here, there);
        const auto [a, b] = std::minmax(forest.tree.point[p], forest.tree.point[forest.nearest[p]]);
        edges.push_back({a, b, std::sqrt(forest.known2[p]) * unit::m});
    }
}

}  // namespace

std::vector<Length> core_distances(std::span<const PlanarPoint> points, std::size_t count, unsigned threads) {
    assert(count >= 1);
    const auto tree = kd_tree(points, threads);
    const auto core2 = squared_core(tree, std::min(count, points.size()), threads);
    std::vector<Length> core(points.size());
    for (std::size_t p = 0; p < core.size(); ++p) core[tree.point[p]] = std::sqrt(core2[p]) * unit::m;
    return core;
}

std::vector<TreeEdge> reach_tree(std::span<const PlanarPoint> points, std::size_t count, unsigned threads) {
    assert(count >= 1);
    std::vector<TreeEdge> edges;
    if (points.size() < 2) return edges;
    const auto tree = kd_tree(points, threads);
    auto forest = start(tree, std::min(count, points.size()), threads);
    edges.reserve(points.size() - 1);
    while (edges.size() + 1 < points.size()) {
        settle_components(forest);
        recall(forest);
        search(forest);
        join(forest, ways_out(forest), edges);
    }
    std::sort(edges.begin(), edges.end(), [](const TreeEdge& e, const TreeEdge& f) {
        return std::tie(e.length, e.a, e.b) < std::tie(f.length, f.a, f.b);
    });
    return edges;
}

}  // namespace regiohub
