// A province's weights file (TOML), apart from the study so that a written plan can be ranked anew with it:
//   [regions]                                  and, in the same way, [hubs]
//   points = { sectors = 3, h2_demand_kt_per_yr = 1 }     spread = 0.5
//   or  order = ["anchor_emission_kt_per_yr > sectors > estate_share", "urgency_kt_per_yr > sectors"]
//   or  bounds = { sectors = [0.1, 0.3] }
#pragma once

#include <filesystem>
#include <string>

#include "model/weights.hpp"

namespace regiohub {

/// Reads and checks the form of a weights file; whether the criteria exist and the weights can be is for the ranking to
/// say. A section that is not there stays as ranked. Throws Error{request} with file, line, key and what to do.
[[nodiscard]] WeightsFile read_weights(const std::filesystem::path& file);

/// The same from text; `file` is for messages.
[[nodiscard]] WeightsFile parse_weights(const std::string& text, const std::string& file);

}  // namespace regiohub
