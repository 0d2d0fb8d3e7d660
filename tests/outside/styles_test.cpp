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

TEST_CASE("The pictures of the plan, its sheet and a page of its atlas are drawn by QGIS, and are those of the documentation") {
    if (!has_qgis()) SKIP("QGIS with Python is not installed: run script/bootstrap test");
    const WrittenPlan plan;
    const auto outcome =
        run(quoted(REGIOHUB_ROOT "/script/picture") + " " + plan.file("plan.gpkg") + " " + plan.file("plan.png"));
    INFO(outcome.output);
    REQUIRE(outcome.status == 0);
    for (const std::string picture : {"plan.png", "sheet.png", "atlas.png"}) {
        const auto compared = plan.in_qgis(
            "compare_pictures.py", plan.file(picture) + " " + quoted(REGIOHUB_ROOT "/docs/pictures/" + picture));
        INFO(picture << ": " << compared.output);
        CHECK(compared.status == 0);
    }
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

TEST_CASE("Names that would do harm are text in QGIS") {
    if (!has_qgis()) SKIP("QGIS with Python is not installed: run script/bootstrap test");
    const WrittenPlan plan;  // its folder and home; the plan itself is another
    const std::string study = (plan.out() / "study").string();
    const std::string out = (plan.out() / "hostile").string();
    REQUIRE(run("cp -r " + quoted(REGIOHUB_ROOT "/tests/golden/province") + " " + quoted(study) +
                R"( && sed -i 's#Glasfabriek De Kan#<script>alert(1)</script>#; s#^G02,#"G""02",#' )" +
                quoted(study + "/sites.csv"))
                .status == 0);
    const auto made =
        run(quoted(REGIOHUB_PROGRAM) + " plan " + quoted(study + "/study.toml") + " --quiet -o " + quoted(out));
    INFO(made.output);
    REQUIRE(made.status == 0);
    const auto outcome = plan.in_qgis(
        "hostile_in_qgis.py", quoted(out + "/plan.qgz") + " " + quoted("G01=<script>alert(1)</script>") + " " +
                                  quoted("G\"02=Papierfabriek Vel") + " " +
                                  quoted("G10=Ljouwert \"Fryske\" Tsiis, Skûm"));
    INFO(outcome.output);
    CHECK(outcome.status == 0);
    CHECK(outcome.output.find("text stays text") != std::string::npos);
}

TEST_CASE("QGIS opens a comparison of two plans styled by what became of each region") {
    if (!has_qgis()) SKIP("QGIS with Python is not installed: run script/bootstrap test");
    const WrittenPlan plan;
    const auto weighed =
        run("sed 's/^\\[study\\]/[weights.regions]\\nsectors = 3\\n[study]/; s#path = \"#&" REGIOHUB_ROOT
            "/geodata/netherlands/#' " +
            quoted(REGIOHUB_ROOT "/geodata/netherlands/study.toml") + " > " + plan.file("study.toml"));
    REQUIRE(weighed.status == 0);
    const std::string other = (plan.out() / "other").string();
    REQUIRE(
        run(quoted(REGIOHUB_PROGRAM) + " plan " + plan.file("study.toml") + " --quiet -o " + quoted(other)).status ==
        0);
    const auto compared = run(quoted(REGIOHUB_PROGRAM) + " compare " + plan.file("plan.gpkg") + " " +
                              quoted(other + "/plan.gpkg") + " --lang nl -o " + plan.file("changes.gpkg"));
    INFO(compared.output);
    REQUIRE(compared.status == 0);
    const auto outcome = plan.in_qgis("comparison_in_qgis.py", plan.file("changes.gpkg"));
    INFO(outcome.output);
    CHECK(outcome.status == 0);
    CHECK(outcome.output.find("all styled") != std::string::npos);
}
