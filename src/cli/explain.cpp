#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/judged_plan.hpp"
#include "cli/verbs.hpp"
#include "score/explain.hpp"
#include "score/sentences.hpp"
#include "support/error.hpp"

namespace regiohub {
namespace {

using Json = nlohmann::ordered_json;

struct ExplainRequest {
    JudgeRequest judge;
    std::string id;
    DrawPlan draws;
    bool dutch = false;
    bool json = false;
};

std::string boundary_sentence(const std::optional<Held>& held, bool dutch) {
    if (!held) {
        return dutch ? "Grenstoets (hetzelfde onder andere ontwerpen van hubs en regio's): niet in dit plan; "
                       "`regiohub plan --robust` doet hem."
                     : "Boundary test (the same under other designs of hubs and regions): not in this plan; "
                       "`regiohub plan --robust` makes it.";
    }
    return fmt::format(fmt::runtime(dutch ? "Grenstoets: teruggevonden in {} van {} andere manieren om te tekenen."
                                          : "Boundary test: found again in {} of {} other ways to draw it."),
                       held->in, held->of);
}

/// Hubs and regions have ids of different kinds, so the id says which ranking is meant.
std::size_t find_alternative(const Ranking& ranking, const std::string& id) {
    const auto found = std::ranges::find(ranking.alternatives, id, &Alternative::id);
    if (found == ranking.alternatives.end()) return ranking.alternatives.size();
    return static_cast<std::size_t>(found - ranking.alternatives.begin());
}

Json range_of(Range<double> range) {
    return {{"low", range.low}, {"high", range.high}};
}

Json boundary_of(const std::optional<Held>& held) {
    return held ? Json{{"held_in", held->in}, {"held_of", held->of}} : Json();
}

Json json_of(const Told& told, const JudgedPlan& judged) {
    const Explanation& explained = told.explanation;
    const Ranking& ranking = judged.ranking;
    const auto name = [&](std::size_t criterion) { return ranking.criteria[criterion].name; };
    Json all{{"id", ranking.alternatives[explained.alternative].id},
             {"name", judged.written.names[explained.alternative]},
             {"rank", explained.ranked.rank},
             {"score", explained.ranked.middle},
             {"score_low", explained.ranked.score.low},
             {"score_high", explained.ranked.score.high},
             {"first", explained.depth},
             {"chosen", explained.chosen},
             {"rival", explained.rival ? Json(ranking.alternatives[*explained.rival].id) : Json()},
             {"weights_sha256", judged.weights_sha256},
             {"boundary_test", boundary_of(judged.written.held[explained.alternative])}};
    all["contributions"] = all["smallest_changes"] = all["doubts"] = Json::array();
    for (const Contribution& one : explained.contributions) {
        all["contributions"].push_back({{"criterion", name(one.criterion)},
                                        {"measured", range_of(one.measured)},
                                        {"adds", range_of(one.adds)},
                                        {"adds_to_rival", one.adds_to_rival}});
    }
    for (const Crossing& one : explained.crossings) {
        all["smallest_changes"].push_back({{"criterion", name(one.criterion)},
                                           {"now", range_of(one.now)},
                                           {"then", range_of(one.then)},
                                           {"scale_share", one.scale_share}});
    }
    for (const Doubt& one : told.doubts) {
        all["doubts"].push_back({{"criterion", name(one.criterion)}, {"chance_of_change", one.chance}});
    }
    for (const auto& [key, language] : {std::pair{"english", Language::english}, std::pair{"dutch", Language::dutch}}) {
        all[key] = sentences(told, language);
    }
    return all;
}

void run_explain(const ExplainRequest& request) {
    JudgedPlan judged = judge(request.judge);
    std::size_t alternative = find_alternative(judged.ranking, request.id);
    if (alternative == judged.ranking.alternatives.size()) {
        JudgeRequest hubs = request.judge;
        hubs.hubs = true;
        judged = judge(hubs);
        alternative = find_alternative(judged.ranking, request.id);
    }
    if (alternative == judged.ranking.alternatives.size()) {
        throw Error{Failure::request, fmt::format("plan {}: holds no region or hub {}; `regiohub rank` lists their ids",
                                                  request.judge.plan.string(), request.id)};
    }
    const Explanation explained = explain(judged.ranking, judged.written.exclusions, alternative, judged.first);
    DrawPlan plan = request.draws;
    plan.depths = {judged.first};
    const auto doubted = doubts({judged.ranking.criteria, judged.ranking.alternatives, judged.written.exclusions},
                                judged.space, plan, alternative);
    const Told told{explained, judged.ranking, judged.written.names, doubted};
    if (request.json) {
        fmt::print("{}\n", json_of(told, judged).dump(2));
        return;
    }
    for (const auto& line : sentences(told, request.dutch ? Language::dutch : Language::english)) {
        fmt::print("{}\n", line);
    }
    fmt::print("{}\n", boundary_sentence(judged.written.held[alternative], request.dutch));
}

}  // namespace

void add_explain_verb(CLI::App& app) {
    const auto request = std::make_shared<ExplainRequest>();
    CLI::App* verb =
        app.add_subcommand("explain", "Say why a region or hub ranks where it does, and what would change it");
    add_judge_options(*verb, request->judge);
    verb->add_option("id", request->id, "Id of the region or hub")->required();
    add_draw_options(*verb, request->draws);
    verb->add_flag("--dutch", request->dutch, "In Dutch");
    verb->add_flag("--json", request->json, "JSON, with the sentences in both languages");
    verb->footer(
        "Contributions by criterion, the nearest rival, the smallest change of one figure that turns the choice, and "
        "the\n"
        "figures whose better knowledge would most likely turn it: in how many draws of weights and inputs it does.\n"
        "Example: regiohub explain out/plan.gpkg R07 --weights gelderland.toml --dutch");
    verb->callback([request] { run_explain(*request); });
}

}  // namespace regiohub
