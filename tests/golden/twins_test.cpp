// The SQL twins on plans that have been written: two engines, one answer. And the checks, which return nothing.
#include <catch2/catch_test_macros.hpp>

#include "store/store.hpp"
#include "support/planned.hpp"

using namespace regiohub;

namespace {

const std::vector<std::string> twins{"province_twin", "municipality_twin", "estate_twin", "supply_area_twin",
                                     "cluster_twin"};
const std::vector<std::string> checks{
    "anchor_in_cluster", "site_without_reason", "region_without_anchor", "offshore_on_land",
    "hub_or_left_out",   "wave_overlap",        "wave_not_nested",       "rows_lost"};

const std::string& sql_of(const std::string& name) {
    const auto found = std::ranges::find(stored_queries(), name, &StoredQuery::name);
    REQUIRE(found != stored_queries().end());
    return found->sql;
}

void expect_nothing(const fs::path& plan, const std::vector<std::string>& names) {
    for (const auto& name : names) {
        CAPTURE(name);
        const Answer answer = run_query(plan, sql_of(name));
        std::string first;
        if (!answer.rows.empty()) {
            for (const auto& cell : answer.rows.front()) first += cell.value_or("NULL") + " | ";
        }
        CAPTURE(answer.rows.size(), first);
        CHECK(answer.rows.empty());
    }
}

long count_of(const fs::path& plan, const std::string& sql) {
    return std::stol(run_query(plan, sql).rows.at(0).at(0).value());
}

/// A study over the real registers: `sites` as given, CBS provinces and municipalities, postcode areas as if they were
/// estates.
std::string registers_study(const std::string& sites) {
    const std::string registers = std::string{REGIOHUB_SHARED} + "/reference/registers";
    const auto layer = [&registers](const std::string& role, const std::string& file, const std::string& fields) {
        return "[layers." + role + "]\npath = \"" + registers + "/" + file +
               "\"\ncrs = \"EPSG:28992\"\ndate = \"2022-01-01\"\n" +
               (role == "estates" ? "" : "sublayer = \"" + role + "\"\n") + "[layers." + role + ".fields]\n" + fields +
               "\n";
    };
    return "[study]\nname = \"Registers\"\ncrs = \"EPSG:28992\"\nreference_year = 2022\n[layers.sites]\ncrs = "
           "\"EPSG:28992\"\ndate = \"2022-12-31\"\npath = \"" +
           registers + "/" + sites + "\n" + layer("provinces", "nl_admin_cbs2022.gpkg", "id = \"pv_code\"") +
           layer("municipalities", "nl_admin_cbs2022.gpkg", "id = \"gm_code\"") +
           layer("estates", "nl_pc4_polygons_cbs2020.gpkg", "id = \"pc4\"");
}

}  // namespace

TEST_CASE("SQL and C++ agree on every assignment of the embedded study, and no check finds a row") {
    const ScratchFolder out;
    plan_into(embedded_study(), out.path());
    const fs::path plan = out.path() / "plan.gpkg";
    // The twins would be silent too if SpatiaLite read no geometry.
    CHECK(count_of(plan, "SELECT COUNT(*) FROM sites WHERE ST_X(geom) > 0") > 200);
    CHECK(count_of(plan, "SELECT COUNT(*) FROM sites WHERE province_id IS NOT NULL") > 200);
    expect_nothing(plan, twins);
    expect_nothing(plan, checks);
}

TEST_CASE("SQL and C++ agree on the golden province, where estates are polygons") {
    const ScratchFolder out;
    plan_into(golden_study(), out.path());
    const fs::path plan = out.path() / "plan.gpkg";
    CHECK(count_of(plan, "SELECT COUNT(*) FROM sites WHERE on_estate_basis = 'by_polygon'") == 12);
    expect_nothing(plan, twins);
    expect_nothing(plan, checks);
}

TEST_CASE("Every stored query compiles and runs on a plan") {
    const ScratchFolder out;
    plan_into(golden_study(), out.path());
    REQUIRE(stored_queries().size() >= 20);
    for (const auto& query : stored_queries()) {
        CAPTURE(query.name);
        CHECK_FALSE(query.what.empty());
        CHECK_FALSE(run_query(out.path() / "plan.gpkg", query.sql).columns.empty());
    }
}

TEST_CASE("SQL and C++ agree on the real registers: every ETS installation and every postcode point") {
    if (!fs::exists(fs::path{REGIOHUB_SHARED} / "reference/registers"))
        SKIP("the real registers are not beside the project");
    const std::vector<std::pair<std::string, long>> registers{
        {"nl_ets_installations_eutl2022.csv\"\n[layers.sites.fields]\nid = \"ets_id\"\nx = \"x_rd\"\ny = "
         "\"y_rd\"\nemission_t = \"em_{year}\"",
         600},
        {"nl_pc4_points.csv\"\n[layers.sites.fields]\nid = \"pc4\"\nx = \"x_rd\"\ny = \"y_rd\"", 4500}};
    for (const auto& [sites, at_least] : registers) {
        CAPTURE(sites);
        const ScratchFolder folder;
        write_bytes(folder.path() / "study.toml", registers_study(sites));
        plan_into(folder.path() / "study.toml", folder.path() / "out");
        const fs::path plan = folder.path() / "out/plan.gpkg";
        CHECK(count_of(plan, "SELECT COUNT(*) FROM sites WHERE province_id IS NOT NULL") > at_least);
        CHECK(count_of(plan, "SELECT COUNT(*) FROM sites WHERE municipality_id IS NOT NULL") > at_least);
        CHECK(count_of(plan, "SELECT COUNT(*) FROM sites WHERE estate_id IS NOT NULL") > at_least);
        expect_nothing(plan, twins);
    }
}
