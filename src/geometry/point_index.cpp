#include "geometry/point_index.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "geometry/limit.hpp"
#include "geometry/nearest_batch.hpp"
#include "geometry/parallel.hpp"
#include "geometry/point_tree.hpp"

namespace regiohub {
namespace {

constexpr std::size_t places_a_block = 1U << 19U;  // searched together; bounds the memory of a search
constexpr std::size_t fewest_a_block = 1U << 10U;

bool finite(PlanarPoint p) {
    return std::isfinite(p.x) && std::isfinite(p.y);
}

PointIndex::Near near_of(const Candidate& candidate) {
    return {candidate.position, Length::of_base(std::sqrt(candidate.squared_m2))};
}

}  // namespace

struct PointIndex::Tree : PointTree {
    using PointTree::PointTree;

    void add_within(PlanarPoint p, double limit_m2, std::vector<Near>& found) const {
        const std::size_t before = found.size();
        Box box;
        box.add(p);
        near_box(box, limit_m2, [&](const TreePoint& point) {
            const double squared_m2 = squared_distance_m2(p, point.at);
            if (squared_m2 <= limit_m2) found.push_back(near_of({squared_m2, point.position}));
            return true;
        });
        std::ranges::sort(found.begin() + static_cast<std::ptrdiff_t>(before), found.end(), {}, &Near::point);
    }
};

PointIndex::PointIndex(std::span<const PlanarPoint> points) : tree_{std::make_unique<Tree>(points)} {}
PointIndex::~PointIndex() = default;
PointIndex::PointIndex(PointIndex&&) noexcept = default;
PointIndex& PointIndex::operator=(PointIndex&&) noexcept = default;

std::size_t PointIndex::size() const {
    return tree_->size();
}

std::vector<PointIndex::Near> PointIndex::nearest(PlanarPoint p, std::size_t k) const {
    std::vector<Near> result;
    if (k == 0 || !finite(p)) return result;
    Best best{std::min(k, size())};
    tree_->nearest(p, best);
    std::ranges::transform(best.sorted(), std::back_inserter(result), near_of);
    return result;
}

Unfilled<PointIndex::Near> PointIndex::nearest(std::span<const PlanarPoint> places, std::size_t k) const {
    const std::size_t each = std::min(k, size());
    const Near nowhere{0, Length::of_base(std::numeric_limits<double>::quiet_NaN())};
    Unfilled<Near> result(places.size() * each);
    if (each == 0) return result;
    in_parallel(places.size(), even_chunk(places.size(), places_a_block), [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            if (!finite(places[i])) std::fill_n(result.data() + i * each, each, nowhere);
        NearestBatch{*tree_, each}.run(places.subspan(begin, end - begin), [&](std::size_t place, auto found) {
            Near* to = result.data() + (begin + place) * each;
            for (const Candidate& candidate : found) *to++ = near_of(candidate);
        });
    });
    return result;
}

std::vector<PointIndex::Near> PointIndex::within(PlanarPoint p, Length radius) const {
    std::vector<Near> found;
    tree_->add_within(p, largest_square_m2(radius.in(unit::m)), found);
    return found;
}

PointIndex::NearLists PointIndex::within(std::span<const PlanarPoint> places, Length radius) const {
    const double limit_m2 = largest_square_m2(radius.in(unit::m));
    std::vector<std::vector<Near>> blocks((places.size() + fewest_a_block - 1) / fewest_a_block);
    NearLists lists{std::vector<std::size_t>(places.size() + 1, 0), {}};
    in_parallel(places.size(), fewest_a_block, [&](std::size_t begin, std::size_t end) {
        std::vector<Near>& found = blocks[begin / fewest_a_block];
        for (std::size_t i = begin; i < end; ++i) {
            const std::size_t before = found.size();
            tree_->add_within(places[i], limit_m2, found);
            lists.first[i + 1] = found.size() - before;
        }
    });
    for (std::size_t i = 0; i < places.size(); ++i) lists.first[i + 1] += lists.first[i];
    lists.found.reserve(lists.first.back());
    for (std::vector<Near>& block : blocks) {
        lists.found.insert(lists.found.end(), block.begin(), block.end());
        block = {};
    }
    return lists;
}

}  // namespace regiohub
