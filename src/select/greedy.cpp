#include "select/greedy.hpp"

#include <algorithm>
#include <optional>

namespace regiohub {
namespace {

class Choosing {
public:
    Choosing(const Pool& pool, const Ask& ask)
        : pool_{pool}, ask_{ask}, sets_of_(pool.size()), groups_of_(pool.size()), bounds_of_(pool.size()) {
        const auto note = [](auto& of, const Places& members, std::size_t which) {
            for (const std::size_t place : members) of[place].push_back(which);
        };
        for (std::size_t s = 0; s < pool.apart.size(); ++s) note(sets_of_, pool.apart[s], s);
        for (std::size_t g = 0; g < pool.groups.size(); ++g) note(groups_of_, pool.groups[g].members, g);
        for (std::size_t b = 0; b < ask.bounds.size(); ++b) note(bounds_of_, ask.bounds[b].of, b);
        chosen_.resize(pool.size());
        taken_.resize(pool.apart.size());
        counted_.resize(ask.bounds.size());
        for (const PoolGroup& group : pool.groups) reached_.push_back(group.covered);
        for (std::size_t place = 0; place < pool.size(); ++place) all_.push_back(place);
    }

    Picks choose() {
        Picks picks;
        for (std::size_t w = 0; w < ask_.waves.size(); ++w) {
            for (std::size_t b = 0; b < ask_.bounds.size(); ++b) {
                const WaveBound& bound = ask_.bounds[b];
                while (bound.wave == w && counted_[b] < bound.low && take_best(bound.of, w)) continue;
            }
            while (take_best(all_, w)) continue;
            picks.push_back(now_);
        }
        return picks;
    }

private:
    [[nodiscard]] bool may_take(std::size_t place, std::size_t wave) const {
        if (chosen_[place]) return false;
        if (std::ranges::any_of(sets_of_[place], [&](std::size_t set) { return taken_[set]; })) return false;
        return std::ranges::none_of(bounds_of_[place], [&](std::size_t b) {
            return ask_.bounds[b].wave >= wave && counted_[b] >= ask_.bounds[b].high;
        });
    }

    [[nodiscard]] double gain(std::size_t place) const {
        const auto first = std::ranges::count_if(groups_of_[place], [&](std::size_t g) { return !reached_[g]; });
        return pool_.worth[place] + ask_.diversity * static_cast<double>(first);
    }

    bool take_best(const Places& among, std::size_t wave) {
        if (now_.size() >= ask_.waves[wave].at_most) return false;
        std::optional<std::size_t> best;
        for (const std::size_t place : among) {
            if (may_take(place, wave) && (!best || gain(place) > gain(*best))) best = place;
        }
        if (!best) return false;
        chosen_[*best] = true;
        for (const std::size_t set : sets_of_[*best]) taken_[set] = true;
        for (const std::size_t g : groups_of_[*best]) reached_[g] = true;
        for (const std::size_t b : bounds_of_[*best]) ++counted_[b];
        now_.insert(std::ranges::lower_bound(now_, *best), *best);
        return true;
    }

    const Pool& pool_;
    const Ask& ask_;
    std::vector<Places> sets_of_;  // by place
    std::vector<Places> groups_of_;
    std::vector<Places> bounds_of_;
    std::vector<bool> chosen_;          // by place
    std::vector<bool> taken_;           // by set
    std::vector<bool> reached_;         // by group
    std::vector<std::size_t> counted_;  // by bound
    Places all_;
    Places now_;
};

}  // namespace

Picks choose_greedily(const Pool& pool, const Ask& ask) {
    return Choosing{pool, ask}.choose();
}

}  // namespace regiohub
