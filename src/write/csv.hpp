// A table as CSV, for spreadsheets and scripts.
#pragma once

#include <string>

#include "write/table.hpp"

namespace regiohub {

/// The text, with an apostrophe before it where a spreadsheet would take it for a formula.
[[nodiscard]] std::string not_a_formula(const std::string& text);

/// UTF-8 without byte order mark, comma, LF, a heading; quotes as in RFC 4180; numbers as short as reads back the same,
/// with a point. Text that a spreadsheet would take for a formula (first character = + - @, a tab or a carriage return)
/// gets an apostrophe in front, so that a name in somebody's register cannot run a command on the desk of who opens it.
/// GeoPackage and GeoJSON hold it as it is.
[[nodiscard]] std::string csv(const Table& table);

}  // namespace regiohub
