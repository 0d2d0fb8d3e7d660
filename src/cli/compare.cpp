#include "compare/compare.hpp"

#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <map>
#include <memory>

#include "cli/comparison_print.hpp"
#include "cli/table_text.hpp"
#include "cli/verbs.hpp"
#include "cli/written_record.hpp"
#include "support/error.hpp"
#include "write/write_comparison.hpp"

namespace regiohub {
namespace {

struct CompareRequest {
    std::filesystem::path before;
    std::filesystem::path after;
    std::filesystem::path file;  // empty: nothing is written
    CompareRules rules;
    bool force = false;
    bool csv = false;
    bool json = false;
};

void check_file(const CompareRequest& request) {
    check_comparison_writable(request.file, request.force);
    for (const auto& plan : {request.before, request.after}) {
        std::error_code absent;
        if (std::filesystem::equivalent(plan, request.file, absent))
            throw Error{Failure::request, fmt::format("{} is one of the plans themselves: give another name with -o",
                                                      request.file.string())};
    }
}

void run_compare(const CompareRequest& request) {
    if (!request.file.empty()) check_file(request);
    const Comparison found = compare(read_record(request.before), read_record(request.after), request.rules);
    if (!request.file.empty()) write_comparison(found, request.file, request.force);
    if (request.json) {
        fmt::print("{}\n", comparison_as_json(found));
    } else if (request.csv) {
        fmt::print("{}", as_csv(comparison_as_table(found)));
    } else {
        fmt::print("{}", comparison_as_text(found));
    }
}

}  // namespace

void add_compare_verb(CLI::App& app) {
    constexpr double least = 0.01;
    const auto request = std::make_shared<CompareRequest>();
    CLI::App* verb = app.add_subcommand("compare", "Say what changed between two plans of one study, and why");
    verb->add_option("before", request->before, "The earlier plan: a plan.gpkg; it is only read")->required();
    verb->add_option("after", request->after, "The later plan; it is only read")->required();
    verb->add_option("-o,--output", request->file, "GeoPackage to write, with map layers that QGIS opens styled");
    verb->add_option("--overlap", request->rules.least_overlap,
                     "Two regions are the same one from this part of shared sites on")
        ->check(CLI::Range(least, 1.0))
        ->capture_default_str();
    const std::map<std::string, Language> languages{{"en", Language::english}, {"nl", Language::dutch}};
    verb->add_option("--lang", request->rules.language, "Language of sentences, labels and legends: en or nl")
        ->transform(CLI::CheckedTransformer(languages))
        ->option_text("LANG [en]");
    verb->add_flag("--force", request->force, "Replace a file that is there already");
    verb->add_flag("--csv", request->csv, "Comma-separated, for a spreadsheet: every region and hub");
    verb->add_flag("--json", request->json, "JSON, with every cause and the parts of each change of score");
    verb->footer(
        "Regions and hubs are matched by their sites, since ids change with the rules.\n"
        "Why is one of: input (which row of which layer), rule, weight, method (program or solver).\n"
        "Example: regiohub compare 2025/plan.gpkg 2026/plan.gpkg -o changes.gpkg --lang nl");
    verb->callback([request] { run_compare(*request); });
}

}  // namespace regiohub
