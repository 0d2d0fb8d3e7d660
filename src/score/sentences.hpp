// An explanation in sentences for administrators (R40), in English or Dutch.
#pragma once

#include <string>
#include <vector>

#include "model/language.hpp"
#include "score/explain.hpp"

namespace regiohub {

/// What a criterion is called; a criterion this room does not know keeps its own title.
[[nodiscard]] std::string title_of(const Criterion& criterion, Language language);

/// Place and score; rival; the largest contributions; the smallest change; the figures most worth knowing better.
[[nodiscard]] std::vector<std::string> sentences(const Explanation& explanation, const Ranking& ranking,
                                                 Language language);

}  // namespace regiohub
