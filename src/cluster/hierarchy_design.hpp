// Hubs by the design `hierarchy`: the best disjoint nodes of the mutual-reachability tree (Campello, Moulavi, Sander
// 2013).
#pragma once

#include <optional>
#include <vector>

#include "cluster/ground.hpp"

namespace regiohub {

/// A group as it hangs together up to some length. Links of equal length count at once, so a node may have many
/// children; what a person put together is a leaf, as is each other participant.
struct TreeNode {
    std::optional<Length> formed;       // the length at which its children join; empty: a leaf
    std::optional<Length> taken_up;     // the length at which it joins others; empty: never
    std::vector<std::size_t> children;  // positions before its own
    std::optional<std::size_t> parent;  // position after its own; empty: never taken up
    std::size_t sites = 0;
    Group members;                      // empty where `over` says so
    std::optional<LeftOutReason> over;  // the upper bound that it breaks, as does every node above it
    double stability = 0.0;             // see below; 0 where it may not be a hub
    [[nodiscard]] bool may_be_hub(const Ground& ground) const;
};

/// All nodes, children before parents, over links up to the largest diameter of a hub. With k = core_sites the length
/// of a link is the larger of its distance and of the distances of both ends to their k-th nearest, itself the first.
/// Stability of a node is the sum over its members of 1/l - 1/taken_up: l is the length at which the member falls out,
/// or at which what is left splits into two groups of at least `min_sites`. No length counts as less than
/// `least_distance`, and a node that is never taken up counts as taken up at the largest diameter.
[[nodiscard]] std::vector<TreeNode> proximity_tree(const Ground& ground);

/// The disjoint nodes within the bounds of a hub whose stabilities add up to most; of equal choices the wider groups.
[[nodiscard]] Grouping group_by_hierarchy(const Ground& ground);

}  // namespace regiohub
