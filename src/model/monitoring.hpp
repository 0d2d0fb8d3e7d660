// What became of regions since they were chosen: dated events that people keep, and the status that follows (R37).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace regiohub {

enum class RegionStatus : std::uint8_t { candidate, selected, started, done, stopped };

/// A row that people keep. It knows its region by sites, since ids of regions change with the rules.
struct RegionEvent {
    std::vector<std::string> sites;      // ids of its anchors, or of all its sites; ascending, each once
    std::string name;                    // of the region, for people
    std::string date;                    // ISO: 2026, 2026-03 or 2026-03-01; empty: not known
    std::optional<RegionStatus> status;  // that it has from then on; empty: it keeps the one it had
    std::string event;
    std::string lesson;
    std::string who;
    auto operator<=>(const RegionEvent&) const = default;
};

/// An event with the region that it is about.
struct PlacedEvent {
    RegionEvent event;
    std::optional<std::size_t> region;  // empty: no region of the plan is near enough to what it names
    double overlap = 0.0;               // of the anchors it names with those of the region
    std::string why;                    // how it was placed, or why it was set aside
    bool operator==(const PlacedEvent&) const = default;
};

struct RegionState {
    RegionStatus status = RegionStatus::candidate;
    bool by_event = false;            // else by the waves of the plan: selected, or candidate
    std::vector<std::size_t> events;  // positions in the events, oldest first
    bool operator==(const RegionState&) const = default;
};

struct Monitoring {
    std::vector<PlacedEvent> events;   // oldest first, undated ones before all; none is ever left out
    std::vector<RegionState> regions;  // one a region, same order; empty: not followed
    bool operator==(const Monitoring&) const = default;
};

struct MonitorRules {
    double least_overlap = 0.5;  // an event belongs to a region from this part of shared anchors on
};

}  // namespace regiohub
