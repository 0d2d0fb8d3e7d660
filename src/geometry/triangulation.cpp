// The Delaunay triangulation is the dual of the Voronoi diagram (Boost.Polygon, exact on whole coordinates).
#include "geometry/triangulation.hpp"

#include <algorithm>
#include <boost/polygon/voronoi.hpp>
#include <cmath>
#include <tuple>

#include "geometry/distance.hpp"

namespace regiohub {
namespace {

constexpr double finest_m = 0.001;
constexpr double widest_grid = 1 << 30;  // the library takes 32-bit coordinates
constexpr double coarser = 10.0;

using GridPoint = boost::polygon::point_data<std::int32_t>;

struct Gridded {
    std::int32_t x = 0;
    std::int32_t y = 0;
    std::uint32_t point = 0;
    auto operator<=>(const Gridded&) const = default;
};

/// On a grid of whole numbers that starts in the lower left corner of the points; sorted by place, then position.
std::vector<Gridded> gridded(std::span<const PlanarPoint> points) {
    const auto [west, east] = std::ranges::minmax(points, {}, &PlanarPoint::x);
    const auto [south, north] = std::ranges::minmax(points, {}, &PlanarPoint::y);
    double grain = finest_m;
    while (std::max(east.x - west.x, north.y - south.y) / grain >= widest_grid) {
        grain *= coarser;
    }
    std::vector<Gridded> grid;
    for (std::uint32_t i = 0; i < points.size(); ++i) {
        grid.push_back({static_cast<std::int32_t>(std::lround((points[i].x - west.x) / grain)),
                        static_cast<std::int32_t>(std::lround((points[i].y - south.y) / grain)), i});
    }
    std::ranges::sort(grid);
    return grid;
}

bool same_place(const Gridded& a, const Gridded& b) {
    return a.x == b.x && a.y == b.y;
}

}  // namespace

std::vector<NeighbourEdge> neighbours(std::span<const PlanarPoint> points, Length longest) {
    std::vector<NeighbourEdge> edges;
    if (points.empty()) {
        return edges;
    }
    const auto join = [&](std::uint32_t a, std::uint32_t b) {
        const Length length = distance(points[a], points[b]);
        if (length <= longest) {
            edges.push_back({std::min(a, b), std::max(a, b), length});
        }
    };
    std::vector<GridPoint> places;
    std::vector<std::uint32_t> first;  // point that stands for each place
    const auto grid = gridded(points);
    for (std::size_t i = 0; i < grid.size(); ++i) {
        if (i > 0 && same_place(grid[i - 1], grid[i])) {
            join(grid[i - 1].point, grid[i].point);
            continue;
        }
        places.emplace_back(grid[i].x, grid[i].y);
        first.push_back(grid[i].point);
    }
    boost::polygon::voronoi_diagram<double> diagram;
    boost::polygon::construct_voronoi(places.begin(), places.end(), &diagram);
    for (const auto& edge : diagram.edges()) {
        const std::uint32_t a = first[edge.cell()->source_index()];
        const std::uint32_t b = first[edge.twin()->cell()->source_index()];
        if (edge.is_primary() && a < b) {
            join(a, b);
        }
    }
    std::ranges::sort(edges, {}, [](const NeighbourEdge& edge) { return std::tuple{edge.a, edge.b}; });
    return edges;
}

}  // namespace regiohub
