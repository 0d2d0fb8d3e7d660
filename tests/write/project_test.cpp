#include "write/project.hpp"

#include <catch2/catch_test_macros.hpp>

#include "write/cartography.hpp"
#include "write/gdal_memory.hpp"
#include "write/layers.hpp"
#include "write/small_plan.hpp"

namespace {

using namespace regiohub;
using namespace regiohub::test;

std::string project_of(const Plan& plan, Language language) {
    const auto tables = plan_tables(plan);
    const auto styles = map_styles(plan, language);
    return qgis_project({plan, tables, styles, language});
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::size_t count_of(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

}  // namespace

TEST_CASE("The project holds every table once, by a relative path, in the plan's reference system") {
    const auto plan = small_plan();
    const auto text = project_of(plan, Language::english);
    CHECK(count_of(text, "<maplayer ") == plan_tables(plan).size());
    CHECK(count_of(text, "<datasource>./plan.gpkg|layername=") == plan_tables(plan).size());
    CHECK(holds(text, "<authid>EPSG:28992</authid>"));
    CHECK(holds(text, "<xmin>150000</xmin>"));
    CHECK(holds(text, "<ymax>610000</ymax>"));
}

TEST_CASE("The project has a sheet and an atlas of the regions in a wave, in the language asked for") {
    const auto english = project_of(small_plan(), Language::english);
    CHECK(holds(english, "name=\"Map of the plan\""));
    CHECK(holds(english, "featureFilter=\"&quot;wave_year&quot; is not null\""));
    const auto dutch = project_of(small_plan(), Language::dutch);
    CHECK(holds(dutch, "name=\"Kaart van het plan\""));
    CHECK(holds(dutch, "<layername>Locaties</layername>"));
    CHECK(holds(dutch, "./plan.gpkg|layername=sites"));
}

TEST_CASE("An assumption that differs from its default stands on the sheet with both values") {
    Plan plan = small_plan();
    plan.assumptions = {{"rules.hubs.reach", "3 km", "km", "2 km", "study", ""},
                        {"rules.hubs.min_sites", "2", "", "2", "D", ""}};
    const auto text = project_of(plan, Language::english);
    CHECK(holds(text, "rules.hubs.reach: 3 km (default 2 km)"));
    CHECK_FALSE(holds(text, "rules.hubs.min_sites"));
    CHECK(holds(text, "1 rules at their default"));
}

TEST_CASE("A plan without any place still gives a project") {
    const auto text = project_of(Plan{}, Language::english);
    CHECK(holds(text, "<xmin>0</xmin>"));
    CHECK(holds(text, "</qgis>"));
}

TEST_CASE("A study's name with markup is text in the project") {
    Plan plan = small_plan();
    plan.header.study_name = "<script>alert(1)</script> & \"co\"";
    const auto text = project_of(plan, Language::english);
    CHECK_FALSE(holds(text, "<script>"));
    CHECK(holds(text, "<title>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;co&quot;</title>"));
}

TEST_CASE("The same text gives the same archive, without a clock in it") {
    const auto archive = zipped("plan.qgs", "text");
    CHECK(archive.starts_with("PK"));
    CHECK(archive == zipped("plan.qgs", "text"));
}
