// The geometry engine on seeded points: bench_geometry <folder> <points>. Writes the input for the peers and its own
// answers into the folder, and prints one line a figure: name, value.
#include <fmt/core.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <fstream>
#include <numbers>
#include <random>
#include <string>
#include <vector>

#include "geometry/area_index.hpp"
#include "geometry/point_index.hpp"

using namespace regiohub;

namespace {

// The Netherlands in RD metres.
constexpr double low_x = 0.0;
constexpr double low_y = 300e3;
constexpr double width_m = 280e3;
constexpr double height_m = 320e3;

// Same draws everywhere: the standard's distributions differ between libraries.
class Draw {
public:
    explicit Draw(std::uint64_t seed) : random_{seed} {}
    double share() { return static_cast<double>(random_() >> 11U) * 0x1p-53; }
    double normal() { return std::sqrt(-2.0 * std::log(1.0 - share())) * std::cos(2.0 * std::numbers::pi * share()); }

private:
    std::mt19937_64 random_;
};

// 70 % in 60 knots of 4 km, the rest anywhere.
std::vector<PlanarPoint> knotted(std::size_t count, std::uint64_t seed) {
    Draw knots_draw{1};
    std::vector<PlanarPoint> knots(60);
    for (PlanarPoint& k : knots) k = {low_x + width_m * knots_draw.share(), low_y + height_m * knots_draw.share()};
    Draw draw{seed};
    std::vector<PlanarPoint> points;
    while (points.size() < count) {
        PlanarPoint p{low_x + width_m * draw.share(), low_y + height_m * draw.share()};
        if (draw.share() < 0.7) {
            const PlanarPoint knot = knots[static_cast<std::size_t>(60.0 * draw.share())];
            p = {knot.x + 4e3 * draw.normal(), knot.y + 4e3 * draw.normal()};
        }
        if (p.x >= low_x && p.x <= low_x + width_m && p.y >= low_y && p.y <= low_y + height_m) points.push_back(p);
    }
    return points;
}

// 5,000 concave polygons of 20 to 60 corners that do not overlap, laid where the points are.
std::vector<PlanarArea> estates() {
    Draw draw{2};
    std::vector<PlanarArea> areas;
    std::vector<std::pair<PlanarPoint, double>> taken;
    for (const PlanarPoint middle : knotted(100'000, 3)) {
        const double radius_m = 100.0 + 300.0 * draw.share();
        if (std::ranges::any_of(taken, [&](const auto& other) {
                return std::hypot(other.first.x - middle.x, other.first.y - middle.y) < other.second + radius_m;
            }))
            continue;
        taken.emplace_back(middle, radius_m);
        PlanarLine ring;
        const int corners = 20 + static_cast<int>(40.0 * draw.share());
        for (int i = 0; i < corners; ++i) {
            const double reach_m = radius_m * (0.6 + 0.4 * draw.share());
            const double angle = 2.0 * std::numbers::pi * i / corners;
            ring.points.push_back({middle.x + reach_m * std::cos(angle), middle.y + reach_m * std::sin(angle)});
        }
        ring.points.push_back(ring.points.front());
        areas.push_back({{{{ring}}}});
        if (areas.size() == 5000) break;
    }
    return areas;
}

// A crooked border of 2^levels pieces from a to b (b left out); ever less crooked, so that it cannot cross itself.
void add_border(PlanarPoint a, PlanarPoint b, int levels, double crook, Draw& draw, std::vector<PlanarPoint>& points) {
    if (levels == 0) {
        points.push_back(a);
        return;
    }
    const double aside = crook * (2.0 * draw.share() - 1.0);
    const PlanarPoint middle{(a.x + b.x) / 2.0 - aside * (b.y - a.y), (a.y + b.y) / 2.0 + aside * (b.x - a.x)};
    add_border(a, middle, levels - 1, 0.75 * crook, draw, points);
    add_border(middle, b, levels - 1, 0.75 * crook, draw, points);
}

// 12 provinces that share their borders, 4 across and 3 up; some 5,000 corners each.
std::vector<PlanarArea> provinces() {
    constexpr int across = 4;
    constexpr int up = 3;
    const auto node = [](int column, int row) {
        return PlanarPoint{low_x + width_m * column / across, low_y + height_m * row / up};
    };
    const auto border = [&](PlanarPoint a, PlanarPoint b) {
        Draw draw{static_cast<std::uint64_t>(a.x * 7.0 + a.y * 13.0 + b.x * 31.0 + b.y * 57.0)};
        std::vector<PlanarPoint> points;
        const PlanarPoint quarter{a.x + 0.22 * (b.x - a.x), a.y + 0.22 * (b.y - a.y)};
        add_border(a, quarter, 8, 0.12, draw, points);
        add_border(quarter, b, 10, 0.12, draw, points);
        points.push_back(b);
        return points;
    };
    std::vector<PlanarArea> areas;
    for (int row = 0; row < up; ++row)
        for (int column = 0; column < across; ++column) {
            const PlanarPoint corners[] = {node(column, row), node(column + 1, row), node(column + 1, row + 1),
                                           node(column, row + 1)};
            PlanarLine ring;
            for (int side = 0; side < 4; ++side) {
                auto points = side < 2 ? border(corners[side], corners[side + 1])
                                       : border(corners[(side + 1) % 4], corners[side]);
                if (side >= 2) std::ranges::reverse(points);
                ring.points.insert(ring.points.end(), points.begin(), points.end() - 1);
            }
            ring.points.push_back(ring.points.front());
            areas.push_back({{{{ring}}}});
        }
    return areas;
}

template <class Work>
double seconds(Work work) {
    double best_s = 1e9;
    for (int i = 0; i < 3; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work();
        best_s = std::min(best_s, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    return best_s;
}

void write(const std::string& path, std::span<const PlanarPoint> points) {
    std::ofstream{path, std::ios::binary}.write(reinterpret_cast<const char*>(points.data()),
                                                static_cast<std::streamsize>(points.size_bytes()));
}

void write_text(const std::string& folder, std::span<const PlanarPoint> points) {
    std::ofstream file{folder + "/points.tsv"};
    for (std::size_t i = 0; i < points.size(); ++i) file << fmt::format("{}\t{}\t{}\n", i, points[i].x, points[i].y);
}

void write_text(const std::string& path, std::span<const PlanarArea> areas) {
    std::ofstream file{path};
    for (std::size_t i = 0; i < areas.size(); ++i) {
        file << i << "\tSRID=28992;POLYGON((";
        const auto& ring = areas[i].parts[0].rings[0].points;
        for (std::size_t j = 0; j < ring.size(); ++j)
            file << fmt::format("{}{} {}", j == 0 ? "" : ",", ring[j].x, ring[j].y);
        file << "))\n";
    }
}

// Time with and without the index's own building, and the sums that the peer must come to: points an area, and their
// numbers.
void areas_figures(const std::string& name, const std::string& folder, std::span<const PlanarArea> areas,
                   std::span<const PlanarPoint> points) {
    std::vector<std::uint32_t> found;
    const double whole_s = seconds([&] { found = AreaIndex{areas}.containing(points); });
    const AreaIndex index{areas};
    const double asked_s = seconds([&] { found = index.containing(points); });
    fmt::print("{}_build_and_ask_s {:.5f}\n{}_ask_s {:.5f}\n", name, whole_s, name, asked_s);
    std::vector<std::pair<std::uint64_t, std::uint64_t>> sums(areas.size());
    for (std::size_t i = 0; i < points.size(); ++i)
        if (found[i] != AreaIndex::none) sums[found[i]] = {sums[found[i]].first + 1, sums[found[i]].second + i};
    std::ofstream file{folder + "/" + name + ".ours"};
    for (std::size_t a = 0; a < sums.size(); ++a)
        if (sums[a].first > 0) file << a << '|' << sums[a].first << '|' << sums[a].second << '\n';
}

void nearest_figures(const std::string& folder, std::span<const PlanarPoint> stations,
                     std::span<const PlanarPoint> points) {
    Unfilled<PointIndex::Near> found;
    const double nearest_s = seconds([&] { found = PointIndex{stations}.nearest(points, 3); });
    fmt::print("nearest_build_and_ask_s {:.5f}\n", nearest_s);
    std::ofstream file{folder + "/nearest.ours", std::ios::binary};
    for (const auto& near : found) {
        const auto position = static_cast<std::uint32_t>(near.point);
        file.write(reinterpret_cast<const char*>(&position), sizeof position);
    }
    fmt::print("tree_build_s {:.5f}\n", seconds([&] { const PointIndex tree{points}; }));
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 3) {
        fmt::print(stderr, "bench_geometry needs a folder and a number of points\n");
        return 2;
    }
    const std::string folder = arguments[1];
    const std::vector<PlanarPoint> points = knotted(std::stoul(arguments[2]), 5);
    const std::vector<PlanarPoint> stations = knotted(5000, 6);
    const auto estate_areas = estates();
    const auto province_areas = provinces();
    areas_figures("estates", folder, estate_areas, points);
    areas_figures("provinces", folder, province_areas, points);
    nearest_figures(folder, stations, points);
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    fmt::print("peak_mib {}\n", usage.ru_maxrss / 1024);
    write(folder + "/points.bin", points);
    write(folder + "/stations.bin", stations);
    write_text(folder, points);
    write_text(folder + "/estates.tsv", estate_areas);
    write_text(folder + "/provinces.tsv", province_areas);
}
