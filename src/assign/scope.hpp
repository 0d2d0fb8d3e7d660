// What a site is to the plan: anchor, member, track, offshore, in a cluster, out of scope, unknown (R01-R09).
#pragma once

#include <optional>
#include <string>

#include "model/places.hpp"
#include "model/rules.hpp"
#include "model/site.hpp"

namespace regiohub {

/// R05: gas > threshold or electricity > threshold, strictly; no when both are known and neither is over; unknown
/// otherwise, except that one known figure over its threshold is enough.
[[nodiscard]] YesNo exceeds_ces_threshold(std::optional<VolumeRate> gas, std::optional<Power> electricity,
                                          const ScopeRules& rules);

/// Id of the cluster that holds the site's point, if one does.
struct ScopeEvidence {
    std::optional<std::string> cluster_by_geometry;
    std::optional<ScopeOverride> by_hand;
};

/// The decision with its basis and reason. Precedence: by hand, then by list, then by geometry.
[[nodiscard]] ScopeDecision decide_scope(const LocatedSite& site, const ScopeEvidence& evidence,
                                         const ScopeRules& rules);

}  // namespace regiohub
