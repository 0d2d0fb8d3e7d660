// Projects that the infrastructure holds up (R24).
#pragma once

#include <cstddef>
#include <cstdint>

#include "units/units.hpp"

namespace regiohub {

enum class Carrier : std::uint8_t { electricity, hydrogen };
enum class CountedOver : std::uint8_t { nation, province, region };

/// For one carrier in the nation, one province or one region. projects = in_time + maybe_late + late + unknown.
struct LateCount {
    Carrier carrier = Carrier::electricity;
    CountedOver over = CountedOver::nation;
    std::size_t of = 0;          // position of the province or region
    std::size_t projects = 0;    // sites with a known wish for the carrier
    std::size_t in_time = 0;     // possible before the horizon
    std::size_t maybe_late = 0;  // the range of the year holds the horizon
    std::size_t late = 0;        // not possible before the horizon
    std::size_t unknown = 0;     // nobody states a year
    std::size_t after_plan = 0;  // the firm states a year of its own, and the first feasible one may be later
    Power late_power = {};       // MW (middle) of `late`
    bool operator==(const LateCount&) const = default;
};

}  // namespace regiohub
