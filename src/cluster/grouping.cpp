#include "cluster/grouping.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <tuple>
#include <utility>

namespace regiohub {

namespace {

Length diameter_of(const Group& group, const Participants& all) {
    std::vector<PlanarPoint> points;
    points.reserve(group.size());
    for (const Participant p : group) points.push_back(all.at[p]);
    return diameter_of(points);
}

/// Groups that grow: each is known by its lowest seed.
struct Growing {
    std::vector<Group> groups;  // emptied when taken up by another
    std::vector<bool> closed;
    std::vector<std::optional<LeftOutReason>> stopped_by;  // the first bound that kept a group from growing
    std::vector<bool> has_link;
    std::vector<std::size_t> group_of;  // by participant
};

Growing start(std::vector<Group> seeds, std::vector<bool> closed, std::size_t participants) {
    Growing growing{std::move(seeds), std::move(closed), {}, {}, std::vector<std::size_t>(participants)};
    growing.stopped_by.resize(growing.groups.size());
    growing.has_link.resize(growing.groups.size());
    for (std::size_t g = 0; g < growing.groups.size(); ++g) {
        for (const Participant p : growing.groups[g]) growing.group_of[p] = g;
    }
    return growing;
}

void note_stop(std::optional<LeftOutReason>& stop, LeftOutReason why) {
    if (!stop) stop = why;
}

void merge(Growing& growing, std::size_t into, std::size_t from, Group whole) {
    for (const Participant p : growing.groups[from]) growing.group_of[p] = into;
    growing.groups[into] = std::move(whole);
    growing.groups[from].clear();
    growing.closed[into] = growing.closed[into] || growing.closed[from];
    if (growing.stopped_by[from]) note_stop(growing.stopped_by[into], *growing.stopped_by[from]);
}

void follow(const Link& link, Growing& growing, const Participants& all, const HubRules& rules) {
    const auto [low, high] = std::minmax(growing.group_of[link.a], growing.group_of[link.b]);
    growing.has_link[low] = growing.has_link[high] = true;
    if (low == high || (growing.closed[low] && growing.closed[high])) return;
    auto whole = united(growing.groups[low], growing.groups[high]);
    if (const auto why = over_bounds(whole, all, rules)) {
        note_stop(growing.stopped_by[low], *why);
        note_stop(growing.stopped_by[high], *why);
        return;
    }
    merge(growing, low, high, std::move(whole));
}

LeftOutReason why_left_out(const Growing& growing, std::size_t g, LeftOutReason under) {
    if (growing.stopped_by[g]) return *growing.stopped_by[g];
    return growing.groups[g].size() == 1 && !growing.has_link[g] ? LeftOutReason::alone : under;
}

}  // namespace

std::optional<LeftOutReason> over_bounds(const Group& group, const Participants& all, const HubRules& rules) {
    if (group.size() > rules.max_sites) return LeftOutReason::too_large;
    if (diameter_of(group, all) > rules.max_diameter) return LeftOutReason::too_wide;
    return std::nullopt;
}

std::optional<LeftOutReason> under_bounds(const Group& group, const Participants&, const HubRules& rules) {
    return group.size() < rules.min_sites ? std::optional{LeftOutReason::too_few} : std::nullopt;
}

Group united(const Group& a, const Group& b) {
    Group whole;
    whole.reserve(a.size() + b.size());
    std::merge(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(whole));
    return whole;
}

Grouping bounded_linkage(std::vector<Group> seeds, std::vector<bool> closed, std::vector<Link> links,
                         const Participants& all, const HubRules& rules) {
    std::sort(links.begin(), links.end(), [](const Link& one, const Link& other) {
        return std::tie(one.distance, one.a, one.b) < std::tie(other.distance, other.a, other.b);
    });
    auto growing = start(std::move(seeds), std::move(closed), all.size());
    for (const Link& link : links) follow(link, growing, all, rules);

    Grouping found;
    for (std::size_t g = 0; g < growing.groups.size(); ++g) {
        if (growing.groups[g].empty()) continue;
        if (const auto under = under_bounds(growing.groups[g], all, rules)) {
            for (const Participant p : growing.groups[g]) {
                found.left_out.push_back({all.site[p], why_left_out(growing, g, *under)});
            }
        } else {
            found.groups.push_back(std::move(growing.groups[g]));
        }
    }
    std::sort(found.groups.begin(), found.groups.end());
    std::sort(found.left_out.begin(), found.left_out.end(),
              [](const LeftOut& a, const LeftOut& b) { return a.site < b.site; });
    return found;
}

}  // namespace regiohub
