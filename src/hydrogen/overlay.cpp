#include "hydrogen/overlay.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <tuple>

#include "geometry/distance.hpp"

namespace regiohub {
namespace {

using Legs = std::span<const BackboneLeg>;
using Sites = std::span<const DemandSite>;

/// Every leg that has a line, nearest first.
std::vector<LegDistance> legs_from(PlanarPoint p, Length accuracy, Legs backbone) {
    std::vector<LegDistance> legs;
    for (std::size_t leg = 0; leg < backbone.size(); ++leg) {
        const Length away = distance(p, backbone[leg].line);
        if (std::isfinite(away.base())) {
            legs.push_back({leg, away, backbone[leg].location_accuracy + accuracy});
        }
    }
    std::ranges::sort(legs, {}, [](const LegDistance& d) { return std::tuple{d.distance, d.leg}; });
    return legs;
}

std::optional<LegDistance> nearest(const std::vector<LegDistance>& legs, auto counts) {
    const auto found = std::ranges::find_if(legs, [&](const LegDistance& d) { return counts(d.leg); });
    return found == legs.end() ? std::nullopt : std::optional{*found};
}

std::optional<LegDistance> nearest_possible(const std::vector<LegDistance>& legs, Legs backbone) {
    return nearest(legs, [&](std::size_t leg) { return backbone[leg].feasibility != Feasibility::rejected; });
}

std::optional<LegDistance> nearest_committed(const std::vector<LegDistance>& legs, Legs backbone) {
    return nearest(legs, [&](std::size_t leg) { return backbone[leg].feasibility == Feasibility::committed; });
}

HydrogenReach reach_of(const std::optional<LegDistance>& leg, const HydrogenRules& rules) {
    if (!leg) {
        return HydrogenReach::unknown;
    }
    if (leg->distance <= rules.direct_reach) {
        return HydrogenReach::direct;
    }
    return leg->distance <= rules.branch_reach ? HydrogenReach::regional_branch : HydrogenReach::hub_or_local;
}

SiteHydrogen overlay_site(SiteIndex index, const DemandSite& site, Legs backbone, const HydrogenRules& rules) {
    SiteHydrogen result;
    result.site = index;
    if (site.at) {
        result.legs = legs_from(*site.at, site.location_accuracy, backbone);
    }
    result.reach = reach_of(nearest_possible(result.legs, backbone), rules);
    result.committed_reach = reach_of(nearest_committed(result.legs, backbone), rules);
    return result;
}

/// The year as the leg's source gives it, with who says so: the project, and the source's own words on feasibility.
std::optional<DatedYear> year_of(const BackboneLeg& leg) {
    if (!leg.year) {
        return std::nullopt;
    }
    std::string source = leg.project.empty() ? leg.id.text : leg.project + ", leg " + leg.id.text;
    if (!leg.feasibility_note.empty()) {
        source += "; " + leg.feasibility_note;
    }
    return DatedYear{*leg.year, source};
}

/// A centre is the mean of its members, so it is at most the mean of their accuracies away from where it should be.
Length accuracy_of_centre(std::span<const Member> members, Sites sites) {
    Length sum;
    for (const Member& member : members) {
        sum += sites[member.site].location_accuracy;
    }
    return members.empty() ? sum : sum / static_cast<double>(members.size());
}

void add_demand(GroupHydrogen& group, const DemandSite& site) {
    if (site.demand.hydrogen_mass) {
        group.demand += *site.demand.hydrogen_mass;
    } else {
        ++group.demand_unknown;
    }
    if (site.h2_supply) {
        group.supply += *site.h2_supply;
    }
}

GroupHydrogen overlay_group(PlanarPoint centre, std::span<const Member> members, Sites sites, Legs backbone,
                            const HydrogenRules& rules) {
    GroupHydrogen group;
    const auto legs = legs_from(centre, accuracy_of_centre(members, sites), backbone);
    group.nearest = nearest_possible(legs, backbone);
    group.nearest_committed = nearest_committed(legs, backbone);
    group.reach = reach_of(group.nearest, rules);
    if (group.nearest) {
        group.first_year = year_of(backbone[group.nearest->leg]);
    }
    for (const Member& member : members) {
        add_demand(group, sites[member.site]);
    }
    return group;
}

}  // namespace

HydrogenOverlay overlay_hydrogen(Sites sites, std::span<const Hub> hubs, std::span<const Region> regions, Legs backbone,
                                 const HydrogenRules& rules) {
    HydrogenOverlay overlay;
    for (std::size_t i = 0; i < sites.size(); ++i) {
        overlay.sites.push_back(overlay_site(static_cast<SiteIndex>(i), sites[i], backbone, rules));
    }
    for (const Hub& hub : hubs) {
        overlay.hubs.push_back(overlay_group(hub.centre, hub.members, sites, backbone, rules));
    }
    for (const Region& region : regions) {
        overlay.regions.push_back(overlay_group(region.centre, region.members, sites, backbone, rules));
    }
    return overlay;
}

}  // namespace regiohub
