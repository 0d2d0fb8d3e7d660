#include "select/ask.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "support/error.hpp"

namespace regiohub {
namespace {

constexpr std::array quota_names{"province", "sector", "bottleneck"};

std::string told(const Quota& quota) {
    return fmt::format("[[quotas]] {} {}, {}: {} to {}", quota_names[static_cast<std::size_t>(quota.of)], quota.name,
                       quota.year, quota.at_least, quota.at_most);
}

std::size_t wave_of(int year, const std::vector<Wave>& waves, const std::string& what) {
    const auto found = std::ranges::find(waves, year, &Wave::year);
    if (found == waves.end())
        throw Error{Failure::request, fmt::format("{}: no wave ends in {}; give it the year of a wave", what, year)};
    return static_cast<std::size_t>(found - waves.begin());
}

/// The groups that a quota counts, each with the quota in its own name.
std::vector<std::pair<Quota, const PoolGroup*>> counted_by(const Quota& quota, const Pool& pool) {
    std::vector<std::pair<Quota, const PoolGroup*>> counted;
    std::string known;
    for (const PoolGroup& group : pool.groups) {
        if (group.of != quota.of) continue;
        known += (known.empty() ? "" : ", ") + group.name;
        const bool one_of_each = quota.name == Quota::each && !group.members.empty();
        if (!one_of_each && quota.name != group.name) continue;
        Quota own = quota;
        own.name = group.name;
        counted.emplace_back(std::move(own), &group);
    }
    if (counted.empty() && quota.name != Quota::each)
        throw Error{Failure::request, fmt::format("{}: there is no such name; write one of {}, or {}", told(quota),
                                                  known.empty() ? "none" : known, Quota::each)};
    return counted;
}

std::set<std::string> split_ids(std::string_view text) {
    std::set<std::string> ids;
    while (!text.empty()) {
        const auto end = std::min(text.find(';'), text.size());
        std::string_view id = text.substr(0, end);
        while (id.starts_with(' ')) id.remove_prefix(1);
        while (id.ends_with(' ')) id.remove_suffix(1);
        if (!id.empty()) ids.emplace(id);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return ids;
}

bool is_named_by(const Region& region, const std::string& text, std::span<const DemandSite> sites) {
    if (region.id.text == text || region.name == text) return true;
    const auto ids = split_ids(text);
    return !ids.empty() && std::ranges::all_of(ids, [&](const std::string& id) {
        return std::ranges::any_of(region.anchors, [&](SiteIndex site) { return sites[site].id.text == id; });
    });
}

WaveBound bound_of(const Lock& lock, const std::vector<Wave>& waves, const Pool& pool, const RegionPlaces& found) {
    const bool in = lock.side == LockSide::in;
    WaveBound bound{fmt::format("[[locks]] {}, {}: {}", lock.region, lock.year, in ? "in" : "out"), 0, {}, 0, 0};
    bound.wave = wave_of(lock.year, waves, bound.what);
    for (std::size_t place = 0; place < pool.size(); ++place) {
        if (is_named_by(found.regions[pool.alternative[place]], lock.region, found.sites)) bound.of.push_back(place);
    }
    if (bound.of.empty())
        throw Error{Failure::request,
                    bound.what +
                        ": no candidate region has this id, this name or all these anchors; correct it or "
                        "take the row out"};
    bound.low = in ? 1 : 0;
    bound.high = in ? bound.of.size() : 0;
    return bound;
}

}  // namespace

Ask ask_of(const SelectRules& rules, const Pool& pool, const RegionPlaces& found) {
    Ask ask{rules.waves, {}, rules.diversity};
    std::ranges::stable_sort(ask.waves, {}, &Wave::year);
    for (const Quota& quota : rules.quotas) {
        const auto wave = wave_of(quota.year, ask.waves, told(quota));
        for (const auto& [own, group] : counted_by(quota, pool)) {
            if (own.at_least > group->members.size())
                throw Error{
                    Failure::no_plan,
                    fmt::format("{}: it asks for {} regions at least, and the pool holds {}, {} too few; lower "
                                "at_least",
                                told(own), own.at_least, group->members.size(), own.at_least - group->members.size())};
            ask.bounds.push_back({told(own), wave, group->members, own.at_least, own.at_most});
        }
    }
    for (const Lock& lock : rules.locks) ask.bounds.push_back(bound_of(lock, ask.waves, pool, found));
    return ask;
}

std::vector<QuotaCount> count_quotas(const SelectRules& rules, const Pool& pool, const Picks& picks) {
    std::vector<Wave> waves = rules.waves;
    std::ranges::stable_sort(waves, {}, &Wave::year);
    std::vector<QuotaCount> counts;
    for (const Quota& quota : rules.quotas) {
        const auto& chosen = picks[wave_of(quota.year, waves, told(quota))];
        for (const auto& [own, group] : counted_by(quota, pool)) {
            const auto both = std::ranges::count_if(
                chosen, [&](std::size_t place) { return std::ranges::binary_search(group->members, place); });
            counts.push_back({own, group->members.size(), static_cast<std::size_t>(both)});
        }
    }
    return counts;
}

}  // namespace regiohub
