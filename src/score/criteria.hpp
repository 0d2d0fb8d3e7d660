// What hubs and regions are measured on (methods 9). Every criterion carries unit, direction and source.
#pragma once

#include <span>

#include "model/groups.hpp"
#include "model/overlay.hpp"
#include "model/ranking.hpp"
#include "model/rules.hpp"
#include "model/site.hpp"

namespace regiohub {

/// Criteria with the alternatives measured on them, ready to be ranked.
struct Measured {
    std::vector<Criterion> criteria;
    std::vector<Alternative> alternatives;  // same order as the hubs or regions
};

/// Everything that a group is measured from; the spans run over the same sites.
struct MeasureContext {
    std::span<const DemandSite> sites;
    const GridOverlay& grid;
    const HydrogenOverlay& hydrogen;
    int year = 0;  // of the emissions
};

/// The criteria that the rules name, in the order of this room, and each group measured on them (score/measures.hpp
/// says how). Error{request} for a criterion that is unknown or whose scale has no length.
[[nodiscard]] Measured measure_hubs(std::span<const Hub> hubs, const MeasureContext& context, const ScoreRules& rules);
[[nodiscard]] Measured measure_regions(std::span<const Region> regions, const MeasureContext& context,
                                       const ScoreRules& rules);

/// Sites by themselves, each as a region of one: on urgency and blueprint, which a site has alone (R16), with the
/// scales and weights of regions; both count alike where the study gives neither a weight.
[[nodiscard]] Measured measure_cases(std::span<const Region> sites, const MeasureContext& context, ScoreRules rules);

}  // namespace regiohub
