// The end of a run, for a person or a program.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "model/plan.hpp"

namespace regiohub {

/// What was read, who was excluded and why, the best hubs and regions, the waves, the plausibility table, the issues,
/// the files.
[[nodiscard]] std::string summary_as_text(const Plan& plan, const std::vector<std::filesystem::path>& files);

/// The same as one JSON object; keys carry their unit.
[[nodiscard]] std::string summary_as_json(const Plan& plan, const std::vector<std::filesystem::path>& files);

}  // namespace regiohub
