#include "geometry/area_index.hpp"

#include <cmath>
#include <mutex>

#include "geometry/area_grid.hpp"
#include "geometry/edge_tree.hpp"
#include "geometry/limit.hpp"
#include "geometry/parallel.hpp"

namespace regiohub {
namespace {

constexpr std::size_t points_a_chunk = 4096;
constexpr std::size_t points_a_block = 1U << 19U;  // sorted together; bounds the memory of a search

}  // namespace

struct AreaIndex::Tree {
    AreaGrid grid;

    explicit Tree(std::span<const PlanarArea> areas) : grid{build_area_grid(areas)} {}

    // Built when it is first asked for: many ask for containment alone.
    const EdgeTree& edges() {
        std::call_once(edges_built_, [&] { edges_.emplace(grid); });
        return *edges_;
    }

private:
    std::once_flag edges_built_;
    std::optional<EdgeTree> edges_;
};

AreaIndex::AreaIndex(std::span<const PlanarArea> areas) : tree_{std::make_unique<Tree>(areas)} {}
AreaIndex::~AreaIndex() = default;
AreaIndex::AreaIndex(AreaIndex&&) noexcept = default;
AreaIndex& AreaIndex::operator=(AreaIndex&&) noexcept = default;

std::optional<std::size_t> AreaIndex::containing(PlanarPoint p) const {
    const std::uint32_t area = tree_->grid.containing(p);
    if (area == AreaGrid::none) return std::nullopt;
    return area;
}

std::vector<std::uint32_t> AreaIndex::containing(std::span<const PlanarPoint> points) const {
    std::vector<std::uint32_t> result(points.size());
    in_parallel(points.size(), even_chunk(points.size(), points_a_block), [&](std::size_t begin, std::size_t end) {
        tree_->grid.containing(points.subspan(begin, end - begin), std::span{result}.subspan(begin, end - begin));
    });
    return result;
}

std::optional<AreaIndex::Near> AreaIndex::nearest(PlanarPoint p, Length limit) const {
    const double limit_m2 = largest_square_m2(limit.in(unit::m));
    if (limit_m2 < 0.0) return std::nullopt;
    if (const auto area = containing(p)) return Near{*area, Length{}};
    const auto near = tree_->edges().nearest(p, limit_m2);
    if (!near) return std::nullopt;
    return Near{near->area, Length::of_base(std::sqrt(near->squared_m2))};
}

std::vector<std::optional<AreaIndex::Near>> AreaIndex::nearest(std::span<const PlanarPoint> points,
                                                               Length limit) const {
    std::vector<std::optional<Near>> result(points.size());
    in_parallel(points.size(), points_a_chunk, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) result[i] = nearest(points[i], limit);
    });
    return result;
}

}  // namespace regiohub
