// Sites chosen as cases by the machinery that chooses regions: urgency, blueprint, and diversity relative to the cases
// in progress (R16, R21).
#pragma once

#include <vector>

#include "model/portfolio.hpp"
#include "model/ranking.hpp"
#include "select/pool.hpp"

namespace regiohub {

/// Each operating anchor as a region of one site, ascending by site; those in a case or tailor-made track too.
[[nodiscard]] std::vector<Region> case_candidates(std::span<const DemandSite> sites);

/// `rules.cases` sites, fewer where the pool is smaller. A site that is in a case or track already is not chosen again,
/// and its province, sector and bottleneck add no diversity any more. `ranking` is of the candidates.
[[nodiscard]] CaseChoice select_cases(const RegionPlaces& found, const Ranking& ranking, const SelectRules& rules);

}  // namespace regiohub
