#include "geometry/line_index.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>
#include <vector>

#include <boost/geometry/geometries/box.hpp>
#include <boost/geometry/geometries/point_xy.hpp>
#include <boost/geometry/index/rtree.hpp>

namespace regiohub {
namespace {

namespace bgi = boost::geometry::index;
using TreePoint = boost::geometry::model::d2::point_xy<double>;
using TreeBox = boost::geometry::model::box<TreePoint>;
using Entry = std::pair<TreeBox, std::uint32_t>;

TreeBox box_of(const Segment& s) {
    return {{std::min(s.a.x, s.b.x), std::min(s.a.y, s.b.y)}, {std::max(s.a.x, s.b.x), std::max(s.a.y, s.b.y)}};
}

std::vector<Segment> pieces_of(std::span<const PlanarLines> lines) {
    std::vector<Segment> pieces;
    for (const PlanarLines& parts : lines) {
        for (const auto& [points] : parts.parts) {
            for (std::size_t i = 1; i < points.size(); ++i) pieces.push_back({points[i - 1], points[i]});
        }
    }
    return pieces;
}

std::vector<Entry> entries_of(const std::vector<Segment>& pieces) {
    std::vector<Entry> entries;
    entries.reserve(pieces.size());
    for (const Segment& piece : pieces) entries.emplace_back(box_of(piece), static_cast<std::uint32_t>(entries.size()));
    return entries;
}

}  // namespace

bool meet(const Segment& a, const Segment& b) {
    if (holds(a, b.a) || holds(a, b.b) || holds(b, a.a) || holds(b, a.b)) return true;
    return orientation(a.a, a.b, b.a) * orientation(a.a, a.b, b.b) < 0 &&
           orientation(b.a, b.b, a.a) * orientation(b.a, b.b, a.b) < 0;
}

struct LineIndex::Tree {
    std::vector<Segment> pieces;
    bgi::rtree<Entry, bgi::rstar<16>> boxes;
};

LineIndex::LineIndex(std::span<const PlanarLines> lines) : tree_{std::make_unique<Tree>()} {
    tree_->pieces = pieces_of(lines);
    tree_->boxes = decltype(tree_->boxes){entries_of(tree_->pieces)};
}
LineIndex::~LineIndex() = default;
LineIndex::LineIndex(LineIndex&&) noexcept = default;
LineIndex& LineIndex::operator=(LineIndex&&) noexcept = default;

bool LineIndex::empty() const {
    return tree_->pieces.empty();
}

bool LineIndex::met_by(const Segment& link) const {
    const auto meets = [&](const Entry& entry) { return meet(link, tree_->pieces[entry.second]); };
    const auto found = tree_->boxes.qbegin(bgi::intersects(box_of(link)) && bgi::satisfies(meets));
    return found != tree_->boxes.qend();
}

}  // namespace regiohub
