// Every layer and table of a comparison, and how its layers look.
#pragma once

#include <vector>

#include "model/comparison.hpp"
#include "write/style.hpp"
#include "write/table.hpp"

namespace regiohub {

/// regions_compared and hubs_compared (areas), score_parts, causes, comparison.
[[nodiscard]] std::vector<Table> comparison_tables(const Comparison& found);

/// Regions by what became of them in the waves, or in the ranking; hubs by the ranking.
[[nodiscard]] std::vector<MapStyle> comparison_styles(Language language);

}  // namespace regiohub
