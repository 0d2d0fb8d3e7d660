// What the grid and the hydrogen backbone allow a site, a hub, a region.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/grid_room.hpp"
#include "model/groups.hpp"
#include "model/networks.hpp"
#include "model/range.hpp"
#include "units/units.hpp"

namespace regiohub {

/// Where a size of connection belongs (domain A20-A22).
enum class ConnectionLevel : std::uint8_t { low, medium, station, regional_high, high, extra_high, unknown };

/// `by_room`: the first choice is full, and another station takes the most of it.
enum class StationChoice : std::uint8_t { none, by_supply_area, nearest_assumed, by_room };

/// One site and its station.
struct SiteConnection {
    SiteIndex site = 0;
    ConnectionLevel level = ConnectionLevel::unknown;
    std::optional<std::size_t> station;
    StationChoice choice = StationChoice::none;
    Length distance;  // straight
    Length cable;     // along a route: straight times the route factor
    Length accuracy;  // of the two positions together
    Congestion offtake = Congestion::unknown;
    Congestion feed_in = Congestion::unknown;
    std::optional<Band<Power>> asked;  // unknown is a range, or empty where nothing is known
    std::optional<DatedYear> first_year_offtake;
    std::optional<DatedYear> first_year_feed_in;
    std::optional<int> not_before_offtake;  // no source allows it earlier, also where the year itself is unknown
    std::optional<int> not_before_feed_in;
    YearBasis basis_offtake = YearBasis::unknown;
    YearBasis basis_feed_in = YearBasis::unknown;
    std::optional<Headroom> room;          // of offtake; empty: takes no part, or nothing known is asked
    std::optional<Headroom> room_feed_in;  // where a site states what it wants to feed in
    std::vector<StationShare> shares;      // of offtake, most first; one unless the load had to be split
};

/// Several sites together on the grid.
struct GroupConnection {
    std::vector<std::size_t> stations;  // ascending
    Congestion offtake =
        Congestion::unknown;  // the worst of its members: free < unknown < limited < announced < structural
    Congestion feed_in = Congestion::unknown;
    Band<Power> asked;                    // of the members whose demand is known
    std::size_t asked_unknown = 0;        // members whose demand is not
    std::optional<DatedYear> first_year;  // of offtake; the latest of its members that wait, unknown where one has none
    std::optional<int> not_before;        // of offtake; the latest of its members
    Length mean_cable;
    YearBasis basis = YearBasis::unknown;
    std::optional<Headroom> room;           // of the members that have one
    std::size_t year_unknown = 0;           // members whose first year is unknown
    std::optional<GroupContract> contract;  // of a hub
};

/// First year of a site's offtake if one planned project were not there.
struct OfftakeWithout {
    SiteIndex site = 0;
    std::optional<DatedYear> year;
    YearBasis basis = YearBasis::unknown;
    bool operator==(const OfftakeWithout&) const = default;
};

struct GridOverlay {
    std::vector<SiteConnection> sites;     // one a site, same order
    std::vector<GroupConnection> hubs;     // one a hub, same order
    std::vector<GroupConnection> regions;  // one a region, same order
    std::vector<RoomAccount> stations;     // of offtake; one a station, same order
    std::vector<RoomAccount> areas;        // of offtake; one a supply area, same order
    std::vector<RoomAccount> stations_feed_in;
    std::vector<RoomAccount> areas_feed_in;
    std::vector<ProjectPlace> planned_projects;                // one a project, same order
    std::vector<std::vector<OfftakeWithout>> without_project;  // one a project: sites, ascending, that it moves
    GridSupply supply;
};

/// Distance to one leg, with the leg's own accuracy: never finer than the backbone's position.
struct LegDistance {
    std::size_t leg = 0;
    Length distance;
    Length accuracy;
};

enum class HydrogenReach : std::uint8_t { direct, regional_branch, hub_or_local, unknown };  // domain A32

struct SiteHydrogen {
    SiteIndex site = 0;
    std::vector<LegDistance> legs;                           // every leg, nearest first
    HydrogenReach reach = HydrogenReach::unknown;            // to the nearest leg, whatever its status
    HydrogenReach committed_reach = HydrogenReach::unknown;  // to the nearest committed leg
};

struct GroupHydrogen {
    std::optional<LegDistance> nearest;  // of any leg, from the group's centre
    std::optional<LegDistance> nearest_committed;
    std::optional<DatedYear> first_year;  // of the nearest leg; empty: its year is unknown
    HydrogenReach reach = HydrogenReach::unknown;
    Band<MassRate> demand;  // of the members whose demand is known
    MassRate supply;        // stated by members that produce
    std::size_t demand_unknown = 0;
};

struct HydrogenOverlay {
    std::vector<SiteHydrogen> sites;
    std::vector<GroupHydrogen> hubs;
    std::vector<GroupHydrogen> regions;
};

}  // namespace regiohub
