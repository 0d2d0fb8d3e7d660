// A written plan, ranked by a province's weights: what the verbs rank and explain have in common.
#pragma once

#include <filesystem>
#include <string>

#include "cli/written_ranking.hpp"
#include "model/ranking.hpp"
#include "score/acceptability.hpp"
#include "score/weight_space.hpp"

namespace CLI {
class App;
}

namespace regiohub {

struct JudgeRequest {
    std::filesystem::path plan;
    std::filesystem::path weights;  // empty: the weights of the plan
    bool hubs = false;
    std::size_t first = 0;  // the line between chosen and not; 0: the first wave, or 10 hubs
};

struct JudgedPlan {
    WrittenRanking written;
    WeightSpace space;
    Ranking ranking;  // alternatives as in `written`
    std::size_t first = 0;
    std::string weights;         // "equal or as in the plan", or the file
    std::string weights_sha256;  // empty without a file
};

/// The arguments of a JudgeRequest.
void add_judge_options(CLI::App& verb, JudgeRequest& request);

/// How often is drawn, and from which seed.
void add_draw_options(CLI::App& verb, DrawPlan& draws);

[[nodiscard]] JudgedPlan judge(const JudgeRequest& request);

}  // namespace regiohub
