#include "plan.hpp"

#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <map>
#include <memory>

#include "cli/progress_line.hpp"
#include "cli/summary.hpp"
#include "cli/verbs.hpp"
#include "study/study.hpp"
#include "study/weights.hpp"
#include "write/write.hpp"

namespace regiohub {
namespace {

struct PlanRequest {
    std::filesystem::path study;
    std::filesystem::path folder = "out";
    std::string province;
    std::filesystem::path weights;
    Language language = Language::english;
    bool robust = false;
    bool force = false;
    bool quiet = false;
    bool json = false;
};

void run_plan(const PlanRequest& request) {
    const WriteRequest target{request.folder, request.force, request.language};
    check_writable(target);
    Study study = read_study(request.study);
    if (!request.province.empty()) study.province = request.province;
    if (!request.weights.empty()) study.weights = read_weights(request.weights);
    if (request.robust) ask_boundary_test(study);

    const bool silent = request.quiet || request.json;
    const Progress step = progress_on_stderr(silent);
    const Plan made = plan(study, step);
    step("Writing " + request.folder.string());
    const auto files = write_plan(made, target);
    end_progress(silent);

    if (request.json) {
        fmt::print("{}\n", summary_as_json(made, files));
    } else if (!request.quiet) {
        fmt::print("{}", summary_as_text(made, files));
    }
}

}  // namespace

void add_plan_verb(CLI::App& app) {
    const auto request = std::make_shared<PlanRequest>();
    CLI::App* verb = app.add_subcommand("plan", "Make a plan from a study file");
    verb->add_option("study", request->study, "The study file (TOML); docs/study-keys.md lists its keys")->required();
    verb->add_option("-o,--output", request->folder, "Folder for the plan")->capture_default_str();
    verb->add_option("--province", request->province, "Rank for one province, beside the national ranking");
    verb->add_option(
        "--weights", request->weights,
        "Weights file of a province (TOML): rank and choose by it; national_rank keeps those of the study");
    const std::map<std::string, Language> languages{{"en", Language::english}, {"nl", Language::dutch}};
    verb->add_option("--lang", request->language, "Language of titles, labels and legends in QGIS: en or nl")
        ->transform(CLI::CheckedTransformer(languages))
        ->option_text("LANG [en]");
    verb->add_flag("--robust", request->robust,
                   "Draw hubs and regions by other designs, reaches and radii too, and say which are found again");
    verb->add_flag("--force", request->force, "Replace a plan that is there already");
    verb->add_flag("--quiet", request->quiet, "Say nothing but errors");
    verb->add_flag("--json", request->json, "Print the summary as JSON");
    verb->footer(
        "Writes plan.gpkg (opens in QGIS), plan.qgz (its project, with maps to print), report.html (opens in any "
        "browser), plan.xlsx, hubs.geojson, regions.geojson, hubs.csv, regions.csv, and the list for the pMIEK as "
        "leverage.csv and leverage.json.\n"
        "Nothing is put in place until all of it is ready.");
    verb->callback([request] { run_plan(*request); });
}

}  // namespace regiohub
