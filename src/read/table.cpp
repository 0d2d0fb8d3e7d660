#include "read/table.hpp"

#include <cpl_conv.h>
#include <cpl_string.h>
#include <gdal.h>
#include <ogr_api.h>
#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "read/gdal_messages.hpp"
#include "read/open_source.hpp"
#include "read/shape.hpp"
#include "read/source_crs.hpp"
#include "support/error.hpp"

namespace regiohub {
namespace {

using Feature =
    std::unique_ptr<std::remove_pointer_t<OGRFeatureH>, decltype([](OGRFeatureH feature) { OGR_F_Destroy(feature); })>;
using TextList = std::unique_ptr<char*, decltype([](char** list) { CSLDestroy(list); })>;

std::vector<std::string> column_names(OGRLayerH layer) {
    std::vector<std::string> names;
    OGRFeatureDefnH definition = OGR_L_GetLayerDefn(layer);
    for (int i = 0; i < OGR_FD_GetFieldCount(definition); ++i) {
        const std::string name = OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, i));
        names.push_back(is_utf8(name) ? name : utf8_from_windows_1252(name));
    }
    return names;
}

bool is_number_column(OGRFeatureDefnH definition, int column) {
    const auto type = OGR_Fld_GetType(OGR_FD_GetFieldDefn(definition, column));
    return type == OFTReal || type == OFTInteger || type == OFTInteger64;
}

std::string number_text(OGRFeatureH feature, int column, OGRFieldType type) {
    if (type == OFTInteger64 || type == OFTInteger)
        return fmt::format("{}", OGR_F_GetFieldAsInteger64(feature, column));
    return fmt::format("{}", OGR_F_GetFieldAsDouble(feature, column));
}

std::string list_text(OGRFeatureH feature, int column) {
    std::string text;
    char** list = OGR_F_GetFieldAsStringList(feature, column);
    for (int i = 0; i < CSLCount(list); ++i) text += fmt::format("{}{}", i == 0 ? "" : ";", list[i]);
    return text;
}

void assign_text(const char* text, std::string& cell, bool& mended) {
    cell.assign(text);
    if (is_utf8(cell)) return;
    cell = utf8_from_windows_1252(cell);
    mended = true;
}

bool beyond_degrees(OGRLayerH layer) {
    OGREnvelope box{};
    const GdalMessages messages;
    if (OGR_L_GetExtent(layer, &box, TRUE) != OGRERR_NONE) return false;
    constexpr double most_degrees = 360.0;
    return std::max({std::abs(box.MinX), std::abs(box.MaxX), std::abs(box.MinY), std::abs(box.MaxY)}) > most_degrees;
}

bool holds_any(const LayerSpec& spec, std::initializer_list<const char*> names) {
    return std::ranges::any_of(names, [&](const char* name) { return spec.fields.contains(name); });
}

}  // namespace

struct SourceTable::Source {
    GdalMessages messages;
    OpenSource open;
    OGRLayerH layer = nullptr;  // of `open`
    ShapeKind wanted = ShapeKind::none;
    int wkt = no_column;       // column that holds the geometry as text
    int fid = no_column;       // position of the row number among the columns, where the source has a named one
    bool heading_row = false;  // the first row holds the headings
    std::size_t number = 0;
    TableHead head;
    std::vector<bool> is_number;  // by column

    void read_cell(OGRFeatureH feature, int column, std::string& cell, bool& mended) const;
    [[nodiscard]] std::vector<std::string> headings();
    void find_crs(const LayerSpec& spec);
    void survey_signs();
    void rewind();
    [[nodiscard]] Feature next_feature();
};

