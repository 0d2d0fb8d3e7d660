#include "cluster/agglomeration.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace regiohub {

namespace {

void note_stop(std::optional<LeftOutReason>& stop, LeftOutReason why) {
    if (!stop) stop = why;
}

bool shares_an_estate(const Group& group, const Participants& all) {
    std::map<std::size_t, int> standing;
    return std::ranges::any_of(group, [&](Participant p) { return all.estate[p] && ++standing[*all.estate[p]] > 1; });
}

}  // namespace

Agglomeration::Agglomeration(const Ground& ground)
    : ground_{&ground}, groups_(ground.all.size()), group_of_(ground.all.size()) {
    std::iota(group_of_.begin(), group_of_.end(), Participant{0});
    for (const Group& together : ground.together) {
        for (const Participant p : together) group_of_[p] = together.front();
    }
    for (Participant p = 0; p < group_of_.size(); ++p) groups_[group_of_[p]].members.push_back(p);
}

void Agglomeration::follow(std::span<const Link> links) {
    for (const Link& link : links) follow(link);
}

void Agglomeration::follow(const Link& link) {
    const auto [low, high] = std::minmax(group_of_[link.a], group_of_[link.b]);
    Growing& one = groups_[low];
    Growing& other = groups_[high];
    one.has_link = other.has_link = true;
    if (low == high || (one.closed && other.closed)) return;
    auto whole = united(one.members, other.members);
    if (const auto why = over_bounds(whole, *ground_)) {
        note_stop(one.stopped_by, *why);
        note_stop(other.stopped_by, *why);
        return;
    }
    merge(one, other, std::move(whole));
}

void Agglomeration::merge(Growing& into, Growing& from, Group whole) {
    const Participant place = group_of_[into.members.front()];
    for (const Participant p : from.members) group_of_[p] = place;
    into.members = std::move(whole);
    from.members.clear();
    into.closed = into.closed || from.closed;
    if (from.stopped_by) note_stop(into.stopped_by, *from.stopped_by);
}

void Agglomeration::close_estates() {
    for (Growing& group : groups_) group.closed = shares_an_estate(group.members, ground_->all);
}

LeftOutReason Agglomeration::why_left_out(const Growing& group, Participant p, LeftOutReason under,
                                          std::span<const std::optional<LeftOutReason>> cut) const {
    if (group.stopped_by) return *group.stopped_by;
    if (group.members.size() > 1 || group.has_link) return under;
    return cut[p].value_or(LeftOutReason::alone);
}

Grouping Agglomeration::settle(std::span<const std::optional<LeftOutReason>> cut) && {
    Grouping found;
    for (Growing& group : groups_) {
        if (group.members.empty()) continue;
        const auto under = under_bounds(group.members, *ground_);
        if (!under) {
            found.groups.push_back(std::move(group.members));
            continue;
        }
        for (const Participant p : group.members) {
            found.left_out.push_back({ground_->all.site[p], why_left_out(group, p, *under, cut)});
        }
    }
    std::ranges::sort(found.groups);
    std::ranges::sort(found.left_out, {}, &LeftOut::site);
    return found;
}

}  // namespace regiohub
