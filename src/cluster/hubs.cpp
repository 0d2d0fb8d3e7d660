#include "cluster/hubs.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

#include "cluster/density_design.hpp"
#include "cluster/estate_design.hpp"
#include "cluster/exact_design.hpp"
#include "cluster/hierarchy_design.hpp"
#include "cluster/names.hpp"
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

/// Whether another member is as near as the rules let neighbours be.
bool is_within_reach(Length nearest, const Ground& ground) {
    return nearest <= ground.rules.reach || ground.rules.design == HubDesign::hierarchy;
}

bool put_in(Participant p, const Ground& ground) {
    return std::ranges::any_of(ground.together,
                               [&](const Group& group) { return std::ranges::binary_search(group, p); });
}

/// Why `p` is in, with the distance to the nearest member that the reason names.
Member member_of(Participant p, const Group& group, const std::optional<std::size_t>& estate, const Ground& ground) {
    const Participants& all = ground.all;
    const bool same_estate = stands_on(p, estate, all);
    Participant nearest = p;
    auto far = Length::of_base(std::numeric_limits<double>::infinity());
    for (const Participant q : group) {
        if (q == p || (same_estate && !stands_on(q, estate, all))) continue;
        if (const Length to_q = distance(all.at[p], all.at[q]); to_q < far) {
            far = to_q;
            nearest = q;
        }
    }
    if (same_estate) return {all.site[p], MemberReason::same_estate, far};
    if (put_in(p, ground) && !is_within_reach(far, ground)) return {all.site[p], MemberReason::must_link, far};
    const bool same_station = all.supply_area[p] && all.supply_area[p] == all.supply_area[nearest];
    return {all.site[p], same_station ? MemberReason::same_station : MemberReason::within_reach, far};
}

Hub hub_from(const Group& group, const Ground& ground, const HubSurroundings& around) {
    const Participants& all = ground.all;
    Hub hub;
    hub.id.text = "H" + around.sites[all.site[group.front()]].id.text;
    hub.estate = main_estate(group, all);
    std::vector<PlanarPoint> points;
    for (const Participant p : group) {
        hub.members.push_back(member_of(p, group, hub.estate, ground));
        points.push_back(all.at[p]);
    }
    hub.centre = mean_of(points);
    hub.diameter = diameter_of(points);
    std::vector<PlanarArea> areas;
    if (hub.estate && !around.estates[*hub.estate].area.empty()) areas.push_back(around.estates[*hub.estate].area);
    hub.outline = outline(points, areas, ground.rules.outline_margin);
    hub.name = hub_name(hub, around.sites, around.estates);
    return hub;
}

Grouping group_by_design(const Ground& ground, HubChoice& choice) {
    switch (ground.rules.design) {
        case HubDesign::estate:
            return group_by_estate(ground);
        case HubDesign::density:
            return group_by_density(ground);
        case HubDesign::hierarchy:
            return group_by_hierarchy(ground);
        case HubDesign::exact:
            break;
    }
    auto exact = group_exactly(ground);
    choice.proven = exact.proven;
    return std::move(exact.grouping);
}

}  // namespace

HubChoice find_hubs(const HubSurroundings& around, const HubRules& rules) {
    auto ground = ground_of(around, rules);
    HubChoice choice;
    auto grouping = group_by_design(ground, choice);
    choice.left_out = std::move(grouping.left_out);
    choice.issues = std::move(ground.issues);
    for (const Group& group : grouping.groups) choice.hubs.push_back(hub_from(group, ground, around));
    std::ranges::sort(choice.hubs, {}, &Hub::id);
    tell_apart(choice.hubs, around.sites);
    return choice;
}

}  // namespace regiohub
