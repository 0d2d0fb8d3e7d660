// Columns of a region that say what became of it.
#pragma once

#include "model/plan.hpp"
#include "write/fields.hpp"

namespace regiohub {

/// region_status, last_event_date, last_event, lessons.
[[nodiscard]] LayerFields monitor_fields(const Plan& plan);

}  // namespace regiohub
