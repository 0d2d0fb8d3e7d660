// What one transport contract for a group changes, against a contract for each (R31, domain 3.3).
#pragma once

#include <span>

#include "model/groups.hpp"
#include "model/overlay.hpp"
#include "model/rules.hpp"
#include "model/site.hpp"

namespace regiohub {

/// Members behind the same station share; each group of n has the peak g(n) = c + (1 - c) / sqrt(n) of the sum of its
/// own (Rusck 1956), with c the coincidence of very many firms. Flexible MW come off the peak. Freed MW serve the
/// shortage of the members behind the same station only.
[[nodiscard]] GroupContract group_contract(std::span<const Member> members, std::span<const DemandSite> sites,
                                           std::span<const SiteConnection> connections, const GridRules& rules);

}  // namespace regiohub
