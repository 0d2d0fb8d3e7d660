// Several sites together on the grid.
#pragma once

#include <span>

#include "model/groups.hpp"
#include "model/overlay.hpp"

namespace regiohub {

/// Status: the worst of the members. Year: the latest of the members that must wait; unknown where one of them has
/// none, and where nobody has to wait. Cable: the mean over the members that have a station.
[[nodiscard]] GroupConnection connect_group(std::span<const Member> members, std::span<const SiteConnection> sites);

}  // namespace regiohub
