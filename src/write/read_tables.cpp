#include "write/read_tables.hpp"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <memory>

#include "support/error.hpp"
#include "write/gdal_session.hpp"
#include "write/gdal_shape.hpp"
#include "write/layers.hpp"

namespace regiohub {
namespace {

struct CloseDataset {
    void operator()(GDALDataset* dataset) const { GDALClose(dataset); }
};

CellType type_of(const OGRFieldDefn& field) {
    if (field.GetSubType() == OFSTBoolean) return CellType::flag;
    switch (field.GetType()) {
        case OFTInteger:
        case OFTInteger64:
            return CellType::whole;
        case OFTReal:
            return CellType::number;
        case OFTDateTime:
            return CellType::time;
        default:
            return CellType::text;
    }
}

/// As this version writes it; a column that it does not know has no more than its name and type.
Column column_of(const OGRFieldDefn& field, const Table& head) {
    const std::string name = field.GetNameRef();
    const auto known = std::ranges::find(head.columns, name, &Column::name);
    return known != head.columns.end() ? *known : Column{name, type_of(field), name};
}

Cell cell_of(const OGRFeature& feature, int field, CellType type) {
    if (!feature.IsFieldSetAndNotNull(field)) return {};
    switch (type) {
        case CellType::whole:
            return static_cast<std::int64_t>(feature.GetFieldAsInteger64(field));
        case CellType::number:
            return feature.GetFieldAsDouble(field);
        case CellType::flag:
            return feature.GetFieldAsInteger(field) != 0;
        case CellType::text:
        case CellType::time:
            return std::string{feature.GetFieldAsString(field)};
    }
    return {};
}

Table table_of(OGRLayer& layer, const Table& head) {
    Table table{head.name, head.about, head.geometry, {}, {}};
    const OGRFeatureDefn& fields = *layer.GetLayerDefn();
    for (int i = 0; i < fields.GetFieldCount(); ++i) table.columns.push_back(column_of(*fields.GetFieldDefn(i), head));
    for (const auto& feature : layer) {
        Row& row = table.rows.emplace_back();
        for (int i = 0; const auto& column : table.columns) row.cells.push_back(cell_of(*feature, i++, column.type));
        if (head.geometry != GeometryKind::none) row.shape = planar_shape(feature->GetGeometryRef());
    }
    return table;
}

/// Cells of a row by name, as text.
std::map<std::string, std::string> texts_of(const Table& table, const Row& row) {
    std::map<std::string, std::string> texts;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const auto* text = std::get_if<std::string>(&row.cells[c]);
        const auto* whole = std::get_if<std::int64_t>(&row.cells[c]);
        texts[table.columns[c].name] = text ? *text : whole ? std::to_string(*whole) : "";
    }
    return texts;
}

int number_of(const std::string& text) {
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

template <class Use>
void each_row(const std::vector<Table>& tables, const std::string& name, Use use) {
    const auto table = std::ranges::find(tables, name, &Table::name);
    if (table == tables.end()) return;
    for (const Row& row : table->rows) use(texts_of(*table, row));
}

}  // namespace

std::vector<Table> read_tables(const std::filesystem::path& geopackage) {
    const GdalSession session{{}};
    const std::unique_ptr<GDALDataset, CloseDataset> dataset{
        GDALDataset::Open(geopackage.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY)};
    session.check(dataset != nullptr, geopackage.string() + " cannot be read");
    std::vector<Table> tables;
    for (const Table& head : plan_tables({})) {
        if (auto* layer = dataset->GetLayerByName(head.name.c_str())) tables.push_back(table_of(*layer, head));
    }
    session.check(true, geopackage.string() + " cannot be read");
    return tables;
}

Plan head_of(const std::vector<Table>& tables) {
    Plan plan;
    std::map<std::string, std::string> told;
    each_row(tables, "plan", [&](const auto& row) { told[row.at("key")] = row.at("value"); });
    plan.header.study_name = told["study_name"];
    plan.header.program_version = told["program_version"];
    plan.header.crs = told["crs"];
    plan.header.reference_year = number_of(told["reference_year"]);
    each_row(tables, "sources", [&](const auto& row) {
        LayerSource source;
        source.layer = row.at("layer");
        source.path = row.at("path");
        source.owner = row.at("owner");
        source.date = row.at("date");
        plan.sources.push_back(source);
    });
    each_row(tables, "assumptions", [&](const auto& row) {
        plan.assumptions.push_back(
            {row.at("key"), row.at("value"), row.at("unit"), row.at("standard"), row.at("mark"), row.at("source")});
    });
    each_row(tables, "waves", [&](const auto& row) {
        plan.portfolio.waves.push_back({{number_of(row.at("year")), 0, 0}, {}, true, ""});
    });
    return plan;
}

}  // namespace regiohub
