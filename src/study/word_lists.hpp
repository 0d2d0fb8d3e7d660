// The words that a study file has for the choices of a rule, in the order of the enumeration.
#pragma once

#include <string>
#include <vector>

#include "model/rules.hpp"
#include "model/site.hpp"

namespace regiohub {

[[nodiscard]] inline std::vector<std::string> word_list(AmbiguousCluster) {
    return {"undecided", "outside", "inside"};
}
[[nodiscard]] inline std::vector<std::string> word_list(HubDesign) {
    return {"estate", "density", "hierarchy", "exact"};
}
[[nodiscard]] inline std::vector<std::string> word_list(ProvinceBorder) {
    return {"free", "penalised", "hard"};
}
[[nodiscard]] inline std::vector<std::string> word_list(QuotaOf) {
    return {"province", "sector", "bottleneck"};
}
[[nodiscard]] inline std::vector<std::string> word_list(LockSide) {
    return {"in", "out"};
}
[[nodiscard]] inline std::vector<std::string> word_list(Sector) {
    return {"ceramics",           "glass",   "chemicals", "food", "metals", "paper", "waste",
            "building_materials", "oil_gas", "ict",       "other"};
}

}  // namespace regiohub
