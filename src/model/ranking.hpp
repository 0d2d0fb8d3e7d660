// Alternatives measured on criteria, and their ranking.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "model/range.hpp"

namespace regiohub {

enum class Direction { more_is_better, less_is_better };

/// A criterion with its value function: piecewise linear through `scale` (raw figure -> 0..1), flat outside it. The
/// scale is fixed by the study, so adding a candidate never reverses two others.
struct Criterion {
    std::string name;   // "co2_of_anchors_kt_per_yr": carries the unit
    std::string title;  // for people
    std::string unit;
    Direction direction = Direction::more_is_better;
    std::string source;  // of the scale and of the choice
    struct Knot {
        double raw = 0.0;
        double value = 0.0;
        bool operator==(const Knot&) const = default;
    };
    std::vector<Knot> scale;      // ascending in raw; at least two
    double weight = 1.0;          // as given; the ranking divides by the sum
    double accuracy_share = 0.0;  // part of itself by which a measured figure may be off, when inputs are drawn
    bool drawn_together =
        false;  // the range is one assumption for all: high for one is high for each, when inputs are drawn
    std::string title_nl = {};  // `title` in Dutch
};

/// A figure that hangs on something outside, the same for all alternatives, that comes or does not: a leg of the
/// backbone.
struct OnEvent {
    std::size_t criterion = 0;
    std::string event;
    double probability = 0.0;
    Range<double> if_it_comes;
    Range<double> if_not;
};

/// What was measured for one alternative, in the order of the criteria. An unknown figure is the whole range it may
/// have.
struct Alternative {
    std::string id;
    std::vector<Range<double>> measured;
    std::vector<OnEvent> on_events = {};  // how a range falls apart, when inputs are drawn
};

struct Ranked {
    std::size_t alternative = 0;              // position in what was ranked
    std::size_t rank = 0;                     // 1 is best; equal scores are ordered by id
    Range<double> score;                      // 0..1, from the worst and best of what is unknown
    double middle = 0.0;                      // what the rank goes by: the middle of the score
    std::vector<Range<double>> contribution;  // by criterion; their sum is the score
};

struct Ranking {
    std::vector<Criterion> criteria;
    std::vector<Alternative> alternatives;
    std::vector<Ranked> order;  // best first
};

}  // namespace regiohub
