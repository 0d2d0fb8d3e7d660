#include "cli/judged_plan.hpp"

#include <CLI/CLI.hpp>

#include "score/rank.hpp"
#include "study/weights.hpp"

namespace regiohub {
namespace {

constexpr std::size_t hubs_shown = 10;
constexpr std::size_t most_draws = 10'000'000;

}  // namespace

void add_judge_options(CLI::App& verb, JudgeRequest& request) {
    verb.add_option("plan", request.plan, "The plan: a plan.gpkg; it is only read")->required();
    verb.add_option("--weights", request.weights, "Weights file (TOML): points, an order or bounds");
    verb.add_option("--first", request.first, "How many are chosen; left out: those of the first wave, or 10 hubs")
        ->check(CLI::PositiveNumber);
}

void add_draw_options(CLI::App& verb, DrawPlan& draws) {
    verb.add_option("--draws", draws.draws, "Draws of weights and inputs")
        ->check(CLI::Range(std::size_t{1}, most_draws))
        ->capture_default_str();
    verb.add_option("--seed", draws.seed, "Seed of the draws")->capture_default_str();
}

JudgedPlan judge(const JudgeRequest& request) {
    JudgedPlan judged;
    judged.written = read_ranking(request.plan, request.hubs ? "hubs" : "regions");
    const WeightsFile file = request.weights.empty()
                                 ? parse_weights(judged.written.weights_text, "the weights in " + request.plan.string())
                                 : read_weights(request.weights);
    judged.weights = request.weights.empty() ? "those of the plan" : request.weights.string();
    judged.weights_sha256 = request.weights.empty() ? judged.written.weights_sha256 : file.sha256;
    judged.space = weight_space(judged.written.criteria, request.hubs ? file.hubs : file.regions);
    judged.ranking = rank(weighted(judged.written.criteria, judged.space), judged.written.alternatives);
    judged.first = request.first;
    if (judged.first == 0) judged.first = judged.written.depths.empty() ? hubs_shown : judged.written.depths.front();
    return judged;
}

}  // namespace regiohub
