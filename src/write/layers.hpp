// Every layer and table of a written plan. Each comes from a plan alone: no file, no GDAL. A new layer is a new file
// src/write/layer_<name>.cpp, a line here, and a line in the list in layers.cpp.
#pragma once

#include <vector>

#include "model/plan.hpp"
#include "write/table.hpp"

namespace regiohub {

/// All tables of the GeoPackage, in the order in which they are written: from the base of the map upwards, then those
/// without shape.
[[nodiscard]] std::vector<Table> plan_tables(const Plan& plan);

// On the map.
[[nodiscard]] Table provinces_table(const Plan& plan);
[[nodiscard]] Table municipalities_table(const Plan& plan);
[[nodiscard]] Table clusters_table(const Plan& plan);
[[nodiscard]] Table supply_areas_table(const Plan& plan);
[[nodiscard]] Table regions_table(const Plan& plan);       // best first
[[nodiscard]] Table hubs_table(const Plan& plan);          // best first
[[nodiscard]] Table estate_areas_table(const Plan& plan);  // the estates that have a polygon
[[nodiscard]] Table backbone_table(const Plan& plan);
[[nodiscard]] Table h2_areas_table(const Plan& plan);
[[nodiscard]] Table h2_pipes_table(const Plan& plan);
[[nodiscard]] Table connections_table(const Plan& plan);
[[nodiscard]] Table stations_table(const Plan& plan);
[[nodiscard]] Table estates_table(const Plan& plan);  // every estate, at its stated centre
[[nodiscard]] Table sites_table(const Plan& plan);

// Beside the map.
[[nodiscard]] Table site_emissions_table(const Plan& plan);
[[nodiscard]] Table leg_distances_table(const Plan& plan);
[[nodiscard]] Table hub_members_table(const Plan& plan);
[[nodiscard]] Table region_members_table(const Plan& plan);
[[nodiscard]] Table region_events_table(const Plan& plan);
[[nodiscard]] Table leverage_table(const Plan& plan);  // most first
[[nodiscard]] Table leverage_sites_table(const Plan& plan);
[[nodiscard]] Table leverage_provinces_table(const Plan& plan);
[[nodiscard]] Table station_accounts_table(const Plan& plan);  // of offtake, then of feed-in
[[nodiscard]] Table area_accounts_table(const Plan& plan);     // of offtake, then of feed-in
[[nodiscard]] Table group_contracts_table(const Plan& plan);   // best hub first
[[nodiscard]] Table late_projects_table(const Plan& plan);
[[nodiscard]] Table grid_supply_table(const Plan& plan);
[[nodiscard]] Table boundary_table(const Plan& plan);
[[nodiscard]] Table left_out_table(const Plan& plan);
[[nodiscard]] Table h2_options_table(const Plan& plan);
[[nodiscard]] Table h2_shares_table(const Plan& plan);
[[nodiscard]] Table h2_networks_table(const Plan& plan);
[[nodiscard]] Table criteria_table(const Plan& plan);
[[nodiscard]] Table hub_ranking_table(const Plan& plan);     // one row a hub and criterion, best hub first
[[nodiscard]] Table region_ranking_table(const Plan& plan);  // one row a region and criterion, best region first
[[nodiscard]] Table rank_shares_table(const Plan& plan);     // of hubs and regions together, as the three below
[[nodiscard]] Table first_shares_table(const Plan& plan);
[[nodiscard]] Table central_weights_table(const Plan& plan);
[[nodiscard]] Table pair_shares_table(const Plan& plan);
[[nodiscard]] Table figure_events_table(const Plan& plan);  // how a range falls apart when inputs are drawn
[[nodiscard]] Table waves_table(const Plan& plan);
[[nodiscard]] Table wave_regions_table(const Plan& plan);
[[nodiscard]] Table selection_table(const Plan& plan);
[[nodiscard]] Table quotas_table(const Plan& plan);
[[nodiscard]] Table alternatives_table(const Plan& plan);
[[nodiscard]] Table selection_shares_table(const Plan& plan);
[[nodiscard]] Table cases_table(const Plan& plan);  // best first
[[nodiscard]] Table plausibility_table(const Plan& plan);
[[nodiscard]] Table issues_table(const Plan& plan);
[[nodiscard]] Table assumptions_table(const Plan& plan);
[[nodiscard]] Table sources_table(const Plan& plan);
[[nodiscard]] Table crs_operations_table(const Plan& plan);
[[nodiscard]] Table header_table(const Plan& plan);  // "plan": key and value

/// The hubs or regions with, behind their own columns, what each criterion measured and gave: the CSV of a ranking.
[[nodiscard]] Table ranking_sheet(const Table& ranked, const Ranking& ranking);

}  // namespace regiohub
