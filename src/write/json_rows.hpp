// A table as JSON, for scripts.
#pragma once

#include <string>

#include "write/table.hpp"

namespace regiohub {

/// A list with an object a row, by column; null where a cell is not known. Shapes are left out.
[[nodiscard]] std::string json_rows(const Table& table);

}  // namespace regiohub
