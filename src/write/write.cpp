#include "write/write.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <ranges>

#include "model/iso_date.hpp"
#include "support/error.hpp"
#include "write/cartography.hpp"
#include "write/csv.hpp"
#include "write/files.hpp"
#include "write/gdal_memory.hpp"
#include "write/geojson.hpp"
#include "write/geopackage.hpp"
#include "write/json_rows.hpp"
#include "write/layers.hpp"
#include "write/project.hpp"
#include "write/report.hpp"
#include "write/styles_table.hpp"
#include "write/workbook.hpp"

namespace regiohub {
namespace {

namespace fs = std::filesystem;

// The plan itself is put in place last: where it is, the others that belong to it are.
const std::vector<std::string> plan_files{"hubs.geojson", "regions.geojson", "hubs.csv",  "regions.csv",
                                          "leverage.csv", "leverage.json",   "plan.xlsx", "report.html",
                                          "plan.qgz",     "plan.gpkg"};

/// The newest reference date of the layers, as a GeoPackage time: a plan of the same input must have the same bytes, so
/// the clock is out of the question, and no date is truer than that of the newest thing in it. Without any date: the
/// start of 1970, plainly no date.
std::string stamp_of(const Plan& plan) {
    std::string newest = "1970-01-01";
    for (const auto& source : plan.sources) {
        if (!is_iso_date(source.date)) continue;
        newest = std::max(newest,
                          (source.date + "-01-01")
                              .substr(0, source.date.size() == 7 ? 10 : std::max<std::size_t>(10, source.date.size())));
    }
    return newest + "T00:00:00.000Z";
}

/// Of the site that is placed best.
Length finest_accuracy(const Table& sites) {
    Length finest = Length::of_base(std::numeric_limits<double>::infinity());
    const auto column = std::ranges::find(sites.columns, "location_accuracy_m", &Column::name) - sites.columns.begin();
    for (const auto& row : sites.rows) {
        const auto* accuracy = std::get_if<double>(&row.cells[static_cast<std::size_t>(column)]);
        if (row.shape != Shape{} && accuracy) finest = std::min(finest, *accuracy * unit::m);
    }
    return finest;
}

const Table& named(const std::vector<Table>& tables, const std::string& name) {
    return *std::ranges::find(tables, name, &Table::name);
}

/// What a policy officer wants in a spreadsheet: the rankings, what they were made from, and what was assumed.
std::string plan_workbook(const Plan& plan, const std::vector<Table>& tables, Language language) {
    std::vector<Table> sheets{for_people(ranking_sheet(named(tables, "regions"), plan.region_ranking), language),
                              for_people(ranking_sheet(named(tables, "hubs"), plan.hub_ranking), language)};
    for (const char* name :
         {"region_members", "sites", "connections", "station_accounts", "area_accounts", "group_contracts",
          "late_projects", "grid_supply", "criteria", "assumptions", "sources", "issues"}) {
        sheets.push_back(for_people(named(tables, name), language));
    }
    return workbook(sheets);
}

}  // namespace

void check_writable(const WriteRequest& request) {
    if (fs::exists(request.folder) && !fs::is_directory(request.folder)) {
        throw Error{Failure::request, fmt::format("{} is a file: name a folder with -o", request.folder.string())};
    }
    const UnfinishedFolder trial{request.folder};  // first: it brings back what a killed run had set aside
    for (const auto& name : plan_files) {
        if (request.overwrite || !fs::exists(request.folder / name)) continue;
        throw Error{Failure::request,
                    fmt::format("{} is there already: give --force to replace the plan, or another folder with -o",
                                (request.folder / name).string())};
    }
    check_not_open(request.folder / "plan.gpkg");
}

std::vector<fs::path> write_plan(const Plan& plan, const WriteRequest& request) {
    return write_tables(plan, plan_tables(plan), request);
}

std::vector<fs::path> write_tables(const Plan& plan, std::vector<Table> tables, const WriteRequest& request) {
    check_writable(request);
    const UnfinishedFolder unfinished{request.folder};
    const auto in = [&](const char* name) { return unfinished.path() / name; };

    const std::string stamp = stamp_of(plan);
    const auto styles = map_styles(plan, request.language);
    write_file(in("plan.qgz"), zipped("plan.qgs", qgis_project({plan, tables, styles, request.language})));
    write_file(in("plan.xlsx"), plan_workbook(plan, tables, request.language));
    write_file(in("report.html"), report_page(tables, {plan.header.study_name, request.language}));
    tables.push_back(styles_table(styles, tables, {request.language, stamp}));
    const auto& hubs = named(tables, "hubs");
    const auto& regions = named(tables, "regions");
    const GeoJsonHead map{plan.header.crs, coordinate_decimals(finest_accuracy(named(tables, "sites")))};
    write_geopackage(tables, {plan.header.crs, stamp}, in("plan.gpkg"));
    write_file(in("hubs.geojson"), geojson(hubs, map));
    write_file(in("regions.geojson"), geojson(regions, map));
    write_file(in("hubs.csv"), csv(ranking_sheet(hubs, plan.hub_ranking)));
    write_file(in("regions.csv"), csv(ranking_sheet(regions, plan.region_ranking)));

    write_file(in("leverage.csv"), csv(named(tables, "leverage")));
    write_file(in("leverage.json"), json_rows(named(tables, "leverage")));

    unfinished.move_home(plan_files);
    std::vector<fs::path> written;
    for (const auto& name : plan_files) written.push_back(request.folder / name);
    return written;
}

}  // namespace regiohub
