// Events of regions found again in a new plan, whose regions have other ids (methods 12, R37).
#pragma once

#include <span>
#include <vector>

#include "model/groups.hpp"
#include "model/issue.hpp"
#include "model/monitoring.hpp"
#include "model/portfolio.hpp"
#include "model/ranking.hpp"
#include "model/site.hpp"

namespace regiohub {

/// The regions of a plan, with what says which of two equal ones is meant.
struct FollowedPlan {
    std::span<const DemandSite> sites;  // ascending by id
    std::span<const Region> regions;
    const Ranking& ranking;  // of the regions
    const Portfolio& portfolio;
};

/// An event belongs to the region whose anchors share most with the anchors it names, as a part of all anchors of both
/// (Jaccard), from `least_overlap` on. Of equal ones: whose sites share most with all sites it names; then one in a
/// wave, the earliest; then the better rank. Where it names no anchor, sites stand for anchors. The status of a region
/// is that of its latest event that has one; without one it is selected where a wave holds it, else candidate.
[[nodiscard]] Monitoring follow_regions(std::span<const RegionEvent> events, const FollowedPlan& plan,
                                        const MonitorRules& rules);

/// An issue for each event without a region: the event itself stays in the plan.
[[nodiscard]] Issues events_set_aside(const Monitoring& monitoring);

}  // namespace regiohub
