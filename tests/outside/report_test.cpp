// The report in a real browser, and the workbook beside it.
#include <fstream>
#include <nlohmann/json.hpp>
#include <regex>
#include <sstream>

#include "outside/outside.hpp"

using namespace regiohub::test;
namespace fs = std::filesystem;

namespace {

const std::string here = quoted(REGIOHUB_ROOT "/tests/outside");

bool has_browser() {
    return can_run("chromium --version") && can_run("test -d " + here + "/node_modules/playwright-core || (cd " + here +
                                                    " && npm ci --no-audit --no-fund)");
}

std::string text_of(const fs::path& file) {
    std::stringstream text;
    text << std::ifstream{file}.rdbuf();
    return text.str();
}

void put(const fs::path& file, const std::string& text) {
    std::ofstream{file} << text;
}

/// As use_report.mjs sets them.
constexpr const char* weights = R"([regions.points]
anchor_emission_kt_per_yr = 5
urgency_kt_per_yr = 10
intensive_firms = 5
sectors = 0
h2_demand_kt_per_yr = 5
backbone_distance_km = 2.5
)";

/// The weights above, with 5 for every other criterion that the plan ranks regions on.
std::string all_weights(const WrittenPlan& plan) {
    std::string text = weights;
    const auto ranked = run(quoted(REGIOHUB_PROGRAM) + " rank " + plan.file("plan.gpkg") + " --json");
    REQUIRE(ranked.status == 0);
    const auto criteria = nlohmann::ordered_json::parse(ranked.output)["weight_share"];
    for (const auto& [name, share] : criteria.items()) {
        if (text.find(name) == std::string::npos) text += name + " = 5\n";
    }
    return text;
}

/// The embedded study with other names for some sites, in a folder of its own.
fs::path renamed_study(const fs::path& folder, const std::vector<std::pair<std::string, std::string>>& names) {
    fs::copy(REGIOHUB_ROOT "/geodata/netherlands", folder);
    std::string sites = text_of(folder / "sites.csv");
    for (const auto& [id, name] : names) {
        const auto line = sites.find("\n" + id + ",") + 1;
        const auto from = line + id.size() + 1;
        const auto to = sites[from] == '"' ? sites.find("\",", from) + 1 : sites.find(',', from);
        sites.replace(from, to - from, "\"" + std::regex_replace(name, std::regex{"\""}, "\"\"") + "\"");
    }
    put(folder / "sites.csv", sites);
    return folder / "study.toml";
}

}  // namespace

TEST_CASE("A reader uses the report in a browser, and it ranks as the program does") {
    if (!has_browser()) SKIP("Chromium or playwright-core is not installed: run script/bootstrap test");
    const WrittenPlan plan;
    put(plan.out() / "weights.toml", all_weights(plan));
    const auto ranked = run(quoted(REGIOHUB_PROGRAM) + " rank " + plan.file("plan.gpkg") + " --weights " +
                            plan.file("weights.toml") + " --json");
    REQUIRE(ranked.status == 0);
    nlohmann::json order = nlohmann::json::array();
    const auto answer = nlohmann::json::parse(ranked.output);
    for (const auto& row : answer["ranking"]) order.push_back(row["id"]);
    put(plan.out() / "order.json", order.dump());

    const auto outcome =
        run("node " + here + "/use_report.mjs " + plan.file("report.html") + " " + plan.file("order.json"));
    INFO(outcome.output);
    CHECK(outcome.status == 0);
    CHECK(outcome.output.find("report holds") != std::string::npos);
    CHECK(fs::file_size(plan.out() / "report.html") < 3'000'000);
}

TEST_CASE("Names that would do harm stand in the report and the workbook as text") {
    if (!has_browser()) SKIP("Chromium or playwright-core is not installed: run script/bootstrap test");
    const std::vector<std::pair<std::string, std::string>> names{{"NL6-E218", "<script>alert(1)</script>"},
                                                                 {"NL6-C14", "=cmd()"},
                                                                 {"NL6-E362", "O'Brien \"and\" sons; DROP"},
                                                                 {"NL6-G02", "Suvelfabryk Fryslân"}};
    const fs::path folder = fs::temp_directory_path() / ("regiohub-hostile-" + std::to_string(getpid()));
    const auto study = renamed_study(folder, names);
    const auto out = folder / "out";
    const auto made =
        run(quoted(REGIOHUB_PROGRAM) + " plan " + quoted(study.string()) + " --quiet -o " + quoted(out.string()));
    INFO(made.output);
    REQUIRE(made.status == 0);

    std::string arguments = quoted((out / "report.html").string());
    for (const auto& [id, name] : names) arguments += " " + quoted(id + "=" + name);
    const auto outcome = run("node " + here + "/read_hostile_report.mjs " + arguments);
    INFO(outcome.output);
    CHECK(outcome.status == 0);
    CHECK(outcome.output.find("text stays text") != std::string::npos);

    const auto formulas = run("for n in 1 2 3 4 5 6 7 8; do unzip -p " + quoted((out / "plan.xlsx").string()) +
                              " xl/worksheets/sheet$n.xml | grep -c '<f>'; done; unzip -p " +
                              quoted((out / "plan.xlsx").string()) + " xl/sharedStrings.xml");
    CHECK(formulas.output.starts_with("0\n0\n0\n0\n0\n0\n0\n0\n"));
    CHECK(formulas.output.find("'=cmd()") != std::string::npos);
    fs::remove_all(folder);
}
