#include "compose.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "monitor/monitor.hpp"
#include "reproject/reproject.hpp"
#include "score/diversity.hpp"
#include "score/province_rank.hpp"
#include "score/weighed.hpp"
#include "support/error.hpp"

namespace regiohub {
namespace {

template <class Row>
void add_layer(const Layer<Row>& layer, Plan& plan) {
    if (!layer.supplied()) return;
    plan.sources.push_back(layer.source);
    plan.issues.insert(plan.issues.end(), layer.issues.begin(), layer.issues.end());
}

void add_provenance(const MapLayers& map, Plan& plan) {
    add_layer(map.sites, plan);
    add_layer(map.provinces, plan);
    add_layer(map.municipalities, plan);
    add_layer(map.clusters, plan);
    add_layer(map.estates, plan);
    add_layer(map.site_estate, plan);
    add_layer(map.site_links, plan);
    add_layer(map.overrides, plan);
    add_layer(map.stations, plan);
    add_layer(map.supply_areas, plan);
    add_layer(map.planned_projects, plan);
    add_layer(map.backbone, plan);
    add_layer(map.barriers, plan);
    add_layer(map.policy, plan);
    add_layer(map.region_events, plan);
    plan.operations = map.operations;
}

PlanHeader header_of(const Study& study) {
    PlanHeader header;
    header.study_name = study.name;
    header.study_text = study.text;
    header.study_sha256 = study.sha256;
    header.program_version = REGIOHUB_VERSION;
    header.crs = study.crs;
    header.geodetic_note = projection_library();
    header.reference_year = study.reference_year;
    header.province = study.province;
    header.weights_text = study.weights.text;
    header.weights_sha256 = study.weights.sha256;
    return header;
}

std::size_t find_province(const std::string& asked, const std::vector<AdminArea>& provinces) {
    const auto found = std::ranges::find(provinces, asked, &AdminArea::name);
    if (found != provinces.end()) return static_cast<std::size_t>(found - provinces.begin());
    std::string names;
    for (const auto& province : provinces) names += (names.empty() ? "" : ", ") + province.name;
    throw Error{Failure::request, fmt::format("province {}: the study has no such province; it has {}", asked,
                                              names.empty() ? "none: supply the layer `provinces`" : names)};
}

/// The ranks inside the province that was asked for.
void add_province_ranks(std::size_t province, Plan& plan) {
    std::vector<bool> hubs;
    for (const Hub& hub : plan.hubs.hubs) {
        hubs.push_back(
            std::ranges::any_of(hub.members, [&](const Member& m) { return plan.sites[m.site].province == province; }));
    }
    std::vector<bool> regions;
    for (const Region& region : plan.regions) {
        regions.push_back(std::ranges::find(region.provinces, province) != region.provinces.end());
    }
    plan.hub_province_ranks = rank_within(plan.hub_ranking, hubs);
    plan.region_province_ranks = rank_within(plan.region_ranking, regions);
}

/// Sectors of the anchors of each region, beside those of the regions chosen for any wave.
std::vector<std::size_t> diversity_of(const Findings& found) {
    std::vector<std::set<Sector>> sectors(found.regions.size());
    std::vector<bool> chosen(found.regions.size(), false);
    for (std::size_t r = 0; r < found.regions.size(); ++r) {
        for (const SiteIndex anchor : found.regions[r].anchors) {
            if (found.sites[anchor].operation != Operation::closed) sectors[r].insert(found.sites[anchor].sector);
        }
    }
    for (const WaveChoice& wave : found.portfolio.waves) {
        for (const std::size_t region : wave.regions) chosen[region] = true;
    }
    return diversity(sectors, chosen);
}

}  // namespace

Plan compose(const Study& study, const MapLayers& map, const Issues& assigned, const Findings& found) {
    Plan plan;
    plan.header = header_of(study);
    plan.header.geodetic_note = geodetic_note(map);
    plan.rules = study.rules;
    plan.assumptions = study.assumptions;
    add_provenance(map, plan);
    plan.issues.insert(plan.issues.end(), study.issues.begin(), study.issues.end());
    plan.issues.insert(plan.issues.end(), assigned.begin(), assigned.end());
    plan.issues.insert(plan.issues.end(), found.hubs.issues.begin(), found.hubs.issues.end());
    const auto lost = events_set_aside(found.monitoring);
    plan.issues.insert(plan.issues.end(), lost.begin(), lost.end());
    std::ranges::sort(plan.issues);

    plan.provinces = map.provinces.rows;
    plan.municipalities = map.municipalities.rows;
    plan.clusters = map.clusters.rows;
    plan.estates = map.estates.rows;
    plan.stations = map.stations.rows;
    plan.supply_areas = map.supply_areas.rows;
    plan.planned_projects = map.planned_projects.rows;
    plan.backbone = map.backbone.rows;

    plan.sites = found.sites;
    plan.hubs = found.hubs;
    plan.regions = found.regions;
    plan.grid = found.grid;
    plan.hydrogen = found.hydrogen;
    plan.hydrogen_plan = found.hydrogen_plan;
    plan.late = found.late;
    plan.hub_ranking = found.hub_ranking;
    plan.region_ranking = found.region_ranking;
    plan.hub_national_ranks = ranks_of(found.national_hubs);
    plan.region_national_ranks = ranks_of(found.national_regions);
    plan.region_diversity = diversity_of(found);
    plan.hub_acceptability = found.hub_acceptability;
    plan.region_acceptability = found.region_acceptability;
    plan.boundary = found.boundary;
    plan.portfolio = found.portfolio;
    plan.cases = found.cases;
    plan.monitoring = found.monitoring;
    plan.leverage = found.leverage;
    plan.plausibility = found.plausibility;
    if (study.province) add_province_ranks(find_province(*study.province, plan.provinces), plan);
    return plan;
}

}  // namespace regiohub
