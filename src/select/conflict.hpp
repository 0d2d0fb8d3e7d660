// Why a request cannot be met: which of its parts clash, and by how much.
#pragma once

#include <string>

#include "select/pool.hpp"

namespace regiohub {

/// Two sentences for a request that no choice meets. First, which bounds and waves clash: taken together they cannot
/// hold, and without any one of them they could (deletion filter, Chinneck 2008). Then the least that must give,
/// counted in regions (elastic programme).
[[nodiscard]] std::string why_infeasible(const Pool& pool, const Ask& ask);

}  // namespace regiohub
