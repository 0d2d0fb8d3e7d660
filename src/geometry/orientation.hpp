// On which side of a line a point lies: the one predicate that all decisions about inside and outside rest on. Exact.
#pragma once

#include <cmath>

#include "model/shapes.hpp"

namespace regiohub {

/// The sign of the doubled area of a, b, c, computed without rounding error: 1, 0 or -1. For finite coordinates whose
/// products neither overflow nor underflow, which holds for any planar frame in metres.
[[nodiscard]] int exact_orientation(PlanarPoint a, PlanarPoint b, PlanarPoint c);

/// 1: `c` lies left of the line from `a` to `b`; -1: right; 0: exactly on it. Takes the quick answer where its error
/// bound proves it.
[[nodiscard]] inline int orientation(PlanarPoint a, PlanarPoint b, PlanarPoint c) {
    // Shewchuk's bound for the rounded determinant: (3 + 16 u) u, with u = 2^-53, the largest relative rounding error.
    constexpr double unit_roundoff = 0x1p-53;
    constexpr double bound = (3.0 + 16.0 * unit_roundoff) * unit_roundoff;
    const double left = (a.x - c.x) * (b.y - c.y);
    const double right = (a.y - c.y) * (b.x - c.x);
    const double determinant = left - right;
    const double error = bound * (std::abs(left) + std::abs(right));
    if (determinant > error) return 1;
    if (-determinant > error) return -1;
    return exact_orientation(a, b, c);
}

}  // namespace regiohub
