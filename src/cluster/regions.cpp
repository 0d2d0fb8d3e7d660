#include "cluster/regions.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "cluster/hierarchy_design.hpp"
#include "cluster/names.hpp"
#include "cluster/participants.hpp"
#include "geometry/distance.hpp"
#include "geometry/outline.hpp"
#include "geometry/point_index.hpp"

namespace regiohub {

namespace {

/// Everything that regions are made from.
struct Surroundings {
    std::span<const DemandSite> sites;
    std::span<const AdminArea> provinces;
    std::span<const Estate> estates;
    const RegionRules& rules;
    Participants all;
};

bool is_anchor(const DemandSite& site) {
    return site.scope.scope == Scope::anchor;
}

bool same_province(SiteIndex a, SiteIndex b, const Surroundings& in) {
    return in.sites[a].province == in.sites[b].province;
}

/// Members of the ball round participant `centre`, ascending by site, each with its distance to that anchor.
std::vector<Member> ball(Participant centre, Length radius, const PointIndex& index, const Surroundings& in) {
    std::vector<Member> members;
    for (const auto& near : index.within(in.all.at[centre], radius)) {
        const SiteIndex site = in.all.site[near.point];
        const bool over_the_border = !same_province(site, in.all.site[centre], in);
        if (over_the_border && in.rules.province_border == ProvinceBorder::hard) continue;
        const auto why = is_anchor(in.sites[site]) ? MemberReason::anchor : MemberReason::in_ball;
        members.push_back({site, why, near.distance});
    }
    return members;
}

/// Anchors are at distance 0 of what they are in for: themselves.
void settle_anchors(Region& region) {
    for (Member& member : region.members) {
        if (member.why != MemberReason::anchor) continue;
        member.distance = Length{};
        region.anchors.push_back(member.site);
    }
}

void settle_provinces(Region& region, const Surroundings& in) {
    std::map<std::size_t, std::size_t> members_in;
    for (const Member& member : region.members) {
        if (const auto province = in.sites[member.site].province) ++members_in[*province];
    }
    for (const auto& [province, count] : members_in) {
        region.provinces.push_back(province);
        if (!region.main_province || count > members_in[*region.main_province]) region.main_province = province;
    }
    if (in.rules.province_border != ProvinceBorder::penalised || !region.main_province) return;
    std::size_t outside = 0;
    for (const auto& [province, count] : members_in) outside += province == *region.main_province ? 0 : count;
    region.border_penalty =
        in.rules.border_penalty * static_cast<double>(outside) / static_cast<double>(region.members.size());
}

PlanarArea outline_of(const Region& region, std::span<const PlanarPoint> points, const Surroundings& in) {
    std::set<std::size_t> estates;
    for (const Member& member : region.members) {
        if (const auto estate = in.sites[member.site].estate.estate) estates.insert(*estate);
    }
    std::vector<PlanarArea> areas;
    for (const std::size_t estate : estates) {
        if (!in.estates[estate].area.empty()) areas.push_back(in.estates[estate].area);
    }
    return outline(points, areas, in.rules.outline_margin);
}

/// The whole region from its members; empty where it is too small, too wide or without an anchor.
std::optional<Region> region_from(std::vector<Member> members, const Surroundings& in) {
    Region region;
    region.members = std::move(members);
    settle_anchors(region);
    if (region.anchors.empty() || region.members.size() < in.rules.min_members) return std::nullopt;
    std::vector<PlanarPoint> points;
    for (const Member& member : region.members) points.push_back(*in.sites[member.site].at);
    region.diameter = diameter_of(points);
    if (region.diameter > in.rules.max_diameter) return std::nullopt;
    region.centre = mean_of(points);
    settle_provinces(region, in);
    region.name = region_name(region, in.sites, in.provinces, in.estates);
    region.outline = outline_of(region, points, in);
    return region;
}

/// The sites of one province, or all of them where the border is no matter: what a tree is grown over.
std::vector<Participants> woods(const Surroundings& in) {
    if (in.rules.province_border != ProvinceBorder::hard) return {in.all};
    std::map<std::optional<std::size_t>, Participants> by_province;
    for (Participant p = 0; p < in.all.size(); ++p) by_province[in.sites[in.all.site[p]].province].add(in.all, p);
    std::vector<Participants> found;
    for (auto& [province, all] : by_province) found.push_back(std::move(all));
    return found;
}

/// Only distance holds the sites of a region together: a region may have several stations, and reach over a water.
Ground ground_of_regions(Participants all, const RegionRules& rules) {
    HubRules as_hubs;
    as_hubs.design = HubDesign::hierarchy;
    as_hubs.one_station = false;
    as_hubs.max_sites = all.size();
    as_hubs.core_sites = rules.tree_sites;
    as_hubs.max_diameter = rules.max_diameter;
    std::vector<Group> never(all.size());
    return {std::move(all), as_hubs, {}, std::move(never), LineIndex{{}}, {}};
}

/// Members of a node of the tree, each with the distance to its nearest anchor.
std::vector<Member> members_of(const Group& node, const Participants& all, const Surroundings& in) {
    std::vector<Member> members;
    for (const Participant p : node) {
        if (is_anchor(in.sites[all.site[p]])) {
            members.push_back({all.site[p], MemberReason::anchor, Length{}});
            continue;
        }
        auto nearest = Length::of_base(std::numeric_limits<double>::infinity());
        for (const Participant q : node) {
            if (is_anchor(in.sites[all.site[q]])) nearest = std::min(nearest, distance(all.at[p], all.at[q]));
        }
        members.push_back({all.site[p], MemberReason::in_tree_node, nearest});
    }
    return members;
}

std::vector<SiteIndex> sites_of(std::span<const Member> members) {
    std::vector<SiteIndex> found;
    for (const Member& member : members) found.push_back(member.site);
    return found;
}

/// The candidates as they are found; what has been found before is not found again.
class Pool {
public:
    explicit Pool(const Surroundings& in) : in_{in} {}

