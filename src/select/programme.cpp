#include "select/programme.hpp"

namespace regiohub {
namespace {

std::vector<MipTerm> terms_of(const Places& places, const std::vector<std::size_t>& columns) {
    std::vector<MipTerm> terms;
    for (const std::size_t place : places) terms.push_back({columns[place], 1.0});
    return terms;
}

/// Started by a wave means started by the next one too.
void nest(Programme& programme) {
    for (std::size_t w = 0; w + 1 < programme.started.size(); ++w) {
        for (std::size_t place = 0; place < programme.started[w].size(); ++place) {
            programme.problem.add(
                MipRow{{{programme.started[w][place], 1.0}, {programme.started[w + 1][place], -1.0}}, -no_bound, 0.0});
        }
    }
}

void count_wave(const Wave& wave, std::size_t w, Programme& programme) {
    std::vector<MipTerm> terms;
    for (const std::size_t column : programme.started[w]) terms.push_back({column, 1.0});
    programme.most_rows.push_back(programme.problem.rows.size());
    programme.problem.add(MipRow{terms, -no_bound, static_cast<double>(wave.at_most)});
    programme.missing.push_back(programme.problem.add(MipColumn{}));
    terms.push_back({programme.missing[w], 1.0});
    programme.problem.add(MipRow{std::move(terms), static_cast<double>(wave.at_least), no_bound});
}

/// A wave gains by a group once, whoever is the first of it.
void reach_groups(const Pool& pool, double diversity, Programme& programme) {
    if (diversity == 0.0) return;
    for (const auto& columns : programme.started) {
        for (const PoolGroup& group : pool.groups) {
            if (group.covered || group.members.empty()) continue;
            auto terms = terms_of(group.members, columns);
            terms.push_back({programme.problem.add(MipColumn{-diversity, 0.0, 1.0, false}), -1.0});
            programme.problem.add(MipRow{std::move(terms), 0.0, no_bound});
        }
    }
}

}  // namespace

Picks Programme::picks_in(const MipAnswer& answer) const {
    Picks picks(started.size());
    if (!answer.found()) return picks;
    for (std::size_t w = 0; w < started.size(); ++w) {
        for (std::size_t place = 0; place < started[w].size(); ++place) {
            if (answer.values[started[w][place]] > 0.5) picks[w].push_back(place);
        }
    }
    return picks;
}

Programme programme_of(const Pool& pool, const Ask& ask) {
    Programme programme;
    programme.started.resize(ask.waves.size());
    for (auto& columns : programme.started) {
        for (const double worth : pool.worth) columns.push_back(programme.problem.add(yes_or_no(-worth)));
    }
    nest(programme);
    for (const Places& set : pool.apart) {
        programme.problem.add(MipRow{terms_of(set, programme.started.back()), -no_bound, 1.0});
    }
    for (std::size_t w = 0; w < ask.waves.size(); ++w) count_wave(ask.waves[w], w, programme);
    for (const WaveBound& bound : ask.bounds) {
        programme.bound_rows.push_back(programme.problem.rows.size());
        programme.problem.add(MipRow{terms_of(bound.of, programme.started[bound.wave]), static_cast<double>(bound.low),
                                     static_cast<double>(bound.high)});
    }
    reach_groups(pool, ask.diversity, programme);
    return programme;
}

void set_worth(const std::vector<double>& worth, Programme& programme) {
    for (const auto& columns : programme.started) {
        for (std::size_t place = 0; place < columns.size(); ++place)
            programme.problem.columns[columns[place]].cost = -worth[place];
    }
}

}  // namespace regiohub
