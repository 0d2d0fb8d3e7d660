// The ways along which a network may be laid: sinks, tie-in points on the backbone, and the edges between neighbours
// (methods 8.2).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "model/hydrogen.hpp"
#include "model/rules.hpp"
#include "model/site.hpp"

namespace regiohub {

/// The leg's years in a scenario, or empty where it does not count: rejected, without a year, later than the horizon,
/// or (only_committed) not committed.
[[nodiscard]] std::optional<Range<int>> years_of(const BackboneLeg& leg, BackboneScenario scenario,
                                                 const HydrogenNetworkRules& rules);

struct RouteGraph {
    struct Node {
        PlanarPoint at;
        std::optional<SiteIndex> site;   // a sink
        std::optional<std::size_t> leg;  // a tie-in point
        Length accuracy;
    };
    struct Edge {
        std::uint32_t a = 0;
        std::uint32_t b = 0;
        Length length;  // along the ground
    };
    std::vector<Node> nodes;  // sinks in the order given, then tie-in points by sink and leg
    std::vector<Edge> edges;
};

/// Each sink gets a tie-in point on the nearest of the legs that count, as many as the rules say and not farther than
/// `longest_edge`, and an edge to each. All nodes are joined to their Delaunay neighbours, cut by the same length.
[[nodiscard]] RouteGraph route_graph(std::span<const DemandSite> sites, std::span<const SiteIndex> sinks,
                                     std::span<const BackboneLeg> backbone, BackboneScenario scenario,
                                     const HydrogenNetworkRules& rules);

}  // namespace regiohub
