#include "write/issue_sheet.hpp"

#include <gdal.h>
#include <ogr_api.h>

#include <array>
#include <memory>
#include <string_view>

#include "write/csv.hpp"
#include "write/files.hpp"
#include "write/gdal_session.hpp"
#include "write/table.hpp"
#include "write/words.hpp"

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

bool looks_like_formula(const std::string& text) {
    return !text.empty() && std::string_view{"=+-@\t\r"}.find(text.front()) != std::string_view::npos;
}

/// The file's folder; "" is the present one.
std::filesystem::path home_of(const std::filesystem::path& file) {
    return file.has_parent_path() ? file.parent_path() : std::filesystem::path{"."};
}

bool write_rows(OGRLayerH layer, const Issues& issues) {
    for (const auto& issue : issues) {
        const auto destroy = [](OGRFeatureH feature) { OGR_F_Destroy(feature); };
        const std::unique_ptr<void, decltype(destroy)> feature{OGR_F_Create(OGR_L_GetLayerDefn(layer)), destroy};
        int column = 0;
        for (const auto& cell : cells_of(issue)) {
            OGR_F_SetFieldString(feature.get(), column++, (looks_like_formula(cell) ? "'" + cell : cell).c_str());
        }
        if (OGR_L_CreateFeature(layer, feature.get()) != OGRERR_NONE) return false;
    }
    return true;
}

void write_workbook(const Issues& issues, const std::filesystem::path& file) {
    const GdalSession session{{}};
    const std::string act = "writing " + file.filename().string();
    GDALDriverH driver = GDALGetDriverByName("XLSX");
    session.check(driver != nullptr, act);
    const auto close = [](GDALDatasetH dataset) { GDALClose(dataset); };
    std::unique_ptr<void, decltype(close)> book{GDALCreate(driver, file.c_str(), 0, 0, 0, GDT_Unknown, nullptr), close};
    session.check(book != nullptr, act);
    OGRLayerH layer = GDALDatasetCreateLayer(book.get(), "issues", nullptr, wkbNone, nullptr);
    session.check(layer != nullptr, act);
    for (const char* name : columns) {
        const auto destroy = [](OGRFieldDefnH field) { OGR_Fld_Destroy(field); };
        const std::unique_ptr<void, decltype(destroy)> field{OGR_Fld_Create(name, OFTString), destroy};
        session.check(OGR_L_CreateField(layer, field.get(), TRUE) == OGRERR_NONE, act);
    }
    session.check(write_rows(layer, issues), act);
    book.reset();
    session.check(true, act);
}

}  // namespace

void write_issue_csv(const Issues& issues, const std::filesystem::path& file) {
    const UnfinishedFolder folder{home_of(file)};
    write_file(folder.path() / file.filename(), csv(table_of(issues)));
    folder.move_home({file.filename().string()});
}

void write_issue_xlsx(const Issues& issues, const std::filesystem::path& file) {
    const UnfinishedFolder folder{home_of(file)};
    write_workbook(issues, folder.path() / file.filename());
    folder.move_home({file.filename().string()});
}

}  // namespace regiohub
