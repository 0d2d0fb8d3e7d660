// Room on the electricity grid: who asks, what is free, what is lacking, when, and what a group contract changes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/groups.hpp"
#include "model/networks.hpp"
#include "model/range.hpp"
#include "units/units.hpp"

namespace regiohub {

/// What becomes of the MW asked, in each scenario: asked = granted + doubtful + lacking. Doubtful MW reach a station or
/// area whose room is unknown, so the shortage lies between `lacking` and `lacking + doubtful`.
struct Headroom {
    Band<Power> granted;
    Band<Power> doubtful;
    Band<Power> lacking;
    bool operator==(const Headroom&) const = default;

    Headroom& operator+=(const Headroom& other) {
        granted += other.granted;
        doubtful += other.doubtful;
        lacking += other.lacking;
        return *this;
    }
};

/// Part of a site's MW (middle scenario) that one station carries.
struct StationShare {
    std::size_t station = 0;
    Power power;
    bool operator==(const StationShare&) const = default;
};

/// Where a first feasible year comes from. `no_wait`: there is room for all that is asked, or the grid is free; no year
/// is needed. `expansion`: the operator states no year, and a planned project with enough MW does.
enum class YearBasis : std::uint8_t { unknown, no_wait, congestion_solved, expansion };

/// What one contract for a group changes, against a contract for each (R31). Only members behind the same station or
/// area share.
struct GroupContract {
    std::size_t members = 0;            // whose size is known
    std::size_t unknown = 0;            // members whose contract and asked MW are both unknown: left out of the figures
    Power sum_of_contracts;             // present contracts where stated, and what is asked (middle)
    Band<Power> coincident_peak;        // low, mid, high of the coincidence
    Power flexible;                     // stated by members: can move away from the peak
    std::size_t flexible_unstated = 0;  // members that do not state what they can move
    Band<Power> freed;                  // sum of contracts less peak and flexible; at least 0
    Band<Power> lacking_left;           // the hub's shortage (middle) once the freed MW serve it
};

/// How it is known where a planned project adds room. `by_name`: an assumption, its name holds a station's name.
enum class ProjectLink : std::uint8_t { none, stated, by_name };

/// Stations and supply areas that a planned project expands.
struct ProjectPlace {
    ProjectLink link = ProjectLink::none;
    std::vector<std::size_t> stations;  // ascending
    std::vector<std::size_t> areas;     // ascending
    bool operator==(const ProjectPlace&) const = default;
};

/// Whether planned projects end a shortage, from best to worst. `solved`: their MW cover it. `unknown`: a project
/// states no MW, or nobody states how far the room is short already. `falls_short`: all of them together do not.
/// `none_planned`: no project is known where the room is full.
enum class ReliefOutcome : std::uint8_t { not_needed, solved, unknown, falls_short, none_planned };

struct Relief {
    ReliefOutcome outcome = ReliefOutcome::not_needed;
    std::optional<Power> needed;        // MW to be added where it is fullest, what is short already included
    std::vector<std::size_t> projects;  // solved: those it takes; else all that are planned where it is full; by year
    std::optional<DatedYear> year;      // solved: of the last of them; empty: a year is not stated
    bool operator==(const Relief&) const = default;
};

/// One station, or one supply area: who wants its room and what is left. Power is of the middle scenario unless it is a
/// band.
struct RoomAccount {
    Congestion status = Congestion::unknown;
    std::optional<Power> existing;
    std::optional<Power> required;
    std::optional<Power> queued;
    std::optional<Power> free;           // for new load; empty: unknown
    std::vector<SiteIndex> competitors;  // whose first choice it is; ascending
    Band<Power> asked;                   // by the competitors whose demand is known
    std::size_t asked_unknown = 0;       // competitors whose demand is not
    Power assigned;                      // MW that the sharing brings here, also from elsewhere
    Power doubtful;                      // the part of `assigned` whose room is unknown
    Headroom left;                       // what becomes of what its competitors ask
    std::optional<DatedYear> year;       // congestion solved
    std::optional<int> not_before;       // no source allows it earlier, also where the year is unknown
    YearBasis basis = YearBasis::unknown;
    Relief relief;
    bool overlapping = false;  // a TenneT total over other areas: never added to them
};

/// The direction that an account is about.
enum class GridSide : std::uint8_t { offtake, feed_in };

/// What a study can supply of the grid, in the order of `GridSupply`.
enum class GridPart : std::uint8_t { stations, supply_areas, status, figures, years, planned_projects, project_power };

/// Which layers the study supplied; what is not supplied is told, never guessed.
struct GridSupply {
    bool stations = false;
    bool supply_areas = false;
    bool status = false;   // colours of the capacity map
    bool figures = false;  // MW existing, required, queued
    bool years = false;    // year solved
    bool planned_projects = false;
    bool project_power = false;  // MW that a planned project adds
};

}  // namespace regiohub
