// What a province says about the weight of criteria (R17): points, an order, bounds, or nothing.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "model/range.hpp"

namespace regiohub {

enum class WeightKind : std::uint8_t {
    as_ranked,  // the weights of the criteria themselves; drawn: any weights at all
    points,     // a figure a criterion; one without points counts for nothing
    order,      // "this weighs at least as much as that"
    bounds,     // shares from 0 to 1; a criterion without bounds is free
};

struct WeightChoice {
    WeightKind kind = WeightKind::as_ranked;
    std::map<std::string, double> points;
    double spread =
        0.0;  // part of itself by which a weight given by points may be higher or lower when weights are drawn
    std::vector<std::pair<std::string, std::string>> order;  // the first weighs at least as much as the second
    std::map<std::string, Range<double>> bounds;
    std::string where;  // "weights.toml, regions": for messages
};

/// A province's weights file: for regions and hubs, whole and with its fingerprint for every output.
struct WeightsFile {
    WeightChoice regions;
    WeightChoice hubs;
    std::string text;
    std::string sha256;
};

}  // namespace regiohub
