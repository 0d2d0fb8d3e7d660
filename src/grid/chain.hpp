// Whose room a connection takes: the station, its supply area, the TenneT areas above.
#pragma once

#include "grid/overlay.hpp"
#include "grid/share.hpp"
#include "grid/sources.hpp"

namespace regiohub {

/// One node a station and one a supply area, in the order of the layers. An area with several TenneT areas above may
/// pass its load to each of them. A supply area that a station names and that is not supplied makes its room unknown.
[[nodiscard]] RoomChain room_chain(const GridLayers& layers, const CapacitySources& sources,
                                   const GridDirection& direction, const GridRules& rules);

/// Lies over other areas: named as a parent, or of the transmission operator. Its MW contain theirs.
[[nodiscard]] std::vector<bool> overlapping_areas(std::span<const SupplyArea> areas, const CapacitySources& sources,
                                                  const GridRules& rules);

}  // namespace regiohub
