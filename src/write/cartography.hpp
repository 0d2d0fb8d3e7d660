// How each layer of a plan looks: colours, sizes, classes, labels.
#pragma once

#include <string>
#include <vector>

#include "model/plan.hpp"
#include "model/language.hpp"
#include "write/style.hpp"

namespace regiohub {

/// A default style for each layer that has a shape, and further ones to choose from; waves and years come from the
/// plan.
[[nodiscard]] std::vector<MapStyle> map_styles(const Plan& plan, Language language);

/// "Sites" or "Locaties": what a layer is called in a list of layers.
[[nodiscard]] std::string layer_title(const std::string& table, Language language);

}  // namespace regiohub
