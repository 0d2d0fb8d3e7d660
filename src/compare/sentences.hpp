// Why a hub or region moved, in sentences for people.
#pragma once

#include <span>
#include <string>

#include "model/comparison.hpp"

namespace regiohub {

/// "sites G01, emission_t_per_yr: 80000 -> 40000"; without the kind of cause.
[[nodiscard]] std::string in_words(const Cause& cause, Language language);

/// Sites that joined or went, what moved the score, and the causes that can bear on it, the first few of each; empty
/// where nothing changed.
[[nodiscard]] std::string why_it_changed(const GroupChange& group, std::span<const Cause> causes, Language language);

}  // namespace regiohub
