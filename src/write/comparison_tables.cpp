// Two plans compared, as layers and tables.
#include "write/comparison_tables.hpp"

#include <fmt/format.h>

#include "write/fields.hpp"

namespace regiohub {
namespace {

using Groups = std::vector<GroupChange>;
using Place = std::optional<GroupPlace> GroupChange::*;

std::string kinds_of(const GroupChange& group) {
    std::vector<std::string> codes;
    for (const auto kind : group.kinds) codes.push_back(code(kind));
    return listed(codes);
}

/// A field of a group's place in one plan; empty where it is not in it.
template <class Of>
auto in_plan(const Groups& groups, Place plan, Of of) {
    using Value = std::remove_cvref_t<decltype(of(GroupPlace{}))>;
    return [&groups, plan, of](std::size_t i) {
        const auto& place = groups[i].*plan;
        return place ? std::optional<Value>{of(*place)} : std::nullopt;
    };
}

/// How much a figure grew; empty where the group is in one plan only.
template <class Of>
auto growth(const Groups& groups, Of of) {
    return [&groups, of](std::size_t i) -> std::optional<decltype(of(GroupPlace{}))> {
        const auto& group = groups[i];
        if (!group.before || !group.after) return std::nullopt;
        return of(*group.after) - of(*group.before);
    };
}

LayerFields place_fields(const Groups& groups, const std::string& ending, Place plan) {
    const std::string when =
        ending == "_before" ? " in the earlier plan; NULL: not in it" : " in the later plan; NULL: not in it";
    return {
        field::text("id" + ending, "Id" + when, in_plan(groups, plan, [](const GroupPlace& p) { return p.id; })),
        field::whole("rank" + ending, "Place in the ranking" + when,
                     in_plan(groups, plan, [](const GroupPlace& p) { return p.rank; })),
        field::number("score" + ending, "Score, 0 to 1," + when,
                      in_plan(groups, plan, [](const GroupPlace& p) { return p.score; })),
    };
}

LayerFields wave_fields(const Groups& groups) {
    const auto year = [&groups](Place plan) {
        return [&groups, plan](std::size_t i) {
            const auto& place = groups[i].*plan;
            return place ? place->wave : std::nullopt;
        };
    };
    const auto status = [&groups](Place plan) {
        return [&groups, plan](std::size_t i) {
            const auto& place = groups[i].*plan;
            return place ? place->status : std::string{};
        };
    };
    return {
        field::text("region_status_before", "Status in the earlier plan; NULL: not in it",
                    status(&GroupChange::before)),
        field::text("region_status_after", "Status in the later plan; NULL: not in it", status(&GroupChange::after)),
        field::flag("region_status_changed", "Whether an event changed its status",
                    [&groups](auto i) { return groups[i].status_changed(); }),
        field::coded<WaveChange>("wave_change", "What became of it in the waves",
                                 [&groups](auto i) { return groups[i].wave_change; }),
        field::whole("wave_before", "Year of its wave in the earlier plan; NULL: in none", year(&GroupChange::before)),
        field::whole("wave_after", "Year of its wave in the later plan; NULL: in none", year(&GroupChange::after)),
    };
}

LayerFields change_fields(const Groups& groups) {
    const auto signed_rank = [](const GroupPlace& p) { return static_cast<std::int64_t>(p.rank); };
    return {
        field::number("score_change", "How much its score grew; NULL: in one plan only",
                      growth(groups, [](const GroupPlace& p) { return p.score; })),
        field::whole("places_lost", "How many places it fell; below 0: rose; NULL: in one plan only",
                     growth(groups, signed_rank)),
        field::number("overlap", "Shared sites as a part of all sites of both, 0 to 1; 0: in one plan only",
                      [&groups](auto i) { return groups[i].overlap; }),
        field::text("sites_joined", "Ids of sites that are in the later one only",
                    [&groups](auto i) { return listed(groups[i].joined); }),
        field::text("sites_gone", "Ids of sites that are in the earlier one only",
                    [&groups](auto i) { return listed(groups[i].gone); }),
        field::flag("only_others_moved", "Whether its own sites and score are what they were",
                    [&groups](auto i) { return groups[i].only_others; }),
        field::text("kinds", "What is behind it: input, rule, weight, method; NULL: nothing changed",
                    [&groups](auto i) { return kinds_of(groups[i]); }),
        field::text("why", "Why, in words", [&groups](auto i) { return groups[i].why; }),
    };
}

Table groups_table(Table head, const Groups& groups, const LayerFields& waves) {
    const LayerFields name{
        field::text("name", "Name, of the later plan where it is there", [&](auto i) { return groups[i].name; }),
        field::coded<ListChange>("change", "What became of it in the ranking",
                                 [&](auto i) { return groups[i].change; }),
    };
    const auto fields = joined({name, waves, place_fields(groups, "_before", &GroupChange::before),
                                place_fields(groups, "_after", &GroupChange::after), change_fields(groups)});
    return tabulate(std::move(head), positions(groups.size()), fields,
                    [&](auto i) { return groups[i].outline.empty() ? Shape{} : Shape{groups[i].outline}; });
}

Table causes_table(const Comparison& found) {
    const auto& all = found.causes;
    const LayerFields fields{
        field::coded<CauseKind>("kind", "Sort of cause", [&](auto i) { return all[i].kind; }),
        field::text("layer", "Layer of the study; NULL: of no layer", [&](auto i) { return all[i].layer; }),
        field::text("row_id", "The row's own id; NULL: the layer as a whole", [&](auto i) { return all[i].row; }),
        field::text("what", "Column, rule or method that differs", [&](auto i) { return all[i].what; }),
        field::text("value_before", "In the earlier plan; NULL: not there, or not known",
                    [&](auto i) { return all[i].before; }),
        field::text("value_after", "In the later plan; NULL: not there, or not known",
                    [&](auto i) { return all[i].after; }),
    };
    return tabulate(
        {"causes", "What differs between the plans in what they were made from", GeometryKind::none, {}, {}},
        positions(all.size()), fields);
}

struct PartRow {
    const char* ranks;
    const GroupChange* group;
    const ScorePart* part;
};

Table parts_table(const Comparison& found) {
    std::vector<PartRow> rows;
    for (const auto& [ranks, groups] : {std::pair{"regions", &found.regions}, std::pair{"hubs", &found.hubs}}) {
        for (const auto& group : *groups) {
            for (const auto& part : group.parts) rows.push_back({ranks, &group, &part});
        }
    }
    const LayerFields fields{
        field::text("ranks", "Hubs or regions", [&](auto i) { return rows[i].ranks; }),
        field::text("id_before", "Id in the earlier plan", [&](auto i) { return rows[i].group->before->id; }),
        field::text("id_after", "Id in the later plan", [&](auto i) { return rows[i].group->after->id; }),
        field::text("criterion", "Name of the criterion, with its unit",
                    [&](auto i) { return rows[i].part->criterion; }),
        field::number("by_figure", "Change of score since another figure was measured",
                      [&](auto i) { return rows[i].part->by_figure; }),
        field::number("by_scale", "Change of score since the same figure is worth more or less",
                      [&](auto i) { return rows[i].part->by_scale; }),
        field::number("by_weight", "Change of score since the criterion counts for more or less",
                      [&](auto i) { return rows[i].part->by_weight; }),
    };
    return tabulate({"score_parts", "Each change of score, by criterion", GeometryKind::none, {}, {}},
                    positions(rows.size()), fields);
}

Table head_table(const Comparison& found) {
    const std::vector<std::pair<std::string, std::string>> pairs{
        {"study_name", found.study_name},
        {"equal", found.equal() ? "yes" : "no"},
        {"least_overlap", fmt::format("{}", found.least_overlap)},
        {"program_version_before", found.before.program_version},
        {"program_version_after", found.after.program_version},
        {"study_sha256_before", found.before.study_sha256},
        {"study_sha256_after", found.after.study_sha256},
    };
    const LayerFields fields{
        field::text("key", "What is told", [&](auto i) { return pairs[i].first; }),
        field::text("value", "NULL: does not apply", [&](auto i) { return pairs[i].second; }),
    };
    return tabulate({"comparison", "Which plans were compared, and how", GeometryKind::none, {}, {}},
                    positions(pairs.size()), fields);
}

struct Shown {
    Colour fill;
    Colour stroke;
};
constexpr Colour no_fill{0, 0, 0, 0};

Shown colours(WaveChange change) {
    switch (change) {
        case WaveChange::entered:
            return {{27, 120, 55, 150}, {0, 68, 27}};
        case WaveChange::sooner:
            return {{127, 191, 123, 130}, {27, 120, 55}};
        case WaveChange::same:
            return {{107, 174, 214, 90}, {8, 48, 107}};
        case WaveChange::later:
            return {{253, 174, 97, 130}, {180, 95, 6}};
        case WaveChange::left:
            return {{178, 24, 43, 150}, {103, 0, 31}};
        case WaveChange::none:
            break;
    }
    return {no_fill, {150, 160, 175, 160}};
}

Shown colours(ListChange change) {
    switch (change) {
        case ListChange::entered:
            return {{27, 120, 55, 90}, {0, 68, 27}};
        case ListChange::rose:
            return {{127, 191, 123, 70}, {27, 120, 55}};
        case ListChange::altered:
            return {{224, 224, 160, 70}, {130, 130, 60}};
        case ListChange::fell:
            return {{253, 174, 97, 70}, {180, 95, 6}};
        case ListChange::left:
            return {{178, 24, 43, 90}, {103, 0, 31}};
        case ListChange::same:
            break;
    }
    return {no_fill, {150, 160, 175, 160}};
}

/// What a class is by: the change, its word in the language, and whether most readers look for it.
template <class Change>
MapClass class_of(Change change, Language language, bool shown) {
    const auto& said = word(change);
    const auto [fill, stroke] = colours(change);
    return {code(change),
            0.0,
            0.0,
            std::string{language == Language::dutch ? said.dutch : said.english},
            FillLook{fill, stroke, 0.3, {}},
            shown};
}

MapLabels labels(const std::string& condition, double to_scale) {
    return {fmt::format("if({}, coalesce(\"rank_before\", '–') || ' → ' || coalesce(\"rank_after\", '–') || '  ' || "
                        "\"name\", '')",
                        condition),
            7.5,
            {51, 51, 51},
            to_scale,
            true};
}

MapStyle by_change(const std::string& table, bool is_default, Language language) {
    MapStyle style{table, "ranking", is_default, Classed::by_value, "change", {}, {}, 0.0};
    for (const auto change : {ListChange::entered, ListChange::rose, ListChange::altered, ListChange::fell,
                              ListChange::left, ListChange::same})
        style.classes.push_back(class_of(change, language, change != ListChange::same));
    constexpr double region_scale = 400'000.0;
    style.labels = labels("\"change\" <> 'same'", region_scale);
    return style;
}

MapStyle by_wave(Language language) {
    MapStyle style{"regions_compared", "waves", true, Classed::by_value, "wave_change", {}, {}, 0.0};
    for (const auto change : {WaveChange::entered, WaveChange::sooner, WaveChange::same, WaveChange::later,
                              WaveChange::left, WaveChange::none})
        style.classes.push_back(class_of(change, language, change != WaveChange::none));
    constexpr double country_scale = 0.0;
    style.labels = labels("\"wave_change\" <> 'none'", country_scale);
    return style;
}

}  // namespace

std::vector<Table> comparison_tables(const Comparison& found) {
    return {groups_table(
                {"regions_compared", "Regions of both plans, with what became of each", GeometryKind::area, {}, {}},
                found.regions, wave_fields(found.regions)),
            groups_table({"hubs_compared", "Hubs of both plans, with what became of each", GeometryKind::area, {}, {}},
                         found.hubs, {}),
            parts_table(found), causes_table(found), head_table(found)};
}

std::vector<MapStyle> comparison_styles(Language language) {
    return {by_wave(language), by_change("regions_compared", false, language),
            by_change("hubs_compared", true, language)};
}

}  // namespace regiohub
