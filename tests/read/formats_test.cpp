// The same rows in every format that a province may hand over, made with GDAL's own ogr2ogr.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_exception.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <cstdlib>

#include "folder.hpp"
#include "read/read.hpp"
#include "rows_of.hpp"

using namespace regiohub;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::MessageMatches;
using test::Folder;
using test::has;

namespace {

constexpr auto rows =
    R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"id":"A;1","name":"Caf\u00e9 'O''Neill'","prov":"Gelderland","gas":1234.5},"geometry":{"type":"Point","coordinates":[5.9,52.0]}},
{"type":"Feature","properties":{"id":"B\"2","name":"Glas","prov":"Limburg","gas":null},"geometry":{"type":"Point","coordinates":[6.0,51.0]}},
{"type":"Feature","properties":{"id":"C","name":"Steen","prov":"Gelderland","gas":0},"geometry":{"type":"Point","coordinates":[6.1,52.1]}}]})";

bool run(const std::string& command) {
    return std::system((command + " >/dev/null 2>&1").c_str()) == 0;
}

/// `rows` as `file`, or an empty path where ogr2ogr or the driver is not there.
std::filesystem::path converted(const Folder& folder, const std::string& file, const std::string& options) {
    const auto from = folder.write("rows.geojson", rows);
    const auto to = folder.path() / file;
    return run("ogr2ogr " + options + " " + to.string() + " " + from.string()) ? to : std::filesystem::path{};
}

LayerSpec spec_for(const std::filesystem::path& file) {
    auto spec = test::spec_of("sites", file, "EPSG:4326");
    spec.fields = {{"province", "prov"}, {"gas_m3_per_yr", "gas"}};
    return spec;
}

Layer<Site> sites_of(const LayerSpec& spec) {
    return read_layers({{"sites", spec}}).sites;
}

}  // namespace

TEST_CASE("The same sites are read from every format with geometry") {
    const Folder folder;
    const auto [file, options] =
        GENERATE(table<std::string, std::string>({{"r.gpkg", "-f GPKG"},
                                                  {"r.shp", "-f 'ESRI Shapefile' -lco ENCODING=UTF-8"},
                                                  {"r.fgb", "-f FlatGeobuf -lco SPATIAL_INDEX=NO"},
                                                  {"r.gml", "-f GML"},
                                                  {"r.sqlite", "-f SQLite"},
                                                  {"r.geojsonl", "-f GeoJSONSeq"}}));
    CAPTURE(file);
    const auto source = converted(folder, file, options);
    if (source.empty()) SKIP("ogr2ogr is not installed: formats are not tested");
    const auto sites = sites_of(spec_for(source));
    REQUIRE(sites.rows.size() == 3);
    CHECK(sites.rows[0].id.text == "A;1");
    CHECK(sites.rows[0].name == "Caf\u00E9 'O''Neill'");
    CHECK(sites.rows[0].at == SourcePoint{5.9, 52.0});
    CHECK(sites.rows[0].gas->in(unit::m3_per_yr) == 1234.5);
    CHECK(sites.rows[1].id.text == "B\"2");
    CHECK_FALSE(sites.rows[1].gas);
    CHECK(sites.rows[2].gas->in(unit::m3_per_yr) == 0.0);
    CHECK(sites.source.sha256.size() == 64);
}

TEST_CASE("The same sites are read from every kind of sheet") {
    const Folder folder;
    const auto [file, options] = GENERATE(table<std::string, std::string>(
        {{"r.xlsx", "-f XLSX"}, {"r.ods", "-f ODS"}, {"r.csv", "-f CSV -lco SEPARATOR=SEMICOLON"}}));
    CAPTURE(file);
    const auto source = converted(folder, file,
                                  options +
                                      " -dialect SQLite -sql \"SELECT id, name, prov, gas, ST_X(geometry) AS lon, "
                                      "ST_Y(geometry) AS lat FROM rows\"");
    if (source.empty()) SKIP("ogr2ogr is not installed: formats are not tested");
    const auto sites = sites_of(spec_for(source));
    REQUIRE(sites.rows.size() == 3);
    CHECK(sites.rows[0].id.text == "A;1");
    CHECK(sites.rows[0].at == SourcePoint{5.9, 52.0});
    CHECK(sites.rows[0].gas->in(unit::m3_per_yr) == 1234.5);
    CHECK_FALSE(sites.rows[1].gas);
}

