#include "check.hpp"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <memory>

#include "cli/check_text.hpp"
#include "cli/progress_line.hpp"
#include "cli/verbs.hpp"
#include "study/study.hpp"
#include "support/error.hpp"
#include "write/issue_sheet.hpp"

namespace regiohub {
namespace {

struct CheckRequest {
    std::filesystem::path study;
    std::filesystem::path csv;
    std::filesystem::path xlsx;
    bool quiet = false;
};

void run_check(const CheckRequest& request) {
    const Study study = read_study(request.study);
    const CheckReport report = check(study, progress_on_stderr(request.quiet));
    end_progress(request.quiet);
    if (!request.quiet) fmt::print("{}", check_as_text(report));
    if (!request.csv.empty()) write_issue_csv(report.issues, request.csv);
    if (!request.xlsx.empty()) write_issue_xlsx(report.issues, request.xlsx);
    if (report.readable()) return;
    const auto broken = std::ranges::count_if(report.layers, [](const auto& layer) { return !layer.failure.empty(); });
    const auto first = std::ranges::find_if(report.layers, [](const auto& layer) { return !layer.failure.empty(); });
    throw Error{Failure::data, fmt::format("{} of {} layers cannot be read; the first: {}", broken,
                                           report.layers.size(), first->failure)};
}

}  // namespace

void add_check_verb(CLI::App& app) {
    const auto request = std::make_shared<CheckRequest>();
    CLI::App* verb = app.add_subcommand("check", "Check the layers of a study, and say what is wrong with which row");
    verb->add_option("study", request->study, "The study file (TOML)")->required();
    verb->add_option("--csv", request->csv, "Write all issues to this CSV file");
    verb->add_option("--xlsx", request->xlsx, "Write all issues to this spreadsheet, to be worked through");
    verb->add_flag("--quiet", request->quiet, "Say nothing but errors");
    verb->footer(
        "Each layer is read, also after one that cannot be. Rows read = rows used + rows set aside, always.\n"
        "set aside: the row is not used. doubt: it is used, and someone should look. note: it was mended or read in a "
        "way worth telling.");
    verb->callback([request] { run_check(*request); });
}

}  // namespace regiohub
