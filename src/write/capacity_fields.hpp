// Columns of a grid capacity in one direction, shared by stations and supply areas.
#pragma once

#include <functional>
#include <string>

#include "model/networks.hpp"
#include "write/fields.hpp"

namespace regiohub {

/// `direction` is "offtake" or "feed_in" and starts each column's name.
[[nodiscard]] LayerFields capacity_fields(const std::string& direction,
                                          const std::function<const Capacity&(std::size_t)>& of);

}  // namespace regiohub
