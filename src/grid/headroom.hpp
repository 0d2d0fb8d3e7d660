// MW that a station or area has free for new load (domain 2.8).
#pragma once

#include <cstdint>
#include <optional>

#include "model/networks.hpp"
#include "model/rules.hpp"

namespace regiohub {

/// `unstated`: the source says nothing at all. `unknown`: it says something, but not how many MW are free.
enum class RoomKnown : std::uint8_t { unstated, unknown, known };

struct FreeRoom {
    RoomKnown known = RoomKnown::unstated;
    Power free;  // where known; at least 0
    bool operator==(const FreeRoom&) const = default;
};

/// Existing less required, less what is queued where the queue goes first. Structural congestion leaves none, where
/// that rule is on. A queue that is not stated is none where the status is free or limited (the map's legend: no
/// queue); elsewhere the room is unknown, unless existing less required leaves none anyway.
[[nodiscard]] FreeRoom free_room(const Capacity& capacity, const GridRules& rules);

/// MW that are lacking before any new load comes: required and queued over existing; at least 0. Empty: unknown, since
/// a figure is not stated, or since the source calls full what its figures leave room in.
[[nodiscard]] std::optional<Power> short_already(const Capacity& capacity, const GridRules& rules);

}  // namespace regiohub
