// The issues of a study as a sheet that a data owner can work through.
#pragma once

#include <filesystem>

#include "model/issue.hpp"

namespace regiohub {

/// One row an issue, in the order given: layer, row, severity, code, what to do, and empty columns for who mends it and
/// when. Text that a spreadsheet would take for a formula gets an apostrophe before it. An existing file is replaced
/// only when the new one is whole. Throws Error{request} when the file cannot be written.
void write_issue_csv(const Issues& issues, const std::filesystem::path& file);
void write_issue_xlsx(const Issues& issues, const std::filesystem::path& file);

}  // namespace regiohub
