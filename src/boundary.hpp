// Draws and ranks hubs and regions by other rules, and counts which are found again (methods 9).
#pragma once

#include <vector>

#include "model/boundary.hpp"
#include "model/groups.hpp"
#include "model/layers.hpp"
#include "model/ranking.hpp"
#include "model/rules.hpp"
#include "model/weights.hpp"
#include "score/criteria.hpp"

namespace regiohub {

/// What the plan itself has.
struct PlannedGroups {
    const MapLayers& map;
    const MeasureContext& measured_from;
    const std::vector<Hub>& hubs;
    const std::vector<Region>& regions;
    const Ranking& hub_ranking;
    const Ranking& region_ranking;
    const WeightsFile& weights;
};

/// Hubs: each other design, and each other reach. Regions: balls alone, the tree alone, radii smaller and larger, and
/// the two other rules for a province's border. Every variant is ranked as the plan is.
[[nodiscard]] BoundaryTest test_boundaries(const PlannedGroups& plan, const Rules& rules);

}  // namespace regiohub
