#include "hydrogen/steiner.hpp"

#include <algorithm>
#include <bit>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <limits>
#include <numeric>
#include <random>
#include <set>

#include "hydrogen/dual_ascent.hpp"
#include "hydrogen/steiner_graph.hpp"

using namespace regiohub;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

using Random = std::mt19937;

double uniform(Random& random, double low, double high) {
    return low + (high - low) * static_cast<double>(random()) / static_cast<double>(Random::max());
}

std::uint32_t below(Random& random, std::uint32_t n) {
    return static_cast<std::uint32_t>(random() % n);
}

/// Whole costs now and then, so that ties come up.
SteinerInstance random_instance(Random& random, std::uint32_t nodes, std::uint32_t terminals, double edges_a_node,
                                double prize) {
    SteinerInstance made;
    made.root = below(random, nodes);
    made.prize.assign(nodes, 0.0);
    const bool whole = random() % 2 == 0;
    const auto cost = [&] { return whole ? 1.0 + below(random, 6) : uniform(random, 0.5, 10.0); };
    for (std::uint32_t v = 1; v < nodes; ++v) {
        made.edges.push_back({v, below(random, v), cost()});
    }
    while (static_cast<double>(made.edges.size()) < edges_a_node * nodes) {
        made.edges.push_back({below(random, nodes), below(random, nodes), cost()});
    }
    for (std::uint32_t t = 0; t < terminals; ++t) {
        made.prize[below(random, nodes)] = whole ? 1.0 + below(random, 12) : uniform(random, 0.0, prize);
    }
    made.prize[made.root] = 0.0;
    return made;
}

/// Cost of a minimum spanning tree of these nodes; infinite when they do not hang together.
double spanning_cost(const SteinerInstance& instance, std::uint32_t nodes_as_bits) {
    auto edges = instance.edges;
    std::ranges::sort(edges, {}, &SteinerInstance::Edge::cost);
    std::vector<std::uint32_t> label(instance.prize.size());
    std::iota(label.begin(), label.end(), 0U);
    double cost = 0.0;
    int joins = 0;
    for (const auto& edge : edges) {
        if ((nodes_as_bits >> edge.a & 1) != 0 && (nodes_as_bits >> edge.b & 1) != 0 &&
            label[edge.a] != label[edge.b]) {
            const std::uint32_t from = label[edge.a];
            const std::uint32_t to = label[edge.b];
            std::ranges::replace(label, from, to);
            cost += edge.cost;
            ++joins;
        }
    }
    return joins == std::popcount(nodes_as_bits) - 1 ? cost : std::numeric_limits<double>::infinity();
}

/// The best there is: every set of nodes that holds the root is tried.
double enumerated(const SteinerInstance& instance) {
    const auto nodes = static_cast<std::uint32_t>(instance.prize.size());
    double best = std::numeric_limits<double>::infinity();
    for (std::uint32_t set = 0; set < (1U << nodes); ++set) {
        if ((set >> instance.root & 1) == 0) {
            continue;
        }
        double cost = spanning_cost(instance, set);
        for (std::uint32_t v = 0; v < nodes; ++v) {
            cost += (set >> v & 1) != 0 ? 0.0 : instance.prize[v];
        }
        best = std::min(best, cost);
    }
    return best;
}

/// A tree that holds the root, whose leaves are terminals and whose figures are what its edges say.
void check_is_forest(const SteinerInstance& instance, const SteinerForest& forest) {
    std::set<std::uint32_t> nodes{instance.root};
    double laid = 0.0;
    for (std::size_t i = 0; i < forest.edges.size(); ++i) {
        laid += instance.edges[forest.edges[i]].cost;
        nodes.insert(instance.edges[forest.edges[i]].a);
        nodes.insert(instance.edges[forest.edges[i]].b);
    }
    CHECK(nodes.size() == forest.edges.size() + 1);
    std::set<std::uint32_t> reached{instance.root};
    for (std::size_t round = 0; round < nodes.size(); ++round) {
        for (const std::uint32_t e : forest.edges) {
            const auto& edge = instance.edges[e];
            if (reached.contains(edge.a) || reached.contains(edge.b)) {
                reached.insert(edge.a);
                reached.insert(edge.b);
            }
        }
    }
    CHECK(reached == nodes);
    CHECK_THAT(forest.laid, WithinAbs(laid, 1e-9 * (1.0 + laid)));
    double forgone = 0.0;
    for (std::uint32_t v = 0; v < instance.prize.size(); ++v) {
        forgone += nodes.contains(v) ? 0.0 : instance.prize[v];
    }
    CHECK_THAT(forest.forgone, WithinAbs(forgone, 1e-9 * (1.0 + forgone)));
    CHECK(std::ranges::is_sorted(forest.edges));
}

