#include "publish/publish.hpp"

#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>

#include "cli/table_text.hpp"
#include "cli/verbs.hpp"
#include "cli/written_ranking.hpp"
#include "score/rank.hpp"
#include "support/error.hpp"
#include "write/layers.hpp"
#include "write/read_tables.hpp"
#include "write/write.hpp"

namespace regiohub {
namespace {

namespace fs = std::filesystem;

struct PublishRequest {
    fs::path plan;
    WriteRequest target{"public"};
    PublishRules rules;
    double cut_back_km = PublishRules{}.cut_back.in(unit::km);
    std::vector<fs::path> earlier;  // a plan and what was published of it, in turn
    bool quiet = false;
};

std::vector<Table> tables_of(const fs::path& plan) {
    (void)read_ranking(plan, "hubs");  // says what is wrong with a file that is no plan of this version
    return read_tables(plan);
}

std::vector<EarlierRelease> earlier_releases(const std::vector<fs::path>& files) {
    std::vector<EarlierRelease> releases;
    for (std::size_t i = 0; i + 1 < files.size(); i += 2) {
        releases.push_back({tables_of(files[i]), tables_of(files[i + 1])});
    }
    return releases;
}

void check_place(const PublishRequest& request) {
    std::error_code absent;
    if (fs::equivalent(request.plan, request.target.folder / "plan.gpkg", absent)) {
        throw Error{Failure::request, fmt::format("{} holds the plan itself: give another folder with -o",
                                                  request.target.folder.string())};
    }
    check_writable(request.target);
}

/// The ranking that follows from what may be seen; in `tables` too where that is not all.
Ranking public_ranking(const fs::path& plan, const std::string& ranks, Publication& publication) {
    WrittenRanking written = read_ranking(plan, ranks);
    const bool hides = hide_measured(publication.names, written.criteria, written.alternatives);
    Ranking ranking = rank(std::move(written.criteria), std::move(written.alternatives));
    if (hides) place_anew(publication.tables, ranks, ranking);
    return ranking;
}

void put(std::vector<Table>& tables, Table table) {
    const auto place = std::ranges::find(tables, table.name, &Table::name);
    if (place != tables.end()) place->rows = std::move(table.rows);
}

void add_assumptions(const PublishRules& rules, std::vector<Table>& tables) {
    const auto table = std::ranges::find(tables, "assumptions", &Table::name);
    if (table == tables.end()) return;
    const auto add = [&](const char* key, const std::string& value, const std::string& standard, const char* says) {
        Row row{
            {std::string{key}, value, {}, standard, std::string{value == standard ? "D" : "study"}, std::string{says}},
            {}};
        if (row.cells.size() == table->columns.size()) table->rows.push_back(std::move(row));
    };
    const PublishRules standard;
    add("publish.least_firms", std::to_string(rules.least_firms), std::to_string(standard.least_firms),
        "Firms that a sum over hidden figures is made of, at least");
    add("publish.most_share", fmt::format("{}", rules.most_share), fmt::format("{}", standard.most_share),
        "Part of such a sum that one firm makes, at most");
    add("publish.cut_back", fmt::format("{} km", rules.cut_back.in(unit::km)),
        fmt::format("{} km", standard.cut_back.in(unit::km)), "By which lines end before a site");
}

void print_withheld(const std::vector<Table>& tables, const std::vector<fs::path>& files) {
    const auto table = std::ranges::find(tables, "withheld", &Table::name);
    fmt::print("Withheld, counted:\n");
    for (const Row& row : table->rows) {
        fmt::print("  {:6} x {}: {} ({})\n", std::get<std::int64_t>(row.cells[3]), std::get<std::string>(row.cells[0]),
                   std::get<std::string>(row.cells[1]), std::get<std::string>(row.cells[2]));
    }
    for (const auto& file : files) fmt::print("{}\n", file.string());
}

void run_publish(PublishRequest request) {
    request.rules.cut_back = request.cut_back_km * unit::km;
    auto tables = tables_of(request.plan);
    check_place(request);
    Publication publication = publish(std::move(tables), request.rules, earlier_releases(request.earlier));
    Plan head = head_of(publication.tables);
    head.hub_ranking = public_ranking(request.plan, "hubs", publication);
    head.region_ranking = public_ranking(request.plan, "regions", publication);
    if (!publication.names.of.empty()) {
        put(publication.tables, hub_ranking_table(head));
        put(publication.tables, region_ranking_table(head));
    }
    add_assumptions(request.rules, publication.tables);
    const auto files = write_tables(head, publication.tables, request.target);
    if (!request.quiet) print_withheld(publication.tables, files);
}

}  // namespace

void add_publish_verb(CLI::App& app) {
    const auto request = std::make_shared<PublishRequest>();
    const PublishRules standard;
    CLI::App* verb = app.add_subcommand("publish", "Make a plan that may be shown, from one with confidential figures");
    verb->add_option("plan", request->plan, "The plan: a plan.gpkg; it is only read")->required();
    verb->add_option("-o,--output", request->target.folder, "Folder for the public plan")->capture_default_str();
    const std::map<std::string, Level> levels{{"public", Level::open}, {"operator", Level::operator_only}};
    verb->add_option("--level", request->rules.level,
                     "Who reads it: public, or operator (sees sites marked operator_only too)")
        ->transform(CLI::CheckedTransformer(levels))
        ->option_text("LEVEL [public]");
    verb->add_option("--least-firms", request->rules.least_firms,
                     "Firms behind a shown sum of hidden figures, at least")
        ->check(CLI::Range(standard.least_firms, std::size_t{1'000'000}))
        ->capture_default_str();
    verb->add_option("--most-share", request->rules.most_share, "Part of such a sum that one firm makes, at most")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    verb->add_option("--cut-back-km", request->cut_back_km, "By which pipes and cables end before a site")
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str();
    verb->add_option("--earlier", request->earlier,
                     "A plan.gpkg that was published before, and the public plan.gpkg that was made of it: nothing may "
                     "follow from the two releases together; may be given more than once")
        ->type_size(2)
        ->option_text("PLAN PUBLIC");
    const std::map<std::string, Language> languages{{"en", Language::english}, {"nl", Language::dutch}};
    verb->add_option("--lang", request->target.language, "Language of titles, labels and legends: en or nl")
        ->transform(CLI::CheckedTransformer(languages))
        ->option_text("LANG [en]");
    verb->add_flag("--force", request->target.overwrite, "Replace a public plan that is there already");
    verb->add_flag("--quiet", request->quiet, "Say nothing but errors");
    verb->footer(
        "Three levels: public, operator, and confidential, which is the plan itself.\n"
        "Sites marked otherwise in the column `disclosure` stay out with all that rests on them; their sums are shown\n"
        "where enough firms make them and no hidden figure follows. The table `withheld` counts what is not shown.\n"
        "Example: regiohub publish out/plan.gpkg -o public/ --earlier 2025/plan.gpkg 2025/public/plan.gpkg");
    verb->callback([request] { run_publish(*request); });
}

}  // namespace regiohub
