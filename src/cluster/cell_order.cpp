#include "cluster/cell_order.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <limits>
#include <utility>

#include "cluster/threads.hpp"

namespace regiohub {

namespace {

constexpr unsigned digit_bits = 11;  // 2,048 counters of 4 bytes a thread stay in the nearest cache

struct Frame {
    double low_x = std::numeric_limits<double>::infinity();
    double low_y = std::numeric_limits<double>::infinity();
    double high_x = -std::numeric_limits<double>::infinity();
    double high_y = -std::numeric_limits<double>::infinity();
};

Frame frame_of(std::span<const PlanarPoint> points) {
    Frame frame;
    for (const PlanarPoint p : points) {
        frame.low_x = std::min(frame.low_x, p.x);
        frame.low_y = std::min(frame.low_y, p.y);
        frame.high_x = std::max(frame.high_x, p.x);
        frame.high_y = std::max(frame.high_y, p.y);
    }
    return frame;
}

std::uint64_t steps(double from, double to, double side) {
    const double count = std::floor((to - from) / side);
    assert(count >= 0.0 && count < 2147483648.0);
    return static_cast<std::uint64_t>(count);
}

template <class Key>
struct Keyed {
    Key key;
    std::uint32_t point;
};

/// One pass of a stable radix sort, on the digit at `shift`: counted and placed by slices, in the order of the slices.
template <class Key>
void sort_on_digit(std::span<const Keyed<Key>> from, std::span<Keyed<Key>> to, unsigned shift, unsigned threads) {
    constexpr std::size_t digits = std::size_t{1} << digit_bits;
    const auto digit = [shift](Key key) { return static_cast<std::size_t>(key >> shift) & (digits - 1); };
    std::vector<std::vector<std::uint32_t>> next(threads, std::vector<std::uint32_t>(digits));
    in_slices(from.size(), threads, [&](std::size_t begin, std::size_t end, unsigned slice) {
        for (std::size_t i = begin; i < end; ++i) ++next[slice][digit(from[i].key)];
    });
    std::uint32_t placed = 0;
    for (std::size_t d = 0; d < digits; ++d) {
        for (auto& of_slice : next) placed += std::exchange(of_slice[d], placed);
    }
    in_slices(from.size(), threads, [&](std::size_t begin, std::size_t end, unsigned slice) {
        for (std::size_t i = begin; i < end; ++i) to[next[slice][digit(from[i].key)]++] = from[i];
    });
}

template <class Key>
std::vector<Keyed<Key>> sorted_keys(std::span<const PlanarPoint> points, const Frame& frame, double side_m,
                                    std::uint64_t stride, unsigned threads) {
    std::vector<Keyed<Key>> keyed(points.size());
    in_slices(points.size(), threads, [&](std::size_t begin, std::size_t end, unsigned) {
        for (std::size_t i = begin; i < end; ++i) {
            const std::uint64_t row = steps(frame.low_y, points[i].y, side_m) + CellOrder::cell_margin;
            const std::uint64_t column = steps(frame.low_x, points[i].x, side_m) + CellOrder::cell_margin;
            keyed[i] = {static_cast<Key>(row * stride + column), static_cast<std::uint32_t>(i)};
        }
    });
    const std::uint64_t rows = steps(frame.low_y, frame.high_y, side_m) + 2 * CellOrder::cell_margin + 1;
    const auto bits = static_cast<unsigned>(std::bit_width(rows * stride));
    std::vector<Keyed<Key>> other(points.size());
    for (unsigned shift = 0; shift < bits; shift += digit_bits) {
        sort_on_digit<Key>(keyed, other, shift, threads);
        keyed.swap(other);
    }
    return keyed;
}

template <class Key>
void fill(CellOrder& order, std::span<const Keyed<Key>> sorted, std::span<const PlanarPoint> points, unsigned threads) {
    const auto starts_cell = [sorted](std::size_t i) { return i == 0 || sorted[i].key != sorted[i - 1].key; };
    std::vector<std::size_t> first(threads + 1);
    order.point.resize(points.size());
    order.at.resize(points.size());
    in_slices(points.size(), threads, [&](std::size_t begin, std::size_t end, unsigned slice) {
        std::size_t cells = 0;
        for (std::size_t i = begin; i < end; ++i) {
            cells += starts_cell(i) ? 1U : 0U;
            order.point[i] = sorted[i].point;
            order.at[i] = points[sorted[i].point];
        }
        first[slice + 1] = cells;
    });
    for (unsigned slice = 0; slice < threads; ++slice) first[slice + 1] += first[slice];
    order.key.resize(first[threads]);
    order.begin.resize(first[threads] + 1, static_cast<std::uint32_t>(points.size()));
    in_slices(points.size(), threads, [&](std::size_t begin, std::size_t end, unsigned slice) {
        std::size_t cell = first[slice];
        for (std::size_t i = begin; i < end; ++i) {
            if (!starts_cell(i)) continue;
            order.key[cell] = sorted[i].key;
            order.begin[cell++] = static_cast<std::uint32_t>(i);
        }
    });
}

}  // namespace

CellOrder order_by_cell(std::span<const PlanarPoint> points, double side_m, unsigned threads) {
    assert(side_m > 0.0 && points.size() < std::numeric_limits<std::uint32_t>::max());
    CellOrder order;
    if (points.empty()) {
        order.begin = {0};
        return order;
    }
    const Frame frame = frame_of(points);
    order.stride = steps(frame.low_x, frame.high_x, side_m) + 2 * CellOrder::cell_margin + 1;
    const std::uint64_t rows = steps(frame.low_y, frame.high_y, side_m) + 2 * CellOrder::cell_margin + 1;
    if (rows * order.stride <= std::numeric_limits<std::uint32_t>::max()) {
        const auto sorted = sorted_keys<std::uint32_t>(points, frame, side_m, order.stride, threads);
        fill<std::uint32_t>(order, sorted, points, threads);
    } else {
        const auto sorted = sorted_keys<std::uint64_t>(points, frame, side_m, order.stride, threads);
        fill<std::uint64_t>(order, sorted, points, threads);
    }
    return order;
}

}  // namespace regiohub
