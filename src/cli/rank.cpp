#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <thread>

#include "cli/judged_plan.hpp"
#include "cli/table_text.hpp"
#include "cli/verbs.hpp"
#include "score/acceptability.hpp"
#include "score/diversity.hpp"
#include "score/explain.hpp"
#include "score/methods.hpp"

namespace regiohub {
namespace {

using Json = nlohmann::ordered_json;

struct RankRequest {
    JudgeRequest judge;
    DrawPlan draws;
    std::string province;
    bool csv = false;
    bool json = false;
};

std::string figure(double number) {
    return fmt::format("{:.4f}", number);
}

/// What the action plan asks for, apart from the score (R16).
struct Apart {
    std::string heading;
    std::vector<Range<double>> figures;  // by alternative
};

std::vector<Apart> apart_of(const JudgedPlan& judged) {
    std::vector<Apart> all;
    if (judged.written.sectors.empty()) return all;  // hubs
    for (const char* name : {"urgency_kt_per_yr", "blueprint_sites"}) {
        const auto found = std::ranges::find(judged.ranking.criteria, name, &Criterion::name);
        if (found == judged.ranking.criteria.end()) continue;
        Apart& apart = all.emplace_back(Apart{name, {}});
        for (const Alternative& one : judged.ranking.alternatives)
            apart.figures.push_back(one.measured[static_cast<std::size_t>(found - judged.ranking.criteria.begin())]);
    }
    Apart& apart = all.emplace_back(Apart{"diversity_sectors", {}});
    const auto chosen = chosen_first(judged.ranking, judged.written.exclusions, judged.first);
    for (const std::size_t brings : diversity(judged.written.sectors, chosen)) {
        apart.figures.push_back({static_cast<double>(brings), static_cast<double>(brings)});
    }
    return all;
}

std::string shown(Range<double> range) {
    return range.low == range.high ? fmt::format("{:.4g}", range.low)
                                   : fmt::format("{:.4g}-{:.4g}", range.low, range.high);
}

/// One row an alternative, best first; `depth` is the position of the line in the depths.
Answer table_of(const JudgedPlan& judged, const Acceptability& found, std::size_t depth, const std::string& province) {
    Answer answer;
    const std::string first = std::to_string(judged.first);
    answer.columns = {"rank",
                      "id",
                      "name",
                      "score",
                      "score_low",
                      "score_high",
                      "first",
                      "first_" + first,
                      "chosen_in_" + first,
                      "mean_rank",
                      "topsis_rank",
                      "promethee_rank"};
    const auto apart = apart_of(judged);
    for (const Apart& one : apart) answer.columns.push_back(one.heading);
    if (!province.empty()) answer.columns.insert(answer.columns.begin() + 1, "province_rank");
    const auto by_topsis = places_by(judged.ranking, topsis(judged.ranking));
    const auto by_promethee = places_by(judged.ranking, promethee(judged.ranking));
    std::size_t place = 0;
    for (const Ranked& ranked : judged.ranking.order) {
        const std::size_t a = ranked.alternative;
        if (!province.empty() && judged.written.provinces[a].find(province) == std::string::npos) continue;
        const Acceptance& accepted = found.of[a];
        std::vector<std::optional<std::string>> row{
            std::to_string(ranked.rank),    judged.ranking.alternatives[a].id,
            judged.written.names[a],        figure(ranked.middle),
            figure(ranked.score.low),       figure(ranked.score.high),
            figure(accepted.rank[0]),       figure(accepted.k_best[depth]),
            figure(accepted.chosen[depth]), fmt::format("{:.1f}", accepted.mean_rank),
            std::to_string(by_topsis[a]),   std::to_string(by_promethee[a])};
        for (const Apart& one : apart) row.emplace_back(shown(one.figures[a]));
        if (!province.empty()) row.insert(row.begin() + 1, std::to_string(++place));
        answer.rows.push_back(std::move(row));
    }
    return answer;
}

Json json_of(const JudgedPlan& judged, const Acceptability& found) {
    Json all{{"weights", judged.weights},
             {"weights_sha256", judged.weights_sha256},
             {"study_sha256", judged.written.study_sha256},
             {"draws", found.draws},
             {"seed", found.seed},
             {"monte_carlo_error", found.error},
             {"depths", found.depths}};
    for (const Criterion& criterion : judged.ranking.criteria) all["weight_share"][criterion.name] = criterion.weight;
    all["ranking"] = Json::array();
    const auto apart = apart_of(judged);
    const auto by_topsis = places_by(judged.ranking, topsis(judged.ranking));
    const auto by_promethee = places_by(judged.ranking, promethee(judged.ranking));
    for (const Ranked& ranked : judged.ranking.order) {
        const Acceptance& accepted = found.of[ranked.alternative];
        Json row{{"rank", ranked.rank},
                 {"id", judged.ranking.alternatives[ranked.alternative].id},
                 {"name", judged.written.names[ranked.alternative]},
                 {"provinces", judged.written.provinces[ranked.alternative]},
                 {"score", ranked.middle},
                 {"score_low", ranked.score.low},
                 {"score_high", ranked.score.high},
                 {"rank_acceptability", accepted.rank},
                 {"k_best_acceptability", accepted.k_best},
                 {"chosen_acceptability", accepted.chosen},
                 {"mean_rank", accepted.mean_rank},
                 {"topsis_rank", by_topsis[ranked.alternative]},
                 {"promethee_rank", by_promethee[ranked.alternative]}};
        for (const Apart& one : apart) {
            const Range<double> figure = one.figures[ranked.alternative];
            row["apart"][one.heading] = {{"low", figure.low}, {"high", figure.high}};
        }
        for (std::size_t c = 0; c < accepted.central_weights.size(); ++c) {
            row["central_weights"][judged.ranking.criteria[c].name] = accepted.central_weights[c];
        }
        const auto& held = judged.written.held[ranked.alternative];
        row["held_in"] = held ? Json(held->in) : Json();
        row["held_of"] = held ? Json(held->of) : Json();
        all["ranking"].push_back(std::move(row));
    }
    for (std::size_t i = 0; i < found.compared.size(); ++i) {
        for (std::size_t j = 0; j < found.compared.size(); ++j) {
            if (i == j) continue;
            all["pairwise_winning"][judged.ranking.alternatives[found.compared[i]].id]
               [judged.ranking.alternatives[found.compared[j]].id] = found.wins[i][j];
        }
    }
    return all;
}

void print_text(const JudgedPlan& judged, const Acceptability& found, const Answer& table) {
    fmt::print("Weights: {}{}\n", judged.weights,
               judged.weights_sha256.empty() ? "" : ", sha256 " + judged.weights_sha256);
    for (const Criterion& criterion : judged.ranking.criteria) {
        fmt::print("  {:5.1f} %  {} ({})\n", criterion.weight * 100.0, criterion.title, criterion.name);
    }
    fmt::print("Shares are of {} draws of weights and inputs (seed {}), give or take {:.3f}.\n\n{}", found.draws,
               found.seed, found.error, as_columns(table));
}

void run_rank(const RankRequest& request) {
    const JudgedPlan judged = judge(request.judge);
    DrawPlan plan = request.draws;
    plan.depths = judged.written.depths;
    plan.depths.push_back(judged.first);
    std::sort(plan.depths.begin(), plan.depths.end());
    plan.depths.erase(std::unique(plan.depths.begin(), plan.depths.end()), plan.depths.end());
    for (const Ranked& ranked : judged.ranking.order) {
        if (request.json && ranked.rank <= judged.first) plan.compared.push_back(ranked.alternative);
    }
    plan.threads = std::max(1U, std::thread::hardware_concurrency());
    const Acceptability found = acceptability(
        {judged.ranking.criteria, judged.ranking.alternatives, judged.written.exclusions}, judged.space, plan);
    if (request.json) {
        fmt::print("{}\n", json_of(judged, found).dump(2));
        return;
    }
    const auto depth = std::find(plan.depths.begin(), plan.depths.end(), judged.first) - plan.depths.begin();
    const Answer table = table_of(judged, found, static_cast<std::size_t>(depth), request.province);
    if (request.csv) {
        fmt::print("{}", as_csv(table));
    } else {
        print_text(judged, found, table);
    }
}

}  // namespace

void add_rank_verb(CLI::App& app) {
    const auto request = std::make_shared<RankRequest>();
    CLI::App* verb = app.add_subcommand("rank", "Rank a written plan anew, by weights of your own");
    add_judge_options(*verb, request->judge);
    verb->add_flag("--hubs", request->judge.hubs, "Rank hubs, not regions");
    verb->add_option("--province", request->province, "Show those of one province, with their place in it");
    add_draw_options(*verb, request->draws);
    verb->add_flag("--csv", request->csv, "Comma-separated, for a spreadsheet");
    verb->add_flag("--json", request->json, "JSON, with rank acceptabilities, central weights and pairwise winning");
    verb->footer(
        "The plan's geometry is not computed anew, and the plan is not changed.\n"
        "Columns: first is how often it comes first over all draws, first_10 how often it is among the first 10,\n"
        "chosen_in_10 how often it is chosen when regions that share a site exclude one another;\n"
        "topsis_rank and promethee_rank are a check of method, with the same weights; urgency, blueprint and "
        "diversity\n"
        "(sectors that no other of the chosen has) stand apart from the score.\n"
        "Example: regiohub rank out/plan.gpkg --weights gelderland.toml");
    verb->callback([request] { run_rank(*request); });
}

}  // namespace regiohub
