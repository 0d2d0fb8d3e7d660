// What hubs and regions are measured on (methods 9). Every criterion carries unit, direction and source.
#pragma once

#include <optional>
#include <span>

#include "model/groups.hpp"
#include "model/hydrogen.hpp"
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
    std::span<const BackboneLeg> backbone = {};
    std::span<const std::optional<Range<double>>> h2_price = {};  // EUR/kg by site, as `pipe_prices` gives them
};

/// By site: what its pipes cost a kilogram in the network on the backbone as planned, from the lowest to the highest
/// cost factor. All of it is linear in the factor, since the network itself is laid once. Empty: not joined.
[[nodiscard]] std::vector<std::optional<Range<double>>> pipe_prices(const HydrogenPlan& plan, const PipeRules& pipes,
                                                                    std::size_t sites);

/// The criteria that the rules name, in the order of this room, and each group measured on them (score/measures.hpp
/// says how). Error{request} for a criterion that is unknown or whose scale has no length.
[[nodiscard]] Measured measure_hubs(std::span<const Hub> hubs, const MeasureContext& context, const ScoreRules& rules);
[[nodiscard]] Measured measure_regions(std::span<const Region> regions, const MeasureContext& context,
                                       const ScoreRules& rules);

/// Sites by themselves, each as a region of one: on urgency and blueprint, which a site has alone (R16), with the
/// scales and weights of regions; both count alike where the study gives neither a weight.
[[nodiscard]] Measured measure_cases(std::span<const Region> sites, const MeasureContext& context, ScoreRules rules);

}  // namespace regiohub
