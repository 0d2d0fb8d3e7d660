// The order of alternatives in one draw.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "model/range.hpp"

namespace regiohub {

/// Sorts scores again and again without asking for memory. Not for several threads at once.
class DrawOrder {
public:
    /// At most 65,535.
    explicit DrawOrder(std::size_t alternatives);

    /// Positions from the highest score to the lowest; `span` holds all scores. Equal scores are ordered by
    /// `tie(position)`, a fresh number in each draw, so that equal alternatives share places evenly; then by position.
    /// No score may be NaN.
    template <class Tie>
    std::span<const std::uint32_t> best_first(std::span<const double> scores, Range<double> span, Tie tie) {
        sort(scores, span);
        break_ties(tie);
        return order_;
    }

private:
    void sort(std::span<const double> scores, Range<double> span);
    void count_buckets(std::span<const double> scores, double best, double per_score);
    void counts_to_starts();
    bool insert_all();
    void compare_all(std::span<const double> scores);

    template <class Tie>
    void break_ties(Tie tie) {
        for (std::size_t first = 0; tied_ && first + 1 < order_.size();) {
            std::size_t last = first + 1;
            while (last < order_.size() && sorted_[last] == sorted_[first]) ++last;
            if (last - first > 1) order_run(first, last, tie);
            first = last;
        }
    }
    template <class Tie>
    void order_run(std::size_t first, std::size_t last, Tie tie) {
        run_.clear();
        for (std::size_t i = first; i < last; ++i) run_.push_back({tie(order_[i]), order_[i]});
        sort_run();
        for (std::size_t i = first; i < last; ++i) order_[i] = run_[i - first].position;
    }
    void sort_run();

    struct Tied {
        std::uint64_t key;
        std::uint32_t position;
    };
    std::vector<std::uint32_t> bucket_of_;
    std::vector<std::uint16_t> start_;
    std::vector<double> sorted_;
    std::vector<std::uint32_t> order_;
    std::vector<Tied> run_;
    bool tied_ = false;
};

}  // namespace regiohub
