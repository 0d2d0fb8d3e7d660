#include "write/geopackage.hpp"

#include <fmt/format.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <memory>
#include <set>

#include "support/error.hpp"
#include "write/crs.hpp"
#include "write/gdal_layer.hpp"
#include "write/words.hpp"

namespace regiohub {
namespace {

struct CloseDataset {
    void operator()(GDALDataset* dataset) const { GDALClose(dataset); }
};
using OwnedDataset = std::unique_ptr<GDALDataset, CloseDataset>;

OwnedDataset create(const std::filesystem::path& file, const GdalSession& session) {
    auto* driver = GetGDALDriverManager()->GetDriverByName("GPKG");
    session.check(driver != nullptr, "GDAL has no GeoPackage driver: install libgdal with SQLite");
    OwnedDataset dataset{driver->Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr)};
    session.check(dataset != nullptr, file.string() + " cannot be made");
    return dataset;
}

/// Vocabularies that the tables use, once each, in the order of first use.
std::vector<const Vocabulary*> vocabularies_of(std::span<const Table> tables) {
    std::vector<const Vocabulary*> used;
    std::set<std::string_view> seen;
    for (const auto& table : tables) {
        for (const auto& column : table.columns) {
            if (column.words && seen.insert(column.words->name).second) used.push_back(column.words);
        }
    }
    return used;
}

void add_domain(GDALDataset& dataset, const Vocabulary& vocabulary, const GdalSession& session) {
    std::vector<OGRCodedValue> values;
    std::vector<std::string> texts;  // lives as long as the values point into it
    texts.reserve(2 * vocabulary.words.size());
    for (const auto& word : vocabulary.words) {
        texts.emplace_back(word.code);
        texts.emplace_back(word.english);
    }
    for (std::size_t i = 0; i < texts.size(); i += 2)
        values.push_back({CPLStrdup(texts[i].c_str()), CPLStrdup(texts[i + 1].c_str())});
    std::string reason;
    const std::string name{vocabulary.name};
    const bool added = dataset.AddFieldDomain(
        std::make_unique<OGRCodedFieldDomain>(name, "", OFTString, OFSTNone, std::move(values)), reason);
    session.check(added, "field domain " + name + " cannot be written (" + reason + ")");
}

void run(GDALDataset& dataset, const std::string& sql, const GdalSession& session) {
    if (auto* result = dataset.ExecuteSQL(sql.c_str(), nullptr, "SQLITE")) dataset.ReleaseResultSet(result);
    session.check(true, "column descriptions cannot be written");
}

std::string sql_text(const std::string& text) {
    std::string quoted = "'";
    for (const char c : text) {
        if (c == '\'') quoted += '\'';
        quoted += c;
    }
    return quoted + "'";
}

/// GDAL 3.6 writes the names of field domains to gpkg_data_columns and no descriptions.
void describe_columns(GDALDataset& dataset, const Table& table, const GdalSession& session) {
    std::string rows;
    for (const auto& column : table.columns) {
        const std::string domain = column.words ? sql_text(std::string{column.words->name}) : "NULL";
        rows += fmt::format("{}({},{},{},{})", rows.empty() ? "" : ",", sql_text(table.name), sql_text(column.name),
                            sql_text(column.about), domain);
    }
    if (rows.empty()) return;
    run(dataset,
        "INSERT OR REPLACE INTO gpkg_data_columns (table_name, column_name, description, constraint_name) VALUES " +
            rows,
        session);
}

}  // namespace

void write_geopackage(std::span<const Table> tables, const GeoPackageHead& head, const std::filesystem::path& file) {
    // The file is a temporary one until it is whole, so it needs no journal; its bytes are brought to disk before it is
    // renamed.
    const GdalSession session{
        {{"OGR_CURRENT_DATE", head.stamp}, {"OGR_SQLITE_SYNCHRONOUS", "OFF"}, {"OGR_SQLITE_JOURNAL", "OFF"}}};
    const auto crs = crs_named(head.crs, session);
    auto dataset = create(file, session);
    const auto used = vocabularies_of(tables);
    session.check(dataset->StartTransaction() == OGRERR_NONE, file.string() + " cannot be written");
    for (const auto* vocabulary : used) add_domain(*dataset, *vocabulary, session);
    for (const auto& table : tables) write_layer(table, {*dataset, *crs, {}, true}, session);
    if (!used.empty()) {
        for (const auto& table : tables) describe_columns(*dataset, table, session);
    }
    session.check(dataset->CommitTransaction() == OGRERR_NONE, file.string() + " cannot be written");
    dataset->FlushCache(false);
    dataset.reset();
    session.check(true, file.string() + " cannot be finished");
}

}  // namespace regiohub
