// Tables as a spreadsheet (XLSX), a sheet a table.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "model/language.hpp"
#include "write/table.hpp"

namespace regiohub {

/// The table with its columns called and its codes said as people do; shapes stay behind.
[[nodiscard]] Table for_people(const Table& table, Language language);

/// The bytes of a workbook with these sheets, in order. Text that a spreadsheet would take for a formula gets an
/// apostrophe before it. Throws Error{request} where GDAL cannot make it.
[[nodiscard]] std::string workbook(std::span<const Table> sheets);

}  // namespace regiohub
