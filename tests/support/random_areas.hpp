// Random areas for twins: smooth and jagged ones at any scale, and lattice ones where everything touches everything.
#pragma once

#include <cmath>
#include <numbers>
#include <random>

#include "model/shapes.hpp"

namespace regiohub::test {

/// A closed star-shaped ring round `middle`.
template <class Random>
PlanarLine random_ring(Random& random, PlanarPoint middle, double radius_m, int corners) {
    std::uniform_real_distribution<double> share(0.5, 1.0);
    PlanarLine ring;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2.0 * std::numbers::pi * i / corners;
        const double reach_m = radius_m * share(random);
        ring.points.push_back({middle.x + reach_m * std::cos(angle), middle.y + reach_m * std::sin(angle)});
    }
    ring.points.push_back(ring.points.front());
    return ring;
}

/// One polygon with a hole in its middle.
template <class Random>
PlanarArea random_area(Random& random, PlanarPoint middle, double radius_m, int corners) {
    return {{{{random_ring(random, middle, radius_m, corners), random_ring(random, middle, radius_m / 3.0, corners)}}}};
}

/// One polygon of any shape, crossing itself as it likes, with whole coordinates in [0, side].
template <class Random>
PlanarArea lattice_area(Random& random, int side, int corners) {
    std::uniform_int_distribution<int> step(0, side);
    PlanarLine ring;
    for (int i = 0; i < corners; ++i)
        ring.points.push_back({static_cast<double>(step(random)), static_cast<double>(step(random))});
    ring.points.push_back(ring.points.front());
    return {{{{ring}}}};
}

}  // namespace regiohub::test
