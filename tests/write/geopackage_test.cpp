#include "write/geopackage.hpp"

#include <catch2/catch_test_macros.hpp>

#include "support/error.hpp"
#include "write/layers.hpp"
#include "write/read_back.hpp"
#include "write/small_plan.hpp"

namespace {

using namespace regiohub;
using namespace regiohub::test;

std::filesystem::path write_small(const ScratchFolder& folder, const std::string& name = "plan.gpkg") {
    const auto file = folder.path() / name;
    write_geopackage(plan_tables(small_plan()), {"EPSG:28992", "2025-03-01T00:00:00.000Z"}, file);
    return file;
}

}  // namespace

TEST_CASE("Every table comes back from the GeoPackage with its rows, geometry and reference system") {
    const ScratchFolder folder;
    const ReadBack back{write_small(folder)};
    for (const auto& table : plan_tables(small_plan())) {
        INFO(table.name);
        auto& layer = back.layer(table.name);
        CHECK(layer.GetFeatureCount() == static_cast<GIntBig>(table.rows.size()));
        CHECK(layer.GetLayerDefn()->GetFieldCount() == static_cast<int>(table.columns.size()));
        if (table.geometry == GeometryKind::none) {
            CHECK(layer.GetGeomType() == wkbNone);
        } else {
            REQUIRE(layer.GetSpatialRef() != nullptr);
            CHECK(std::string{layer.GetSpatialRef()->GetAuthorityCode(nullptr)} == "28992");
            CHECK(layer.TestCapability(OLCFastSpatialFilter));
        }
    }
    CHECK(back.dataset().GetLayerCount() == static_cast<int>(plan_tables(small_plan()).size()));
}

TEST_CASE("Coordinates come back to the last bit") {
    const ScratchFolder folder;
    const ReadBack back{write_small(folder)};
    auto& sites = back.layer("sites");
    const std::unique_ptr<OGRFeature> first{sites.GetNextFeature()};
    const auto* point = first->GetGeometryRef()->toPoint();
    CHECK(point->getX() == 180'100.0);
    CHECK(point->getY() == 580'100.0);
}

TEST_CASE("Names with quotes, markup, formulas, line ends and Frisian letters come back as they were") {
    const ScratchFolder folder;
    const ReadBack back{write_small(folder)};
    CHECK(back.column("SELECT name FROM sites ORDER BY site_id") ==
          std::vector<std::optional<std::string>>{"<script>alert(1)</script>", "Suvel, Fryslân\nen soan", "=cmd()"});
    CHECK(back.value("SELECT site_id FROM sites WHERE scope = 'anchor'") == "A\"quoted\"");
}

TEST_CASE("What is unknown is NULL in the GeoPackage") {
    const ScratchFolder folder;
    const ReadBack back{write_small(folder)};
    CHECK(back.value("SELECT count(*) FROM sites WHERE emission_t_per_yr IS NULL") == "2");
    CHECK(back.value("SELECT count(*) FROM sites WHERE geom IS NULL") == "1");
    CHECK(back.value("SELECT count(*) FROM sites WHERE company = ''") == "0");
}

TEST_CASE("Columns are described and codes have words in the GeoPackage's own tables") {
    const ScratchFolder folder;
    const ReadBack back{write_small(folder)};
    CHECK(back.value("SELECT description FROM gpkg_data_columns WHERE table_name = 'connections' AND column_name = "
                     "'distance_m'") == "Straight distance, in metres");
    CHECK(back.value("SELECT constraint_name FROM gpkg_data_columns WHERE table_name = 'stations' AND column_name = "
                     "'offtake_congestion'") == "congestion");
    CHECK(back.value("SELECT count(*) FROM gpkg_data_columns") ==
          back.value("SELECT sum(n) FROM (SELECT count(*) AS n FROM "
                     "gpkg_contents c JOIN pragma_table_info(c.table_name) t WHERE t.name NOT IN ('fid', 'geom'))"));
    const auto* domain = back.dataset().GetFieldDomain("congestion");
    REQUIRE(domain != nullptr);
    CHECK(domain->GetDomainType() == OFDT_CODED);
}

TEST_CASE("SQLite finds the file sound, and no spatial index lacks a row") {
    const ScratchFolder folder;
    const ReadBack back{write_small(folder)};
    CHECK(back.value("PRAGMA integrity_check") == "ok");
    CHECK(back.value("SELECT count(*) FROM rtree_sites_geom") == "2");
    CHECK(back.value("SELECT count(*) FROM rtree_regions_geom") == "2");
}

TEST_CASE("The same tables give the same bytes, and the time of last change is the one that was given") {
    const ScratchFolder folder;
    const auto one = write_small(folder, "one.gpkg");
    const auto two = write_small(folder, "two.gpkg");
    CHECK(bytes_of(one) == bytes_of(two));
    const ReadBack back{one};
    CHECK(back.column("SELECT DISTINCT CAST(last_change AS TEXT) FROM gpkg_contents") ==
          std::vector<std::optional<std::string>>{"2025-03-01T00:00:00.000Z"});
}

TEST_CASE("A GeoPackage that cannot be made is an error that names the file") {
    try {
        write_geopackage(plan_tables(small_plan()), {"EPSG:28992", "2025-03-01T00:00:00.000Z"},
                         "/no/such/folder/plan.gpkg");
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(error.kind() == Failure::request);
        CHECK(std::string{error.what()}.find("/no/such/folder/plan.gpkg") != std::string::npos);
    }
}
