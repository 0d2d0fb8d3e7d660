#include "select/pool.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <map>

namespace regiohub {
namespace {

constexpr std::array<const char*, sector_count> sector_names{"ceramics", "glass", "chemicals", "food",
                                                             "metals",   "paper", "waste",     "building_materials",
                                                             "oil_gas",  "ict",   "other"};
constexpr std::array hold_up_names{"none", "electricity", "hydrogen", "both", "unknown"};

/// Candidates at one site.
std::vector<Places> sharing(std::span<const Region> regions, const Places& alternative) {
    std::map<SiteIndex, Places> at_site;
    for (std::size_t place = 0; place < alternative.size(); ++place) {
        for (const Member& member : regions[alternative[place]].members) at_site[member.site].push_back(place);
    }
    std::vector<Places> sets;
    for (auto& [site, holders] : at_site) {
        if (holders.size() > 1) sets.push_back(std::move(holders));
    }
    return widest_of(std::move(sets));
}

std::vector<PoolGroup> groups_of(const RegionPlaces& found, const Places& alternative) {
    const auto held = hold_ups(found.regions.size(), found.late);
    std::vector<PoolGroup> groups;
    const auto add = [&](QuotaOf of, const std::string& name, auto belongs) {
        PoolGroup group{of, name, {}, false};
        for (std::size_t place = 0; place < alternative.size(); ++place) {
            if (belongs(alternative[place])) group.members.push_back(place);
        }
        groups.push_back(std::move(group));
    };
    for (std::size_t p = 0; p < found.provinces.size(); ++p) {
        add(QuotaOf::province, found.provinces[p].name,
            [&](std::size_t region) { return found.regions[region].main_province == p; });
    }
    for (std::size_t s = 0; s < sector_names.size(); ++s) {
        add(QuotaOf::sector, sector_names[s], [&](std::size_t region) {
            return std::ranges::any_of(found.regions[region].anchors, [&](SiteIndex site) {
                return found.sites[site].sector == static_cast<Sector>(s);
            });
        });
    }
    for (std::size_t h = 0; h < hold_up_names.size(); ++h) {
        add(QuotaOf::bottleneck, hold_up_names[h],
            [&](std::size_t region) { return held[region] == static_cast<HoldUp>(h); });
    }
    return groups;
}

bool holds(const Places& places, std::size_t place) {
    return std::ranges::binary_search(places, place);
}

std::size_t shared(const Places& one, const Places& other) {
    return static_cast<std::size_t>(std::ranges::count_if(one, [&](std::size_t place) { return holds(other, place); }));
}

}  // namespace

double new_reach(const Region& region, std::span<const DemandSite> sites) {
    if (region.anchors.empty()) return 1.0;
    const auto fresh = std::ranges::count_if(region.anchors, [&](SiteIndex site) { return !sites[site].in_case; });
    return static_cast<double>(fresh) / static_cast<double>(region.anchors.size());
}

std::vector<HoldUp> hold_ups(std::size_t regions, std::span<const LateCount> late) {
    std::vector<HoldUp> held(regions, HoldUp::none);
    for (const LateCount& count : late) {
        if (count.over != CountedOver::region) continue;
        HoldUp& one = held[count.of];
        const HoldUp own = count.carrier == Carrier::electricity ? HoldUp::electricity : HoldUp::hydrogen;
        const bool open = one == HoldUp::none || one == HoldUp::unknown;
        if (count.late > 0) {
            one = open ? own : HoldUp::both;
        } else if (count.unknown + count.maybe_late > 0 && open) {
            one = HoldUp::unknown;
        }
    }
    return held;
}

Pool pool_of(const RegionPlaces& found, const Ranking& ranking) {
    assert(ranking.order.size() == found.regions.size());
    Pool pool;
    for (const Ranked& ranked : ranking.order) {
        pool.alternative.push_back(ranked.alternative);
        pool.worth.push_back(ranked.middle * new_reach(found.regions[ranked.alternative], found.sites));
    }
    pool.apart = sharing(found.regions, pool.alternative);
    pool.groups = groups_of(found, pool.alternative);
    return pool;
}

std::vector<Places> widest_of(std::vector<Places> sets) {
    std::ranges::sort(sets);
    sets.erase(std::unique(sets.begin(), sets.end()), sets.end());
    std::vector<Places> widest;
    for (const Places& set : sets) {
        const bool inside = std::ranges::any_of(
            sets, [&](const Places& other) { return other.size() > set.size() && std::ranges::includes(other, set); });
        if (!inside) widest.push_back(set);
    }
    return widest;
}

double worth_of(const Picks& picks, const Pool& pool, double diversity) {
    double sum = 0.0;
    for (const Places& wave : picks) {
        for (const std::size_t place : wave) sum += pool.worth[place];
        for (const PoolGroup& group : pool.groups) {
            if (!group.covered && shared(wave, group.members) > 0) sum += diversity;
        }
    }
    return sum;
}

bool keeps_to(const Picks& picks, const Pool& pool, const Ask& ask) {
    for (std::size_t w = 0; w < picks.size(); ++w) {
        if (picks[w].size() > ask.waves[w].at_most) return false;
        if (w > 0 && !std::ranges::includes(picks[w], picks[w - 1])) return false;
    }
    const bool apart = picks.empty() || std::ranges::none_of(pool.apart, [&](const Places& set) {
                           return shared(picks.back(), set) > 1;
                       });
    return apart && std::ranges::all_of(ask.bounds, [&](const WaveBound& bound) {
               const std::size_t count = shared(picks[bound.wave], bound.of);
               return bound.low <= count && count <= bound.high;
           });
}

std::size_t missing_of(const Picks& picks, const Ask& ask) {
    std::size_t missing = 0;
    for (std::size_t w = 0; w < picks.size(); ++w) {
        missing += ask.waves[w].at_least - std::min(ask.waves[w].at_least, picks[w].size());
    }
    return missing;
}

}  // namespace regiohub
