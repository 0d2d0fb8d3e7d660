// A balanced k-d tree over points, in buckets that lie side by side in memory.
// J. L. Bentley, "Multidimensional binary search trees used for associative searching", CACM 18 (1975); the box that
// bounds each node is kept, so that empty ground is never entered.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <span>
#include <utility>
#include <vector>

#include "geometry/box.hpp"
#include "geometry/segment.hpp"

namespace regiohub {

struct TreePoint {
    PlanarPoint at;
    std::uint32_t position = 0;  // in what the tree was built over
};

struct Candidate {
    double squared_m2 = 0.0;
    std::uint32_t position = 0;
    [[nodiscard]] bool operator<(const Candidate& other) const {
        return squared_m2 != other.squared_m2 ? squared_m2 < other.squared_m2 : position < other.position;
    }
};

/// The best `k` of what it is offered, by square, then position. A few are kept in order, many in a heap.
class Best {
public:
    explicit Best(std::size_t k) : k_{k} { found_.reserve(k); }

    void clear() { found_.clear(); }
    [[nodiscard]] double worst_m2() const {
        if (found_.size() < k_) return std::numeric_limits<double>::infinity();
        return (in_order() ? found_.back() : found_.front()).squared_m2;
    }
    void offer(Candidate candidate) {
        if (!in_order()) return offer_to_heap(candidate);
        if (found_.size() < k_)
            found_.push_back(candidate);
        else if (!(candidate < found_.back()))
            return;
        std::size_t at = found_.size() - 1;
        for (; at > 0 && candidate < found_[at - 1]; --at) found_[at] = found_[at - 1];
        found_[at] = candidate;
    }
    /// In order; afterwards only `clear` may follow.
    [[nodiscard]] std::span<const Candidate> sorted() {
        if (!in_order()) std::ranges::sort_heap(found_, std::less<>{});
        return found_;
    }

private:
    static constexpr std::size_t most_in_order = 32;
    [[nodiscard]] bool in_order() const { return k_ <= most_in_order; }

    void offer_to_heap(Candidate candidate) {
        if (found_.size() == k_) {
            if (!(candidate < found_.front())) return;
            std::ranges::pop_heap(found_, std::less<>{});
            found_.pop_back();
        }
        found_.push_back(candidate);
        std::ranges::push_heap(found_, std::less<>{});
    }

    std::size_t k_;
    std::vector<Candidate> found_;
};

class PointTree {
public:
    /// Over the finite ones of `points`.
    explicit PointTree(std::span<const PlanarPoint> points);

    [[nodiscard]] std::size_t size() const { return points_.size(); }

    void nearest(PlanarPoint p, Best& best) const;

    /// Calls `visit(point)` for every point whose distance to `box` may be below the root of `limit_m2`, and perhaps
    /// others; stops when it returns false.
    template <class Visit>
    void near_box(const Box& box, double limit_m2, Visit visit) const;

private:
    struct Node {
        Box box;
        std::uint32_t first = 0;  // its points are [first, last)
        std::uint32_t last = 0;
        std::uint32_t second = 0;  // the second child; the first follows the node. 0: a bucket
    };
    static constexpr std::size_t deepest = 64;

    static std::size_t node_count(std::size_t points);
    void build(std::size_t position, std::size_t first, std::size_t last);
    static double squared_gap_m2(const Box& a, const Box& b) {
        const double dx = std::max({a.lowest.x - b.highest.x, b.lowest.x - a.highest.x, 0.0});
        const double dy = std::max({a.lowest.y - b.highest.y, b.lowest.y - a.highest.y, 0.0});
        return dx * dx + dy * dy;
    }

    std::vector<TreePoint> points_;
    std::vector<Node> nodes_;
};

template <class Visit>
void PointTree::near_box(const Box& box, double limit_m2, Visit visit) const {
    std::array<std::uint32_t, deepest> waiting;
    std::size_t count = 0;
    if (!nodes_.empty()) waiting[count++] = 0;
    while (count > 0) {
        const std::uint32_t position = waiting[--count];
        const Node& node = nodes_[position];
        if (!(squared_gap_m2(box, node.box) <= limit_m2)) continue;
        if (node.second == 0) {
            for (std::uint32_t i = node.first; i < node.last; ++i)
                if (!visit(points_[i])) return;
        } else {
            waiting[count++] = node.second;
            waiting[count++] = position + 1;
        }
    }
}

}  // namespace regiohub
