// Hubs and regions: groups of sites, each member with the reason why it is in.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/id.hpp"
#include "model/issue.hpp"
#include "model/shapes.hpp"
#include "units/units.hpp"

namespace regiohub {

using SiteIndex = std::uint32_t;  // position of a site in the plan's sites, which are sorted by id

enum class MemberReason : std::uint8_t {
    anchor,        // an ETS site outside the clusters: what the region is built around
    same_estate,   // stands on the estate of the hub or region
    within_reach,  // within the reach of another member
    same_station,  // fed by the same station or supply area
    in_ball,       // within the radius of an anchor
    in_tree_node,  // in the same node of the proximity tree
    must_link,     // a person said so
};

struct Member {
    SiteIndex site = 0;
    MemberReason why = MemberReason::within_reach;
    Length distance;  // to what `why` names: the anchor, the nearest member; 0 for an anchor
    bool operator==(const Member&) const = default;
};

/// Why a site is in no hub. Each site that takes part is a member or has one of these.
enum class LeftOutReason : std::uint8_t {
    alone,          // nobody within reach
    too_few,        // its group is smaller than the minimum
    too_small,      // its group has less MW than the minimum
    too_large,      // would push the group over its maximum MW or members
    too_wide,       // would push the group over its maximum diameter
    outlier,        // within reach of others, but the groups chosen are better without it
    cut_off,        // a barrier or a cannot-link lies between
    other_station,  // fed by another station, and hubs keep to one
};

struct LeftOut {
    SiteIndex site = 0;
    LeftOutReason why = LeftOutReason::alone;
    bool operator==(const LeftOut&) const = default;
};

/// A group of firms that can share connection, generation, storage and contract.
struct Hub {
    Id<struct HubTag> id;  // "H" and the id of its first member: stable under other rows
    std::string name;
    std::vector<Member> members;  // ascending by site
    std::optional<std::size_t> estate;
    PlanarPoint centre;  // mean of its members
    Length diameter;     // largest distance between two members
    PlanarArea outline;
};

/// What a choice costs, and what none can cost less than; as lengths.
struct ProvenCost {
    Length cost;
    Length bound;
    bool operator==(const ProvenCost&) const = default;
};

struct HubChoice {
    std::vector<Hub> hubs;             // ascending by id
    std::vector<LeftOut> left_out;     // ascending by site
    std::optional<ProvenCost> proven;  // of the design that proves its choice
    Issues issues;                     // words of a person that were not followed
};

/// A candidate region: one or more anchors and the surroundings that help them.
struct Region {
    Id<struct RegionTag> id;
    std::string name;
    std::vector<Member> members;               // ascending by site; at least one anchor
    std::vector<SiteIndex> anchors;            // ascending
    std::vector<std::size_t> provinces;        // of its members, ascending
    std::optional<std::size_t> main_province;  // of most members, then the lowest
    PlanarPoint centre;
    Length diameter;
    Length radius;                // of the ball it came from; 0: from the tree
    double border_penalty = 0.0;  // share of its score to take off, 0..1: the rule times the share of members outside
                                  // the main province; 0 unless the province border is penalised
    PlanarArea outline;
};

}  // namespace regiohub
