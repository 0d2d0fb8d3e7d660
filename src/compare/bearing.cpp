#include "compare/bearing.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <vector>

namespace regiohub {
namespace {

/// Layers of which a plan says which row bears on which group.
constexpr std::array<std::string_view, 8> known_by_group{"sites",        "estates",  "provinces", "municipalities",
                                                         "supply_areas", "stations", "backbone",  "region_events"};

bool speaks_of(const std::string& key, std::string_view group) {
    for (const std::string_view section : {"rules.", "weights.", "scales."}) {
        if (key.starts_with(std::string{section} + std::string{group} + ".")) return true;
    }
    return false;
}

bool is_of_waves(const Cause& cause) {
    return cause.what == "waves" || cause.what == "quotas" || cause.what == "locks" ||
           cause.what.starts_with("rules.select.");
}

/// Whether it can move hubs, or regions, at all; an event moves a status only.
bool can_move(const Cause& cause, Ranks ranks, const GroupChange& group) {
    if (cause.layer == "policy") return false;  // it is told, and decides nothing
    if (cause.layer == "region_events") return ranks == Ranks::regions && group.status_changed();
    if (cause.kind != CauseKind::rule && cause.kind != CauseKind::weight) return true;
    if (ranks == Ranks::hubs) return !is_of_waves(cause) && !speaks_of(cause.what, "regions");
    return !speaks_of(cause.what, "hubs");
}

/// Whether a row of a layer bears on the group; every other cause does.
bool touches(const Cause& cause, const GroupRecord* group) {
    if (group == nullptr) return false;
    if (cause.kind != CauseKind::input || cause.row.empty()) return true;
    if (std::ranges::find(known_by_group, cause.layer) == known_by_group.end()) return true;
    return group->touches.contains({cause.layer, cause.row});
}

/// Whether a change of this sort shows in what became of the group.
bool shows(const Cause& cause, const GroupChange& group) {
    const auto any = [&](double ScorePart::* by) {
        return std::ranges::any_of(group.parts, [by](const ScorePart& part) { return part.*by != 0.0; });
    };
    const bool moved_in_waves = group.wave_change != WaveChange::none && group.wave_change != WaveChange::same;
    const bool other_sites = !group.before || !group.after || !group.joined.empty() || !group.gone.empty();
    if (cause.kind == CauseKind::method || cause.layer == "region_events") return true;
    if (cause.kind == CauseKind::weight) return any(&ScorePart::by_weight);
    if (cause.what.starts_with("scales.")) return any(&ScorePart::by_scale);
    if (is_of_waves(cause)) return moved_in_waves;
    return other_sites || any(&ScorePart::by_figure);
}

}  // namespace

void find_bearing(const Pair& pair, std::span<const Cause> causes, Ranks ranks, GroupChange& group) {
    std::vector<std::size_t> own;
    std::vector<std::size_t> of_all;
    for (std::size_t c = 0; c < causes.size(); ++c) {
        if (!can_move(causes[c], ranks, group)) continue;
        of_all.push_back(c);
        const bool touched = touches(causes[c], pair.before) || touches(causes[c], pair.after);
        if (touched && shows(causes[c], group)) own.push_back(c);
    }
    if (!group.only_others) group.causes = own.empty() ? of_all : own;
    std::set<CauseKind> kinds;
    for (const auto c : group.only_others ? of_all : group.causes) kinds.insert(causes[c].kind);
    group.kinds.assign(kinds.begin(), kinds.end());
}

}  // namespace regiohub
