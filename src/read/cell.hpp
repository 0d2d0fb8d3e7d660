// One cell of a table: text as its owner typed it, turned into a number, a year or a list. Pure; independent of the
// locale.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/range.hpp"

namespace regiohub {

/// Which sign stands before the decimals in a column. `none`: nothing in the column shows it.
enum class DecimalSign : char { none, point, comma };

enum class CellFault : char {
    none,
    not_a_number,  // text that no rule reads as a number
    not_finite,    // NaN or infinite, spelled out
    sentinel,      // a number that stands for "no data" (CBS: -99999, -99997)
    ambiguous,     // "1.234" with nothing that shows whether it is a thousand or a decimal; read as a decimal
};

/// A number, or why there is none. Both empty: the cell is blank, which is unknown and never 0.
struct NumberCell {
    std::optional<double> value;
    CellFault fault = CellFault::none;
};

/// Without spaces at both ends, the no-break ones included.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// Lower case, without accents, trimmed: headings and code words are compared in this form ("Ophaling Één " = "ophaling
/// een").
[[nodiscard]] std::string folded(std::string_view text);

/// Blank, or one of the words that owners use for "not filled in": "-", "n.v.t.", "n/a", "null", "onbekend", "unknown".
[[nodiscard]] bool is_blank(std::string_view text);

/// Reads "56,8", "1.234.567", "1 234", "1,234.5", "1e6", "-3". `sign` settles what "1.234" is.
[[nodiscard]] NumberCell read_number(std::string_view text, DecimalSign sign);

/// What a cell shows about its column's decimal sign: "56,8" shows a comma, "1.234.567" too; "1.234" and "12" show
/// nothing.
[[nodiscard]] DecimalSign decimal_sign_shown(std::string_view text);

/// "2031", "2031 - 2033", "2031/2033", "2031–2033"; nullopt: not a year of four digits or two of them in order.
[[nodiscard]] std::optional<Range<int>> read_years(std::string_view text);

/// Parts of a list inside one cell, trimmed, without empty ones.
[[nodiscard]] std::vector<std::string> split_list(std::string_view text, std::string_view separators);

[[nodiscard]] bool is_utf8(std::string_view text);

/// Windows-1252 bytes as UTF-8. Its five unassigned bytes become U+FFFD.
[[nodiscard]] std::string utf8_from_windows_1252(std::string_view text);

}  // namespace regiohub
