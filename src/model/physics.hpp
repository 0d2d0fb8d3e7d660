// Constants of nature. They are no rules: no study changes them.
#pragma once

#include "units/units.hpp"

namespace regiohub {

/// Lower heating value of hydrogen (PyPSA technology-data; domain A5).
inline constexpr Per<Energy, Mass> hydrogen_lhv = 33.33 * (unit::kWh / unit::kg);

}  // namespace regiohub
