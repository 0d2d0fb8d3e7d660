#include "flow/cheapest_flow.hpp"

#include <algorithm>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <limits>
#include <queue>
#include <random>

#include "support/error.hpp"

using namespace regiohub;

namespace {

struct Totals {
    double lacking_mw = 0.0;
    double doubtful_mw = 0.0;
    double mw_km = 0.0;
};

Totals totals(const FlowProblem& problem, const std::vector<Power>& flow) {
    Totals sum;
    for (std::size_t i = 0; i < flow.size(); ++i) {
        const FlowArc& arc = problem.arcs[i];
        if (arc.tier == FlowTier::lacking) sum.lacking_mw += flow[i].in(unit::MW);
        if (arc.tier == FlowTier::doubtful) sum.doubtful_mw += flow[i].in(unit::MW);
        sum.mw_km += flow[i].in(unit::MW)*arc.length.in(unit::km);
    }
    return sum;
}

// The slow twin: successive shortest paths (Bellman-Ford) with the cost as the triple itself, one MW at a time on whole
// MW.
struct Cost {
    double lacking = 0.0;
    double doubtful = 0.0;
    double metres = 0.0;
    auto operator<=>(const Cost&) const = default;
    friend Cost operator+(Cost a, Cost b) {
        return {a.lacking + b.lacking, a.doubtful + b.doubtful, a.metres + b.metres};
    }
    friend Cost operator-(Cost a) { return {-a.lacking, -a.doubtful, -a.metres}; }
};

Cost cost_of(const FlowArc& arc) {
    return {arc.tier == FlowTier::lacking ? 1.0 : 0.0, arc.tier == FlowTier::doubtful ? 1.0 : 0.0,
            arc.length.in(unit::m)};
}

std::vector<int> slow_flow(const FlowProblem& problem) {
    const std::size_t arcs = problem.arcs.size();
    std::vector<int> flow(arcs, 0);
    const auto limit = [&](std::size_t i) {
        return problem.arcs[i].capacity ? static_cast<int>(problem.arcs[i].capacity->in(unit::MW)) : 1'000'000;
    };
    const double huge = std::numeric_limits<double>::infinity();
    for (std::size_t node = 0; node < problem.supply.size(); ++node) {
        for (int left = static_cast<int>(problem.supply[node].in(unit::MW)); left > 0; --left) {
            std::vector<Cost> best(problem.supply.size(), {huge, huge, huge});
            std::vector<std::pair<std::size_t, bool>> by(problem.supply.size());
            best[node] = {};
            for (bool changed = true; changed;) {
                changed = false;
                for (std::size_t i = 0; i < arcs; ++i) {
                    const auto& arc = problem.arcs[i];
                    const auto relax = [&](std::size_t from, std::size_t to, Cost cost, bool forward) {
                        if (best[from].lacking == huge || !(best[from] + cost < best[to])) return;
                        best[to] = best[from] + cost;
                        by[to] = {i, forward};
                        changed = true;
                    };
                    if (flow[i] < limit(i)) relax(arc.from, arc.to, cost_of(arc), true);
                    if (flow[i] > 0) relax(arc.to, arc.from, -cost_of(arc), false);
                }
            }
            for (std::size_t at = problem.sink; at != node;) {
                const auto [i, forward] = by[at];
                flow[i] += forward ? 1 : -1;
                at = forward ? problem.arcs[i].from : problem.arcs[i].to;
            }
        }
    }
    return flow;
}

FlowProblem random_problem(std::mt19937& random, bool degenerate) {
    const auto pick = [&](int low, int high) { return std::uniform_int_distribution<int>{low, high}(random); };
    const auto sites = static_cast<std::uint32_t>(pick(1, 8));
    const auto stations = static_cast<std::uint32_t>(pick(1, 5));
    FlowProblem problem;
    problem.supply.resize(sites + stations + 2);
    problem.sink = sites + stations + 1;
    const std::uint32_t above = sites + stations;
    for (std::uint32_t s = 0; s < sites; ++s) {
        problem.supply[s] = pick(0, 6) * unit::MW;
        problem.arcs.push_back({s, problem.sink, {}, {}, FlowTier::lacking});
        for (std::uint32_t t = 0; t < stations; ++t) {
            if (pick(0, 3) == 0) continue;
            problem.arcs.push_back({s, sites + t, {}, (degenerate ? 5 : pick(0, 50)) * unit::km});
        }
    }
    for (std::uint32_t t = 0; t < stations; ++t) {
        const auto tier = pick(0, 3) == 0 ? FlowTier::doubtful : FlowTier::sound;
        const std::uint32_t to = pick(0, 1) == 0 ? problem.sink : above;
        problem.arcs.push_back({sites + t, to, (degenerate ? 4 : pick(0, 9)) * unit::MW, {}, tier});
    }
    problem.arcs.push_back({above, problem.sink, pick(0, 9) * unit::MW, {}, FlowTier::sound});
    return problem;
}

}  // namespace

