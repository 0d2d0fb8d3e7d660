// Hubs and regions with a hidden site: what is counted, listed or told by the grid stays; CO2 where the rules let it;
// everything else rests on the hidden site and goes. Energy follows from CO2 by factors that are published, so no other
// sum is let through.
#include <fmt/format.h>

#include "geometry/outline.hpp"
#include "model/rules.hpp"
#include "publish/draft.hpp"

namespace regiohub {
namespace {

constexpr const char* emission = "emission_t_per_yr";

const std::set<std::string> kept_columns{
    "hub_id",
    "region_id",
    "name",
    "rank",
    "province_rank",
    "score",
    "score_low",
    "score_high",
    "wave_year",
    "region_status",
    "last_event_date",
    "anchors",
    "main_province",
    "province_count",
    "sites",
    "firms",
    "ets_sites",
    "track_sites",
    "provinces",
    "estate_id",
    "estate",
    "offtake_congestion",
    "feed_in_congestion",
    "first_year_offtake_from",
    "first_year_offtake_to",
    "first_year_offtake_source",
    "nearest_leg_id",
    "nearest_leg_status",
    "nearest_leg_feasibility",
    "nearest_committed_leg_id",
    "nearest_committed_leg_status",
    "nearest_committed_leg_feasibility",
    "h2_first_year_from",
    "h2_first_year_to",
    "h2_first_year_source",
};

/// Criteria that count sites or read the grid's own map.
const std::set<std::string> kept_criteria{"sites", "grid_congestion", "grid_first_year"};

const char* reason_of(SumDecision decision) {
    return decision == SumDecision::too_few_or_one_rules ? why::too_few : why::tells_another;
}

struct OpenMember {
    std::string sector;
    Shape place;
};

std::map<std::string, OpenMember> open_members(const Draft& draft) {
    std::map<std::string, OpenMember> members;
    const Table* sites = find_table(draft.tables, "sites");
    for (const Row& row : sites ? sites->rows : std::vector<Row>{}) {
        const auto id = text_at(*sites, row, "site_id");
        if (!draft.hidden.contains(id)) members[id] = {text_at(*sites, row, "sector"), row.shape};
    }
    return members;
}

/// Round the members that may be seen: a hull would give away the places of the others.
Shape open_outline(const std::vector<OpenMember>& members, Length margin) {
    std::vector<PlanarPoint> points;
    for (const auto& member : members) {
        if (const auto* point = std::get_if<PlanarPoint>(&member.place)) points.push_back(*point);
    }
    const auto area = outline(points, {}, margin);
    return area.empty() ? Shape{} : Shape{area};
}

void hide_group(Draft& draft, const Table& table, Row& row, const std::vector<std::string>& member_ids) {
    const auto known = open_members(draft);
    std::vector<OpenMember> open;
    std::vector<std::string> ids;
    std::set<std::string> sectors;
    for (const auto& id : member_ids) {
        if (const auto found = known.find(id); found != known.end()) {
            ids.push_back(id);
            open.push_back(found->second);
            sectors.insert(found->second.sector);
        }
    }
    std::vector<std::string> anchors;
    for (const auto& id : parts_of(text_at(table, row, "anchor_ids"))) {
        if (!draft.hidden.contains(id)) anchors.push_back(id);
    }
    const auto decision =
        draft.mixed.at({table.name, text_at(table, row, column_at(table, "hub_id") ? "hub_id" : "region_id")});
    for (const auto& column : table.columns) {
        if (kept_columns.contains(column.name)) continue;
        if (column.name == emission && decision == SumDecision::shown) continue;
        draft.empty(table, row, column.name, column.name == emission ? reason_of(decision) : why::rests_on_hidden);
    }
    set_cell(table, row, "site_ids", listed(ids));
    set_cell(table, row, "anchor_ids", listed(anchors));
    set_cell(table, row, "sectors", listed(sectors));
    const Length margin = table.name == "hubs" ? HubRules{}.outline_margin : RegionRules{}.outline_margin;
    row.shape = open_outline(open, margin);
    draft.count(table.name, "outlines drawn round open sites only", why::rests_on_hidden);
}

/// "H-hidden-1" for an id that is made of the id of a hidden site.
PublicNames public_names(const Draft& draft) {
    PublicNames names;
    std::size_t number = 0;
    for (const auto& [key, decision] : draft.mixed) {
        const auto& [ranks, id] = key;
        const bool tells =
            std::ranges::any_of(draft.hidden, [&](const auto& site) { return id.find(site) != std::string::npos; });
        names.of[id] = tells ? fmt::format("{}-hidden-{}", ranks == "hubs" ? "H" : "R", ++number) : id;
    }
    return names;
}

void rename_groups(Draft& draft) {
    for (Table& table : draft.tables) {
        for (const char* column : {"hub_id", "region_id", "id", "before_id"}) {
            const auto at = column_at(table, column);
            if (!at) continue;
            for (Row& row : table.rows) {
                const auto* id = std::get_if<std::string>(&row.cells[*at]);
                if (const auto found = id ? draft.names.of.find(*id) : draft.names.of.end();
                    found != draft.names.of.end())
                    row.cells[*at] = found->second;
            }
        }
    }
}

/// The distance of a member is to the nearest other one, which may be hidden.
void hide_member_distances(Draft& draft, const std::string& name, const std::string& id) {
    Table* members = find_table(draft.tables, name);
    if (!members) return;
    for (Row& row : members->rows) {
        if (!draft.names.of.contains(text_at(*members, row, id))) continue;
        for (const char* column : {"distance_m", "reason_text"})
            draft.empty(*members, row, column, why::rests_on_hidden);
    }
}

void hide_events(Draft& draft) {
    Table* events = find_table(draft.tables, "region_events");
    if (!events) return;
    for (Row& row : events->rows) {
        draft.empty(*events, row, "who", why::not_public);
        draft.empty(*events, row, "site_ids", why::not_public);
        if (!draft.names.of.contains(text_at(*events, row, "region_id"))) continue;
        for (const char* column : {"name", "event", "lesson", "placed", "overlap"})
            draft.empty(*events, row, column, why::rests_on_hidden);
    }
}

}  // namespace

void hide_groups(Draft& draft) {
    draft.names = public_names(draft);
    const auto members = members_of_groups(draft.tables);
    for (const auto& [name, id] : {GroupKey{"hubs", "hub_id"}, GroupKey{"regions", "region_id"}}) {
        Table* groups = find_table(draft.tables, name);
        if (!groups) continue;
        for (Row& row : groups->rows) {
            const GroupKey key{name, text_at(*groups, row, id)};
            if (draft.mixed.contains(key)) hide_group(draft, *groups, row, members.at(key));
        }
    }
    hide_member_distances(draft, "hub_members", "hub_id");
    hide_member_distances(draft, "region_members", "region_id");
    hide_events(draft);
    rename_groups(draft);
}

bool hide_measured(const PublicNames& names, const std::vector<Criterion>& criteria,
                   std::vector<Alternative>& alternatives) {
    bool any = false;
    for (Alternative& alternative : alternatives) {
        const auto found = names.of.find(alternative.id);
        if (found == names.of.end()) continue;
        any = true;
        alternative.id = found->second;
        for (std::size_t c = 0; c < criteria.size(); ++c) {
            if (kept_criteria.contains(criteria[c].name)) continue;
            alternative.measured[c] = {criteria[c].scale.front().raw, criteria[c].scale.back().raw};
        }
    }
    return any;
}

void place_anew(std::vector<Table>& tables, const std::string& ranks, const Ranking& ranking) {
    std::map<std::string, const Ranked*> place;
    for (const Ranked& one : ranking.order) place[ranking.alternatives[one.alternative].id] = &one;
    Table* groups = find_table(tables, ranks);
    if (!groups) return;
    const std::string id = ranks == "hubs" ? "hub_id" : "region_id";
    const auto ranked = [&](const Row& row) { return place.at(text_at(*groups, row, id)); };
    std::ranges::sort(groups->rows, {}, [&](const Row& row) { return ranked(row)->rank; });
    std::int64_t in_province = 0;
    for (Row& row : groups->rows) {
        const Ranked& one = *ranked(row);
        set_cell(*groups, row, "rank", static_cast<std::int64_t>(one.rank));
        set_cell(*groups, row, "score", one.middle);
        set_cell(*groups, row, "score_low", one.score.low);
        set_cell(*groups, row, "score_high", one.score.high);
        if (is_known(cell_at(*groups, row, "province_rank"))) set_cell(*groups, row, "province_rank", ++in_province);
        for (const char* drawn :
             {"national_rank", "mean_rank", "share_first", "share_top", "share_chosen", "diversity_sectors"})
            set_cell(*groups, row, drawn, {});
    }
    for (const char* drawn : {"rank_shares", "first_shares", "central_weights", "pair_shares"}) {
        Table* shares = find_table(tables, drawn);
        if (shares)
            std::erase_if(shares->rows, [&](const Row& row) { return text_at(*shares, row, "ranks") == ranks; });
    }
}

}  // namespace regiohub