SteinerEffort without_tables() {
    SteinerEffort effort;
    effort.exact_terminals = 0;
    return effort;
}

SteinerEffort only_bounds() {
    SteinerEffort effort = without_tables();
    effort.branches = 0;
    return effort;
}

/// A grid as in the sparse series of SteinLib: whole costs, terminals strewn over it.
SteinerInstance grid_instance(Random& random, std::uint32_t side, std::uint32_t terminals, double prize) {
    SteinerInstance made;
    made.prize.assign(side * side, 0.0);
    for (std::uint32_t y = 0; y < side; ++y) {
        for (std::uint32_t x = 0; x < side; ++x) {
            const std::uint32_t v = y * side + x;
            if (x + 1 < side) {
                made.edges.push_back({v, v + 1, 1.0 + below(random, 10)});
            }
            if (y + 1 < side) {
                made.edges.push_back({v, v + side, 1.0 + below(random, 10)});
            }
        }
    }
    made.root = below(random, side * side);
    for (std::uint32_t t = 0; t < terminals; ++t) {
        made.prize[below(random, side * side)] = prize;
    }
    made.prize[made.root] = 0.0;
    return made;
}

}  // namespace

TEST_CASE("Small forests are as cheap as the cheapest of all sets of nodes") {
    Random random{1};
    for (int round = 0; round < 300; ++round) {
        const auto nodes = 2 + below(random, 10);
        const auto instance = random_instance(random, nodes, below(random, 13), uniform(random, 1.0, 3.0), 15.0);
        const double best = enumerated(instance);
        const auto forest = solve_forest(instance, {});
        check_is_forest(instance, forest);
        CHECK_THAT(forest.cost(), WithinAbs(best, 1e-9));
        CHECK_THAT(forest.lower_bound, WithinAbs(best, 1e-9));
    }
}

TEST_CASE("Branch and bound finds the same optimum as enumeration, without the tables") {
    Random random{2};
    for (int round = 0; round < 300; ++round) {
        const auto nodes = 2 + below(random, 10);
        const auto instance = random_instance(random, nodes, below(random, 13), uniform(random, 1.0, 3.0), 15.0);
        const double best = enumerated(instance);
        const auto forest = solve_forest(instance, without_tables());
        check_is_forest(instance, forest);
        CHECK_THAT(forest.cost(), WithinAbs(best, 1e-9));
        CHECK(forest.lower_bound <= best + 1e-9);
        CHECK(forest.gap() < 1e-6);
    }
}

TEST_CASE("Dual ascent is a lower bound, what it leaves of an arc is not negative, and haste does not make it wrong") {
    Random random{3};
    for (int round = 0; round < 200; ++round) {
        const auto instance = random_instance(random, 2 + below(random, 9), below(random, 9), 2.0, 15.0);
        const double best = enumerated(instance);
        for (const double haste : {1.0, 1.2, 3.0}) {
            const auto dual = ascend(graph_of(instance), haste);
            CHECK(dual.bound <= best + 1e-9);
            CHECK(dual.bound >= 0.0);
            CHECK(std::ranges::all_of(dual.left, [](double left) { return left >= 0.0; }));
        }
    }
}

TEST_CASE("On grids and sparse graphs the stated gap holds the true optimum of twelve terminals") {
    Random random{4};
    for (int round = 0; round < 12; ++round) {
        const bool grid = round % 2 == 0;
        const auto instance = grid ? grid_instance(random, 9, 11, uniform(random, 10.0, 60.0))
                                   : random_instance(random, 100, 11, 1.25 + 0.25 * (round % 4), 40.0);
        const auto best = solve_forest(instance, {});
        REQUIRE(best.gap() == 0.0);
        for (const auto& effort : {only_bounds(), without_tables()}) {
            const auto forest = solve_forest(instance, effort);
            check_is_forest(instance, forest);
            CHECK(forest.lower_bound <= best.cost() * (1.0 + 1e-9));
            CHECK(forest.cost() >= best.cost() * (1.0 - 1e-9));
        }
        CHECK_THAT(solve_forest(instance, without_tables()).cost(), WithinRel(best.cost(), 1e-6));
    }
}

