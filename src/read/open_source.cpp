#include "read/open_source.hpp"

#include <cpl_conv.h>
#include <cpl_string.h>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gdal.h>
#include <ogr_api.h>

#include <algorithm>
#include <array>
#include <mutex>
#include <string>
#include <vector>

#include "read/cell.hpp"
#include "read/source_file.hpp"
#include "support/error.hpp"
#include "support/secret.hpp"

namespace regiohub {
namespace {

/// A file may only be what a file can be. Formats that point elsewhere (VRT, service descriptions) are left out: a data
/// file must not make the program read another one or the network.
constexpr std::array<const char*, 18> file_formats{
    "GPKG",        "ESRI Shapefile", "FlatGeobuf", "GeoJSON", "GeoJSONSeq", "TopoJSON", "ESRIJSON",
    "CSV",         "XLSX",           "ODS",        "GML",     "KML",        "LIBKML",   "SQLite",
    "OpenFileGDB", "MapInfo File",   "DXF",        nullptr};
constexpr std::array<const char*, 4> service_formats{"PostgreSQL", "WFS", "OAPIF", nullptr};
/// PostGIS is read and never written.
constexpr std::array<const char*, 2> service_options{"PRELUDE_STATEMENTS=SET default_transaction_read_only = on",
                                                     nullptr};

/// A setting of GDAL for this thread, for as long as it lives.
class Setting {
public:
    Setting(const char* key, const char* value) : key_{key} { CPLSetThreadLocalConfigOption(key, value); }
    ~Setting() { CPLSetThreadLocalConfigOption(key_, nullptr); }
    Setting(const Setting&) = delete;
    Setting& operator=(const Setting&) = delete;

private:
    const char* key_;
};

void register_formats() {
    static std::once_flag once;
    std::call_once(once, [] { GDALAllRegister(); });
}

std::string told(const LayerSpec& spec) {
    return without_passwords(spec.path);
}

std::shared_ptr<void> opened(const LayerSpec& spec, const GdalMessages& messages) {
    const std::string name = openable(spec);
    // The first row of a spreadsheet is its heading, also where all headings are numbers (years).
    const Setting xlsx{"OGR_XLSX_HEADERS", "FORCE"};
    const Setting ods{"OGR_ODS_HEADERS", "FORCE"};
    const bool service = spec.file.empty() && !name.starts_with("/vsizip/");
    const bool postgis = name.starts_with("PG:");
    GDALDatasetH dataset = GDALOpenEx(name.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR,
                                      service ? service_formats.data() : file_formats.data(),
                                      postgis ? service_options.data() : nullptr, nullptr);
    if (dataset == nullptr) {
        throw Error{Failure::data,
                    fmt::format("\"{}\" cannot be opened: {}; check that it is whole and of a format that is read",
                                told(spec), messages.reason())};
    }
    return {dataset, [](void* open) { GDALClose(open); }};
}

std::vector<std::string> layer_names(GDALDatasetH dataset) {
    std::vector<std::string> names;
    for (int i = 0; i < GDALDatasetGetLayerCount(dataset); ++i)
        names.emplace_back(OGR_L_GetName(GDALDatasetGetLayer(dataset, i)));
    return names;
}

OGRLayerH layer_in(GDALDatasetH dataset, const LayerSpec& spec) {
    if (!spec.sublayer.empty()) {
        if (OGRLayerH layer = GDALDatasetGetLayerByName(dataset, spec.sublayer.c_str())) return layer;
        throw Error{Failure::data, fmt::format("\"{}\" has no layer \"{}\"; it has {}: correct sublayer", told(spec),
                                               spec.sublayer, fmt::join(layer_names(dataset), ", "))};
    }
    const int count = GDALDatasetGetLayerCount(dataset);
    if (count == 1) return GDALDatasetGetLayer(dataset, 0);
    if (count == 0) throw Error{Failure::data, fmt::format("\"{}\" has no layer in it: export it anew", told(spec))};
    throw Error{Failure::data, fmt::format("\"{}\" has several layers ({}): name one with sublayer", told(spec),
                                           fmt::join(layer_names(dataset), ", "))};
}

/// One SELECT, which reads nothing but the source. This guards against a slip and a pasted statement; what a server
/// lets its user read is the server's to say.
void check_statement(const std::string& sql) {
    const auto plain = folded(sql);
    const bool one_select =
        (plain.starts_with("select") || plain.starts_with("with")) && plain.find(';') == std::string::npos;
    const bool reaches_out = plain.find("ogr_datasource") != std::string::npos ||
                             plain.find("load_extension") != std::string::npos || plain.find("'.") != std::string::npos;
    if (one_select && !reaches_out) return;
    throw Error{Failure::request,
                "sql must be one SELECT statement, without a semicolon, that reads this source alone: correct it"};
}

std::shared_ptr<void> answer_of(const std::shared_ptr<void>& dataset, const LayerSpec& spec,
                                const GdalMessages& messages) {
    check_statement(spec.sql);
    const std::string format = GDALGetDriverShortName(GDALGetDatasetDriver(dataset.get()));
    const bool own_sql = format == "PostgreSQL" || format == "GPKG" || format == "SQLite";
    OGRLayerH answer = GDALDatasetExecuteSQL(dataset.get(), spec.sql.c_str(), nullptr, own_sql ? nullptr : "SQLITE");
    if (answer == nullptr) {
        throw Error{Failure::request,
                    fmt::format("the statement under sql was refused: {}; correct it", messages.reason())};
    }
    return {answer, [dataset](void* layer) { GDALDatasetReleaseResultSet(dataset.get(), layer); }};
}

void put_filter(OGRLayerH layer, const LayerSpec& spec, const GdalMessages& messages) {
    if (spec.filter.empty()) return;
    const bool one_condition = spec.filter.find(';') == std::string::npos;
    if (!one_condition || OGR_L_SetAttributeFilter(layer, spec.filter.c_str()) != OGRERR_NONE) {
        throw Error{Failure::request,
                    fmt::format("filter \"{}\" was refused: {}; write one SQL condition on the source's own columns",
                                spec.filter, one_condition ? messages.reason() : "it holds a semicolon")};
    }
}

void put_box(OGRLayerH layer, const LayerSpec& spec) {
    if (spec.box.empty()) return;
    std::vector<double> corner;
    for (const auto& part : split_list(spec.box, ",")) {
        if (const auto number = read_number(part, DecimalSign::point); number.value) corner.push_back(*number.value);
    }
    if (corner.size() != 4 || corner[0] >= corner[2] || corner[1] >= corner[3]) {
        throw Error{Failure::request,
                    fmt::format("box \"{}\" is no box: write \"x_min, y_min, x_max, y_max\"", spec.box)};
    }
    if (OGR_L_GetGeomType(layer) == wkbNone) {
        throw Error{Failure::request,
                    "box needs a source with geometry of its own, and this one is a table: use filter"};
    }
    OGR_L_SetSpatialFilterRect(layer, corner[0], corner[1], corner[2], corner[3]);
}

}  // namespace

OpenSource open_source(const LayerSpec& spec, const GdalMessages& messages) {
    register_formats();
    OpenSource source;
    source.dataset = opened(spec, messages);
    source.layer = spec.sql.empty() ? std::shared_ptr<void>{source.dataset, layer_in(source.dataset.get(), spec)}
                                    : answer_of(source.dataset, spec, messages);
    put_filter(source.layer.get(), spec, messages);
    put_box(source.layer.get(), spec);
    return source;
}

}  // namespace regiohub
