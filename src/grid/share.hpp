// Sites share the room of stations and areas: the assignment of new load as one minimum-cost flow (methods 7).
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "grid/headroom.hpp"
#include "model/grid_room.hpp"
#include "model/networks.hpp"
#include "model/rules.hpp"

namespace regiohub {

/// A way into the grid for a site's load: a cable to a station.
struct StationOption {
    std::size_t station = 0;
    Length cable;
    std::optional<std::size_t>
        area;  // takes this area's room instead of the station's: the site's own area, of which it is no part
};

/// What one site asks, and where it can go. Without a candidate all of it is doubtful: no station is known.
struct Asking {
    std::size_t site = 0;
    Band<Power> asked;
    std::vector<StationOption> candidates;
};

/// A station's or area's place in the chain: its own room, and whose room its load takes besides.
struct RoomNode {
    FreeRoom room;
    std::vector<std::size_t> above;     // areas; those of a station: its supply area; of an area: its TenneT areas
    bool unknown_above = false;         // names an area that is not supplied, or of which no MW are
    std::optional<Power> backlog = {};  // MW lacking here before new load; empty: unknown
};

struct RoomChain {
    std::vector<RoomNode> stations;
    std::vector<RoomNode> areas;
};

struct Shared {
    struct OfSite {
        Headroom room;
        std::vector<StationShare> shares;  // middle scenario, most first, then by position
    };
    std::vector<OfSite> asking;           // one an Asking, same order
    std::vector<Power> station_assigned;  // middle scenario, as are those below
    std::vector<Power> station_doubtful;
    std::vector<Power> area_assigned;  // also what comes through the areas below
    std::vector<Power> area_doubtful;
    std::vector<bool> station_full;  // nothing is left of its own known room
    std::vector<bool> area_full;
};

/// For each of low, mid and high: least lacking MW, then least MW through room that is unknown, then least MW times
/// cable. No station or area is assigned more than its room. Ties go by the order of `asking` and of its candidates:
/// give both by id. The order is a rule for planning, not a forecast of who is served first.
[[nodiscard]] Shared share_room(std::span<const Asking> asking, const RoomChain& chain);

}  // namespace regiohub