void SourceTable::Source::read_cell(OGRFeatureH feature, int column, std::string& cell, bool& mended) const {
    cell.clear();
    if (column == no_column) return;
    if (column == fid) {
        cell = fmt::format("{}", OGR_F_GetFID(feature));
        return;
    }
    if (OGR_F_IsFieldSetAndNotNull(feature, column) == 0) return;
    const auto type = OGR_Fld_GetType(OGR_F_GetFieldDefnRef(feature, column));
    if (is_number[static_cast<std::size_t>(column)]) {
        cell = number_text(feature, column, type);
    } else if (type == OFTStringList) {
        assign_text(list_text(feature, column).c_str(), cell, mended);
    } else {
        assign_text(OGR_F_GetFieldAsString(feature, column), cell, mended);
    }
}

/// The columns' names. Where every heading of a CSV is a number (years), GDAL takes the heading for a row and invents
/// names.
std::vector<std::string> SourceTable::Source::headings() {
    auto names = column_names(layer);
    OGRFeatureDefnH definition = OGR_L_GetLayerDefn(layer);
    for (int i = 0; i < static_cast<int>(names.size()); ++i) is_number.push_back(is_number_column(definition, i));
    const std::string format = GDALGetDriverShortName(GDALGetDatasetDriver(open.dataset.get()));
    const bool invented =
        format == "CSV" && std::ranges::all_of(names, [](const auto& name) { return name.starts_with("field_"); });
    if (invented && !names.empty()) {
        heading_row = true;
        bool mended = false;
        if (const Feature first{OGR_L_GetNextFeature(layer)}) {
            for (int i = 0; i < static_cast<int>(names.size()); ++i)
                read_cell(first.get(), i, names[static_cast<std::size_t>(i)], mended);
        }
    }
    const std::string row_number = OGR_L_GetFIDColumn(layer);
    if (!row_number.empty() && std::ranges::find(names, row_number) == names.end()) {
        fid = static_cast<int>(names.size());
        names.push_back(row_number);
    }
    return names;
}

void SourceTable::Source::find_crs(const LayerSpec& spec) {
    const bool own_geometry =
        OGR_L_GetGeomType(layer) != wkbNone && !head.points_from_columns && wanted != ShapeKind::none;
    if (!own_geometry) {
        head.crs = spec.crs;
        return;
    }
    const std::string format = GDALGetDriverShortName(GDALGetDatasetDriver(open.dataset.get()));
    OwnCrs own{OGR_L_GetSpatialRef(layer), format.find("JSON") != std::string::npos, false};
    own.beyond_degrees = own.assumed && beyond_degrees(layer);
    head.crs = crs_of(spec, own, head.issues);
}

void SourceTable::Source::rewind() {
    OGR_L_ResetReading(layer);
    number = 0;
    if (heading_row) const Feature skipped{OGR_L_GetNextFeature(layer)};
}

Feature SourceTable::Source::next_feature() {
    messages.forget();
    Feature feature{OGR_L_GetNextFeature(layer)};
    if (!feature && messages.failed()) {
        throw Error{Failure::data, fmt::format("the source breaks off after row {}: {}; fetch or export it anew",
                                               number, messages.reason())};
    }
    return feature;
}

