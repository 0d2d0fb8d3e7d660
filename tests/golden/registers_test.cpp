// The real registers through their profiles: every row used or set aside, with the counts that the files are known to
// have.
#include <algorithm>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>

#include "check.hpp"
#include "plan.hpp"
#include "write/layers.hpp"

using namespace regiohub;

namespace {

const std::filesystem::path registers{REGIOHUB_SHARED "/reference/registers"};

/// A check of one register, as a layer of a study that has hardly more.
CheckReport check_register(const std::string& role, const std::string& keys) {
    const auto file = std::filesystem::temp_directory_path() / ("regiohub_register_" + role + ".toml");
    const auto sites = (registers / "nl_ets_installations_eutl2022.csv").string();
    std::ofstream{file} << "[study]\nname = \"registers\"\nreference_year = 2022\n"
                        << (role == "sites" ? "" : "[layers.sites]\npath = \"" + sites + "\"\nprofile = \"eutl\"\n")
                        << "[layers." << role << "]\n"
                        << keys;
    auto report = check(read_study(file), [](const std::string&) {});
    std::filesystem::remove(file);
    return report;
}

std::string in_register(const std::string& name) {
    return "path = \"" + (registers / name).string() + "\"\n";
}

const CheckedLayer& layer_of(const CheckReport& report, const std::string& role) {
    const auto found =
        std::ranges::find_if(report.layers, [&](const auto& layer) { return layer.source.layer == role; });
    REQUIRE(found != report.layers.end());
    INFO(found->failure);
    REQUIRE(found->failure.empty());
    std::size_t aside = 0;
    for (const auto& reason : found->reasons) aside += reason.severity == Severity::set_aside ? reason.count : 0;
    CHECK(found->source.rows_read == found->source.rows_used + aside);
    return *found;
}

std::size_t count_of(const CheckedLayer& layer, const std::string& code) {
    const auto found = std::ranges::find(layer.reasons, code, &CheckedReason::code);
    return found == layer.reasons.end() ? 0 : found->count;
}

}  // namespace

TEST_CASE("All ETS installations of the Netherlands are read through the profile of the transaction log") {
    if (!std::filesystem::exists(registers)) SKIP("the real registers are not here: profiles are not tested on them");
    const auto report =
        check_register("sites", in_register("nl_ets_installations_eutl2022.csv") + "profile = \"eutl\"\n");
    const auto& sites = layer_of(report, "sites");
    CHECK(sites.source.rows_read == 654);
    CHECK(count_of(sites, "no_place") == 4);
    CHECK(count_of(sites, "unknown_word") == 0);
}

TEST_CASE("The congestion areas of 2026 are read through the profile of the capacity map") {
    if (!std::filesystem::exists(registers)) SKIP("the real registers are not here: profiles are not tested on them");
    const auto report =
        check_register("supply_areas", in_register("nl_congestion_areas_2026-08.csv") + "profile = \"capacity_map\"\n");
    const auto& areas = layer_of(report, "supply_areas");
    CHECK(areas.source.rows_read == 301);
    CHECK(areas.source.rows_used == 301);
    CHECK(count_of(areas, "unknown_word") == 0);
}

TEST_CASE("OpenStreetMap's substations are read through the profile of stations") {
    if (!std::filesystem::exists(registers)) SKIP("the real registers are not here: profiles are not tested on them");
    const auto report = check_register(
        "stations",
        in_register("nl_hv_grid.gpkg") +
            "sublayer = \"osm2017_substations\"\nprofile = \"high_voltage_stations\"\ncrs = \"EPSG:28992\"\n");
    const auto& stations = layer_of(report, "stations");
    CHECK(stations.source.rows_read == 349);
    CHECK(stations.source.rows_used == 349);
}

TEST_CASE("Hydrogen pipelines are read through the profile of their tracker") {
    if (!std::filesystem::exists(registers)) SKIP("the real registers are not here: profiles are not tested on them");
    const auto report = check_register(
        "backbone", in_register("nl_hydrogen_pipelines_gem.gpkg") +
                        "sublayer = \"hydrogen_nl_clipped\"\nprofile = \"gem_pipelines\"\ncrs = \"EPSG:28992\"\n");
    CHECK(layer_of(report, "backbone").source.rows_read == 13);
}

TEST_CASE("Estates and administrative areas are read through their profiles") {
    if (!std::filesystem::exists(registers)) SKIP("the real registers are not here: profiles are not tested on them");
    const auto estates = check_register("estates", in_register("ibis_rijssen_holten_sample.geojson") +
                                                       "profile = \"ibis_2017\"\ncrs = \"EPSG:4326\"\n");
    CHECK(layer_of(estates, "estates").source.rows_read == 22);
    CHECK(count_of(layer_of(estates, "estates"), "duplicate_id") > 0);
    const auto admin =
        in_register("nl_admin_cbs2022.gpkg") + "profile = \"administrative_areas\"\ncrs = \"EPSG:28992\"\n";
    CHECK(layer_of(check_register("provinces", admin + "sublayer = \"provinces\"\n"), "provinces").source.rows_used ==
          12);
    CHECK(layer_of(check_register("municipalities", admin + "sublayer = \"municipalities\"\n"), "municipalities")
              .source.rows_used == 345);
}

