// What hubs are grouped on: the sites that take part, and what holds them together or apart.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "cluster/participants.hpp"
#include "geometry/line_index.hpp"
#include "model/groups.hpp"
#include "model/issue.hpp"
#include "model/networks.hpp"
#include "model/places.hpp"
#include "model/rules.hpp"

namespace regiohub {

using Group = std::vector<Participant>;  // ascending

/// Where hubs are looked for.
struct HubSurroundings {
    std::span<const DemandSite> sites;  // ascending by id
    std::span<const Estate> estates;
    std::span<const Barrier> barriers;
    std::span<const SiteLink> links;
};

/// A link between two participants, a < b.
struct Link {
    Participant a = 0;
    Participant b = 0;
    Length distance;
};

/// The order in which links are followed: by distance, then a, then b.
[[nodiscard]] bool nearer(const Link& one, const Link& other);

struct Ground {
    Participants all;
    HubRules rules;
    std::vector<Group> together;  // groups that a person put in one hub, of two or more; disjoint, ascending by first
    std::vector<Group> never;     // one a participant: those that a person keeps out of its hub
    LineIndex barriers;
    Issues issues;  // words of a person that cannot be followed

    /// Why the two may not be linked; empty: they may. A link beats a barrier where a person said `must`.
    [[nodiscard]] std::optional<LeftOutReason> apart(Participant p, Participant q) const;
    /// Whether nothing but distance keeps sites apart or together.
    [[nodiscard]] bool free() const;
};

[[nodiscard]] Ground ground_of(const HubSurroundings& around, const HubRules& rules);

/// The pairs at most `within` apart that may be linked, ascending by distance, then a, then b.
struct Nearness {
    std::vector<Link> links;
    std::vector<std::optional<LeftOutReason>>
        cut;  // one a participant: what keeps it from the nearest it may not link to
};
[[nodiscard]] Nearness near_links(const Ground& ground, Length within);

/// Why `group` may not be a hub as far as upper bounds and a person's words go: too_large, too_wide, cut_off,
/// other_station; empty: it may. What keeps a group from being a hub keeps every larger one. A group that a person
/// put together is a hub all the same.
[[nodiscard]] std::optional<LeftOutReason> over_bounds(const Group& group, const Ground& ground);

/// Why `group` may not be a hub as far as lower bounds go: too_few, too_small; empty: it may.
[[nodiscard]] std::optional<LeftOutReason> under_bounds(const Group& group, const Ground& ground);

/// Two groups as one, ascending.
[[nodiscard]] Group united(const Group& a, const Group& b);

/// Each participant is in one group or in `left_out`.
struct Grouping {
    std::vector<Group> groups;      // ascending by first participant
    std::vector<LeftOut> left_out;  // ascending by site
};

}  // namespace regiohub
