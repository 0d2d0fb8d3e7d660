// Small plans for the tests of a comparison.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "compare/plan_record.hpp"

namespace regiohub::test {

inline GroupRecord group(std::string id, std::vector<std::string> members, std::size_t rank, double score = 0.5) {
    GroupRecord one;
    one.id = id;
    one.name = "Name of " + id;
    std::ranges::sort(members);
    one.members = std::move(members);
    for (const auto& site : one.members) one.touches.insert({"sites", site});
    one.rank = rank;
    one.score = score;
    return one;
}

/// Two regions of two sites each, one criterion.
inline PlanRecord record() {
    PlanRecord plan;
    plan.study_name = "Small";
    plan.program_version = "1.0.0";
    plan.crs = "EPSG:28992";
    for (const std::string site : {"a", "b", "c", "d"}) plan.layers["sites"].rows[site] = {{"note", "as it was"}};
    plan.layers["sites"].mark = "one";
    plan.layers["overrides"].mark = "one";
    plan.rules = {{"rules.hubs.reach", "2 km"},
                  {"weights.regions.co2", "1"},
                  {"scales.regions.co2.best", "10"},
                  {"waves", "2026: 1 to 1"}};
    plan.methods = {{"", "program_version", "1.0.0"}, {"sites", "operation", "none"}};
    plan.regions = {group("R1", {"a", "b"}, 1, 0.6), group("R2", {"c", "d"}, 2, 0.4)};
    plan.regions[0].figures["co2"] = {{6.0, 6.0}, 0.6, 1.0, 0.6};
    plan.regions[1].figures["co2"] = {{4.0, 4.0}, 0.4, 1.0, 0.4};
    plan.hubs = {group("H1", {"a", "b"}, 1)};
    return plan;
}

}  // namespace regiohub::test
