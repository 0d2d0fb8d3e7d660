// Density clustering: DBSCAN (Ester, Kriegel, Sander, Xu 1996), exact, with weights.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/shapes.hpp"
#include "units/units.hpp"

namespace regiohub {

struct DensityRules {
    Length reach;                  // above 0; a point exactly at reach counts
    std::uint64_t min_weight = 5;  // within reach of a core point, itself included; at least 1
};

inline constexpr std::uint32_t no_cluster = 0xffffffffU;

/// One entry a point. Clusters are numbered from 0 in the order of their lowest point.
struct DensityClusters {
    std::vector<std::uint32_t> cluster;  // no_cluster: noise
    std::vector<std::uint8_t> core;      // 1: core point
    std::uint32_t count = 0;
};

/// A point is core when the weights within `reach` sum to `min_weight`; core points within reach of each other share a
/// cluster. Border rule: a point that is not core belongs to the cluster of its nearest core point within reach; of
/// core points equally near, that of the lower x, then the lower y. So the clusters, as sets, depend on neither the
/// order of the points nor on `threads`. Weights are whole numbers (sites, kW), so that sums are exact; no weights:
/// each point weighs 1.
[[nodiscard]] DensityClusters dbscan(std::span<const PlanarPoint> points, std::span<const std::uint32_t> weights,
                                     const DensityRules& rules, unsigned threads);

}  // namespace regiohub
