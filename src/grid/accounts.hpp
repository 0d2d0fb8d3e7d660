// The view from a station and from a supply area: who competes, MW asked, free, lacking, and when.
#pragma once

#include <span>
#include <vector>

#include "grid/overlay.hpp"
#include "grid/share.hpp"
#include "grid/sources.hpp"

namespace regiohub {

/// One account a station. A competitor is a site whose first choice it is; `first` holds the connections before the
/// sharing.
[[nodiscard]] std::vector<RoomAccount> station_accounts(std::span<const SiteConnection> first,
                                                        std::span<const SiteConnection> sites, const Shared& shared);

/// One account a supply area. A competitor is a site whose first candidate takes room there, also through an area
/// below.
[[nodiscard]] std::vector<RoomAccount> area_accounts(std::span<const Asking> asking,
                                                     std::span<const SiteConnection> sites, const RoomChain& chain,
                                                     const Shared& shared);

/// Fills in what the layers say of each station and area: status, MW, year. Free MW: of its own figures.
void describe_accounts(const GridLayers& layers, const CapacitySources& sources, const GridRules& rules,
                       GridOverlay& grid);

[[nodiscard]] GridSupply supplied(const GridLayers& layers);

}  // namespace regiohub
