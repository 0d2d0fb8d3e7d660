// The report of a check, for a person at a terminal.
#pragma once

#include <string>

#include "check.hpp"

namespace regiohub {

/// A line a layer with its counts, below it a line a reason with count, code, sentence and example rows.
[[nodiscard]] std::string check_as_text(const CheckReport& report);

}  // namespace regiohub
