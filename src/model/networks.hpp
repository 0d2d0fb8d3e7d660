// Electricity stations, the areas they feed, and the legs of the hydrogen backbone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/id.hpp"
#include "model/range.hpp"
#include "model/shapes.hpp"
#include "units/units.hpp"

namespace regiohub {

enum class AssetStatus : std::uint8_t { in_service, under_construction, planned, unknown };

/// Colour of the grid operators' capacity map. Unknown (grey) is never the same as free (white).
enum class Congestion : std::uint8_t { free, limited, announced, structural, unknown };

/// Capacity of a station or area in one direction. What a source does not give stays empty.
struct Capacity {
    Congestion status = Congestion::unknown;
    std::optional<Power> existing;
    std::optional<Power> required;
    std::optional<Power> queued;
    std::optional<DatedYear> solved;  // year the congestion is expected to be solved
};

template <class Frame>
struct StationIn {
    Id<struct StationTag> id;
    std::string name;
    std::string operator_name;
    std::vector<double> voltages_kv;  // descending; empty: unknown
    AssetStatus status = AssetStatus::unknown;
    std::optional<DatedYear> in_service;
    std::optional<Point<Frame>> at;
    Length location_accuracy;
    std::string supply_area;  // id of the supply or congestion area it belongs to; empty: not stated
    Capacity offtake;
    Capacity feed_in;
};
using Station = StationIn<PlanarFrame>;

/// A supply or congestion area of an operator: a regional one, or a TenneT area above several regional ones.
template <class Frame>
struct SupplyAreaIn {
    Id<struct SupplyAreaTag> id;
    std::string name;
    std::string operator_name;
    std::vector<Id<SupplyAreaTag>> parents;  // TenneT areas above it
    MultiPolygonOf<Frame> area;              // may be empty where the source has no geometry
    Capacity offtake;
    Capacity feed_in;
    Capacity offtake_above;  // what this row itself says of the TenneT areas above it: a status and a year
    Capacity feed_in_above;
};
using SupplyArea = SupplyAreaIn<PlanarFrame>;

/// An expansion of stations or lines that an operator plans; a source names it by operator and name, and it has no
/// place of its own. Empty: not stated.
struct PlannedProject {
    Id<struct PlannedProjectTag> id;
    std::string name;
    std::string operator_name;
    std::vector<std::string> stations;      // that it expands: ids or names
    std::vector<std::string> supply_areas;  // ids of the areas that it expands
    AssetStatus status = AssetStatus::unknown;
    std::string phase;              // in the source's own words
    std::optional<DatedYear> year;  // in service; unknown is never this year
    std::optional<Power> offtake;   // MW that it adds
    std::optional<Power> feed_in;
};

enum class Feasibility : std::uint8_t { committed, undecided, rejected };

template <class Frame>
struct BackboneLegIn {
    Id<struct BackboneLegTag> id;
    std::string project;
    std::string from;
    std::string to;
    AssetStatus status = AssetStatus::unknown;
    Feasibility feasibility = Feasibility::undecided;
    std::string feasibility_note;    // the source's own words
    std::optional<Range<int>> year;  // of first hydrogen; empty: unknown, not now
    std::optional<double> probability;
    MultiLineOf<Frame> line;
    Length location_accuracy;
};
using BackboneLeg = BackboneLegIn<PlanarFrame>;

/// A line that a link between two sites may not cross: a wide water, a motorway.
template <class Frame>
struct BarrierIn {
    Id<struct BarrierTag> id;
    std::string name;
    MultiLineOf<Frame> line;
};
using Barrier = BarrierIn<PlanarFrame>;

}  // namespace regiohub
