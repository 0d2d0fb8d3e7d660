// What GDAL, its GeoPackage validator, a GeoJSON linter and QGIS find wrong with a written plan: nothing.
#include <catch2/catch_test_macros.hpp>

#include "outside/outside.hpp"

using namespace regiohub::test;

TEST_CASE("ogrinfo reads every layer of the plan without an error or warning") {
    if (!can_run("ogrinfo --version")) SKIP("ogrinfo is not installed: run script/bootstrap test");
    const WrittenPlan plan;
    const auto outcome = run("ogrinfo -al -so " + plan.file("plan.gpkg"));
    INFO(outcome.output);
    CHECK(outcome.status == 0);
    CHECK(outcome.output.find("ERROR") == std::string::npos);
    CHECK(outcome.output.find("Warning") == std::string::npos);
    for (const char* layer : {"sites", "estates", "hubs", "regions", "stations", "backbone", "connections", "issues",
                              "assumptions", "sources", "provinces"}) {
        CHECK(outcome.output.find("Layer name: " + std::string{layer} + "\n") != std::string::npos);
    }
}

TEST_CASE("GDAL's validator finds the GeoPackage sound") {
    if (!can_run("/usr/bin/python3 -c 'import osgeo_utils.samples.validate_gpkg'")) {
        SKIP("GDAL's Python programs are not installed: run script/bootstrap test");
    }
    const WrittenPlan plan;
    const auto outcome = run("/usr/bin/python3 -m osgeo_utils.samples.validate_gpkg -k " + plan.file("plan.gpkg"));
    INFO(outcome.output);
    CHECK(outcome.status == 0);
    CHECK(outcome.output.find("rror") == std::string::npos);
}

TEST_CASE("A GeoJSON linter finds nothing to say on hubs and regions") {
    const std::string here = quoted(REGIOHUB_ROOT "/tests/outside");
    const std::string have = "test -d " + here + "/node_modules/@placemarkio/check-geojson";
    if (!can_run(have + " || (cd " + here + " && npm ci --no-audit --no-fund)")) {
        SKIP("the GeoJSON linter is not installed and cannot be: run npm ci in tests/outside");
    }
    const WrittenPlan plan;
    const auto outcome =
        run("node " + here + "/lint_geojson.mjs " + plan.file("hubs.geojson") + " " + plan.file("regions.geojson"));
    INFO(outcome.output);
    CHECK(outcome.status == 0);
    CHECK(outcome.output.find("features") != std::string::npos);
}

TEST_CASE("QGIS opens every layer of the plan, with all its rows and the plan's reference system") {
    if (!has_qgis()) SKIP("QGIS with Python is not installed: run script/bootstrap test");
    const WrittenPlan plan;
    const auto outcome = plan.in_qgis("open_in_qgis.py", plan.file("plan.gpkg"));
    INFO(outcome.output);
    CHECK(outcome.status == 0);
    CHECK(outcome.output.find("all valid") != std::string::npos);
}
