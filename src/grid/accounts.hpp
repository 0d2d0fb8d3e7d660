// The view from a station and from a supply area: who competes, MW asked, free, lacking, and when.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "grid/layers.hpp"
#include "grid/share.hpp"
#include "grid/sources.hpp"
#include "model/grid_room.hpp"

namespace regiohub {

/// A site that wants room in one direction, and where it would go if it were alone.
struct Competitor {
    SiteIndex site = 0;
    std::optional<Band<Power>> asked;  // empty: not known
    std::optional<Headroom> room;
    StationOption first;
};

/// One account a station and one an area, in the order of the chain.
struct Accounts {
    std::vector<RoomAccount> stations;
    std::vector<RoomAccount> areas;
};

/// A site competes for its first station and for the areas whose room it takes there, also through an area below.
/// Competitors are given ascending by site.
[[nodiscard]] Accounts open_accounts(std::span<const Competitor> competitors, const RoomChain& chain,
                                     const Shared& shared);

/// Fills in the MW that the layers state of each station and area, and which areas lie over others. Free MW: of its own
/// figures.
void describe_accounts(const GridLayers& layers, const CapacitySources& sources, const GridDirection& direction,
                       const GridRules& rules, Accounts& accounts);

[[nodiscard]] GridSupply supplied(const GridLayers& layers);

}  // namespace regiohub
