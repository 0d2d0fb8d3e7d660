#include "monitor/monitor.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <limits>
#include <tuple>

namespace regiohub {
namespace {

using SiteIds = std::vector<std::string>;  // ascending, each once

double overlap_of(const SiteIds& one, const SiteIds& other) {
    SiteIds shared;
    std::ranges::set_intersection(one, other, std::back_inserter(shared));
    const auto all = one.size() + other.size() - shared.size();
    return all == 0 ? 0.0 : static_cast<double>(shared.size()) / static_cast<double>(all);
}

/// A region as an event may name it, and what tells it from its like.
struct Known {
    SiteIds anchors;
    SiteIds members;
    int wave = std::numeric_limits<int>::max();  // year; the largest number: in none
    std::size_t rank = 0;
};

std::vector<Known> known_regions(const FollowedPlan& plan) {
    std::vector<Known> all(plan.regions.size());
    for (std::size_t r = 0; r < all.size(); ++r) {
        for (const SiteIndex site : plan.regions[r].anchors) all[r].anchors.push_back(plan.sites[site].id.text);
        for (const Member& member : plan.regions[r].members) all[r].members.push_back(plan.sites[member.site].id.text);
        std::ranges::sort(all[r].anchors);
        std::ranges::sort(all[r].members);
    }
    for (const Ranked& ranked : plan.ranking.order) all[ranked.alternative].rank = ranked.rank;
    for (const WaveChoice& choice : plan.portfolio.waves) {
        for (const auto region : choice.regions) all[region].wave = std::min(all[region].wave, choice.wave.year);
    }
    return all;
}

/// The named sites that are anchors of the plan.
SiteIds anchors_among(const SiteIds& named, std::span<const DemandSite> sites) {
    SiteIds anchors;
    for (const auto& id : named) {
        const auto found = std::ranges::lower_bound(sites, id, {}, [](const DemandSite& s) { return s.id.text; });
        if (found != sites.end() && found->id.text == id && found->scope.scope == Scope::anchor) anchors.push_back(id);
    }
    return anchors;
}

/// The nearest region and its overlap; the plan has at least one.
std::pair<std::size_t, double> nearest(const RegionEvent& event, std::span<const Known> regions,
                                       std::span<const DemandSite> sites) {
    const auto named = anchors_among(event.sites, sites);
    const auto key = [&](const Known& region) {
        const double overlap =
            named.empty() ? overlap_of(event.sites, region.members) : overlap_of(named, region.anchors);
        return std::tuple{-overlap, -overlap_of(event.sites, region.members), region.wave, region.rank};
    };
    const auto best = std::ranges::min_element(regions, {}, key);
    return {static_cast<std::size_t>(best - regions.begin()), -std::get<0>(key(*best))};
}

PlacedEvent placed(const RegionEvent& event, const FollowedPlan& plan, std::span<const Known> regions,
                   const MonitorRules& rules) {
    PlacedEvent result;
    result.event = event;
    if (regions.empty()) {
        result.why = "the plan has no region";
        return result;
    }
    const auto [region, overlap] = nearest(event, regions, plan.sites);
    result.overlap = overlap;
    const auto& id = plan.regions[region].id.text;
    if (overlap <= 0.0) {
        result.why = "none of the sites it names is in a region of the plan";
    } else if (overlap < rules.least_overlap) {
        result.why = fmt::format("the nearest region {} shares {:.2f} of the anchors, under {:.2f}", id, overlap,
                                 rules.least_overlap);
    } else {
        result.region = region;
        result.why = fmt::format("shares {:.2f} of the anchors", overlap);
    }
    return result;
}

/// Oldest first; dates of year, month or day alike sort as text, and no date comes before all.
auto order_of(const RegionEvent& event) {
    return std::tie(event.date, event.status, event);
}

RegionState state_of(const Known& region) {
    const bool chosen = region.wave != std::numeric_limits<int>::max();
    return {chosen ? RegionStatus::selected : RegionStatus::candidate, false, {}};
}

}  // namespace

Monitoring follow_regions(std::span<const RegionEvent> events, const FollowedPlan& plan, const MonitorRules& rules) {
    const auto regions = known_regions(plan);
    Monitoring found;
    for (const RegionEvent& event : events) found.events.push_back(placed(event, plan, regions, rules));
    std::ranges::stable_sort(found.events, {}, [](const PlacedEvent& p) { return order_of(p.event); });
    for (const Known& region : regions) found.regions.push_back(state_of(region));
    for (std::size_t e = 0; e < found.events.size(); ++e) {
        const PlacedEvent& one = found.events[e];
        if (!one.region) continue;
        RegionState& state = found.regions[*one.region];
        state.events.push_back(e);
        if (!one.event.status) continue;
        state.status = *one.event.status;
        state.by_event = true;
    }
    return found;
}

Issues events_set_aside(const Monitoring& monitoring) {
    Issues issues;
    for (const PlacedEvent& one : monitoring.events) {
        if (one.region) continue;
        issues.push_back(
            {"region_events", one.event.date + " " + one.event.name, "event_set_aside", Severity::doubt,
             one.why + "; it is kept in region_events: correct the sites it names, or leave it as history"});
    }
    return issues;
}

}  // namespace regiohub