TEST_CASE(
    "The flow equals successive shortest paths in lacking MW, doubtful MW and MW km, on random and degenerate "
    "networks") {
    std::mt19937 random{42};
    for (int round = 0; round < 200; ++round) {
        const auto problem = random_problem(random, round % 3 == 0);
        const auto flow = cheapest_flow(problem);
        std::vector<Power> slow;
        for (const int mw : slow_flow(problem)) slow.push_back(mw * unit::MW);
        const auto fast_totals = totals(problem, flow);
        const auto slow_totals = totals(problem, slow);
        CHECK(fast_totals.lacking_mw == Catch::Approx(slow_totals.lacking_mw));
        CHECK(fast_totals.doubtful_mw == Catch::Approx(slow_totals.doubtful_mw));
        CHECK(fast_totals.mw_km == Catch::Approx(slow_totals.mw_km));
    }
}

TEST_CASE("No arc carries more than its capacity and every node passes on what it gets") {
    std::mt19937 random{43};
    for (int round = 0; round < 100; ++round) {
        const auto problem = random_problem(random, false);
        const auto flow = cheapest_flow(problem);
        std::vector<double> left_mw;
        for (const Power supply : problem.supply) left_mw.push_back(supply.in(unit::MW));
        for (std::size_t i = 0; i < flow.size(); ++i) {
            const auto& arc = problem.arcs[i];
            CHECK(flow[i] >= Power{});
            if (arc.capacity) CHECK(flow[i] <= *arc.capacity);
            left_mw[arc.from] -= flow[i].in(unit::MW);
            left_mw[arc.to] += flow[i].in(unit::MW);
        }
        left_mw[problem.sink] = 0.0;
        for (const double left : left_mw) CHECK(left == Catch::Approx(0.0).margin(1e-9));
    }
}

TEST_CASE("A station a hundred kilometres away goes before a shortage, and a known room before a nearer unknown one") {
    FlowProblem problem;
    problem.supply = {10.0 * unit::MW, {}, {}, {}};
    problem.sink = 3;
    problem.arcs = {{0, 3, {}, {}, FlowTier::lacking},
                    {0, 1, {}, 100.0 * unit::km},
                    {0, 2, {}, 1.0 * unit::km},
                    {1, 3, 6.0 * unit::MW, {}},
                    {2, 3, 3.0 * unit::MW, {}, FlowTier::doubtful}};
    const auto flow = cheapest_flow(problem);
    CHECK(flow[0].in(unit::MW) == Catch::Approx(1.0));
    CHECK(flow[1].in(unit::MW) == Catch::Approx(6.0));
    CHECK(flow[2].in(unit::MW) == Catch::Approx(3.0));
}

TEST_CASE("A load that reaches no sink is an error, and so is a negative capacity") {
    FlowProblem stuck;
    stuck.supply = {1.0 * unit::MW, {}};
    stuck.sink = 1;
    stuck.arcs = {{0, 1, 0.0 * unit::MW, {}}};
    CHECK_THROWS_AS(cheapest_flow(stuck), Error);
    stuck.arcs[0].capacity = -1.0 * unit::MW;
    CHECK_THROWS_AS(cheapest_flow(stuck), Error);
}

TEST_CASE("A network without arcs has no flow") {
    CHECK(cheapest_flow(FlowProblem{{Power{}}, 0, {}}).empty());
}
