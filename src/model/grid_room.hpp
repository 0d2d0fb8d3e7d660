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
/// is needed.
enum class YearBasis : std::uint8_t { unknown, no_wait, congestion_solved };

/// What one contract for a group changes, against a contract for each (R31). Only members behind the same station or
/// area share.
struct GroupContract {
    std::size_t members = 0;      // whose size is known
    std::size_t unknown = 0;      // members whose contract and asked MW are both unknown: left out of the figures
    Power sum_of_contracts;       // present contracts where stated, and what is asked (middle)
    Band<Power> coincident_peak;  // low, mid, high of the coincidence
    Power flexible;               // stated by members: can move away from the peak
    Band<Power> freed;            // sum of contracts less peak and flexible; at least 0
    Band<Power> lacking_left;     // the hub's shortage (middle) once the freed MW serve it
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
    YearBasis basis = YearBasis::unknown;
    bool overlapping = false;  // a TenneT total over other areas: never added to them
};

enum class Carrier : std::uint8_t { electricity, hydrogen };
enum class CountedOver : std::uint8_t { nation, province, region };

/// Projects that the infrastructure holds up (R24), for one carrier in one province, region or the nation.
struct LateCount {
    Carrier carrier = Carrier::electricity;
    CountedOver over = CountedOver::nation;
    std::size_t of = 0;          // position of the province or region
    std::size_t projects = 0;    // sites with a known wish for the carrier
    std::size_t in_time = 0;     // possible before the horizon
    std::size_t maybe_late = 0;  // the range of the year holds the horizon
    std::size_t late = 0;        // not possible before the horizon
    std::size_t unknown = 0;     // nobody states a year
    std::size_t after_plan = 0;  // the firm states a year of its own, and the first feasible one may be later
    Power late_power;            // MW (middle) of `late`
    bool operator==(const LateCount&) const = default;
};

/// Which layers the study supplied; what is not supplied is told, never guessed.
struct GridSupply {
    bool stations = false;
    bool supply_areas = false;
    bool status = false;   // colours of the capacity map
    bool figures = false;  // MW existing, required, queued
    bool years = false;    // year solved
};

}  // namespace regiohub
