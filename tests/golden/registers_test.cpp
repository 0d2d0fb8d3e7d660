// The real registers through their profiles: every row used or set aside, with the counts that the files are known to
// have.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>

#include "check.hpp"

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
