#include "read/read.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_exception.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <filesystem>

#include "folder.hpp"
#include "rows_of.hpp"
#include "support/error.hpp"

using namespace regiohub;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::MessageMatches;
using test::Folder;
using test::has;
using test::spec_of;
namespace fs = std::filesystem;

namespace {

SourceLayers read_one(const LayerSpec& spec) {
    return read_layers({{spec.name, spec}});
}

template <class Row>
void check_nothing_lost(const Layer<Row>& layer) {
    const auto aside = std::ranges::count(layer.issues, Severity::set_aside, &Issue::severity);
    CHECK(layer.source.rows_read == layer.rows.size() + static_cast<std::size_t>(aside));
    CHECK(layer.source.rows_used == layer.rows.size());
}

constexpr auto embedded = REGIOHUB_ROOT "/geodata/netherlands/";

}  // namespace

TEST_CASE("A CSV becomes sites, and every row is used or set aside") {
    const Folder folder;
    const auto file = folder.write("s.csv",
                                   "id,name,lon,lat,emission_t_2022,extra\n"
                                   "A,\"Steen; \"\"fabriek\"\"\",5.9,52.0,1000,x\n"
                                   ",No id,5.9,52.0,,\n"
                                   "B,Glas,6.0,52.1,,\n"
                                   "A,Other,5.9,52.0,,\n");
    const auto sites = read_one(spec_of("sites", file)).sites;
    check_nothing_lost(sites);
    CHECK(sites.source.rows_read == 4);
    REQUIRE(sites.rows.size() == 2);
    CHECK(sites.rows[1].id.text == "B");
    CHECK(has(sites.issues, "no_id"));
    CHECK(has(sites.issues, "duplicate_id"));
    CHECK(has(sites.issues, "unmapped_columns"));
    CHECK(sites.source.sha256.size() == 64);
    CHECK(sites.source.crs == "EPSG:4258");
}

TEST_CASE("Which of two rows with one id is kept does not depend on their order") {
    const Folder folder;
    const std::string head = "id,name,lon,lat\n";
    const std::string one = "A,First,5.9,52.0\n";
    const std::string two = "A,Second,6.9,52.0\n";
    const auto rest = std::string{"B,b,5,52\nC,c,5,52\n"};
    const auto forward = read_one(spec_of("sites", folder.write("f.csv", head + one + two + rest))).sites;
    const auto backward = read_one(spec_of("sites", folder.write("b.csv", head + two + one + rest))).sites;
    CHECK(forward.rows[0].name == backward.rows[0].name);
    CHECK(forward.rows[0].at == backward.rows[0].at);
}

TEST_CASE("A semicolon file with decimal commas is read by what its columns show") {
    const Folder folder;
    const auto file = folder.write("s.csv",
                                   "id;lon;lat;gas_m3_per_yr;contract_mw\n"
                                   "A;5,91;52,01;1.234.567;1,5\n"
                                   "B;5,92;52,02;1.234;2,125\n");
    const auto sites = read_one(spec_of("sites", file)).sites;
    CHECK(sites.rows[0].at == SourcePoint{5.91, 52.01});
    CHECK(sites.rows[1].gas->in(unit::m3_per_yr) == 1234.0);
    CHECK(sites.rows[1].contract->in(unit::MW) == 2.125);
    CHECK_FALSE(has(sites.issues, "ambiguous_number"));
}

TEST_CASE("A number that may be a thousand or a decimal is an issue where nothing settles it") {
    const Folder folder;
    const auto file = folder.write("s.csv", "id,lon,lat,gas_m3_per_yr\nA,5,52,1.234\nB,6,52,5\n");
    const auto sites = read_one(spec_of("sites", file)).sites;
    CHECK(has(sites.issues, "ambiguous_number"));
}

TEST_CASE("Text in Windows-1252 is read and said so") {
    const Folder folder;
    const auto file =
        folder.write("s.csv", "id,name,lon,lat,province\nA,Caf\xE9,5.9,53.0,Frysl\xE2n\nB,Plain,5.9,53.0,Drenthe\n");
    const auto sites = read_one(spec_of("sites", file)).sites;
    CHECK(sites.rows[0].stated_province == "Frysl\u00E2n");
    CHECK(std::ranges::count(sites.issues, std::string{"windows_1252"}, &Issue::code) == 1);
}

TEST_CASE("A heading of years alone is a heading and no row") {
    const Folder folder;
    auto spec = spec_of("sites", folder.write("s.csv", "1,2021,2022\nA,10,20\nB,30,\n"));
    spec.fields = {{"id", "1"}, {"emission_t", "{year}"}};
    const auto sites = read_one(spec).sites;
    CHECK(sites.source.rows_read == 2);
    CHECK(sites.rows[0].emission.size() == 2);
    CHECK(sites.rows[1].emission.size() == 1);
}

TEST_CASE("A layer that is mostly set aside is refused with an example") {
    const Folder folder;
    const auto file = folder.write("s.csv", "id,lon,lat\n,5,52\n,5,52\nA,5,52\n");
    CHECK_THROWS_MATCHES(read_one(spec_of("sites", file)), Error,
                         MessageMatches(ContainsSubstring("2 of 3 rows") && ContainsSubstring("row 1")));
    auto lenient = spec_of("sites", file);
    lenient.most_set_aside = 1.0;
    CHECK(read_one(lenient).sites.rows.size() == 1);
}

