// Where a size of connection belongs, and which stations can carry it (domain A20-A23).
#pragma once

#include <optional>

#include "model/networks.hpp"
#include "model/overlay.hpp"
#include "model/range.hpp"
#include "model/rules.hpp"
#include "model/site.hpp"

namespace regiohub {

/// New offtake a site asks of the grid: what it states, else the peak of its electrification. Empty: unknown, not zero.
[[nodiscard]] std::optional<Band<Power>> asked_offtake(const DemandSite& site);

/// The level of a connection of `size` MW; a size class holds its upper bound. Classes are in MVA: MW over the power
/// factor.
[[nodiscard]] ConnectionLevel level_of(Power size, const GridRules& rules);

/// Level of the whole connection: present contract, where stated, and what is asked (the middle of its band).
/// Unknown where nothing is known to be asked.
[[nodiscard]] ConnectionLevel connection_level(const DemandSite& site, const GridRules& rules);

/// Has the voltages that the level needs. An unknown level takes what a station-level connection takes. Without
/// voltages: no.
[[nodiscard]] bool suits(const Station& station, ConnectionLevel level, const GridRules& rules);

}  // namespace regiohub
