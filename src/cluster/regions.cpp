#include "cluster/regions.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

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

std::vector<SiteIndex> sites_of(std::span<const Member> members) {
    std::vector<SiteIndex> found;
    for (const Member& member : members) found.push_back(member.site);
    return found;
}

}  // namespace

std::vector<Region> find_regions(std::span<const DemandSite> sites, std::span<const AdminArea> provinces,
                                 std::span<const Estate> estates, const RegionRules& rules) {
    const Surroundings in{sites, provinces, estates, rules, participants(sites)};
    const PointIndex index{in.all.at};
    auto radii = rules.radii;
    std::sort(radii.begin(), radii.end());
    std::set<std::vector<SiteIndex>> seen;
    std::vector<Region> found;
    for (const Length radius : radii) {
        for (Participant centre = 0; centre < in.all.size(); ++centre) {
            const DemandSite& anchor = sites[in.all.site[centre]];
            if (!is_anchor(anchor)) continue;
            auto members = ball(centre, radius, index, in);
            if (!seen.insert(sites_of(members)).second) continue;
            auto region = region_from(std::move(members), in);
            if (!region) continue;
            region->id.text = fmt::format("R{}-{}km", anchor.id.text, radius.in(unit::km));
            region->radius = radius;
            found.push_back(std::move(*region));
        }
    }
    std::sort(found.begin(), found.end(), [](const Region& a, const Region& b) { return a.id < b.id; });
    return found;
}

}  // namespace regiohub
