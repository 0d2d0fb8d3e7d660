// What a column is called for people. Names in the files stay as they are in either language, so that queries and
// scripts keep working.
#pragma once

#include <string>

#include "model/language.hpp"

namespace regiohub {

/// "asked_low_mw": "Asked, low (MW)", "Gevraagd vermogen, laag (MW)". A column without a Dutch word keeps its English
/// one.
[[nodiscard]] std::string alias_of(const std::string& column, Language language);

/// Whether the column has a Dutch word of its own.
[[nodiscard]] bool has_dutch_alias(const std::string& column);

}  // namespace regiohub
