#include "read/crossings.hpp"

#include <algorithm>
#include <vector>

namespace regiohub {
namespace {

struct Edge {
    SourcePoint a, b;
    double left, right;
};

std::vector<Edge> edges_of(const SourceArea& area) {
    std::vector<Edge> edges;
    for (const auto& part : area.parts) {
        for (const auto& ring : part.rings) {
            for (std::size_t i = 1; i < ring.points.size(); ++i) {
                const auto a = ring.points[i - 1];
                const auto b = ring.points[i];
                edges.push_back({a, b, std::min(a.x, b.x), std::max(a.x, b.x)});
            }
        }
    }
    std::ranges::sort(edges, {}, &Edge::left);
    return edges;
}

double turn(SourcePoint o, SourcePoint p, SourcePoint q) {
    return (p.x - o.x) * (q.y - o.y) - (p.y - o.y) * (q.x - o.x);
}

bool cross(const Edge& e, const Edge& f) {
    const double c = turn(e.a, e.b, f.a);
    const double d = turn(e.a, e.b, f.b);
    const double g = turn(f.a, f.b, e.a);
    const double h = turn(f.a, f.b, e.b);
    return ((c > 0 && d < 0) || (c < 0 && d > 0)) && ((g > 0 && h < 0) || (g < 0 && h > 0));
}

}  // namespace

// A sweep along x that compares each edge with those still open: quadratic at worst, hence the bound on its work.
bool crosses_more_than(const SourceArea& area, std::size_t most, std::size_t work) {
    std::vector<Edge> open;
    std::size_t found = 0;
    std::size_t done = 0;
    for (const auto& edge : edges_of(area)) {
        std::erase_if(open, [&](const Edge& other) { return other.right < edge.left; });
        done += open.size() + 1;
        if (done > work) return true;
        for (const auto& other : open) found += cross(edge, other) ? 1 : 0;
        if (found > most) return true;
        open.push_back(edge);
    }
    return false;
}

}  // namespace regiohub
