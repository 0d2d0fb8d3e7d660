// Which planned projects end the shortage of a station or supply area, and when.
#pragma once

#include <span>
#include <vector>

#include "grid/accounts.hpp"
#include "grid/layers.hpp"
#include "grid/share.hpp"
#include "grid/sources.hpp"

namespace regiohub {

/// Of each station's and area's own room alone; `not_needed` where it is not full or nobody lacks MW.
struct Reliefs {
    std::vector<Relief> stations;
    std::vector<Relief> areas;
};

/// A place that is full must gain what its competitors lack and what was short already. Its projects that are not in
/// service yet bring their MW in the order of their years (the latest end first counts, unknown years last, then by
/// position); the first that reach the need solve it.
[[nodiscard]] Reliefs relieve(const Accounts& accounts, const RoomChain& chain, const Shared& shared,
                              std::span<const ProjectPlace> places, std::span<const PlannedProject> projects,
                              const GridDirection& direction);

/// Writes into each account what relieves it: its own room and that of the areas above, all that are full. Of several
/// TenneT areas the one that is relieved best is enough.
void tell_relief(const Reliefs& reliefs, const RoomChain& chain, std::span<const PlannedProject> projects,
                 Accounts& accounts);

}  // namespace regiohub
