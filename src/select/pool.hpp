// What a choice is made from and what is asked of it, whether it is of regions or of sites.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "model/groups.hpp"
#include "model/late.hpp"
#include "model/places.hpp"
#include "model/portfolio.hpp"
#include "model/ranking.hpp"
#include "model/site.hpp"

namespace regiohub {

using Places = std::vector<std::size_t>;  // in the order of the ranking; ascending

/// The candidates of one province, sector or bottleneck.
struct PoolGroup {
    QuotaOf of = QuotaOf::province;
    std::string name;
    Places members;
    bool covered = false;  // a case in progress is of it already, so a candidate adds no diversity
};

/// Candidates, best first; equal ones stand by id, which is the order in which ties are settled.
struct Pool {
    Places alternative;         // by place: position in what was ranked
    std::vector<double> worth;  // by place; of one wave
    std::vector<Places> apart;  // of each set one at most is chosen
    std::vector<PoolGroup> groups;

    [[nodiscard]] std::size_t size() const { return worth.size(); }
};

/// low <= chosen of `of` in a wave <= high: a quota or a lock.
struct WaveBound {
    std::string what;  // as the study says it: "[[quotas]] province Gelderland, 2028: at least 2"
    std::size_t wave = 0;
    Places of;
    std::size_t low = 0;
    std::size_t high = 0;
};

struct Ask {
    std::vector<Wave> waves;  // ascending by year; no later one allows less
    std::vector<WaveBound> bounds;
    double diversity = 0.0;
};

/// By wave, the places chosen.
using Picks = std::vector<Places>;

/// What the regions stand in.
struct RegionPlaces {
    std::span<const Region> regions;
    std::span<const DemandSite> sites;
    std::span<const AdminArea> provinces;
    std::span<const LateCount> late;
};

/// Share of a region's anchors that are in no case or tailor-made track yet: those are no new reach.
[[nodiscard]] double new_reach(const Region& region, std::span<const DemandSite> sites);

/// By region. `unknown` where nothing is late and of some project nobody knows.
[[nodiscard]] std::vector<HoldUp> hold_ups(std::size_t regions, std::span<const LateCount> late);

/// A candidate is worth its score times its new reach. Every known province, sector and bottleneck is a group.
[[nodiscard]] Pool pool_of(const RegionPlaces& found, const Ranking& ranking);

/// Sets of which one at most is chosen, without those inside another, which say nothing more. Each once, ascending.
[[nodiscard]] std::vector<Places> widest_of(std::vector<Places> sets);

/// Sum over the waves of what the picks are worth, and of the groups that they are the first of.
[[nodiscard]] double worth_of(const Picks& picks, const Pool& pool, double diversity);

/// Whether the picks keep apart, within the waves' most, and all bounds.
[[nodiscard]] bool keeps_to(const Picks& picks, const Pool& pool, const Ask& ask);

/// Regions short of the minimums, summed over the waves.
[[nodiscard]] std::size_t missing_of(const Picks& picks, const Ask& ask);

}  // namespace regiohub
