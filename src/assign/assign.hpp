// Scope and place of every site: what it is to the plan, and in which province, municipality, estate and supply area it
// lies.
#pragma once

#include <span>
#include <vector>

#include "model/issue.hpp"
#include "model/layers.hpp"
#include "model/rules.hpp"
#include "model/site.hpp"

namespace regiohub {

struct Assignment {
    std::vector<AssignedSite> sites;  // ascending by id
    Issues issues;
};

/// Every site of `map`, in the same order, none left out (R02). Scope: methods 2; place: methods 3. A boundary belongs
/// to the lowest id. Where a stated province and the polygon differ within the accuracy of border and site, the stated
/// one holds.
[[nodiscard]] Assignment assign(const MapLayers& map, const ScopeRules& scope, const PlaceRules& place);

}  // namespace regiohub
