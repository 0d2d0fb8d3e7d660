#include "hydrogen/route_graph.hpp"

#include <algorithm>
#include <tuple>

#include "geometry/distance.hpp"
#include "geometry/triangulation.hpp"

namespace regiohub {
namespace {

struct TieIn {
    Length distance;
    std::size_t leg = 0;
    PlanarPoint at;
};

PlanarPoint foot_on(PlanarPoint a, PlanarPoint b, PlanarPoint p) {
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double square = dx * dx + dy * dy;
    const double along = square > 0.0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / square, 0.0, 1.0) : 0.0;
    return {a.x + along * dx, a.y + along * dy};
}

/// The nearest point of a leg; the first of several.
std::optional<TieIn> tie_in_on(const PlanarLines& line, std::size_t leg, PlanarPoint p) {
    std::optional<TieIn> best;
    for (const auto& part : line.parts) {
        for (std::size_t i = 1; i < part.points.size(); ++i) {
            const PlanarPoint foot = foot_on(part.points[i - 1], part.points[i], p);
            const Length away = distance(p, foot);
            if (!best || away < best->distance) best = TieIn{away, leg, foot};
        }
    }
    return best;
}

std::vector<TieIn> tie_ins(PlanarPoint p, std::span<const BackboneLeg> backbone, std::span<const std::size_t> legs,
                           const HydrogenNetworkRules& rules) {
    std::vector<TieIn> found;
    for (const std::size_t leg : legs) {
        const auto tie = tie_in_on(backbone[leg].line, leg, p);
        if (tie && tie->distance <= rules.longest_edge) found.push_back(*tie);
    }
    std::ranges::sort(found, {}, [](const TieIn& tie) { return std::tuple{tie.distance, tie.leg}; });
    if (found.size() > rules.tie_ins) found.resize(rules.tie_ins);
    return found;
}

}  // namespace

std::optional<Range<int>> years_of(const BackboneLeg& leg, BackboneScenario scenario,
                                   const HydrogenNetworkRules& rules) {
    const bool counts = scenario == BackboneScenario::only_committed ? leg.feasibility == Feasibility::committed
                                                                     : leg.feasibility != Feasibility::rejected;
    if (!counts || !leg.year) return std::nullopt;
    const int later = scenario == BackboneScenario::years_later ? rules.years_later : 0;
    const Range<int> years{leg.year->low + later, leg.year->high + later};
    return years.high <= rules.horizon_year ? std::optional{years} : std::nullopt;
}

RouteGraph route_graph(std::span<const DemandSite> sites, std::span<const SiteIndex> sinks,
                       std::span<const BackboneLeg> backbone, BackboneScenario scenario,
                       const HydrogenNetworkRules& rules) {
    RouteGraph graph;
    std::vector<PlanarPoint> points;
    const auto place = [&](RouteGraph::Node node) {
        points.push_back(node.at);
        graph.nodes.push_back(std::move(node));
    };
    std::vector<std::size_t> legs;
    for (std::size_t leg = 0; leg < backbone.size(); ++leg) {
        if (years_of(backbone[leg], scenario, rules)) legs.push_back(leg);
    }
    for (const SiteIndex site : sinks) place({*sites[site].at, site, std::nullopt, sites[site].location_accuracy});
    for (std::uint32_t sink = 0; sink < sinks.size(); ++sink) {
        for (const TieIn& tie : tie_ins(points[sink], backbone, legs, rules)) {
            graph.edges.push_back({sink, static_cast<std::uint32_t>(points.size()), tie.distance * rules.route_factor});
            place({tie.at, std::nullopt, tie.leg, backbone[tie.leg].location_accuracy});
        }
    }
    for (const auto& edge : neighbours(points, rules.longest_edge)) {
        graph.edges.push_back({edge.a, edge.b, edge.length * rules.route_factor});
    }
    return graph;
}

}  // namespace regiohub
