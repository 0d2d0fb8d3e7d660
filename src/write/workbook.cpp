#include "write/workbook.hpp"

#include <gdal.h>
#include <ogr_api.h>

#include <algorithm>
#include <memory>

#include "write/aliases.hpp"
#include "write/csv.hpp"
#include "write/gdal_memory.hpp"
#include "write/gdal_session.hpp"
#include "write/words.hpp"

namespace regiohub {
namespace {

struct CloseDataset {
    void operator()(GDALDatasetH dataset) const { GDALClose(dataset); }
};
struct DestroyField {
    void operator()(OGRFieldDefnH field) const { OGR_Fld_Destroy(field); }
};
struct DestroyFeature {
    void operator()(OGRFeatureH feature) const { OGR_F_Destroy(feature); }
};

OGRFieldType type_of(CellType type) {
    switch (type) {
        case CellType::whole:
            return OFTInteger64;
        case CellType::number:
            return OFTReal;
        default:
            return OFTString;
    }
}

struct SetCell {
    OGRFeatureH feature;
    int column;

    void operator()(std::monostate) const {}
    void operator()(std::int64_t whole) const { OGR_F_SetFieldInteger64(feature, column, whole); }
    void operator()(double number) const { OGR_F_SetFieldDouble(feature, column, number); }
    void operator()(const std::string& text) const {
        OGR_F_SetFieldString(feature, column, not_a_formula(text).c_str());
    }
    void operator()(bool flag) const { OGR_F_SetFieldString(feature, column, flag ? "true" : "false"); }
};

void write_sheet(GDALDatasetH book, const Table& table, const GdalSession& session) {
    const std::string act = "writing the sheet " + table.name;
    OGRLayerH layer = GDALDatasetCreateLayer(book, table.name.c_str(), nullptr, wkbNone, nullptr);
    session.check(layer != nullptr, act);
    for (const auto& column : table.columns) {
        const std::unique_ptr<void, DestroyField> field{OGR_Fld_Create(column.name.c_str(), type_of(column.type))};
        session.check(OGR_L_CreateField(layer, field.get(), TRUE) == OGRERR_NONE, act);
    }
    for (const auto& row : table.rows) {
        const std::unique_ptr<void, DestroyFeature> feature{OGR_F_Create(OGR_L_GetLayerDefn(layer))};
        int column = 0;
        for (const auto& cell : row.cells) std::visit(SetCell{feature.get(), column++}, cell);
        session.check(OGR_L_CreateFeature(layer, feature.get()) == OGRERR_NONE, act);
    }
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
    Table told{table.name, table.about, GeometryKind::none, table.columns, {}};
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
    GDALDriverH driver = GDALGetDriverByName("XLSX");
    session.check(driver != nullptr, "GDAL has no XLSX driver");
    std::unique_ptr<void, CloseDataset> book{GDALCreate(driver, file.path().c_str(), 0, 0, 0, GDT_Unknown, nullptr)};
    session.check(book != nullptr, "the workbook cannot be made");
    for (const auto& sheet : sheets) write_sheet(book.get(), sheet, session);
    book.reset();
    session.check(true, "the workbook cannot be finished");
    return file.bytes();
}

}  // namespace regiohub
