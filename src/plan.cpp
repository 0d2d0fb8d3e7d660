#include "plan.hpp"

#include "assign/assign.hpp"
#include "assign/plausibility.hpp"
#include "boundary.hpp"
#include "cluster/hubs.hpp"
#include "cluster/regions.hpp"
#include "compose.hpp"
#include "demand/demand.hpp"
#include "grid/overlay.hpp"
#include "hydrogen/hydrogen_plan.hpp"
#include "hydrogen/overlay.hpp"
#include "late/late.hpp"
#include "leverage/leverage.hpp"
#include "monitor/monitor.hpp"
#include "read/read.hpp"
#include "reproject/reproject.hpp"
#include "score/acceptability.hpp"
#include "score/criteria.hpp"
#include "score/rank.hpp"
#include "score/weighed.hpp"
#include "select/cases.hpp"
#include "select/waves.hpp"

namespace regiohub {

Plan plan(const Study& study, const Progress& step) {
    const Rules& rules = study.rules;

    step("Reading the layers");
    const auto layers = read_layers(study.layers);

    step("Bringing them into " + study.crs);
    const auto map = reproject(layers, study.crs);

    step("Deciding scope and place of each site");
    const auto assignment = assign(map, rules.scope, rules.place);
    const auto plausibility =
        compare_with_policy(assignment.sites, map.provinces.rows, map.policy.rows, study.reference_year);

    step("Estimating energy demand");
    const auto sites = estimate_demand(assignment.sites, rules.demand, study.reference_year);

    step("Finding energy hubs");
    const auto hubs = find_hubs({sites, map.estates.rows, map.barriers.rows, map.site_links.rows}, rules.hubs);

    step("Drawing candidate regions");
    const auto regions = find_regions(sites, map.provinces.rows, map.estates.rows, rules.regions);

    step("Laying the electricity grid over them");
    const auto grid = overlay_grid(sites, hubs.hubs, regions,
                                   {map.stations.rows, map.supply_areas.rows, map.planned_projects.rows}, rules.grid);

    step("Laying the hydrogen backbone over them");
    const auto hydrogen = overlay_hydrogen(sites, hubs.hubs, regions, map.backbone.rows, rules.hydrogen);

    step("Laying regional hydrogen networks");
    const auto hydrogen_plan = plan_hydrogen({sites, map.backbone.rows, map.stations.rows, grid}, rules);

    step("Counting the projects that come too late");
    const auto late = count_late(sites, regions, {grid.sites, hydrogen.sites, map.backbone.rows}, rules);

    step("Ranking hubs and regions");
    const auto h2_price = pipe_prices(hydrogen_plan, rules.hydrogen.pipes, sites.size());
    const MeasureContext measured_from{sites, grid, hydrogen, study.reference_year, map.backbone.rows, h2_price};
    const auto measured_hubs = measure_hubs(hubs.hubs, measured_from, rules.score);
    const auto measured_regions = measure_regions(regions, measured_from, rules.score);
    const auto national_hubs = rank(measured_hubs.criteria, measured_hubs.alternatives);
    const auto national_regions = rank(measured_regions.criteria, measured_regions.alternatives);
    const auto weighed_hubs = rank_by(measured_hubs, study.weights.hubs);
    const auto weighed_regions = rank_by(measured_regions, study.weights.regions);

    step("Drawing weights and inputs");
    const auto hub_acceptability = acceptability(weighed_hubs, {}, {rules.score.draw.first_hubs}, rules.score.draw);
    const auto region_acceptability =
        acceptability(weighed_regions, shared_sites(regions), most_by_wave(rules.select.waves), rules.score.draw);

    std::optional<BoundaryTest> boundary;
    if (rules.boundary.run) {
        step("Drawing hubs and regions by other rules");
        boundary = test_boundaries(
            {map, measured_from, hubs.hubs, regions, weighed_hubs.ranking, weighed_regions.ranking, study.weights},
            rules);
    }

    step("Choosing the waves");
    const auto drawn = drawn_scores(weighed_regions, rules.select.draws, rules.score.draw.seed);
    const auto portfolio =
        select_waves({regions, sites, map.provinces.rows, late}, weighed_regions.ranking, rules.select, drawn);

    step("Choosing the cases");
    const auto candidates = case_candidates(sites);
    const auto measured_cases = measure_cases(candidates, measured_from, rules.score);
    const auto late_cases = count_late(sites, candidates, {grid.sites, hydrogen.sites, map.backbone.rows}, rules);
    const auto cases = select_cases({candidates, sites, map.provinces.rows, late_cases},
                                    rank(measured_cases.criteria, measured_cases.alternatives), rules.select);

    step("Following regions that were started");
    const auto monitoring =
        follow_regions(map.region_events.rows, {sites, regions, weighed_regions.ranking, portfolio}, rules.monitor);

    step("Listing what unlocks most");
    const auto leverage = find_leverage(
        {sites, grid, map.planned_projects.rows, hydrogen.sites, map.backbone.rows, study.reference_year}, rules);

    return compose(study, map, assignment.issues,
                   {sites, hubs, regions, grid, hydrogen, hydrogen_plan, late, national_hubs, national_regions,
                    weighed_hubs.ranking, weighed_regions.ranking, hub_acceptability, region_acceptability, boundary,
                    portfolio, cases, monitoring, leverage, plausibility});
}

}  // namespace regiohub
