#include "write/workbook.hpp"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <memory>

#include "write/aliases.hpp"
#include "write/csv.hpp"
#include "write/gdal_layer.hpp"
#include "write/gdal_memory.hpp"
#include "write/words.hpp"

namespace regiohub {
namespace {

struct CloseDataset {
    void operator()(GDALDataset* dataset) const { GDALClose(dataset); }
};

Table without_formulas(Table table) {
    for (auto& row : table.rows) {
        for (auto& cell : row.cells) {
            if (auto* text = std::get_if<std::string>(&cell)) *text = not_a_formula(*text);
        }
    }
    return table;
}

Cell said(const Cell& cell, const Vocabulary& vocabulary, Language language) {
    const auto* text = std::get_if<std::string>(&cell);
    if (!text) return cell;
    const auto word = std::ranges::find(vocabulary.words, *text, &CodeWord::code);
    if (word == vocabulary.words.end()) return cell;
    return std::string{language == Language::dutch ? word->dutch : word->english};
}

}  // namespace

Table for_people(const Table& table, Language language) {
    Table told{table.name, {}, GeometryKind::none, table.columns, {}};
    for (auto& column : told.columns) column.name = alias_of(column.name, language);
    for (const auto& row : table.rows) {
        auto& cells = told.rows.emplace_back(Row{row.cells, {}}).cells;
        for (std::size_t c = 0; c < cells.size(); ++c) {
            if (table.columns[c].words) cells[c] = said(cells[c], *table.columns[c].words, language);
        }
    }
    return told;
}

std::string workbook(std::span<const Table> sheets) {
    const GdalSession session{{}};
    const MemoryFile file{"workbook.xlsx"};
    auto* driver = GetGDALDriverManager()->GetDriverByName("XLSX");
    session.check(driver != nullptr, "GDAL has no XLSX driver");
    std::unique_ptr<GDALDataset, CloseDataset> book{driver->Create(file.path().c_str(), 0, 0, 0, GDT_Unknown, nullptr)};
    session.check(book != nullptr, "the workbook cannot be made");
    const OGRSpatialReference nowhere;
    for (const auto& sheet : sheets) write_layer(without_formulas(sheet), {*book, nowhere, {}}, session);
    book.reset();
    session.check(true, "the workbook cannot be finished");
    return file.bytes();
}

}  // namespace regiohub
