// What the study supplies of the electricity grid.
#pragma once

#include <span>

#include "model/networks.hpp"

namespace regiohub {

/// Empty spans: not supplied.
struct GridLayers {
    std::span<const Station> stations;
    std::span<const SupplyArea> supply_areas;
    std::span<const PlannedProject> planned_projects = {};
};

}  // namespace regiohub
