// Groups of participants under the bounds of a hub, before they get names and outlines.
#pragma once

#include <span>
#include <vector>

#include "cluster/participants.hpp"
#include "model/groups.hpp"
#include "model/rules.hpp"

namespace regiohub {

using Group = std::vector<Participant>;  // ascending

/// Each participant is in one group or in `left_out`.
struct Grouping {
    std::vector<Group> groups;      // ascending by first participant
    std::vector<LeftOut> left_out;  // ascending by site
};

/// Why `group` may not be a hub as far as upper bounds go: too_large, too_wide; empty: it may.
[[nodiscard]] std::optional<LeftOutReason> over_bounds(const Group& group, const Participants& all,
                                                       const HubRules& rules);

/// Why `group` may not be a hub as far as lower bounds go; empty: it may.
[[nodiscard]] std::optional<LeftOutReason> under_bounds(const Group& group, const Participants& all,
                                                        const HubRules& rules);

/// Two groups as one, ascending.
[[nodiscard]] Group united(const Group& a, const Group& b);

/// A link between two participants, a < b.
struct Link {
    Participant a = 0;
    Participant b = 0;
    Length distance;
};

/// Agglomerates `seeds` (disjoint, together all participants) along `links`, nearest first, then by a, then by b. Two
/// groups become one where the whole stays within the upper bounds, and where at least one of them is not on an estate
/// of its own (`closed`, one flag a seed). What is then under a lower bound is left out: with the bound that stopped it
/// where one did.
[[nodiscard]] Grouping bounded_linkage(std::vector<Group> seeds, std::vector<bool> closed, std::vector<Link> links,
                                       const Participants& all, const HubRules& rules);

}  // namespace regiohub
