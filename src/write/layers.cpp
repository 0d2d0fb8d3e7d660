#include "write/layers.hpp"

namespace regiohub {

std::vector<Table> plan_tables(const Plan& plan) {
    return {
        provinces_table(plan),        municipalities_table(plan),
        clusters_table(plan),         supply_areas_table(plan),
        regions_table(plan),          hubs_table(plan),
        h2_areas_table(plan),         h2_pipes_table(plan),
        estate_areas_table(plan),     backbone_table(plan),
        connections_table(plan),      stations_table(plan),
        estates_table(plan),          sites_table(plan),
        site_emissions_table(plan),   leg_distances_table(plan),
        hub_members_table(plan),      region_members_table(plan),
        region_events_table(plan),    left_out_table(plan),
        criteria_table(plan),         hub_ranking_table(plan),
        region_ranking_table(plan),   rank_shares_table(plan),
        first_shares_table(plan),     central_weights_table(plan),
        pair_shares_table(plan),      waves_table(plan),
        wave_regions_table(plan),     leverage_table(plan),
        leverage_sites_table(plan),   leverage_provinces_table(plan),
        station_accounts_table(plan), area_accounts_table(plan),
        group_contracts_table(plan),  late_projects_table(plan),
        grid_supply_table(plan),      plausibility_table(plan),
        h2_networks_table(plan),      h2_shares_table(plan),
        h2_options_table(plan),       issues_table(plan),
        assumptions_table(plan),      sources_table(plan),
        crs_operations_table(plan),   header_table(plan),
    };
}

}  // namespace regiohub
