#include "geometry/area_index.hpp"

#include <algorithm>
#include <limits>
#include <vector>

#include "geometry/distance.hpp"

namespace regiohub {
namespace {

struct Box {
    double min_x = std::numeric_limits<double>::infinity();
    double min_y = std::numeric_limits<double>::infinity();
    double max_x = -std::numeric_limits<double>::infinity();
    double max_y = -std::numeric_limits<double>::infinity();
};

Box box_of(const PlanarArea& area) {
    Box box;
    for (const auto& polygon : area.parts)
        for (const PlanarLine& ring : polygon.rings)
            for (const PlanarPoint p : ring.points)
                box = {std::min(box.min_x, p.x), std::min(box.min_y, p.y), std::max(box.max_x, p.x),
                       std::max(box.max_y, p.y)};
    return box;
}

bool within(PlanarPoint p, const Box& box, double room_m) {
    return p.x >= box.min_x - room_m && p.x <= box.max_x + room_m && p.y >= box.min_y - room_m &&
           p.y <= box.max_y + room_m;
}

}  // namespace

struct AreaIndex::Tree {
    std::vector<PlanarArea> areas;
    std::vector<Box> boxes;
};

AreaIndex::AreaIndex(std::span<const PlanarArea> areas) : tree_{std::make_unique<Tree>()} {
    tree_->areas.assign(areas.begin(), areas.end());
    for (const PlanarArea& area : areas) tree_->boxes.push_back(box_of(area));
}
AreaIndex::~AreaIndex() = default;
AreaIndex::AreaIndex(AreaIndex&&) noexcept = default;
AreaIndex& AreaIndex::operator=(AreaIndex&&) noexcept = default;

std::optional<std::size_t> AreaIndex::containing(PlanarPoint p) const {
    for (std::size_t i = 0; i < tree_->areas.size(); ++i)
        if (within(p, tree_->boxes[i], 0.0) && contains(tree_->areas[i], p)) return i;
    return std::nullopt;
}

std::optional<AreaIndex::Near> AreaIndex::nearest(PlanarPoint p, Length limit) const {
    std::optional<Near> best;
    for (std::size_t i = 0; i < tree_->areas.size(); ++i) {
        const Length reach = best ? best->distance : limit;
        if (!within(p, tree_->boxes[i], reach.in(unit::m))) continue;
        const Length away = distance(p, tree_->areas[i]);
        if (away <= limit && (!best || away < best->distance)) best = Near{i, away};
    }
    return best;
}

}  // namespace regiohub
