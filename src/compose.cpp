#include "compose.hpp"

#include <algorithm>

#include "reproject/reproject.hpp"

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
    add_layer(map.overrides, plan);
    add_layer(map.stations, plan);
    add_layer(map.supply_areas, plan);
    add_layer(map.backbone, plan);
    add_layer(map.barriers, plan);
    add_layer(map.policy, plan);
    plan.operations = map.operations;
}

PlanHeader header_of(const Study& study) {
    PlanHeader header;
    header.study_name = study.name;
    header.study_text = study.text;
    header.study_sha256 = study.sha256;
    header.program_version = REGIOHUB_VERSION;
    header.crs = study.crs;
    header.reference_year = study.reference_year;
    header.province = study.province;
    return header;
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
    std::ranges::sort(plan.issues);

    plan.provinces = map.provinces.rows;
    plan.municipalities = map.municipalities.rows;
    plan.clusters = map.clusters.rows;
    plan.estates = map.estates.rows;
    plan.stations = map.stations.rows;
    plan.supply_areas = map.supply_areas.rows;
    plan.backbone = map.backbone.rows;

    plan.sites = found.sites;
    plan.hubs = found.hubs;
    plan.regions = found.regions;
    plan.grid = found.grid;
    plan.hydrogen = found.hydrogen;
    plan.hub_ranking = found.hub_ranking;
    plan.region_ranking = found.region_ranking;
    plan.portfolio = found.portfolio;
    plan.plausibility = found.plausibility;
    return plan;
}

}  // namespace regiohub
