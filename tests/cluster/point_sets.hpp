// Point sets to hold a fast path against brute force on: random ones and degenerate ones, all seeded.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "model/shapes.hpp"

namespace regiohub::test {

struct PointSet {
    std::string name;
    std::vector<PlanarPoint> points;
};

inline std::vector<PlanarPoint> scattered(unsigned seed, std::size_t count, double width_m) {
    std::mt19937 draw{seed};
    std::vector<PlanarPoint> points(count);
    const auto share = [&draw] { return static_cast<double>(draw()) / 4294967296.0; };
    for (PlanarPoint& p : points) p = {share() * width_m, share() * width_m};
    return points;
}

/// Whole multiples of 10 m on a small board: many ties, many duplicates, many distances exactly at reach.
inline std::vector<PlanarPoint> on_a_board(unsigned seed, std::size_t count, unsigned side) {
    std::mt19937 draw{seed};
    std::vector<PlanarPoint> points(count);
    for (PlanarPoint& p : points)
        p = {10.0 * static_cast<double>(draw() % side), 10.0 * static_cast<double>(draw() % side)};
    return points;
}

inline std::vector<PointSet> all_point_sets() {
    std::vector<PlanarPoint> line;
    for (int i = 0; i < 60; ++i) line.push_back({i * 7.5, 100.0});
    std::vector<PlanarPoint> slanted;
    for (int i = 0; i < 60; ++i) slanted.push_back({i * 3.0, i * 4.0});
    std::vector<PlanarPoint> outlier = scattered(9, 80, 300);
    outlier.push_back({3e6, -3e6});
    return {{"none", {}},
            {"one", {{155000, 463000}}},
            {"two equal", {{1, 1}, {1, 1}}},
            {"all equal", std::vector<PlanarPoint>(70, PlanarPoint{5, 5})},
            {"collinear", line},
            {"slanted", slanted},
            {"board with many ties", on_a_board(1, 300, 12)},
            {"dense board", on_a_board(2, 300, 5)},
            {"sparse", scattered(3, 300, 3000)},
            {"middling", scattered(4, 300, 600)},
            {"dense", scattered(5, 300, 150)},
            {"one far outlier", outlier}};
}

}  // namespace regiohub::test
