// Hubs by the design `exact`: a capacitated p-median with least and most size, by a mixed-integer programme.
#pragma once

#include "cluster/ground.hpp"

namespace regiohub {

struct ExactGrouping {
    Grouping grouping;
    ProvenCost proven;
};

/// Each hub has a median, and each other site of it is within reach of that one. The sum over the members of the
/// distances to their median is least, where each hub and each site that is in none cost `reach`: so a site joins where
/// that shortens more than it adds, and how many hubs there are follows. Sites of one hub are in no wise apart, at most
/// the largest diameter from one another, and within the least and most sites and MW. What a person put together goes
/// together, and costs no distance from one to another. Each cluster of sites within reach is a programme of its own;
/// where its search stops at `most_nodes` the bound says how far from the best it may be, and a cluster without an
/// answer is left out.
[[nodiscard]] ExactGrouping group_exactly(const Ground& ground);

}  // namespace regiohub
