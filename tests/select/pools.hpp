// Small pools, and every choice from one of them, for tests of the exact choice.
#pragma once

#include <algorithm>
#include <cmath>
#include <random>
#include <set>
#include <vector>

#include "select/pool.hpp"

namespace regiohub::test {

/// Candidates with random worths (a few equal), pairs that exclude one another, and groups.
inline Pool random_pool(std::mt19937& random, std::size_t candidates) {
    Pool pool;
    for (std::size_t c = 0; c < candidates; ++c) {
        pool.alternative.push_back(c);
        pool.worth.push_back(static_cast<double>(random() % 20) / 20.0);
    }
    std::ranges::sort(pool.worth, std::greater{});
    for (std::size_t s = 0; s < candidates / 2; ++s) {
        const std::set<std::size_t> set{random() % candidates, random() % candidates};
        if (set.size() > 1) pool.apart.emplace_back(set.begin(), set.end());
    }
    for (int g = 0; g < 3; ++g) {
        PoolGroup group{QuotaOf::sector, "g" + std::to_string(g), {}, g == 2 && random() % 2 == 0};
        for (std::size_t c = 0; c < candidates; ++c) {
            if (random() % 3 == 0) group.members.push_back(c);
        }
        pool.groups.push_back(group);
    }
    return pool;
}

inline std::size_t in_both(const Places& one, const Places& other) {
    Places both;
    std::ranges::set_intersection(one, other, std::back_inserter(both));
    return both.size();
}

/// What a choice comes to, reckoned without the room under test.
struct Reckoned {
    bool allowed = true;
    std::size_t missing = 0;
    double worth = 0.0;

    [[nodiscard]] bool better_than(const Reckoned& other) const {
        if (allowed != other.allowed) return allowed;
        if (missing != other.missing) return missing < other.missing;
        return worth > other.worth + 1e-9;
    }
};

inline Reckoned reckon(const Picks& picks, const Pool& pool, const Ask& ask) {
    Reckoned found;
    for (std::size_t w = 0; w < picks.size(); ++w) {
        found.allowed = found.allowed && picks[w].size() <= ask.waves[w].at_most;
        if (picks[w].size() < ask.waves[w].at_least) found.missing += ask.waves[w].at_least - picks[w].size();
        for (const std::size_t place : picks[w]) found.worth += pool.worth[place];
        for (const PoolGroup& group : pool.groups)
            found.worth += !group.covered && in_both(group.members, picks[w]) > 0 ? ask.diversity : 0.0;
        for (const Places& set : pool.apart) found.allowed = found.allowed && in_both(set, picks[w]) <= 1;
    }
    for (const WaveBound& bound : ask.bounds) {
        const std::size_t count = in_both(bound.of, picks[bound.wave]);
        found.allowed = found.allowed && bound.low <= count && count <= bound.high;
    }
    return found;
}

/// Every nested choice for two waves: each candidate in both, in the second, in none.
template <class Visit>
void each_choice(std::size_t candidates, Visit visit) {
    const auto all = static_cast<std::size_t>(std::llround(std::pow(3.0, static_cast<double>(candidates))));
    for (std::size_t code = 0; code < all; ++code) {
        Picks picks(2);
        std::size_t rest = code;
        for (std::size_t place = 0; place < candidates; ++place, rest /= 3) {
            if (rest % 3 == 2) picks[0].push_back(place);
            if (rest % 3 != 0) picks[1].push_back(place);
        }
        visit(picks);
    }
}

}  // namespace regiohub::test
