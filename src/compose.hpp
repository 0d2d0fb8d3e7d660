// Puts what the rooms found, and where it came from, into one Plan.
#pragma once

#include "model/layers.hpp"
#include "model/plan.hpp"
#include "study/study.hpp"

namespace regiohub {

struct Findings {
    const std::vector<DemandSite>& sites;
    const HubChoice& hubs;
    const std::vector<Region>& regions;
    const GridOverlay& grid;
    const HydrogenOverlay& hydrogen;
    const HydrogenPlan& hydrogen_plan;
    const std::vector<LateCount>& late;
    const Ranking& national_hubs;  // by the weights of the study
    const Ranking& national_regions;
    const Ranking& hub_ranking;  // by those of the province, if it gave any
    const Ranking& region_ranking;
    const Acceptability& hub_acceptability;
    const Acceptability& region_acceptability;
    const std::optional<BoundaryTest>& boundary;
    const Portfolio& portfolio;
    const CaseChoice& cases;
    const Monitoring& monitoring;
    const std::vector<Leverage>& leverage;
    const std::vector<PlausibilityRow>& plausibility;
};

[[nodiscard]] Plan compose(const Study& study, const MapLayers& map, const Issues& assigned, const Findings& found);

}  // namespace regiohub
