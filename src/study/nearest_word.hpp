// Which known word someone meant.
#pragma once

#include <span>
#include <string>

namespace regiohub {

/// Fewest insertions, deletions, replacements and swaps of neighbours that turn `a` into `b` (optimal string
/// alignment).
[[nodiscard]] std::size_t edit_distance(const std::string& a, const std::string& b);

/// The known word nearest to `word`; a tie goes to the lower in byte order. A word whose last part (after the last dot)
/// is the same comes before one that is merely near. Empty when `known` is.
[[nodiscard]] std::string nearest_word(const std::string& word, std::span<const std::string> known);

}  // namespace regiohub
