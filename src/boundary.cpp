#include "boundary.hpp"

#include <array>
#include <functional>
#include <span>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "cluster/hubs.hpp"
#include "cluster/regions.hpp"
#include "cluster/survival.hpp"
#include "grid/overlay.hpp"
#include "hydrogen/overlay.hpp"
#include "score/criteria.hpp"
#include "score/rank_correlation.hpp"
#include "score/weighed.hpp"

namespace regiohub {

namespace {

/// Groups as drawn and ranked by some rules.
struct Drawn {
    std::vector<std::vector<SiteIndex>> members;
    std::vector<double> scores;
};

struct Change {
    std::string name;
    std::function<void(Rules&)> apply;
};

template <class Group>
Drawn drawn(const std::vector<Group>& groups, const Ranking& ranking) {
    Drawn found{{}, std::vector<double>(groups.size())};
    for (const Group& group : groups) {
        auto& sites = found.members.emplace_back();
        for (const Member& member : group.members) sites.push_back(member.site);
    }
    for (const Ranked& ranked : ranking.order) found.scores[ranked.alternative] = ranked.middle;
    return found;
}

/// The plan's own measures of sites, with the overlays of groups that were drawn otherwise.
MeasureContext measured_on(const PlannedGroups& plan, const GridOverlay& grid, const HydrogenOverlay& hydrogen) {
    const auto& own = plan.measured_from;
    return {own.sites, grid, hydrogen, own.year, own.backbone, own.h2_price};
}

GridLayers grid_layers(const MapLayers& map) {
    return {map.stations.rows, map.supply_areas.rows, map.planned_projects.rows};
}

Drawn hubs_by(const PlannedGroups& plan, const Rules& rules) {
    const auto& map = plan.map;
    const auto& sites = plan.measured_from.sites;
    const auto hubs = find_hubs({sites, map.estates.rows, map.barriers.rows, map.site_links.rows}, rules.hubs).hubs;
    const auto grid = overlay_grid(sites, hubs, {}, grid_layers(map), rules.grid);
    const auto hydrogen = overlay_hydrogen(sites, hubs, {}, map.backbone.rows, rules.hydrogen);
    const auto measured = measure_hubs(hubs, measured_on(plan, grid, hydrogen), rules.score);
    return drawn(hubs, rank_by(measured, plan.weights.hubs).ranking);
}

Drawn regions_by(const PlannedGroups& plan, const Rules& rules) {
    const auto& map = plan.map;
    const auto& sites = plan.measured_from.sites;
    const auto regions = find_regions(sites, map.provinces.rows, map.estates.rows, rules.regions);
    const auto grid = overlay_grid(sites, {}, regions, grid_layers(map), rules.grid);
    const auto hydrogen = overlay_hydrogen(sites, {}, regions, map.backbone.rows, rules.hydrogen);
    const auto measured = measure_regions(regions, measured_on(plan, grid, hydrogen), rules.score);
    return drawn(regions, rank_by(measured, plan.weights.regions).ranking);
}

std::vector<Change> changes_of_hubs(const Rules& rules) {
    constexpr std::array designs{std::pair{"estate", HubDesign::estate}, std::pair{"density", HubDesign::density},
                                 std::pair{"hierarchy", HubDesign::hierarchy}, std::pair{"exact", HubDesign::exact}};
    std::vector<Change> changes;
    for (const auto& [word, design] : designs) {
        if (design == rules.hubs.design) continue;
        changes.push_back({fmt::format("design = {}", word), [design](Rules& r) { r.hubs.design = design; }});
    }
    for (const Length reach : rules.boundary.reaches) {
        if (reach == rules.hubs.reach) continue;
        changes.push_back(
            {fmt::format("reach = {} km", reach.in(unit::km)), [reach](Rules& r) { r.hubs.reach = reach; }});
    }
    return changes;
}

std::vector<Change> changes_of_regions(const Rules& rules) {
    constexpr std::array borders{std::pair{"free", ProvinceBorder::free},
                                 std::pair{"penalised", ProvinceBorder::penalised},
                                 std::pair{"hard", ProvinceBorder::hard}};
    std::vector<Change> changes{{"balls only", [](Rules& r) { r.regions.tree_sites = 0; }}};
    if (rules.regions.tree_sites > 0) changes.push_back({"tree only", [](Rules& r) { r.regions.radii.clear(); }});
    for (const double factor : {rules.boundary.radius_factor.low, rules.boundary.radius_factor.high}) {
        changes.push_back({fmt::format("radii x {}", factor), [factor](Rules& r) {
                               for (Length& radius : r.regions.radii) radius = factor * radius;
                           }});
    }
    for (const auto& [word, border] : borders) {
        if (border == rules.regions.province_border) continue;
        changes.push_back(
            {fmt::format("province_border = {}", word), [border](Rules& r) { r.regions.province_border = border; }});
    }
    return changes;
}

/// What of the plan's groups is found again in `variant`, counted into `test`.
void compare(const Drawn& own, const Drawn& variant, std::string name, double least_overlap, BoundaryOf& test) {
    const auto again = found_again(own.members, variant.members, least_overlap);
    std::vector<double> here;
    std::vector<double> there;
    for (std::size_t i = 0; i < again.size(); ++i) {
        if (!again[i]) continue;
        ++test.held_in[i];
        here.push_back(own.scores[i]);
        there.push_back(variant.scores[*again[i]]);
    }
    test.variants.push_back({std::move(name), variant.members.size(), here.size(), rank_correlation(here, there)});
}

template <class Draw>
BoundaryOf tested(const Drawn& own, const std::vector<Change>& changes, const Rules& rules, Draw draw) {
    BoundaryOf test{{}, std::vector<std::size_t>(own.members.size())};
    for (const Change& change : changes) {
        Rules changed = rules;
        change.apply(changed);
        compare(own, draw(changed), change.name, rules.boundary.least_overlap, test);
    }
    return test;
}

}  // namespace

BoundaryTest test_boundaries(const PlannedGroups& plan, const Rules& rules) {
    return {tested(drawn(plan.hubs, plan.hub_ranking), changes_of_hubs(rules), rules,
                   [&](const Rules& changed) { return hubs_by(plan, changed); }),
            tested(drawn(plan.regions, plan.region_ranking), changes_of_regions(rules), rules,
                   [&](const Rules& changed) { return regions_by(plan, changed); })};
}

}  // namespace regiohub
