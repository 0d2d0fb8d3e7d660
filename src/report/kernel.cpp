// The score room in the browser: figures in, the order out. Compiled to WebAssembly by build.mjs; rank.js is its
// caller.
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "score/rank.hpp"

namespace {

std::vector<double> figures;
std::vector<double> answer;

/// Reads the figures one by one, in the order in which rank.js writes them.
class Reader {
public:
    double next() { return figures[at_++]; }
    std::size_t count() { return static_cast<std::size_t>(next()); }

private:
    std::size_t at_ = 0;
};

regiohub::Criterion criterion_of(Reader& reader) {
    regiohub::Criterion criterion;
    criterion.weight = reader.next();
    criterion.scale.resize(reader.count());
    for (auto& knot : criterion.scale) {
        knot.raw = reader.next();
        knot.value = reader.next();
    }
    return criterion;
}

/// Alternatives come ascending by id; equal scores are ordered by id, so ids of one length that ascend will do.
std::string id_of(std::size_t position) {
    const std::string number = std::to_string(position);
    return std::string(8 - number.size(), '0') + number;
}

}  // namespace

/// Room for so many figures: criteria and alternatives counted, each criterion (weight, number of knots, knots), then
/// each alternative's lowest and highest figure by criterion.
extern "C" __attribute__((export_name("room"))) double* room(std::size_t count) {
    figures.resize(count);
    return figures.data();
}

/// Ranks what is in the room; weights must not be all 0. By place: position of the alternative, its lowest and highest
/// score.
extern "C" __attribute__((export_name("rerank"))) const double* rerank() {
    Reader reader;
    const std::size_t criterion_count = reader.count();
    std::vector<regiohub::Alternative> alternatives(reader.count());
    std::vector<regiohub::Criterion> criteria;
    for (std::size_t c = 0; c < criterion_count; ++c) criteria.push_back(criterion_of(reader));
    for (std::size_t a = 0; a < alternatives.size(); ++a) {
        alternatives[a].id = id_of(a);
        for (std::size_t c = 0; c < criterion_count; ++c) {
            const double low = reader.next();
            alternatives[a].measured.push_back({low, reader.next()});
        }
    }
    answer.clear();
    for (const auto& ranked : regiohub::rank(std::move(criteria), std::move(alternatives)).order) {
        answer.push_back(static_cast<double>(ranked.alternative));
        answer.push_back(ranked.score.low);
        answer.push_back(ranked.score.high);
    }
    return answer.data();
}

// The kernel is compiled without exceptions: a throw ends it, and the page says so.
extern "C" void* __cxa_allocate_exception(std::size_t) {
    __builtin_trap();
}
extern "C" void __cxa_throw(void*, void*, void (*)(void*)) {
    __builtin_trap();
}
