#include "cli/judged_plan.hpp"

#include <CLI/CLI.hpp>

#include "score/rank.hpp"
#include "study/weights.hpp"

namespace regiohub {
namespace {

constexpr std::size_t hubs_shown = 10;

}  // namespace

void add_judge_options(CLI::App& verb, JudgeRequest& request) {
    verb.add_option("plan", request.plan, "The plan: a plan.gpkg; it is only read")->required();
    verb.add_option("--weights", request.weights, "Weights file (TOML): points, an order or bounds");
    verb.add_option("--first", request.first, "How many are chosen; left out: those of the first wave, or 10 hubs")
        ->check(CLI::PositiveNumber);
}

JudgedPlan judge(const JudgeRequest& request) {
    JudgedPlan judged;
    judged.written = read_ranking(request.plan, request.hubs ? "hubs" : "regions");
    WeightChoice choice;
    judged.weights = "those of the plan";
    if (!request.weights.empty()) {
        const WeightsFile file = read_weights(request.weights);
        choice = request.hubs ? file.hubs : file.regions;
        judged.weights = request.weights.string();
        judged.weights_sha256 = file.sha256;
    }
    judged.space = weight_space(judged.written.criteria, choice);
    judged.ranking = rank(weighted(judged.written.criteria, judged.space), judged.written.alternatives);
    judged.first = request.first;
    if (judged.first == 0) judged.first = judged.written.depths.empty() ? hubs_shown : judged.written.depths.front();
    return judged;
}

}  // namespace regiohub
