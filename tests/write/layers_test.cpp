#include "write/layers.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>
#include <stdexcept>

#include "write/small_plan.hpp"
#include "write/words.hpp"

namespace {

using namespace regiohub;
using namespace regiohub::test;

bool fits(const Cell& cell, CellType type) {
    switch (type) {
        case CellType::whole:
            return std::holds_alternative<std::int64_t>(cell);
        case CellType::number:
            return std::holds_alternative<double>(cell);
        case CellType::text:
        case CellType::time:
            return std::holds_alternative<std::string>(cell);
        case CellType::flag:
            return std::holds_alternative<bool>(cell);
    }
    return false;
}

bool fits(const Shape& shape, GeometryKind kind) {
    switch (kind) {
        case GeometryKind::none:
            return false;
        case GeometryKind::point:
            return std::holds_alternative<PlanarPoint>(shape);
        case GeometryKind::lines:
            return std::holds_alternative<PlanarLines>(shape);
        case GeometryKind::area:
            return std::holds_alternative<PlanarArea>(shape);
    }
    return false;
}

Cell whole(std::int64_t value) {
    return Cell{value};
}

}  // namespace

TEST_CASE("Every table is whole: each row has a cell a column, of its type or empty, and a shape of its kind or none") {
    for (const auto& plan : {Plan{}, small_plan()}) {
        for (const auto& table : plan_tables(plan)) {
            INFO(table.name);
            for (const auto& row : table.rows) {
                REQUIRE(row.cells.size() == table.columns.size());
                CHECK((row.shape == Shape{} || fits(row.shape, table.geometry)));
                for (std::size_t c = 0; c < row.cells.size(); ++c) {
                    INFO(table.columns[c].name);
                    CHECK((row.cells[c] == Cell{} || fits(row.cells[c], table.columns[c].type)));
                }
            }
            CHECK_FALSE(table.columns.empty());
        }
    }
}

TEST_CASE("Names of tables and columns are snake_case and stand once, and each is described") {
    const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
    std::set<std::string> tables;
    for (const auto& table : plan_tables(small_plan())) {
        INFO(table.name);
        CHECK(tables.insert(table.name).second);
        CHECK_FALSE(table.about.empty());
        std::set<std::string> columns{"fid", "geom"};  // the GeoPackage's own
        for (const auto& column : table.columns) {
            INFO(column.name);
            CHECK(columns.insert(column.name).second);
            CHECK(std::ranges::all_of(column.name, plain));
            CHECK_FALSE(column.about.empty());
        }
    }
    for (const char* name : {"sites", "estates", "hubs", "regions", "stations", "backbone", "connections", "issues",
                             "assumptions", "sources", "provinces", "plan", "waves", "hub_members", "region_members"}) {
        CHECK(tables.contains(name));
    }
}

TEST_CASE("Codes in a column are those of its vocabulary") {
    for (const auto& table : plan_tables(small_plan())) {
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            if (!table.columns[c].words) continue;
            for (const auto& row : table.rows) {
                if (row.cells[c] == Cell{}) continue;
                CHECK(std::ranges::count(table.columns[c].words->words, std::get<std::string>(row.cells[c]),
                                         &CodeWord::code) == 1);
            }
        }
    }
}

TEST_CASE("The plan's table is led by key and value and holds the study as it was") {
    const auto table = header_table(small_plan());
    const auto value = [&](const std::string& key) {
        for (std::size_t r = 0; r < table.rows.size(); ++r) {
            if (at(table, r, "key") == Cell{key}) return at(table, r, "value");
        }
        throw std::runtime_error{"no key " + key};
    };
    CHECK(value("study_text") == Cell{"name = \"Small\"\n"});
    CHECK(value("reference_year") == Cell{"2022"});
    CHECK(value("crs") == Cell{"EPSG:28992"});
    CHECK(value("province") == Cell{});
}

