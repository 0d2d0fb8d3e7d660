// The quotas and locks of a study as bounds on a pool of regions.
#pragma once

#include "model/portfolio.hpp"
#include "select/pool.hpp"

namespace regiohub {

/// Waves by year. A quota of `each` becomes one for each group that has a candidate; a lock in asks for one of the
/// regions that it names. Throws Error{request} where a quota or lock names what is not there, Error{no_plan} where a
/// quota asks for more than the pool holds.
[[nodiscard]] Ask ask_of(const SelectRules& rules, const Pool& pool, const RegionPlaces& found);

/// The quotas, those of `each` by name, with how many candidates there are and how many were chosen.
[[nodiscard]] std::vector<QuotaCount> count_quotas(const SelectRules& rules, const Pool& pool, const Picks& picks);

}  // namespace regiohub
