// A limit on a distance, as a limit on its square.
#pragma once

#include <cmath>
#include <limits>

namespace regiohub {

/// The largest number whose root, as computed, is at most `limit_m`: comparing squares then answers as comparing
/// distances would. Below 0 for a limit below 0 or not a number: nothing is that near.
[[nodiscard]] inline double largest_square_m2(double limit_m) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    if (!(limit_m >= 0.0)) return -1.0;
    double square_m2 = limit_m * limit_m;
    while (std::sqrt(square_m2) > limit_m) square_m2 = std::nextafter(square_m2, 0.0);
    while (square_m2 < infinity && std::sqrt(std::nextafter(square_m2, infinity)) <= limit_m)
        square_m2 = std::nextafter(square_m2, infinity);
    return square_m2;
}

}  // namespace regiohub
