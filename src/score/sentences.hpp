// An explanation in sentences for administrators (R40), in English or Dutch.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "model/language.hpp"
#include "score/doubts.hpp"
#include "score/explain.hpp"

namespace regiohub {

/// What a criterion is called; a criterion this room does not know keeps its own title.
[[nodiscard]] std::string title_of(const Criterion& criterion, Language language);

/// What there is to tell of one alternative.
struct Told {
    const Explanation& explanation;
    const Ranking& ranking;
    std::span<const std::string> names;  // of the alternatives; one without a name goes by its id
    std::span<const Doubt> doubts;       // of the explained one, likeliest first
};

/// Place and score; rival; the largest contributions; the smallest change; the figures most worth knowing better.
[[nodiscard]] std::vector<std::string> sentences(const Told& told, Language language);

}  // namespace regiohub
