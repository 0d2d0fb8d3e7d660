// The way out: one GeoPackage with its QGIS project, a report and a workbook, GeoJSON of hubs and regions, CSV of both
// rankings.
#pragma once

#include <filesystem>
#include <vector>

#include "model/language.hpp"
#include "model/plan.hpp"
#include "write/table.hpp"

namespace regiohub {

struct WriteRequest {
    std::filesystem::path folder;
    bool overwrite = false;                 // --force
    Language language = Language::english;  // --lang: of titles and legends
};

/// Throws Error{request} when the folder holds a plan already and `overwrite` is off: before any work is done.
void check_writable(const WriteRequest& request);

/// Writes plan.gpkg, plan.qgz, report.html, plan.xlsx, hubs.geojson, regions.geojson, hubs.csv, regions.csv,
/// leverage.csv, leverage.json. Each is written under a temporary name and renamed when all are complete, so an
/// interrupted run leaves no half plan. Returns the files, in the order written.
std::vector<std::filesystem::path> write_plan(const Plan& plan, const WriteRequest& request);

/// The same of tables that stand for themselves. Of `plan` only header, sources, assumptions, waves and rankings are
/// looked at; rows of `hubs` and `regions` are in the order of the rankings.
std::vector<std::filesystem::path> write_tables(const Plan& plan, std::vector<Table> tables,
                                                const WriteRequest& request);

}  // namespace regiohub
