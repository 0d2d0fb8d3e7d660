// What a comparison looks at, read back from a plan that was written.
#pragma once

#include <filesystem>

#include "compare/plan_record.hpp"

namespace regiohub {

/// A plan of another version of the program is read where it has the same tables and columns. Throws Error{request}
/// where there is no such file, Error{data} for a file that is not a plan or lacks a table or column.
[[nodiscard]] PlanRecord read_record(const std::filesystem::path& plan);

}  // namespace regiohub
