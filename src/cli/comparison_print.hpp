// A comparison as text, as a table and as JSON.
#pragma once

#include <string>

#include "model/comparison.hpp"
#include "store/store.hpp"

namespace regiohub {

/// For people: causes, waves, then what entered, left, rose and fell.
[[nodiscard]] std::string comparison_as_text(const Comparison& found);

/// One row a region, then one row a hub, with the same columns.
[[nodiscard]] Answer comparison_as_table(const Comparison& found);

[[nodiscard]] std::string comparison_as_json(const Comparison& found);

}  // namespace regiohub
