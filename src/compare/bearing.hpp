// Which of the things that differ between two plans can have moved one hub or region.
#pragma once

#include <cstdint>
#include <span>

#include "compare/plan_record.hpp"
#include "model/comparison.hpp"

namespace regiohub {

enum class Ranks : std::uint8_t { hubs, regions };

/// A group in both plans, or in one of them.
struct Pair {
    const GroupRecord* before = nullptr;
    const GroupRecord* after = nullptr;
    double overlap = 0.0;
};

/// Fills `causes` and `kinds` of a group that changed. A cause bears on it where it is of its kind (a rule of hubs
/// moves no region), where it shows (no weight behind a score whose weights did not count), and, for a row of a layer,
/// where the group touches that row. Where nothing is left all that can move its like is named: it moved through what
/// it shares with others, such as the room of a station. A group that only others moved has their kinds and no causes.
void find_bearing(const Pair& pair, std::span<const Cause> causes, Ranks ranks, GroupChange& group);

}  // namespace regiohub
