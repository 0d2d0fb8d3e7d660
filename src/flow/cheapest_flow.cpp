// Primal network simplex (Dantzig 1951; implementation: LEMON 1.3, P. Kovacs, "Minimum-cost flow algorithms: an
// experimental evaluation", Optimization Methods and Software 30, 2015). LEMON counts in whole numbers, so watts and
// decimetres go in; the order "lacking, doubtful, length" becomes one cost by weights that no rerouting within a tier
// can reach.
#include "flow/cheapest_flow.hpp"

#include <lemon/network_simplex.h>
#include <lemon/static_graph.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

#include "support/error.hpp"

namespace regiohub {
namespace {

using Whole = std::int64_t;
using Graph = lemon::StaticDigraph;
using Simplex = lemon::NetworkSimplex<Graph, Whole, Whole>;

constexpr Power watt = unit::kW / 1000.0;
constexpr Length decimetre = unit::m / 10.0;
constexpr Whole unlimited = std::numeric_limits<Whole>::max() / 4;  // room to add a few of them up

Whole whole(double count) {
    if (!(count >= 0.0) || count > static_cast<double>(unlimited)) {
        throw Error{Failure::internal, "a flow of power cannot be counted: a figure is negative or too large"};
    }
    return static_cast<Whole>(count);
}

struct Weights {
    Whole doubtful = 0;
    Whole lacking = 0;
};

// A rerouting is a cycle without a node twice. Supplies lie between other nodes on it, so it has at most twice as many
// arcs as there are nodes without supply: no change of length outweighs one doubtful arc, and no change of those one
// lacking arc.
Weights weights(const FlowProblem& problem) {
    double longest = 1.0;
    double doubtful_arcs = 0.0;
    for (const FlowArc& arc : problem.arcs) {
        longest = std::max(longest, arc.length.in(decimetre));
        if (arc.tier == FlowTier::doubtful) doubtful_arcs += 1.0;
    }
    const auto between = std::ranges::count_if(problem.supply, [](Power supply) { return supply <= Power{}; });
    const double arcs_in_cycle = 2.0 * (static_cast<double>(between) + 1.0);
    const double doubtful = arcs_in_cycle * (longest + 1.0);
    return {whole(doubtful), whole(doubtful * (std::min(doubtful_arcs, arcs_in_cycle) + 2.0))};
}

Whole cost_of(const FlowArc& arc, const Weights& weight) {
    const Whole length = whole(std::round(arc.length.in(decimetre)));
    if (arc.tier == FlowTier::lacking) return length + weight.lacking;
    return arc.tier == FlowTier::doubtful ? length + weight.doubtful : length;
}

// LEMON's static graph wants the arcs grouped by their tail. Positions of the problem's arcs in that order.
std::vector<std::size_t> grouped_by_tail(const std::vector<FlowArc>& arcs) {
    std::vector<std::size_t> order(arcs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t arc) { return arcs[arc].from; });
    return order;
}

// LEMON's graphs and maps cannot be copied, so they are filled where they stand.
void build(Graph& graph, const FlowProblem& problem, const std::vector<std::size_t>& order) {
    std::vector<std::pair<int, int>> ends;
    ends.reserve(order.size());
    for (const std::size_t arc : order) {
        ends.emplace_back(static_cast<int>(problem.arcs[arc].from), static_cast<int>(problem.arcs[arc].to));
    }
    graph.build(static_cast<int>(problem.supply.size()), ends.begin(), ends.end());
}

void set_supplies(Graph::NodeMap<Whole>& supplies, const Graph& graph, const FlowProblem& problem) {
    Power total;
    Whole counted = 0;
    for (std::uint32_t node = 0; node < problem.supply.size(); ++node) {
        if (node == problem.sink) continue;
        const Whole supply = whole(std::round(problem.supply[node].in(watt)));
        total += problem.supply[node];
        whole(total.in(watt));  // refuses a sum that would not fit
        counted += supply;
        supplies[graph.node(static_cast<int>(node))] = supply;
    }
    supplies[graph.node(static_cast<int>(problem.sink))] = -counted;
}

}  // namespace

std::vector<Power> cheapest_flow(const FlowProblem& problem) {
    std::vector<Power> flow(problem.arcs.size());
    if (problem.arcs.empty()) return flow;
    const auto order = grouped_by_tail(problem.arcs);
    Graph graph;
    build(graph, problem, order);
    const Weights weight = weights(problem);

    Graph::ArcMap<Whole> cost(graph);
    Graph::ArcMap<Whole> capacity(graph);
    for (std::size_t i = 0; i < order.size(); ++i) {
        const FlowArc& arc = problem.arcs[order[i]];
        cost[graph.arc(static_cast<int>(i))] = cost_of(arc, weight);
        capacity[graph.arc(static_cast<int>(i))] = arc.capacity ? whole(std::floor(arc.capacity->in(watt))) : unlimited;
    }
    Graph::NodeMap<Whole> supplies(graph, 0);
    set_supplies(supplies, graph, problem);

    Simplex simplex{graph};
    simplex.upperMap(capacity).costMap(cost).supplyMap(supplies);
    if (simplex.run() != Simplex::OPTIMAL) {
        throw Error{Failure::internal, "load cannot reach any sink of the grid's network"};
    }
    for (std::size_t i = 0; i < order.size(); ++i) {
        flow[order[i]] = static_cast<double>(simplex.flow(graph.arc(static_cast<int>(i)))) * watt;
    }
    return flow;
}

}  // namespace regiohub
