#include "assign/assign.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "assign/index_of.hpp"
#include "assign/place.hpp"
#include "assign/scope.hpp"

namespace regiohub {
namespace {

/// Everything that one site is looked up in.
struct Atlas {
    explicit Atlas(const MapLayers& map)
        : clusters{index_of(map.clusters.rows)},
          municipalities{index_of(map.municipalities.rows)},
          supply_areas{index_of(map.supply_areas.rows)},
          provinces{map.provinces.rows},
          estates{map.estates.rows, map.site_estate} {
        for (const auto& row : map.overrides.rows) overrides.emplace(row.site, row);
    }
    AreaIndex clusters;
    AreaIndex municipalities;
    AreaIndex supply_areas;
    ProvinceFinder provinces;
    EstateFinder estates;
    std::map<Id<SiteTag>, ScopeOverride> overrides;
};

ScopeEvidence gather_evidence(const LocatedSite& site, const Atlas& atlas, const MapLayers& map) {
    ScopeEvidence evidence;
    if (site.at) {
        if (const auto part = atlas.clusters.containing(*site.at)) {
            evidence.cluster_by_geometry = map.clusters.rows[*part].id.text;
        }
    }
    if (const auto hand = atlas.overrides.find(site.id); hand != atlas.overrides.end()) evidence.by_hand = hand->second;
    return evidence;
}

/// List and outline disagree: the list holds, and someone should look.
void note_disagreement(const LocatedSite& site, const ScopeEvidence& evidence, Issues& issues) {
    if (site.cluster.kind == ClusterClaim::Kind::outside && evidence.cluster_by_geometry && !evidence.by_hand) {
        issues.push_back(
            {"sites", site.id.text, "cluster_list_against_outline", Severity::doubt,
             fmt::format(
                 "The list places the site outside the clusters, its point lies in {}: the list holds; decide by hand "
                 "in the layer `overrides` if it should not.",
                 *evidence.cluster_by_geometry)});
    }
    if (site.cluster.kind == ClusterClaim::Kind::inside && evidence.cluster_by_geometry != site.cluster.cluster) {
        issues.push_back(
            {"sites", site.id.text, "cluster_list_against_outline", Severity::note,
             fmt::format(
                 "The list places the site in {}, its point lies in no outline of that cluster: the list holds.",
                 site.cluster.cluster)});
    }
}

AssignedSite assign_site(const LocatedSite& site, const Atlas& atlas, const MapLayers& map, const ScopeRules& scope,
                         const PlaceRules& place, Issues& issues) {
    AssignedSite assigned{site};
    const auto evidence = gather_evidence(site, atlas, map);
    note_disagreement(site, evidence, issues);
    assigned.scope = decide_scope(site, evidence, scope);
    assigned.estate = atlas.estates.find(site, place);
    if (assigned.scope.scope == Scope::offshore || !site.at) return assigned;
    const auto province = atlas.provinces.find(site, place, issues);
    assigned.province = province.province;
    assigned.province_basis = province.basis;
    assigned.municipality = atlas.municipalities.containing(*site.at);
    assigned.supply_area = atlas.supply_areas.containing(*site.at);
    return assigned;
}

/// A list that names sites or estates which the study does not have.
void note_dangling(const MapLayers& map, Issues& issues) {
    const auto known = [&map](const Id<SiteTag>& id) {
        return std::ranges::binary_search(map.sites.rows, id, {}, &LocatedSite::id);
    };
    for (const auto& row : map.site_estate.rows) {
        if (!known(row.site)) {
            issues.push_back(
                {"site_estate", row.site.text, "unknown_site", Severity::set_aside,
                 "The list names a site that the layer `sites` does not hold: correct the id or add the site."});
        }
    }
    for (const auto& row : map.overrides.rows) {
        if (!known(row.site)) {
            issues.push_back(
                {"overrides", row.site.text, "unknown_site", Severity::set_aside,
                 "The decision is on a site that the layer `sites` does not hold: correct the id or add the site."});
        }
    }
}

}  // namespace

Assignment assign(const MapLayers& map, const ScopeRules& scope, const PlaceRules& place) {
    const Atlas atlas{map};
    Assignment result;
    result.sites.reserve(map.sites.rows.size());
    for (const auto& site : map.sites.rows) {
        result.sites.push_back(assign_site(site, atlas, map, scope, place, result.issues));
    }
    note_dangling(map, result.issues);
    return result;
}

}  // namespace regiohub
