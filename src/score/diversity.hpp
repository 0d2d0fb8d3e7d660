// What a region brings that the chosen ones lack (R16): told apart from the score, since it hangs on who is chosen.
#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <vector>

namespace regiohub {

/// By region: how many of its kinds no other chosen region has. `kinds` and `chosen` have one entry a region.
template <class Kind>
[[nodiscard]] std::vector<std::size_t> diversity(const std::vector<std::set<Kind>>& kinds,
                                                 const std::vector<bool>& chosen) {
    std::map<Kind, std::size_t> among_chosen;
    for (std::size_t r = 0; r < kinds.size(); ++r) {
        for (const Kind& kind : kinds[r]) among_chosen[kind] += chosen[r] ? 1U : 0U;
    }
    std::vector<std::size_t> brings;
    for (std::size_t r = 0; r < kinds.size(); ++r) {
        brings.push_back(static_cast<std::size_t>(std::ranges::count_if(
            kinds[r], [&](const Kind& kind) { return among_chosen[kind] == (chosen[r] ? 1U : 0U); })));
    }
    return brings;
}

}  // namespace regiohub
