// An answer as text: aligned columns for people, CSV for spreadsheets.
#pragma once

#include <string>

#include "store/store.hpp"

namespace regiohub {

[[nodiscard]] std::string as_columns(const Answer& answer);

/// RFC 4180, LF line ends; NULL is an empty cell.
[[nodiscard]] std::string as_csv(const Answer& answer);

/// `text` with spaces up to `width` code points.
[[nodiscard]] std::string padded(const std::string& text, std::size_t width);

}  // namespace regiohub
