#include "compare/compare.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <iterator>
#include <tuple>

#include "compare/bearing.hpp"
#include "compare/causes.hpp"
#include "compare/match.hpp"
#include "compare/score_parts.hpp"
#include "compare/sentences.hpp"
#include "support/error.hpp"

namespace regiohub {
namespace {

bool share_a_site(const PlanRecord& before, const PlanRecord& after) {
    const auto rows = [](const PlanRecord& plan) -> const std::map<std::string, InputRow>* {
        const auto found = plan.layers.find("sites");
        return found == plan.layers.end() ? nullptr : &found->second.rows;
    };
    const auto* was = rows(before);
    const auto* is = rows(after);
    if (was == nullptr || is == nullptr) return false;
    return std::ranges::any_of(*was, [&](const auto& site) { return is->contains(site.first); });
}

void refuse_other_studies(const PlanRecord& before, const PlanRecord& after) {
    const auto refuse = [](const std::string& why) {
        throw Error{Failure::request,
                    fmt::format("the plans are of different studies: {}; give two plans of one study", why)};
    };
    if (before.study_name != after.study_name)
        refuse(
            fmt::format("one is named \"{}\", the other \"{}\" ([study] name)", before.study_name, after.study_name));
    if (before.crs != after.crs) refuse(fmt::format("one is in {}, the other in {}", before.crs, after.crs));
    if (!share_a_site(before, after)) refuse("they have not one site in common");
}

std::vector<Pair> paired(std::span<const GroupRecord> before, std::span<const GroupRecord> after,
                         double least_overlap) {
    std::vector<Pair> pairs;
    std::vector<bool> stays(before.size());
    std::vector<bool> known(after.size());
    for (const Match& match : match_groups(before, after, least_overlap)) {
        stays[match.before] = known[match.after] = true;
        pairs.push_back({&before[match.before], &after[match.after], match.overlap});
    }
    for (std::size_t i = 0; i < after.size(); ++i) {
        if (!known[i]) pairs.push_back({nullptr, &after[i], 0.0});
    }
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (!stays[i]) pairs.push_back({&before[i], nullptr, 0.0});
    }
    std::ranges::sort(pairs, {}, [](const Pair& p) {
        const auto& shown = p.after ? *p.after : *p.before;
        return std::tuple{p.after == nullptr, shown.rank, shown.id};
    });
    return pairs;
}

std::optional<GroupPlace> place_of(const GroupRecord* group) {
    if (group == nullptr) return std::nullopt;
    return GroupPlace{group->id, group->rank, group->score, group->wave, group->status};
}

ListChange list_change(const GroupChange& group) {
    if (!group.before) return ListChange::entered;
    if (!group.after) return ListChange::left;
    if (group.after->rank < group.before->rank) return ListChange::rose;
    if (group.after->rank > group.before->rank) return ListChange::fell;
    const bool own = !group.joined.empty() || !group.gone.empty() || !group.parts.empty() ||
                     group.before->score != group.after->score;
    return own ? ListChange::altered : ListChange::same;
}

WaveChange wave_change(const GroupChange& group) {
    const auto was = group.before ? group.before->wave : std::nullopt;
    const auto is = group.after ? group.after->wave : std::nullopt;
    if (!was) return is ? WaveChange::entered : WaveChange::none;
    if (!is) return WaveChange::left;
    if (*is == *was) return WaveChange::same;
    return *is < *was ? WaveChange::sooner : WaveChange::later;
}

GroupChange measured(const Pair& pair) {
    GroupChange group;
    const GroupRecord& shown = pair.after ? *pair.after : *pair.before;
    group.name = shown.name;
    group.outline = shown.outline;
    group.before = place_of(pair.before);
    group.after = place_of(pair.after);
    group.overlap = pair.overlap;
    if (pair.before && pair.after) {
        const auto& was = pair.before->members;
        const auto& is = pair.after->members;
        std::ranges::set_difference(is, was, std::back_inserter(group.joined));
        std::ranges::set_difference(was, is, std::back_inserter(group.gone));
        group.parts = score_parts(*pair.before, *pair.after);
    }
    group.change = list_change(group);
    group.wave_change = wave_change(group);
    group.only_others = pair.before && pair.after && !group.unchanged() && group.joined.empty() && group.gone.empty() &&
                        group.parts.empty() && group.before->score == group.after->score && !group.status_changed();
    return group;
}

std::vector<GroupChange> changes_of(std::span<const Pair> pairs) {
    std::vector<GroupChange> groups;
    for (const Pair& pair : pairs) groups.push_back(measured(pair));
    return groups;
}

void explain_all(std::span<const Pair> pairs, Ranks ranks, Comparison& found) {
    auto& groups = ranks == Ranks::regions ? found.regions : found.hubs;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (groups[i].unchanged()) continue;
        find_bearing(pairs[i], found.causes, ranks, groups[i]);
        groups[i].why = why_it_changed(groups[i], found.causes, found.language);
    }
}

}  // namespace

Comparison compare(const PlanRecord& before, const PlanRecord& after, const CompareRules& rules) {
    assert(rules.least_overlap > 0.0);
    refuse_other_studies(before, after);
    Comparison found;
    found.study_name = after.study_name;
    found.crs = after.crs;
    found.language = rules.language;
    found.before = {before.program_version, before.study_sha256};
    found.after = {after.program_version, after.study_sha256};
    found.least_overlap = rules.least_overlap;
    found.causes = find_causes(before, after);
    const auto regions = paired(before.regions, after.regions, rules.least_overlap);
    const auto hubs = paired(before.hubs, after.hubs, rules.least_overlap);
    found.regions = changes_of(regions);
    found.hubs = changes_of(hubs);
    if (found.causes.empty() && !found.equal()) found.causes.push_back(unrecorded_method(after.program_version));
    explain_all(regions, Ranks::regions, found);
    explain_all(hubs, Ranks::hubs, found);
    return found;
}

}  // namespace regiohub
