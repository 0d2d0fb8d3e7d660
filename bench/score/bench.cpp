// Acceptability of random alternatives: prints seconds, and leaves values, weights and acceptabilities for the peer to
// check.
//   bench_score <alternatives> <criteria> <draws> <threads> [folder]
#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "score/acceptability.hpp"

using namespace regiohub;

namespace {

struct Size {
    std::size_t alternatives;
    std::size_t criteria;
    std::size_t draws;
};

std::vector<Criterion> make_criteria(const Size& size) {
    std::vector<Criterion> criteria(size.criteria);
    for (std::size_t c = 0; c < size.criteria; ++c) {
        criteria[c].name = fmt::format("c{:02}", c);
        criteria[c].scale = {{0.0, 0.0}, {1.0, 1.0}};
    }
    return criteria;
}

std::vector<Alternative> make_alternatives(const Size& size) {
    Stream stream{20261124, 0};
    std::vector<Alternative> alternatives;
    for (std::size_t a = 0; a < size.alternatives; ++a) {
        alternatives.push_back({fmt::format("a{:05}", a), {}});
        for (std::size_t c = 0; c < size.criteria; ++c) {
            const double figure = stream.next();
            alternatives.back().measured.push_back({figure, figure});
        }
    }
    return alternatives;
}

void save(const std::string& file, const std::vector<double>& figures) {
    std::ofstream out{file, std::ios::binary};
    out.write(reinterpret_cast<const char*>(figures.data()),
              static_cast<std::streamsize>(figures.size() * sizeof(double)));
}

void save_for_peer(const std::string& folder, const std::vector<Alternative>& alternatives, const WeightSpace& space,
                   const Acceptability& found) {
    std::vector<double> values;
    std::vector<double> shares;
    for (std::size_t a = 0; a < alternatives.size(); ++a) {
        for (const auto& figure : alternatives[a].measured) values.push_back(figure.low);
        shares.insert(shares.end(), found.of[a].rank.begin(), found.of[a].rank.end());
    }
    std::vector<double> weights;
    std::vector<double> drawn(space.active.size());
    for (std::size_t draw = 0; draw < found.draws; ++draw) {
        Stream stream{found.seed, draw};
        draw_weights(space, stream, drawn);
        weights.insert(weights.end(), drawn.begin(), drawn.end());
    }
    save(folder + "/values.bin", values);
    save(folder + "/weights.bin", weights);
    save(folder + "/shares.bin", shares);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 5) {
        fmt::print(stderr, "usage: bench_score <alternatives> <criteria> <draws> <threads> [folder]\n");
        return 2;
    }
    const auto number = [&](int at) { return static_cast<std::size_t>(std::strtoull(argv[at], nullptr, 10)); };
    const Size size{number(1), number(2), number(3)};
    const auto criteria = make_criteria(size);
    const auto alternatives = make_alternatives(size);
    const WeightSpace space = weight_space(criteria, {});
    DrawPlan plan;
    plan.draws = size.draws;
    plan.seed = 7;
    plan.threads = static_cast<unsigned>(number(4));

    const auto start = std::chrono::steady_clock::now();
    const Acceptability found = acceptability({criteria, alternatives, {}}, space, plan);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    fmt::print("{:.4f}\n", seconds.count());
    if (argc > 5) save_for_peer(argv[5], alternatives, space, found);
}
