#include "geometry/point_index.hpp"

#include <algorithm>

#include "geometry/distance.hpp"

namespace regiohub {

struct PointIndex::Tree {
    std::vector<PlanarPoint> points;
};

PointIndex::PointIndex(std::span<const PlanarPoint> points) : tree_{std::make_unique<Tree>()} {
    tree_->points.assign(points.begin(), points.end());
}
PointIndex::~PointIndex() = default;
PointIndex::PointIndex(PointIndex&&) noexcept = default;
PointIndex& PointIndex::operator=(PointIndex&&) noexcept = default;

std::vector<PointIndex::Near> PointIndex::nearest(PlanarPoint p, std::size_t k) const {
    std::vector<Near> all;
    for (std::size_t i = 0; i < tree_->points.size(); ++i) all.push_back({i, distance(p, tree_->points[i])});
    const auto nearer = [](const Near& a, const Near& b) {
        return a.distance != b.distance ? a.distance < b.distance : a.point < b.point;
    };
    const std::size_t wanted = std::min(k, all.size());
    std::partial_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(wanted), all.end(), nearer);
    all.resize(wanted);
    return all;
}

std::vector<PointIndex::Near> PointIndex::within(PlanarPoint p, Length radius) const {
    std::vector<Near> found;
    for (std::size_t i = 0; i < tree_->points.size(); ++i) {
        const Length away = distance(p, tree_->points[i]);
        if (away <= radius) found.push_back({i, away});
    }
    return found;
}

}  // namespace regiohub