TEST_CASE("A polygon that crosses itself is mended and said so, an empty one is set aside") {
    const Folder folder;
    const auto file =
        folder.write("p.csv",
                     "id,name,wkt\n"
                     "PV1,Bow,\"POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))\"\n"
                     "PV2,Square,\"POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))\"\n"
                     "PV3,Empty,POLYGON EMPTY\n"
                     "PV4,Line,\"LINESTRING (0 0, 1 1)\"\n"
                     "PV5,Hole,\"MULTIPOLYGON (((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1)))\"\n"
                     "PV6,Nan,\"POLYGON ((0 0, nan 0, 1 1, 0 0))\"\n");
    const auto provinces = read_one(spec_of("provinces", file)).provinces;
    check_nothing_lost(provinces);
    REQUIRE(provinces.rows.size() == 3);
    CHECK(provinces.rows[0].area.parts.size() == 2);
    CHECK(provinces.rows[2].area.parts[0].rings.size() == 2);
    CHECK(has(provinces.issues, "mended_geometry"));
    CHECK(has(provinces.issues, "bad_geometry"));
    CHECK(has(provinces.issues, "no_area"));
}

TEST_CASE("GeoJSON keeps longitude before latitude, and a CRS that differs from the study's is refused") {
    const Folder folder;
    const auto file = folder.write("s.geojson", R"({"type":"FeatureCollection","features":[{"type":"Feature",
        "properties":{"id":"A"},"geometry":{"type":"Point","coordinates":[5.9,52.0]}}]})");
    const auto sites = read_one(spec_of("sites", file, "EPSG:4326")).sites;
    CHECK(sites.rows[0].at == SourcePoint{5.9, 52.0});
    CHECK(read_one(spec_of("sites", file, "EPSG:4258")).sites.source.crs == "EPSG:4258");
    CHECK(read_one(spec_of("sites", file, "")).sites.source.crs == "EPSG:4326");
    CHECK_THROWS_MATCHES(read_one(spec_of("sites", file, "EPSG:28992")), Error,
                         MessageMatches(ContainsSubstring("EPSG:4326")));
}

TEST_CASE("GeoJSON in RD coordinates that states no CRS is read as the study says") {
    const Folder folder;
    const auto file = folder.write("s.geojson", R"({"type":"FeatureCollection","features":[{"type":"Feature",
        "properties":{"id":"A"},"geometry":{"type":"Point","coordinates":[190000,440000]}}]})");
    const auto sites = read_one(spec_of("sites", file, "EPSG:28992")).sites;
    CHECK(sites.rows[0].at == SourcePoint{190000.0, 440000.0});
    CHECK(has(sites.issues, "crs_not_in_source"));
    CHECK_THROWS_AS(read_one(spec_of("sites", file, "")), Error);
}

TEST_CASE("What cannot be read at all says which layer, which file and what to do") {
    const Folder folder;
    const auto refuses = [](const LayerSpec& spec, const std::string& word) {
        CHECK_THROWS_MATCHES(read_one(spec), Error,
                             MessageMatches(ContainsSubstring("layer sites") && ContainsSubstring(word)));
    };
    refuses(spec_of("sites", folder.write("empty.csv", "")), "is empty");
    refuses(spec_of("sites", folder.write("nul.csv", std::string("id,name\nA,\0b\n", 13))), "NUL byte in line 2");
    refuses(spec_of("sites", folder.write("junk.gpkg", "this is no GeoPackage")), "cannot be opened");
    refuses(spec_of("sites", folder.write("noid.csv", "naam,lon,lat\nA,5,52\n")), "no column holds the field id");
    refuses(spec_of("sites", fs::path{"/nowhere/at/all.csv"}), "is not there");
}

TEST_CASE("The embedded layers are read whole") {
    auto sites = spec_of("sites", std::string{embedded} + "sites.csv", "EPSG:4326");
    sites.fields = {{"id", "site_id"},
                    {"emission_t", "emission_t_{year}"},
                    {"track", "sector_track"},
                    {"in_case", "in_case_or_maatwerk"}};
    auto legs = spec_of("backbone", std::string{embedded} + "backbone.csv", "EPSG:4326");
    legs.fields = {{"id", "leg_id"},
                   {"from", "from_node"},
                   {"to", "to_node"},
                   {"year_from", "year_from_2024_plan"},
                   {"year_to", "year_to_2024_plan"},
                   {"location_accuracy_km", "geometry_accuracy_km"}};
    const auto layers =
        read_layers({{"sites", sites}, {"backbone", legs}, {"provinces", [] {
                                                                auto spec =
                                                                    spec_of("provinces",
                                                                            std::string{embedded} + "provinces.geojson",
                                                                            "EPSG:4326");
                                                                spec.fields = {{"id", "province_id"}};
                                                                return spec;
                                                            }()}});
    CHECK(layers.sites.rows.size() == 233);
    CHECK(layers.sites.source.rows_read == 233);
    CHECK(std::ranges::count(layers.sites.rows, true, &Site::in_case) == 4);
    CHECK(std::ranges::count(layers.sites.rows, YesNo::yes, &Site::ets) == 207);
    CHECK(layers.provinces.rows.size() == 12);
    CHECK(layers.backbone.rows.size() == 21);
    CHECK(std::ranges::count(layers.backbone.issues, std::string{"start_year_not_stated"}, &Issue::code) == 5);
    CHECK(std::ranges::all_of(layers.backbone.rows, [](const auto& leg) { return leg.year.has_value(); }));
    CHECK_FALSE(layers.stations.supplied());
}
