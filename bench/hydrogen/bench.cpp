// The hydrogen engine for the clock. bench_hydrogen
//   cost <side> <folder>          least cost from the middle of a square of random cost; writes cost.f32 and away.f64
//   into the folder forest <nodes> <terminals>    a prize-collecting forest on a random planar graph country
//   <study.toml>          all areas, scenarios and options of a study, without reading it
// Each prints seconds first.
#include <fmt/core.h>

#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <random>
#include <string>

#include "geometry/cost_surface.hpp"
#include "hydrogen/hydrogen_plan.hpp"
#include "hydrogen/steiner.hpp"
#include "plan.hpp"
#include "study/study.hpp"

namespace {

using namespace regiohub;

template <class Work>
double seconds(Work work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

class Draw {
public:
    double uniform() { return static_cast<double>(random_()) / 4294967296.0; }
    std::uint32_t below(std::uint32_t n) { return static_cast<std::uint32_t>(uniform() * n); }

private:
    std::mt19937 random_{1};
};

template <class Number>
void write(const std::string& path, const std::vector<Number>& numbers) {
    std::ofstream{path, std::ios::binary}.write(reinterpret_cast<const char*>(numbers.data()),
                                                static_cast<std::streamsize>(numbers.size() * sizeof(Number)));
}

void cost(std::uint32_t side, const std::string& folder) {
    Draw draw;
    CostRaster raster;
    raster.columns = raster.rows = side;
    for (std::size_t c = 0; c < raster.cells(); ++c) raster.cost.push_back(static_cast<float>(0.1 + draw.uniform()));
    const std::uint32_t middle = side / 2 * side + side / 2;
    CostField field;
    const double time = seconds([&] { field = spread_cost(raster, std::span{&middle, 1}, Moves::eight); });
    write(folder + "/cost.f32", raster.cost);
    write(folder + "/away.f64", field.cost);
    fmt::print("{:.4f}\n", time);
}

/// A lattice with a diagonal in each square, its nodes moved and its costs varied; one row of it ties in to the
/// backbone.
SteinerInstance planar_graph(std::uint32_t nodes, std::uint32_t terminals) {
    Draw draw;
    const auto side = static_cast<std::uint32_t>(std::sqrt(static_cast<double>(nodes)));
    SteinerInstance made;
    made.root = side * side;
    made.prize.assign(made.root + 1, 0.0);
    std::vector<double> x;
    std::vector<double> y;
    for (std::uint32_t v = 0; v < made.root; ++v) {
        x.push_back(v % side + 0.8 * draw.uniform());
        y.push_back(v / side + 0.8 * draw.uniform());
    }
    const auto join = [&](std::uint32_t a, std::uint32_t b) {
        made.edges.push_back({a, b, std::hypot(x[a] - x[b], y[a] - y[b]) * (0.7 + 0.6 * draw.uniform())});
    };
    for (std::uint32_t v = 0; v < made.root; ++v) {
        const bool right = v % side + 1 < side;
        const bool down = v / side + 1 < side;
        if (right) join(v, v + 1);
        if (down) join(v, v + side);
        if (right && down) draw.below(2) == 0 ? join(v, v + side + 1) : join(v + 1, v + side);
    }
    for (std::uint32_t i = 0; i < side; ++i) made.edges.push_back({made.root, side / 3 * side + i, 0.0});
    for (std::uint32_t t = 0; t < terminals; ++t) made.prize[draw.below(made.root)] = 30.0 * (0.5 + draw.uniform());
    return made;
}

void forest(std::uint32_t nodes, std::uint32_t terminals) {
    const auto instance = planar_graph(nodes, terminals);
    SteinerForest found;
    const double time = seconds([&] { found = solve_forest(instance, {}); });
    fmt::print("{:.4f} gap {:.3f} % cost {:.1f} bound {:.1f} pipes {}\n", time, 100.0 * found.gap(), found.cost(),
               found.lower_bound, found.edges.size());
}

void country(const std::string& study_file) {
    const auto planned = plan(read_study(study_file), [](const std::string&) {});
    HydrogenPlan h2;
    const double time = seconds(
        [&] { h2 = plan_hydrogen({planned.sites, planned.backbone, planned.stations, planned.grid}, planned.rules); });
    fmt::print("{:.4f} areas {} options {}", time, h2.areas.size(), h2.options.size());
    for (const auto& network : h2.networks) {
        fmt::print("; {} pipes, route gap {:.3f} %, gap at true sizes {:.1f} %", network.pipes.size(),
                   100.0 * network.route_gap, 100.0 * network.gap);
    }
    fmt::print("\n");
}

}  // namespace

int main(int count, char** words) {
    const std::string mode = count > 1 ? words[1] : "";
    const auto number = [&](int i) { return static_cast<std::uint32_t>(std::strtoul(words[i], nullptr, 10)); };
    if (mode == "cost" && count == 4) {
        cost(number(2), words[3]);
    } else if (mode == "forest" && count == 4) {
        forest(number(2), number(3));
    } else if (mode == "country" && count == 3) {
        country(words[2]);
    } else {
        fmt::print(stderr, "bench_hydrogen cost <side> <folder> | forest <nodes> <terminals> | country <study.toml>\n");
        return 2;
    }
    return 0;
}
