#include "cluster/estate_design.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "geometry/distance.hpp"
#include "geometry/point_index.hpp"

namespace regiohub {

namespace {

/// Nearest to the group's mean first, so that what is cut off is its rim.
Group from_the_middle(Group group, const Participants& all) {
    std::vector<PlanarPoint> points;
    for (const Participant p : group) points.push_back(all.at[p]);
    const PlanarPoint middle = mean_of(points);
    std::stable_sort(group.begin(), group.end(), [&](Participant a, Participant b) {
        return distance(all.at[a], middle) < distance(all.at[b], middle);
    });
    return group;
}

/// What of the estate's sites stays within the upper bounds.
Group core_of_estate(const Group& on_estate, const Participants& all, const HubRules& rules) {
    if (!over_bounds(on_estate, all, rules)) return on_estate;
    Group core;
    for (const Participant p : from_the_middle(on_estate, all)) {
        auto wider = united(core, {p});
        if (!over_bounds(wider, all, rules)) core = std::move(wider);
    }
    return core;
}

std::vector<Link> links_of_loose(const std::vector<bool>& on_core, const Participants& all, Length reach) {
    const PointIndex index{all.at};
    std::vector<Link> links;
    for (Participant p = 0; p < all.size(); ++p) {
        if (on_core[p]) continue;
        for (const auto& near : index.within(all.at[p], reach)) {
            const auto q = static_cast<Participant>(near.point);
            if (q == p || (q < p && !on_core[q])) continue;  // a pair of loose sites is seen from both sides
            links.push_back({std::min(p, q), std::max(p, q), near.distance});
        }
    }
    return links;
}

}  // namespace

Grouping group_by_estate(const Participants& all, const HubRules& rules) {
    std::map<std::size_t, Group> by_estate;
    for (Participant p = 0; p < all.size(); ++p) {
        if (all.estate[p]) by_estate[*all.estate[p]].push_back(p);
    }
    std::vector<Group> seeds;
    std::vector<bool> on_core(all.size());
    for (const auto& [estate, on_estate] : by_estate) {
        auto core = core_of_estate(on_estate, all, rules);
        if (core.size() < 2) continue;
        for (const Participant p : core) on_core[p] = true;
        seeds.push_back(std::move(core));
    }
    std::vector<bool> closed(seeds.size(), true);
    for (Participant p = 0; p < all.size(); ++p) {
        if (!on_core[p]) seeds.push_back({p});
    }
    closed.resize(seeds.size());
    return bounded_linkage(std::move(seeds), std::move(closed), links_of_loose(on_core, all, rules.reach), all, rules);
}

}  // namespace regiohub