namespace {

/// A plan of three made sites and stations, each station in an area of the real capacity map.
Plan plan_in_areas() {
    const auto folder = std::filesystem::temp_directory_path() / "regiohub_register_areas";
    std::filesystem::create_directories(folder);
    std::ofstream{folder / "stations.csv"} << "id,name,x,y,voltages_kv,status,supply_area\n"
                                              "S1,One,100000,400000,150,in service,KZVZ\n"
                                              "S2,Two,180000,400000,150,in service,De Lier\n"
                                              "S3,Three,100000,480000,150,in service,Lemmer 10kV\n";
    std::ofstream{folder / "sites.csv"} << "id,name,x,y,ets,asked_offtake_mw\n"
                                           "A,a,101000,400000,yes,30\n"
                                           "B,b,181000,400000,yes,50\n"
                                           "C,c,101000,480000,yes,5\n";
    std::ofstream{folder / "study.toml"} << "[study]\nname = \"areas\"\nreference_year = 2022\n"
                                            "[layers.sites]\npath = \"sites.csv\"\ncrs = \"EPSG:28992\"\n"
                                            "[layers.stations]\npath = \"stations.csv\"\ncrs = \"EPSG:28992\"\n"
                                            "[layers.supply_areas]\n"
                                         << in_register("nl_congestion_areas_2026-08.csv")
                                         << "profile = \"capacity_map\"\n";
    auto found = plan(read_study(folder / "study.toml"), [](const std::string&) {});
    std::filesystem::remove_all(folder);
    return found;
}

struct Accounts {
    Table table;

    [[nodiscard]] Cell at(std::size_t row, const std::string& column) const {
        const auto found = std::ranges::find(table.columns, column, &Column::name);
        REQUIRE(found != table.columns.end());
        return table.rows[row].cells[static_cast<std::size_t>(found - table.columns.begin())];
    }
    [[nodiscard]] std::optional<double> mw(std::size_t row, const std::string& column) const {
        const auto cell = at(row, column);
        return cell == Cell{} ? std::nullopt : std::optional{std::get<double>(cell)};
    }
    /// Of an area, for offtake.
    [[nodiscard]] std::vector<std::optional<double>> of(const std::string& area) const {
        for (std::size_t r = 0; r < table.rows.size(); ++r) {
            if (at(r, "supply_area_id") != Cell{area} || at(r, "grid_direction") != Cell{"offtake"}) continue;
            return {mw(r, "existing_mw"), mw(r, "required_mw"), mw(r, "queued_mw"), mw(r, "assigned_mw"),
                    mw(r, "lacking_mid_mw")};
        }
        return {};
    }
};

}  // namespace

TEST_CASE("The table of congestion areas equals what was taken from the capacity map of August 2026 by hand") {
    if (!std::filesystem::exists(registers)) SKIP("the real registers are not here: accounts are not tested on them");
    const Accounts accounts{area_accounts_table(plan_in_areas())};
    using Row = std::vector<std::optional<double>>;
    // existing, required, queued as published; assigned and short of what the made sites ask
    CHECK(accounts.of("KZVZ") == Row{41.8, 21.4, 0.4, 20.0, 10.0});
    CHECK(accounts.of("De Lier") == Row{315.0, 104.0, 0.0, 50.0, 0.0});
    CHECK(accounts.of("Lemmer 10kV") == Row{36.0, 50.0, 11.0, 0.0, 5.0});
    CHECK(accounts.of("CM44") == Row{std::nullopt, std::nullopt, 2.5, 0.0, 0.0});
    CHECK(accounts.of("Limburg") == Row{1200.0, 2208.0, 1793.0, 0.0, 0.0});

    double existing = 0.0;
    double required = 0.0;
    double queued = 0.0;
    std::size_t regional = 0;
    for (std::size_t r = 0; r < accounts.table.rows.size(); ++r) {
        const bool counts = accounts.at(r, "overlapping") == Cell{false};
        if (!counts || accounts.at(r, "grid_direction") != Cell{"offtake"}) continue;
        ++regional;
        existing += accounts.mw(r, "existing_mw").value_or(0.0);
        required += accounts.mw(r, "required_mw").value_or(0.0);
        queued += accounts.mw(r, "queued_mw").value_or(0.0);
    }
    CHECK(regional == 280);  // of 301: 21 are TenneT's, which lie over them and are not added
    CHECK(existing == Catch::Approx(18'667.2));
    CHECK(required == Catch::Approx(14'235.2));
    CHECK(queued == Catch::Approx(5'558.3));
}

TEST_CASE("TenneT's planned projects of August 2026 are read with their years as ranges") {
    if (!std::filesystem::exists(registers)) SKIP("the real registers are not here: profiles are not tested on them");
    const auto report = check_register(
        "planned_projects", in_register("tennet_planned_projects_2026-08.csv") + "profile = \"planned_projects\"\n");
    const auto& projects = layer_of(report, "planned_projects");
    CHECK(projects.source.rows_read == 144);
    CHECK(count_of(projects, "not_a_year") == 0);
    CHECK(count_of(projects, "unknown_word") == 0);
}
