// A network for one scenario of the backbone: routes with a proof, sizes, prices and shares (methods 8.3 to 8.5).
#pragma once

#include <span>
#include <vector>

#include "model/hydrogen.hpp"
#include "model/rules.hpp"
#include "model/site.hpp"

namespace regiohub {

/// The most that may be spent on joining a site: the worth of its kilograms, used and injected, as capital.
[[nodiscard]] Money prize_of(const DemandSite& site, const HydrogenRules& rules);

/// Routes are chosen with every pipe at the smallest size, which no pipe undercuts, so their lower bound holds for the
/// sized network too. Then each pipe gets the size its flow needs: the larger of peak demand (mid) and peak supply
/// beyond it, the pressure spread over the longest way through it. Branches not worth their true cost are taken out,
/// until nothing changes.
[[nodiscard]] HydrogenNetwork lay_network(std::span<const DemandSite> sites, std::span<const HydrogenArea> areas,
                                          std::span<const BackboneLeg> backbone, BackboneScenario scenario,
                                          const HydrogenRules& rules);

}  // namespace regiohub
