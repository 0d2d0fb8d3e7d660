#include "write/geojson.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <limits>

#include "support/error.hpp"
#include "write/files.hpp"
#include "write/layers.hpp"
#include "write/read_back.hpp"
#include "write/small_plan.hpp"

using namespace regiohub;
using namespace regiohub::test;
using Catch::Matchers::WithinAbs;

TEST_CASE("Coordinates have no more decimals than their accuracy bears") {
    CHECK(coordinate_decimals(1'000.0 * unit::m) == 5);
    CHECK(coordinate_decimals(10.0 * unit::m) == 6);
    CHECK(coordinate_decimals(1.0 * unit::m) == 7);
    CHECK(coordinate_decimals(0.001 * unit::m) == 7);
    CHECK(coordinate_decimals(Length{}) == 7);
    CHECK(coordinate_decimals(Length::of_base(std::numeric_limits<double>::infinity())) == 5);
}

TEST_CASE("GeoJSON is in WGS 84, names no reference system, and winds outer rings counter-clockwise") {
    Table table{"t", "", GeometryKind::area, {{"id", CellType::text, ""}}, {}};
    auto clockwise = square(155'000.0, 463'000.0, 1'000.0);
    auto& ring = clockwise.parts[0].rings[0].points;
    ring.assign(ring.rbegin(), ring.rend());
    table.rows = {{{Cell{"x"}}, Shape{clockwise}}, {{Cell{"nowhere"}}, Shape{}}};
    const auto text = geojson(table, {"EPSG:28992", 5});
    CHECK(text.find("\"crs\"") == std::string::npos);
    const ScratchFolder folder;
    write_file(folder.path() / "t.geojson", text);
    const ReadBack back{folder.path() / "t.geojson"};
    const std::unique_ptr<OGRFeature> first{back.dataset().GetLayer(0)->GetNextFeature()};
    const auto* outer = first->GetGeometryRef()->toPolygon()->getExteriorRing();
    CHECK_FALSE(outer->isClockwise());
    OGREnvelope box;
    outer->getEnvelope(&box);
    CHECK_THAT(box.MinX, WithinAbs(5.38721, 2e-5));  // the tower of Amersfoort, in WGS 84
    CHECK_THAT(box.MinY, WithinAbs(52.15517, 2e-5));
    CHECK(text.find("\"geometry\": null") != std::string::npos);
}

TEST_CASE("GeoJSON holds names as they are, escaped and no more") {
    const auto plan = small_plan();
    const auto text = geojson(hubs_table(plan), {"EPSG:28992", 6});
    CHECK(text.find(R"("hub_id": "H-A\"quoted\"")") != std::string::npos);
    CHECK(text.find(R"j("name": "=HYPERLINK(\"x\")")j") != std::string::npos);
    CHECK(text.find("Fryslân") != std::string::npos);
    CHECK(text.find("\"rank\": null") != std::string::npos);
}

TEST_CASE("The same table gives the same GeoJSON, and an empty one a valid collection") {
    const auto plan = small_plan();
    CHECK(geojson(regions_table(plan), {"EPSG:28992", 6}) == geojson(regions_table(plan), {"EPSG:28992", 6}));
    CHECK(geojson(hubs_table(Plan{}), {"EPSG:28992", 6}).find("\"features\": [") != std::string::npos);
}

TEST_CASE("A reference system that nobody knows is named in the error") {
    try {
        (void)geojson(hubs_table(small_plan()), {"EPSG:1", 6});
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(error.kind() == Failure::request);
        CHECK(std::string{error.what()}.find("EPSG:1") != std::string::npos);
    }
}
