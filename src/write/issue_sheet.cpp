#include "write/issue_sheet.hpp"

#include <array>

#include "write/csv.hpp"
#include "write/files.hpp"
#include "write/table.hpp"
#include "write/words.hpp"
#include "write/workbook.hpp"

namespace regiohub {
namespace {

constexpr std::array<const char*, 7> columns{"layer",      "row",       "severity", "code",
                                             "what_to_do", "mended_by", "mended_on"};

std::array<std::string, 5> cells_of(const Issue& issue) {
    return {issue.layer, issue.row_id, code(issue.severity), issue.code, issue.text};
}

Table table_of(const Issues& issues) {
    Table table;
    table.name = "issues";
    for (const char* name : columns) table.columns.push_back({name, CellType::text, "", nullptr});
    for (const auto& issue : issues) {
        Row row;
        for (auto& cell : cells_of(issue)) row.cells.emplace_back(std::move(cell));
        row.cells.resize(columns.size());
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// The file's folder; "" is the present one.
std::filesystem::path home_of(const std::filesystem::path& file) {
    return file.has_parent_path() ? file.parent_path() : std::filesystem::path{"."};
}

void write_whole(const std::string& bytes, const std::filesystem::path& file) {
    const UnfinishedFolder folder{home_of(file)};
    write_file(folder.path() / file.filename(), bytes);
    folder.move_home({file.filename().string()});
}

}  // namespace

void write_issue_csv(const Issues& issues, const std::filesystem::path& file) {
    write_whole(csv(table_of(issues)), file);
}

void write_issue_xlsx(const Issues& issues, const std::filesystem::path& file) {
    const std::array sheets{table_of(issues)};
    write_whole(workbook(sheets), file);
}

}  // namespace regiohub
