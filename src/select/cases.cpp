#include "select/cases.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "select/choose.hpp"

namespace regiohub {
namespace {

SiteIndex site_of(const Region& candidate) {
    return candidate.anchors.front();
}

/// Places of the sites that are in a case already; their groups are covered.
Places in_progress(const RegionPlaces& found, Pool& pool) {
    Places places;
    for (std::size_t place = 0; place < pool.size(); ++place) {
        if (found.sites[site_of(found.regions[pool.alternative[place]])].in_case) places.push_back(place);
    }
    for (PoolGroup& group : pool.groups) {
        group.covered = std::ranges::any_of(
            group.members, [&](std::size_t place) { return std::ranges::binary_search(places, place); });
    }
    return places;
}

std::string in_words(Range<double> figure) {
    return figure.low == figure.high ? fmt::format("{:.4g}", figure.low)
                                     : fmt::format("{:.4g} to {:.4g}", figure.low, figure.high);
}

/// What each criterion measured, and the groups that the site is the first of.
std::string reason_for(const Ranking& ranking, std::size_t candidate, const std::vector<std::string>& first_of) {
    std::string text;
    for (std::size_t c = 0; c < ranking.criteria.size(); ++c) {
        const Criterion& criterion = ranking.criteria[c];
        text += fmt::format("{}{}: {} {}", text.empty() ? "" : "; ", criterion.title,
                            in_words(ranking.alternatives[candidate].measured[c]), criterion.unit);
    }
    std::string groups;
    for (const std::string& name : first_of) groups += (groups.empty() ? "" : ", ") + name;
    return text + (groups.empty() ? "." : fmt::format("; first case in {}.", groups));
}

}  // namespace

std::vector<Region> case_candidates(std::span<const DemandSite> sites) {
    std::vector<Region> candidates;
    for (SiteIndex i = 0; i < sites.size(); ++i) {
        const DemandSite& site = sites[i];
        if (site.scope.scope != Scope::anchor || site.operation == Operation::closed) continue;
        Region one;
        one.id.text = site.id.text;
        one.name = site.name;
        one.members = {{i, MemberReason::anchor, {}}};
        one.anchors = {i};
        one.main_province = site.province;
        candidates.push_back(std::move(one));
    }
    return candidates;
}

CaseChoice select_cases(const RegionPlaces& found, const Ranking& ranking, const SelectRules& rules) {
    Pool pool = pool_of(found, ranking);
    const Places taken = in_progress(found, pool);
    const std::size_t wanted = std::min(rules.cases, pool.size() - taken.size());
    const Ask ask{{{0, wanted, wanted}}, {{"sites in a case already", 0, taken, 0, 0}}, rules.diversity};
    const ExactChoice choice = choose(pool, ask);
    CaseChoice cases;
    cases.method = "exact: " + mip_library();
    cases.objective = choice.objective;
    cases.greedy = choice.greedy;
    cases.bound = choice.bound;
    for (const std::size_t place : choice.picks.front()) {
        std::vector<std::string> first_of;
        for (PoolGroup& group : pool.groups) {
            if (group.covered || !std::ranges::binary_search(group.members, place)) continue;
            group.covered = true;
            first_of.push_back(group.of == QuotaOf::bottleneck ? "bottleneck " + group.name : group.name);
        }
        const std::size_t candidate = pool.alternative[place];
        cases.sites.push_back(
            {site_of(found.regions[candidate]), ranking.order[place].middle, reason_for(ranking, candidate, first_of)});
    }
    return cases;
}

}  // namespace regiohub
