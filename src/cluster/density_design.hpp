// Hubs by the design `density`: DBSCAN (Ester, Kriegel, Sander, Xu 1996) over the links that are allowed.
#pragma once

#include "cluster/ground.hpp"

namespace regiohub {

/// A site is core where `core_sites` sites, itself included, lie within reach and may be linked with it. Core sites
/// within reach of each other hang together, nearest first, within the bounds of a hub; any other site goes with its
/// nearest core site within reach, of those equally near that of the lower x, then y. Where no bound bites and nothing
/// keeps sites apart these are the clusters of `dbscan`.
[[nodiscard]] Grouping group_by_density(const Ground& ground);

}  // namespace regiohub
