// The boundary test: which hubs and regions are found again when the rules that draw them change (methods 9).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "model/range.hpp"
#include "units/units.hpp"

namespace regiohub {

struct BoundaryRules {
    bool run = false;
    double least_overlap = 0.5;  // of the members of both, for a group to be found again
    std::vector<Length> reaches{1.0 * unit::km, 1.5 * unit::km, 3.0 * unit::km, 4.0 * unit::km};  // of hubs
    Range<double> radius_factor{0.75, 1.25};  // the radii of regions, all smaller and all larger
};

/// One other way to draw hubs or regions.
struct BoundaryVariant {
    std::string name;                        // "design = density"
    std::size_t groups = 0;                  // that it found
    std::size_t held = 0;                    // of the plan's own groups, those found again
    std::optional<double> rank_correlation;  // Spearman, over those; empty: fewer than three, or all scores equal
    bool operator==(const BoundaryVariant&) const = default;
};

struct BoundaryOf {
    std::vector<BoundaryVariant> variants;
    std::vector<std::size_t> held_in;  // one a group of the plan: how many variants it is found again in
    bool operator==(const BoundaryOf&) const = default;
};

struct BoundaryTest {
    BoundaryOf hubs;
    BoundaryOf regions;
    bool operator==(const BoundaryTest&) const = default;
};

}  // namespace regiohub
