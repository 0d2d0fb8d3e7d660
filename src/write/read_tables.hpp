// A written plan, read back as the tables that it was written from.
#pragma once

#include <filesystem>
#include <vector>

#include "model/plan.hpp"
#include "write/table.hpp"

namespace regiohub {

/// The tables of plan.gpkg in the order of plan_tables, with the columns that the file has. Styles are left out. Throws
/// Error{request} where GDAL cannot read it.
[[nodiscard]] std::vector<Table> read_tables(const std::filesystem::path& geopackage);

/// What write_tables looks at of a plan, but for the rankings.
[[nodiscard]] Plan head_of(const std::vector<Table>& tables);

}  // namespace regiohub