TEST_CASE("A zip is read through its one table") {
    const Folder folder;
    const auto source = converted(folder, "r.gpkg", "-f GPKG");
    const auto zip = folder.path() / "r.zip";
    if (source.empty() || !run("cd " + folder.path().string() + " && /usr/bin/python3 -m zipfile -c r.zip r.gpkg")) {
        SKIP("ogr2ogr or python3 is not installed: zips are not tested");
    }
    CHECK(sites_of(spec_for(zip)).rows.size() == 3);
    REQUIRE(run("cd " + folder.path().string() + " && /usr/bin/python3 -m zipfile -c r.zip r.gpkg rows.geojson"));
    CHECK_THROWS_MATCHES(sites_of(spec_for(zip)), Error, MessageMatches(ContainsSubstring("r.gpkg, rows.geojson")));
}

TEST_CASE("A filter, a statement and a box each read a part, and say so") {
    const Folder folder;
    const auto source = converted(folder, "r.gpkg", "-f GPKG");
    if (source.empty()) SKIP("ogr2ogr is not installed: filters are not tested");
    auto spec = spec_for(source);
    spec.filter = "prov = 'Gelderland'";
    const auto filtered = sites_of(spec);
    CHECK(filtered.rows.size() == 2);
    CHECK(filtered.source.rows_read == 2);
    CHECK(has(filtered.issues, "selection"));
    spec.filter.clear();
    spec.box = "5.95, 50, 6.05, 53";
    CHECK(sites_of(spec).rows.size() == 1);
    spec.box.clear();
    spec.sql = "SELECT upper(id) AS id, prov, gas, geom FROM rows WHERE prov LIKE 'G%'";
    CHECK(sites_of(spec).rows.size() == 2);
}

TEST_CASE("A filter, a statement or a box that is none is refused") {
    const Folder folder;
    const auto file = folder.write("rows.geojson", rows);
    const auto refused = [&](auto change) {
        auto spec = spec_for(file);
        change(spec);
        CHECK_THROWS_AS(sites_of(spec), Error);
    };
    refused([](LayerSpec& spec) { spec.filter = "nowhere = 'x'"; });
    refused([](LayerSpec& spec) { spec.filter = "prov = 'x'; DROP TABLE rows"; });
    refused([](LayerSpec& spec) { spec.sql = "DROP TABLE rows"; });
    refused([](LayerSpec& spec) { spec.sql = "SELECT 1; SELECT 2"; });
    refused([](LayerSpec& spec) { spec.sql = "SELECT * FROM '/etc/other.gpkg'.rows"; });
    refused([](LayerSpec& spec) { spec.sql = "SELECT ogr_datasource_load_layers('x')"; });
    refused([](LayerSpec& spec) { spec.sql = "SELECT * FROM nothing"; });
    refused([](LayerSpec& spec) { spec.box = "5,52"; });
    refused([](LayerSpec& spec) { spec.box = "6,52,5,53"; });
}

TEST_CASE("A layer is chosen by its name and nothing else, whatever is in the name") {
    const Folder folder;
    const std::string name = "x; DROP TABLE rows --";
    const auto source = converted(folder, "r.gpkg", "-f GPKG -nln \"" + name + "\"");
    if (source.empty()) SKIP("ogr2ogr is not installed: layer names are not tested");
    auto spec = spec_for(source);
    spec.sublayer = name;
    CHECK(sites_of(spec).rows.size() == 3);
    spec.sublayer = "rows' OR '1'='1";
    CHECK_THROWS_MATCHES(sites_of(spec), Error, MessageMatches(ContainsSubstring("has no layer")));
}

TEST_CASE("A file may not be a format that points to other files") {
    const Folder folder;
    const auto target = folder.write("rows.geojson", rows);
    const auto vrt = folder.write("r.vrt", "<OGRVRTDataSource><OGRVRTLayer name=\"rows\"><SrcDataSource>" +
                                               target.string() + "</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>");
    CHECK_THROWS_MATCHES(sites_of(spec_for(vrt)), Error, MessageMatches(ContainsSubstring("cannot be opened")));
}

TEST_CASE("A profile's aliases stand behind the study's own mapping and before our own names") {
    const Folder folder;
    auto spec = test::spec_of("sites", folder.write("s.csv", "NUM,id,Kg_2021,Kg_2022,lon,lat\n7,x,1000,2000,5,52\n"));
    spec.aliases = {{"id", {"RIN", "num"}}, {"emission_t", {"{year}", "kg_{year}"}}, {"name", {"nothing"}}};
    spec.factors = {{"emission_t", 0.001}};
    const auto sites = sites_of(spec);
    CHECK(sites.rows[0].id.text == "7");
    CHECK(emission_in(sites.rows[0], 2022)->in(unit::t_per_yr) == 2.0);
    spec.fields = {{"id", "id"}};
    CHECK(sites_of(spec).rows[0].id.text == "x");
}
