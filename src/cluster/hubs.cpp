#include "cluster/hubs.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

#include "cluster/estate_design.hpp"
#include "cluster/grouping.hpp"
#include "cluster/names.hpp"
#include "cluster/participants.hpp"
#include "geometry/distance.hpp"
#include "geometry/outline.hpp"

namespace regiohub {

namespace {

/// The estate that most of the group stand on, at least two; ties go to the lowest position.
std::optional<std::size_t> main_estate(const Group& group, const Participants& all) {
    std::map<std::size_t, std::size_t> standing;
    for (const Participant p : group) {
        if (all.estate[p]) ++standing[*all.estate[p]];
    }
    const auto most = std::max_element(standing.begin(), standing.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == standing.end() || most->second < 2 ? std::nullopt : std::optional{most->first};
}

bool stands_on(Participant p, const std::optional<std::size_t>& estate, const Participants& all) {
    return estate && all.estate[p] == estate;
}

/// Why `p` is in, with the distance to the nearest member that the reason names.
Member member_of(Participant p, const Group& group, const std::optional<std::size_t>& estate, const Participants& all) {
    const bool same_estate = stands_on(p, estate, all);
    auto nearest = Length::of_base(std::numeric_limits<double>::infinity());
    for (const Participant q : group) {
        if (q == p || (same_estate && !stands_on(q, estate, all))) continue;
        nearest = std::min(nearest, distance(all.at[p], all.at[q]));
    }
    if (group.size() == 1) nearest = Length{};
    return {all.site[p], same_estate ? MemberReason::same_estate : MemberReason::within_reach, nearest};
}

/// What a hub is drawn from.
struct Surroundings {
    std::span<const DemandSite> sites;
    std::span<const Estate> estates;
    Length margin;
};

Hub hub_from(const Group& group, const Participants& all, const Surroundings& around) {
    const auto& [sites, estates, margin] = around;
    Hub hub;
    hub.id.text = "H" + sites[all.site[group.front()]].id.text;
    hub.estate = main_estate(group, all);
    std::vector<PlanarPoint> points;
    for (const Participant p : group) {
        hub.members.push_back(member_of(p, group, hub.estate, all));
        points.push_back(all.at[p]);
    }
    hub.centre = mean_of(points);
    hub.diameter = diameter_of(points);
    std::vector<PlanarArea> areas;
    if (hub.estate && !estates[*hub.estate].area.empty()) areas.push_back(estates[*hub.estate].area);
    hub.outline = outline(points, areas, margin);
    hub.name = hub_name(hub, sites, estates);
    return hub;
}

}  // namespace

HubChoice find_hubs(std::span<const DemandSite> sites, std::span<const Estate> estates, const HubRules& rules) {
    const auto all = participants(sites);
    auto grouping = group_by_estate(all, rules);
    const Surroundings around{sites, estates, rules.outline_margin};
    HubChoice choice{{}, std::move(grouping.left_out)};
    for (const Group& group : grouping.groups) choice.hubs.push_back(hub_from(group, all, around));
    std::sort(choice.hubs.begin(), choice.hubs.end(), [](const Hub& a, const Hub& b) { return a.id < b.id; });
    tell_apart(choice.hubs, sites);
    return choice;
}

}  // namespace regiohub
