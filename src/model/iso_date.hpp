// Dates as data state them.
#pragma once

#include <algorithm>
#include <string_view>

namespace regiohub {

/// "2025", "2025-03" or "2025-03-01".
[[nodiscard]] inline bool is_iso_date(std::string_view text) {
    constexpr std::string_view form = "dddd-dd-dd";
    if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
    return std::ranges::equal(text, form.substr(0, text.size()),
                              [](char c, char f) { return f == 'd' ? c >= '0' && c <= '9' : c == f; });
}

}  // namespace regiohub
