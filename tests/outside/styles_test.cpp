// QGIS itself opens the plan: every layer on the map is styled, labelled and drawn.
#include <catch2/catch_test_macros.hpp>

#include "outside/outside.hpp"

using namespace regiohub::test;

TEST_CASE("QGIS opens every layer on the map in the style that the plan carries") {
    if (!has_qgis()) SKIP("QGIS with Python is not installed: run script/bootstrap test");
    for (const std::string language : {"en", "nl"}) {
        const WrittenPlan plan{"--lang " + language};
        const auto outcome = plan.in_qgis("styles_in_qgis.py", plan.file("plan.gpkg") + " " + language);
        INFO(outcome.output);
        CHECK(outcome.status == 0);
        CHECK(outcome.output.find("all styled") != std::string::npos);
    }
}

TEST_CASE("The picture of the plan is drawn by QGIS and shows land, regions, hubs and backbone") {
    if (!has_qgis()) SKIP("QGIS with Python is not installed: run script/bootstrap test");
    const WrittenPlan plan;
    const auto outcome =
        run(quoted(REGIOHUB_ROOT "/script/picture") + " " + plan.file("plan.gpkg") + " " + plan.file("plan.png"));
    INFO(outcome.output);
    REQUIRE(outcome.status == 0);
    const auto compared = plan.in_qgis("compare_pictures.py",
                                       plan.file("plan.png") + " " + quoted(REGIOHUB_ROOT "/docs/pictures/plan.png"));
    INFO(compared.output);
    CHECK(compared.status == 0);
}

TEST_CASE("QGIS opens the project beside the plan, and draws its sheet and its atlas") {
    if (!has_qgis()) SKIP("QGIS with Python is not installed: run script/bootstrap test");
    for (const std::string language : {"en", "nl"}) {
        const WrittenPlan plan{"--lang " + language};
        const auto outcome =
            plan.in_qgis("project_in_qgis.py", plan.file("plan.qgz") + " " + quoted(plan.out().string()));
        INFO(outcome.output);
        CHECK(outcome.status == 0);
        CHECK(outcome.output.find("all well") != std::string::npos);
    }
}
