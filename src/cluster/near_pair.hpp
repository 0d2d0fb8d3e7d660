// Whether two sets of points come near each other.
#pragma once

#include <span>

#include "model/shapes.hpp"

namespace regiohub {

/// True when some point of `a` is at most sqrt(reach2) metres from some point of `b`; false when either is empty. Fast
/// also where both are large and lie just too far apart, or where many points coincide.
[[nodiscard]] bool any_within(std::span<const PlanarPoint> a, std::span<const PlanarPoint> b, double reach2);

}  // namespace regiohub
