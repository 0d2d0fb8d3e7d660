// Arguments become a verb with its request; the verb runs; an Error becomes a sentence and an exit status.
#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <clocale>
#include <cstdio>
#include <exception>

#include "cli/verbs.hpp"
#include "support/error.hpp"

int main(int argc, char** argv) {
    using namespace regiohub;
    std::setlocale(LC_ALL, "C");  // the plan must not depend on where it is made
    CLI::App app{
        "regiohub plans energy hubs and regions round the industry outside the five clusters.\n"
        "It reads a study file, and writes a plan that opens in QGIS, with the reason for each figure.",
        "regiohub"};
    app.set_version_flag("--version", "regiohub " REGIOHUB_VERSION);
    app.require_subcommand(1);
    app.footer(
        "Examples:\n"
        "  regiohub plan geodata/netherlands/study.toml -o out/\n"
        "  regiohub plan my-study.toml -o out/ --province Gelderland\n"
        "  regiohub check my-study.toml --xlsx issues.xlsx\n"
        "  regiohub query out/plan.gpkg province_overview\n"
        "  regiohub rank out/plan.gpkg --weights my-weights.toml\n"
        "  regiohub explain out/plan.gpkg <region>\n"
        "  regiohub compare before/plan.gpkg after/plan.gpkg -o changes.gpkg\n"
        "  regiohub publish out/plan.gpkg -o public/\n"
        "Exit status: 0 done, 1 a bug, 2 a wrong request, 3 data that cannot be used, 4 no plan is possible.");

    add_plan_verb(app);
    add_check_verb(app);
    add_query_verb(app);
    add_rank_verb(app);
    add_explain_verb(app);
    add_compare_verb(app);
    add_publish_verb(app);

    try {
        app.parse(argc, argv);
        return 0;
    } catch (const CLI::Success& asked) {  // --help, --version
        return app.exit(asked);
    } catch (const CLI::ParseError& error) {
        fmt::print(stderr, "regiohub: {} (try: regiohub --help)\n", error.what());
        return static_cast<int>(Failure::request);
    } catch (const Error& error) {
        fmt::print(stderr, "regiohub: {}\n", error.what());
        return static_cast<int>(error.kind());
    } catch (const std::exception& error) {
        fmt::print(stderr, "regiohub: a bug, please report it with the study file: {}\n", error.what());
        return static_cast<int>(Failure::internal);
    }
}
