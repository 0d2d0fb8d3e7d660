// A whole plan: what was asked, what was read, what was found. It holds all that is written.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/acceptability.hpp"
#include "model/boundary.hpp"
#include "model/groups.hpp"
#include "model/hydrogen.hpp"
#include "model/issue.hpp"
#include "model/late.hpp"
#include "model/layer.hpp"
#include "model/leverage.hpp"
#include "model/monitoring.hpp"
#include "model/networks.hpp"
#include "model/overlay.hpp"
#include "model/places.hpp"
#include "model/policy.hpp"
#include "model/portfolio.hpp"
#include "model/ranking.hpp"
#include "model/rules.hpp"
#include "model/site.hpp"

namespace regiohub {

/// A rule as it was used, beside its default, for the table of assumptions.
struct Assumption {
    std::string key;    // as in the study file: "rules.hubs.reach"
    std::string value;  // with unit
    std::string unit;
    std::string standard;  // the default, with unit
    std::string mark;      // evidence: S V C R D (domain.md) or "study" where the user set it
    std::string source;
};

/// What the plan is about and how it was made, for every output.
struct PlanHeader {
    std::string study_name;
    std::string study_text;  // the study file, whole
    std::string study_sha256;
    std::string program_version;
    std::string crs;
    std::string geodetic_note;            // what was assumed between WGS84 and ETRS89
    int reference_year = 0;               // of the emissions
    std::optional<std::string> province;  // where the plan was asked for one
    std::string weights_text;             // the province's weights file, whole; empty: none was given
    std::string weights_sha256;           // of it
};

struct Plan {
    PlanHeader header;
    Rules rules;
    std::vector<LayerSource> sources;
    std::vector<CrsOperation> operations;
    std::vector<Assumption> assumptions;
    Issues issues;  // sorted

    std::vector<DemandSite> sites;  // ascending by id
    std::vector<AdminArea> provinces;
    std::vector<AdminArea> municipalities;
    std::vector<ClusterArea> clusters;
    std::vector<Estate> estates;
    std::vector<Station> stations;
    std::vector<SupplyArea> supply_areas;
    std::vector<PlannedProject> planned_projects;  // ascending by id
    std::vector<BackboneLeg> backbone;

    HubChoice hubs;
    std::vector<Region> regions;
    GridOverlay grid;
    std::vector<LateCount> late;  // by carrier: nation, then provinces, then regions
    HydrogenOverlay hydrogen;
    HydrogenPlan hydrogen_plan;
    Ranking hub_ranking;                             // alternatives in the order of hubs.hubs
    Ranking region_ranking;                          // alternatives in the order of regions
    std::vector<std::size_t> hub_national_ranks;     // by hub: its rank by the weights of the study
    std::vector<std::size_t> region_national_ranks;  // by region, likewise
    std::vector<std::size_t> region_diversity;       // by region: sectors of its anchors that no other chosen one has
    Acceptability hub_acceptability;
    Acceptability region_acceptability;
    std::vector<std::optional<std::size_t>> hub_province_ranks;     // by hub; empty vector: no province asked for
    std::vector<std::optional<std::size_t>> region_province_ranks;  // by region; empty vector: no province asked for
    std::optional<BoundaryTest> boundary;                           // empty: not run
    Portfolio portfolio;
    CaseChoice cases;
    Monitoring monitoring;
    std::vector<Leverage> leverage;  // most first
    std::vector<PlausibilityRow> plausibility;
};

}  // namespace regiohub
