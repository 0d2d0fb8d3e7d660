// The gate to the network simplex: the cheapest way for load to reach the sink of a network.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "units/units.hpp"

namespace regiohub {

/// What it means that a MW takes an arc. Lacking MW are avoided first, then doubtful MW, then length.
enum class FlowTier : std::uint8_t { sound, doubtful, lacking };

struct FlowArc {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    std::optional<Power> capacity;  // empty: no limit; at least 0
    Length length;                  // at least 0; each MW over the arc costs this
    FlowTier tier = FlowTier::sound;
};

/// Nodes are 0..supply.size()-1. Each supply, at least 0, must be able to reach the sink.
struct FlowProblem {
    std::vector<Power> supply;  // by node; that of the sink is not looked at
    std::uint32_t sink = 0;
    std::vector<FlowArc> arcs;
};

/// MW over each arc: least lacking MW, then least doubtful MW, then least MW times length. Exact on whole watts and
/// decimetres: supplies are rounded to a watt, capacities down to one. The same arcs in the same order give the same
/// flow. Throws Error{internal} when a supply cannot reach the sink, and when the figures are too large to be counted
/// in watts.
[[nodiscard]] std::vector<Power> cheapest_flow(const FlowProblem& problem);

}  // namespace regiohub