TEST_CASE("Sites keep every row, one without a place too, and an emission that is not known is NULL") {
    const auto table = sites_table(small_plan());
    REQUIRE(table.rows.size() == 3);
    CHECK(at(table, 0, "emission_t_per_yr") == Cell{12'500.0});
    CHECK(at(table, 1, "emission_t_per_yr") == Cell{});
    CHECK(at(table, 2, "scope") == Cell{"offshore"});
    CHECK(at(table, 2, "takes_part") == Cell{false});
    CHECK(at(table, 0, "province") == Cell{"Fryslân"});
    CHECK(table.rows[2].shape == Shape{});
}

TEST_CASE("Regions come best first, with their wave and score") {
    const auto table = regions_table(small_plan());
    REQUIRE(table.rows.size() == 2);
    CHECK(at(table, 0, "region_id") == Cell{"R-two"});
    CHECK(at(table, 0, "rank") == whole(1));
    CHECK(at(table, 0, "wave_year") == whole(2026));
    CHECK(at(table, 1, "wave_year") == whole(2028));
    CHECK(at(table, 1, "score_low") == Cell{0.375});
    CHECK(at(table, 0, "emission_t_per_yr") == Cell{12'500.0});
    CHECK(at(table, 0, "emission_unknown") == whole(1));
    CHECK(at(table, 0, "site_ids") == Cell{"A\"quoted\"; B"});
}

TEST_CASE("A hub that was not ranked is written all the same, its rank unknown") {
    const auto table = hubs_table(small_plan());
    REQUIRE(table.rows.size() == 1);
    CHECK(at(table, 0, "rank") == Cell{});
    CHECK(at(table, 0, "sites") == whole(2));
    CHECK(at(table, 0, "offtake_congestion") == Cell{});
}

TEST_CASE("Each member has its reason as code and as words with the distance") {
    const auto table = region_members_table(small_plan());
    REQUIRE(table.rows.size() == 3);
    CHECK(at(table, 2, "site_id") == Cell{"B"});
    CHECK(at(table, 2, "reason") == Cell{"in_ball"});
    CHECK(at(table, 2, "reason_text") == Cell{"Within the radius of an anchor (1.1 km)"});
}

TEST_CASE("The numbers behind a rank add up: value times weight share is what a criterion contributes") {
    const auto table = region_ranking_table(small_plan());
    REQUIRE(table.rows.size() == 4);
    CHECK(at(table, 0, "weight_share") == Cell{0.75});
    CHECK(at(table, 0, "value_low") == Cell{1.0});
    CHECK(at(table, 3, "measured_high") == Cell{100.0});
    CHECK(at(table, 3, "value_high") == Cell{1.0});
    CHECK(at(table, 3, "contribution_high") == Cell{0.25});
}

TEST_CASE("How a ranking stands up when it is drawn is told by place, by the first, by weights and in pairs") {
    const auto plan = small_plan();
    const auto regions = regions_table(plan);
    CHECK(at(regions, 0, "share_first") == Cell{0.75});
    CHECK(at(regions, 1, "share_top") == Cell{0.25});
    CHECK(at(regions, 1, "share_chosen") == Cell{0.25});
    CHECK(at(regions, 0, "mean_rank") == Cell{1.25});
    CHECK(at(hubs_table(plan), 0, "share_first") == Cell{});  // no hub was drawn

    const auto places = rank_shares_table(plan);
    REQUIRE(places.rows.size() == 4);
    CHECK(at(places, 0, "ranks") == Cell{std::string{"regions"}});
    CHECK(at(places, 0, "id") == Cell{std::string{"R-two"}});
    CHECK(at(places, 0, "place") == whole(1));
    CHECK(at(places, 3, "share") == Cell{0.75});
    const auto first = first_shares_table(plan);
    REQUIRE(first.rows.size() == 4);
    CHECK(at(first, 2, "first") == whole(1));
    CHECK(at(first, 2, "chosen_share") == Cell{0.25});
    const auto weights = central_weights_table(plan);
    REQUIRE(weights.rows.size() == 4);
    CHECK(at(weights, 3, "criterion") == Cell{std::string{"sites"}});
    CHECK(at(weights, 3, "share") == Cell{0.9});
    const auto pairs = pair_shares_table(plan);
    REQUIRE(pairs.rows.size() == 2);
    CHECK(at(pairs, 0, "before_id") == Cell{std::string{"R-one"}});
    CHECK(at(pairs, 0, "share") == Cell{0.75});
}

TEST_CASE("The sheet of a ranking has three columns a criterion behind those of the layer") {
    const auto plan = small_plan();
    const auto sheet = ranking_sheet(regions_table(plan), plan.region_ranking);
    CHECK(at(sheet, 0, "emission_kt_per_yr_low") == Cell{100.0});
    CHECK(at(sheet, 1, "sites_high") == Cell{100.0});
    CHECK(at(sheet, 1, "sites_adds") == Cell{0.125});
    const auto hubs = ranking_sheet(hubs_table(plan), plan.region_ranking);  // a ranking of others: no figures are lent
    CHECK(hubs.columns.size() == hubs.rows.front().cells.size());
}

TEST_CASE("A connection is a straight line to the station, and a site without one has no line and no distance") {
    const auto table = connections_table(small_plan());
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[0].shape == Shape{PlanarLines{{PlanarLine{{{180'100.0, 580'100.0}, {182'000.0, 580'000.0}}}}}});
    CHECK(at(table, 0, "distance_m") == Cell{1'234.568});
    CHECK(table.rows[2].shape == Shape{});
    CHECK(at(table, 2, "station_id") == Cell{});
    CHECK(at(table, 2, "distance_m") == Cell{});
}

TEST_CASE("A year or capacity that no source gives stays empty") {
    const auto plan = small_plan();
    CHECK(at(backbone_table(plan), 0, "year_from") == Cell{});
    CHECK(at(stations_table(plan), 0, "offtake_solved_from") == Cell{});
    CHECK(at(stations_table(plan), 0, "offtake_congestion") == Cell{"unknown"});
    CHECK(at(stations_table(plan), 0, "voltages_kv") == Cell{"110/20"});
    CHECK(at(leg_distances_table(plan), 0, "nearness") == whole(1));
}

TEST_CASE("A wave tells what was asked, what was chosen and what is new in it") {
    const auto waves = waves_table(small_plan());
    REQUIRE(waves.rows.size() == 2);
    CHECK(at(waves, 1, "chosen") == whole(2));
    CHECK(at(waves, 1, "met") == Cell{false});
    CHECK(at(waves, 1, "why_not") == Cell{"only 2 regions"});
    const auto started = wave_regions_table(small_plan());
    REQUIRE(started.rows.size() == 3);
    CHECK(at(started, 1, "new_in_wave") == Cell{false});
    CHECK(at(started, 2, "new_in_wave") == Cell{true});
}

TEST_CASE("Only estates with a polygon are in the layer of areas, and all are in the list") {
    Plan plan;
    plan.estates = {an_estate("E1", "De Mars"), an_estate("E2", "Twentekanaal")};
    plan.estates[1].area = square(0.0, 0.0, 100.0);
    CHECK(estates_table(plan).rows.size() == 2);
    CHECK(at(estates_table(plan), 0, "has_area") == Cell{false});
    REQUIRE(estate_areas_table(plan).rows.size() == 1);
    CHECK(at(estate_areas_table(plan), 0, "estate_id") == Cell{"E2"});
}