/// Reads text columns that hold numbers once, for what they show about the decimal sign. A column that shows nothing,
/// or both, follows the rest of the layer where that is of one mind.
void SourceTable::Source::survey_signs() {
    struct Column {
        int column = no_column;
        std::size_t points = 0;
        std::size_t commas = 0;
    };
    std::vector<Column> columns;
    for (std::size_t i = 0; i < head.fields.size(); ++i) {
        const int column = head.binding.column[i];
        const bool text = column != no_column && column != fid && !is_number[static_cast<std::size_t>(column)];
        const bool counts = head.fields[i].kind == FieldKind::number || head.fields[i].kind == FieldKind::coordinate;
        columns.push_back({text && counts ? column : no_column});
    }
    for (const auto& one : head.binding.yearly)
        columns.push_back({is_number[static_cast<std::size_t>(one.column)] ? no_column : one.column});
    std::string cell;
    bool mended = false;
    const bool any = std::ranges::any_of(columns, [](const auto& one) { return one.column != no_column; });
    for (Feature feature = any ? next_feature() : Feature{}; feature; feature = next_feature()) {
        for (auto& one : columns) {
            if (one.column == no_column) continue;
            read_cell(feature.get(), one.column, cell, mended);
            const auto sign = decimal_sign_shown(cell);
            one.points += sign == DecimalSign::point ? 1 : 0;
            one.commas += sign == DecimalSign::comma ? 1 : 0;
        }
    }
    const auto verdict = [](std::size_t points, std::size_t commas) {
        if ((points > 0) == (commas > 0)) return DecimalSign::none;
        return points > 0 ? DecimalSign::point : DecimalSign::comma;
    };
    std::size_t points = 0;
    std::size_t commas = 0;
    for (const auto& one : columns) points += one.points, commas += one.commas;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const bool yearly = i >= head.fields.size();
        const int column = yearly ? head.binding.yearly[i - head.fields.size()].column : head.binding.column[i];
        const bool typed = column != no_column && column != fid && is_number[static_cast<std::size_t>(column)];
        auto sign = typed ? DecimalSign::point : verdict(columns[i].points, columns[i].commas);
        if (sign == DecimalSign::none && columns[i].points == 0) sign = verdict(points, commas);
        (yearly ? head.yearly_sign : head.sign).push_back(sign);
    }
    rewind();
}

SourceTable::SourceTable(const LayerSpec& spec, const Role& role) : source_{std::make_unique<Source>()} {
    Source& source = *source_;
    source.open = open_source(spec, source.messages);
    source.layer = source.open.layer.get();
    source.wanted = role.shape;
    TableHead& head = source.head;
    head.layer = spec.name;
    head.fields.assign(role.fields.begin(), role.fields.end());
    const auto columns = source.headings();
    head.binding = bind_columns(columns, head.fields, spec);
    std::erase_if(head.binding.unmapped,
                  [&](const auto& name) { return source.fid != no_column && name == columns.back(); });
    head.values = bind_values(head.fields, spec);
    for (const auto& field : head.fields) {
        const auto factor = spec.factors.find(std::string{field.name});
        head.factor.push_back(factor == spec.factors.end() ? 1.0 : factor->second);
    }
    head.points_from_columns = holds_any(spec, {"lon", "lat", "x", "y"});
    const auto wkt = std::ranges::find(head.fields, "wkt", &SourceField::name);
    if (wkt != head.fields.end()) source.wkt = head.binding.column[static_cast<std::size_t>(wkt - head.fields.begin())];
    source.find_crs(spec);
    const TextList files{GDALGetFileList(source.open.dataset.get())};
    for (int i = 0; i < CSLCount(files.get()); ++i) head.files.emplace_back(files.get()[i]);
    source.rewind();
    source.survey_signs();
}

SourceTable::~SourceTable() = default;
SourceTable::SourceTable(SourceTable&&) noexcept = default;
SourceTable& SourceTable::operator=(SourceTable&&) noexcept = default;

const TableHead& SourceTable::head() const {
    return source_->head;
}

bool SourceTable::next(RawRow& row) {
    Source& source = *source_;
    const Feature feature = source.next_feature();
    if (!feature) return false;
    row.number = ++source.number;
    row.mended_text = false;
    const auto& binding = source.head.binding;
    row.cells.resize(binding.column.size());
    row.yearly.resize(binding.yearly.size());
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        source.read_cell(feature.get(), binding.column[i], row.cells[i], row.mended_text);
    for (std::size_t i = 0; i < row.yearly.size(); ++i)
        source.read_cell(feature.get(), binding.yearly[i].column, row.yearly[i], row.mended_text);
    OGRGeometryH geometry = OGR_F_GetGeometryRef(feature.get());
    if (geometry == nullptr && source.wkt != no_column) {
        std::string text;
        source.read_cell(feature.get(), source.wkt, text, row.mended_text);
        row.shape = shape_of_wkt(text, source.wanted);
    } else {
        row.shape = source.head.points_from_columns && source.wanted == ShapeKind::point
                        ? RowShape{}
                        : shape_of(geometry, source.wanted);
    }
    return true;
}

}  // namespace regiohub
