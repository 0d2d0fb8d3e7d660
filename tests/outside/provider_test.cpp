// The Processing provider in QGIS: found and run by qgis_process, and its layers come on the map.
#include <catch2/catch_test_macros.hpp>

#include "outside/outside.hpp"

using namespace regiohub::test;

namespace {

const std::string golden = quoted(REGIOHUB_ROOT "/tests/golden/province/study.toml");

/// A home for QGIS in which the plugin is switched on.
class PluginHome {
public:
    PluginHome() : folder_{std::filesystem::temp_directory_path() / ("regiohub-plugin-" + std::to_string(getpid()))} {
        std::filesystem::create_directories(folder_);
        std::filesystem::permissions(folder_, std::filesystem::perms::owner_all);
        const auto enabled = qgis("plugins enable regiohub");
        INFO(enabled.output);
        REQUIRE(enabled.status == 0);
    }
    ~PluginHome() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    PluginHome(const PluginHome&) = delete;
    PluginHome& operator=(const PluginHome&) = delete;

    [[nodiscard]] std::string file(const std::string& name) const { return quoted((folder_ / name).string()); }
    [[nodiscard]] Outcome qgis(const std::string& arguments) const {
        return run(environment() + "qgis_process " + arguments);
    }
    /// `algorithm` of the provider, with this program.
    [[nodiscard]] Outcome algorithm(const std::string& name, const std::string& parameters) const {
        return qgis("run regiohub:" + name + " --PROGRAM=" + quoted(REGIOHUB_PROGRAM) + " " + parameters);
    }
    [[nodiscard]] std::string environment() const {
        const auto home = quoted(folder_.string());
        return "env QT_QPA_PLATFORM=offscreen PYTHONDONTWRITEBYTECODE=1 HOME=" + home + " XDG_RUNTIME_DIR=" + home +
               " QGIS_PLUGINPATH=" + quoted(REGIOHUB_ROOT "/src/qgis") + " ";
    }

private:
    std::filesystem::path folder_;
};

}  // namespace

TEST_CASE("qgis_process finds the provider and runs plan, rank and compare") {
    if (!can_run("which qgis_process")) SKIP("qgis_process is not installed: run script/bootstrap test");
    const PluginHome home;
    const auto listed = home.qgis("list");
    for (const char* name : {"regiohub:plan", "regiohub:rank", "regiohub:compare"})
        CHECK(listed.output.find(name) != std::string::npos);

    const auto planned = home.algorithm("plan", "--STUDY=" + golden + " --LANGUAGE=1 --OUTPUT=" + home.file("out"));
    INFO(planned.output);
    REQUIRE(planned.status == 0);
    CHECK(planned.output.find("Finding energy hubs") != std::string::npos);
    const std::string plan = home.file("out/plan.gpkg");

    const auto ranked = home.algorithm("rank", "--PLAN=" + plan + " --DRAWS=100 --OUTPUT=" + home.file("rank.csv"));
    INFO(ranked.output);
    CHECK(ranked.status == 0);
    const auto by_program = run(quoted(REGIOHUB_PROGRAM) + " rank " + plan + " --draws 100 --csv");
    CHECK(run("cat " + home.file("rank.csv")).output == by_program.output);

    const auto compared = home.algorithm(
        "compare", "--BEFORE=" + plan + " --AFTER=" + plan + " --OUTPUT=" + home.file("changes.gpkg"));
    INFO(compared.output);
    CHECK(compared.status == 0);
    CHECK(can_run("ogrinfo " + home.file("changes.gpkg") + " regions_compared"));

    const auto refused = home.algorithm("plan", "--STUDY=/nowhere.toml --OUTPUT=" + home.file("none"));
    CHECK(refused.status != 0);
    CHECK(refused.output.find("regiohub: ") != std::string::npos);
}

TEST_CASE("What the provider makes comes on the map, styled, and its steps are told") {
    if (!has_qgis()) SKIP("QGIS with Python is not installed: run script/bootstrap test");
    const PluginHome home;
    const auto outcome =
        run(home.environment() + "/usr/bin/python3 " + quoted(REGIOHUB_ROOT "/tests/outside/provider_loads_layers.py") +
            " " + quoted(REGIOHUB_ROOT "/src/qgis") + " " + quoted(REGIOHUB_PROGRAM) + " " + golden + " " + home.file("."));
    INFO(outcome.output);
    CHECK(outcome.status == 0);
    CHECK(outcome.output.find("all loaded") != std::string::npos);
}