TEST_CASE("A forest of all terminals never costs more than a minimum spanning tree") {
    Random random{5};
    for (int round = 0; round < 30; ++round) {
        const std::uint32_t nodes = 20 + below(random, 60);
        auto instance = random_instance(random, nodes, 0, 2.5, 1.0);
        std::vector<std::uint32_t> all(instance.edges.size());
        std::iota(all.begin(), all.end(), 0U);
        instance.prize.assign(nodes, 1e6);
        instance.prize[instance.root] = 0.0;
        const double spanning = best_tree_within(graph_of(instance), all).laid;
        CHECK_THAT(solve_forest(instance, only_bounds()).laid, WithinRel(spanning, 1e-9));
        for (std::uint32_t v = 0; v < nodes; ++v) {
            instance.prize[v] = v % 3 == 0 && v != instance.root ? 1e6 : 0.0;
        }
        const auto forest = solve_forest(instance, only_bounds());
        CHECK(forest.laid <= spanning + 1e-9);
        CHECK(forest.forgone == 0.0);
    }
}

TEST_CASE("One more terminal never lowers the cost") {
    Random random{6};
    for (int round = 0; round < 40; ++round) {
        auto instance = random_instance(random, 30, 6, 2.0, 20.0);
        const double before = solve_forest(instance, {}).cost();
        const std::uint32_t more = below(random, 30);
        if (more != instance.root) {
            instance.prize[more] += 5.0;
            CHECK(solve_forest(instance, {}).cost() >= before - 1e-9);
        }
    }
}

TEST_CASE("A prize of nothing gives nothing, and a prize of just the cost gives nothing either") {
    Random random{7};
    auto instance = random_instance(random, 40, 0, 2.0, 1.0);
    const auto none = solve_forest(instance, {});
    CHECK(none.edges.empty());
    CHECK(none.cost() == 0.0);
    CHECK(none.gap() == 0.0);

    const SteinerInstance pair{0, {0.0, 5.0}, {{0, 1, 5.0}}};
    CHECK(solve_forest(pair, {}).edges.empty());
    const SteinerInstance worth_more{0, {0.0, 5.0}, {{0, 1, 4.9}}};
    CHECK(solve_forest(worth_more, {}).edges == std::vector<std::uint32_t>{0});
}

TEST_CASE("A terminal that no edge leads to is forgone, and an instance of only a root is empty") {
    const SteinerInstance apart{0, {0.0, 7.0, 9.0}, {{0, 1, 1.0}}};
    const auto forest = solve_forest(apart, {});
    CHECK(forest.edges == std::vector<std::uint32_t>{0});
    CHECK(forest.forgone == 9.0);
    CHECK(forest.gap() == 0.0);
    CHECK(solve_forest(apart, without_tables()).cost() == 10.0);
    CHECK(solve_forest({0, {0.0}, {}}, {}).cost() == 0.0);
}

TEST_CASE("Edges that cost nothing, loops and parallel edges do no harm") {
    const SteinerInstance odd{
        0,
        {0.0, 0.0, 3.0, 4.0},
        {{0, 0, 1.0}, {0, 1, 0.0}, {0, 1, 0.0}, {1, 2, 2.0}, {1, 2, 1.0}, {2, 3, 0.0}, {3, 1, 0.0}}};
    for (const auto& effort : {SteinerEffort{}, without_tables()}) {
        const auto forest = solve_forest(odd, effort);
        check_is_forest(odd, forest);
        CHECK(forest.cost() == 0.0);
    }
}

TEST_CASE("The same instance gives the same forest, and the order of its edges does not change the cost") {
    Random random{8};
    auto instance = grid_instance(random, 12, 25, 30.0);
    const auto once = solve_forest(instance, {});
    CHECK(solve_forest(instance, {}).edges == once.edges);
    std::ranges::shuffle(instance.edges, random);
    const auto shuffled = solve_forest(instance, {});
    CHECK(once.gap() < 1e-6);
    CHECK_THAT(shuffled.cost(), WithinRel(once.cost(), 1e-6));
}
