#include "cluster/ground.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "cluster/joint_forest.hpp"
#include "geometry/point_index.hpp"

namespace regiohub {

namespace {

std::vector<PlanarLines> lines_of(std::span<const Barrier> barriers) {
    std::vector<PlanarLines> lines;
    for (const Barrier& barrier : barriers) lines.push_back(barrier.line);
    return lines;
}

Issue not_followed(const SiteLink& said, std::string rule, std::string text) {
    return {"site_links", said.site.text, std::move(rule), Severity::doubt, std::move(text)};
}

/// The places of both sites among those that take part; empty, with an issue, where one does not.
std::optional<std::pair<Participant, Participant>> ends_of(const SiteLink& said,
                                                           const std::map<std::string, Participant>& by_id,
                                                           Issues& issues) {
    const auto one = by_id.find(said.site.text);
    const auto other = by_id.find(said.other.text);
    if (one != by_id.end() && other != by_id.end()) return std::pair{one->second, other->second};
    const auto& missing = one == by_id.end() ? said.site.text : said.other.text;
    issues.push_back(not_followed(
        said, "link_without_site",
        fmt::format("{} takes no part in hubs (no such site, no place, or out of scope); the link is not followed: "
                    "correct its id or remove the row",
                    missing)));
    return std::nullopt;
}

void follow_words(std::span<const SiteLink> links, std::span<const DemandSite> sites, Ground& ground) {
    std::map<std::string, Participant> by_id;
    for (Participant p = 0; p < ground.all.size(); ++p) by_id.emplace(sites[ground.all.site[p]].id.text, p);
    ground.never.resize(ground.all.size());
    JointForest bonds{ground.all.size()};
    std::vector<std::tuple<Participant, Participant, const SiteLink*>> kept_apart;
    for (const SiteLink& said : links) {
        const auto ends = ends_of(said, by_id, ground.issues);
        if (!ends) continue;
        if (said.link == LinkWord::must) {
            bonds.join(ends->first, ends->second);
        } else {
            kept_apart.emplace_back(ends->first, ends->second, &said);
        }
    }
    for (const auto& [p, q, said] : kept_apart) {
        if (bonds.root(p) == bonds.root(q)) {
            ground.issues.push_back(not_followed(
                *said, "link_contradicted",
                fmt::format("{} and {} are also held together by links that say must; \"cannot\" is not followed: "
                            "remove one of the two",
                            said->site.text, said->other.text)));
            continue;
        }
        ground.never[p].push_back(q);
        ground.never[q].push_back(p);
    }
    std::map<Participant, Group> together;
    for (Participant p = 0; p < ground.all.size(); ++p) together[bonds.root(p)].push_back(p);
    for (auto& [root, group] : together) {
        if (group.size() > 1) ground.together.push_back(std::move(group));
    }
}

bool is_never(const Ground& ground, Participant p, Participant q) {
    return std::ranges::find(ground.never[p], q) != ground.never[p].end();
}

Power power_of(const Group& group, const Participants& all) {
    Power sum;
    for (const Participant p : group) sum = sum + all.power[p].value_or(Power{});
    return sum;
}

/// The first of a person's words or of the supply areas that keeps the members from being one hub.
std::optional<LeftOutReason> parted(const Group& group, const Ground& ground) {
    std::optional<std::size_t> area;
    for (const Participant p : group) {
        for (const Participant q : ground.never[p]) {
            if (std::ranges::binary_search(group, q)) return LeftOutReason::cut_off;
        }
        const auto own = ground.all.supply_area[p];
        if (!ground.rules.one_station || !own) continue;
        if (area && *area != *own) return LeftOutReason::other_station;
        area = own;
    }
    return std::nullopt;
}

Length diameter_of(const Group& group, const Participants& all) {
    std::vector<PlanarPoint> points;
    points.reserve(group.size());
    for (const Participant p : group) points.push_back(all.at[p]);
    return diameter_of(points);
}

}  // namespace

bool nearer(const Link& one, const Link& other) {
    return std::tie(one.distance, one.a, one.b) < std::tie(other.distance, other.a, other.b);
}

std::optional<LeftOutReason> Ground::apart(Participant p, Participant q) const {
    if (is_never(*this, p, q)) return LeftOutReason::cut_off;
    const auto& [one, other] = std::tie(all.supply_area[p], all.supply_area[q]);
    if (rules.one_station && one && other && *one != *other) return LeftOutReason::other_station;
    const bool same_place = all.at[p] == all.at[q];
    if (!same_place && barriers.met_by({all.at[p], all.at[q]})) return LeftOutReason::cut_off;
    return std::nullopt;
}

bool Ground::free() const {
    const auto known = [](const auto& area) { return area.has_value(); };
    return together.empty() && std::ranges::all_of(never, &Group::empty) && barriers.empty() &&
           !(rules.one_station && std::ranges::any_of(all.supply_area, known));
}

Ground ground_of(const HubSurroundings& around, const HubRules& rules) {
    const auto lines = lines_of(around.barriers);
    Ground ground{participants(around.sites), rules, {}, {}, LineIndex{lines}, {}};
    follow_words(around.links, around.sites, ground);
    return ground;
}

Nearness near_links(const Ground& ground, Length within) {
    const PointIndex index{ground.all.at};
    Nearness found{{}, std::vector<std::optional<LeftOutReason>>(ground.all.size())};
    std::vector<Length> nearest_cut(ground.all.size(), within);
    const auto note = [&](Participant p, Length far, LeftOutReason why) {
        if (found.cut[p] && far >= nearest_cut[p]) return;
        nearest_cut[p] = far;
        found.cut[p] = why;
    };
    const auto lists = index.within(ground.all.at, within);
    for (Participant p = 0; p < ground.all.size(); ++p) {
        for (const auto& near : lists.of(p)) {
            const auto q = static_cast<Participant>(near.point);
            if (q <= p) continue;
            if (const auto why = ground.apart(p, q)) {
                note(p, near.distance, *why);
                note(q, near.distance, *why);
            } else {
                found.links.push_back({p, q, near.distance});
            }
        }
    }
    std::ranges::sort(found.links, nearer);
    return found;
}

std::optional<LeftOutReason> over_bounds(const Group& group, const Ground& ground) {
    if (group.size() > ground.rules.max_sites) return LeftOutReason::too_large;
    if (power_of(group, ground.all) > ground.rules.max_power) return LeftOutReason::too_large;
    if (const auto why = parted(group, ground)) return why;
    if (diameter_of(group, ground.all) > ground.rules.max_diameter) return LeftOutReason::too_wide;
    return std::nullopt;
}

std::optional<LeftOutReason> under_bounds(const Group& group, const Ground& ground) {
    if (group.size() < ground.rules.min_sites) return LeftOutReason::too_few;
    if (power_of(group, ground.all) < ground.rules.min_power) return LeftOutReason::too_small;
    return std::nullopt;
}

Group united(const Group& a, const Group& b) {
    Group whole;
    whole.reserve(a.size() + b.size());
    std::merge(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(whole));
    return whole;
}

}  // namespace regiohub