    /// `id` is asked for only where the members make a region.
    template <class IdOf>
    void add(std::vector<Member> members, Length radius, IdOf id) {
        if (!seen_.insert(sites_of(members)).second) return;
        auto region = region_from(std::move(members), in_);
        if (!region) return;
        region->id.text = id(*region);
        region->radius = radius;
        found_.push_back(std::move(*region));
    }

    std::vector<Region> regions() && {
        std::ranges::sort(found_, {}, &Region::id);
        return std::move(found_);
    }

private:
    const Surroundings& in_;
    std::set<std::vector<SiteIndex>> seen_;
    std::vector<Region> found_;
};

void add_balls(const Surroundings& in, Pool& pool) {
    const PointIndex index{in.all.at};
    auto radii = in.rules.radii;
    std::ranges::sort(radii);
    for (const Length radius : radii) {
        for (Participant centre = 0; centre < in.all.size(); ++centre) {
            const DemandSite& anchor = in.sites[in.all.site[centre]];
            if (!is_anchor(anchor)) continue;
            pool.add(ball(centre, radius, index, in), radius,
                     [&](const Region&) { return fmt::format("R{}-{}km", anchor.id.text, radius.in(unit::km)); });
        }
    }
}

/// Every node of the tree: no two have both their first anchor and their size in common.
void add_tree_nodes(const Surroundings& in, Pool& pool) {
    if (in.rules.tree_sites == 0) return;
    for (auto& wood : woods(in)) {
        const auto ground = ground_of_regions(std::move(wood), in.rules);
        for (const TreeNode& node : proximity_tree(ground)) {
            if (node.over) continue;
            pool.add(members_of(node.members, ground.all, in), Length{}, [&](const Region& region) {
                return fmt::format("R{}-tree{}", in.sites[region.anchors.front()].id.text, node.sites);
            });
        }
    }
}

}  // namespace

std::vector<Region> find_regions(std::span<const DemandSite> sites, std::span<const AdminArea> provinces,
                                 std::span<const Estate> estates, const RegionRules& rules) {
    const Surroundings in{sites, provinces, estates, rules, participants(sites)};
    Pool pool{in};
    add_balls(in, pool);
    add_tree_nodes(in, pool);
    return std::move(pool).regions();
}

}  // namespace regiohub
