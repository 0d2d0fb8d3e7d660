#include "write/report.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <map>
#include <string_view>

#include "support/embedded_files.hpp"
#include "write/aliases.hpp"
#include "write/cell_json.hpp"
#include "write/words.hpp"
#include "write/xml.hpp"

namespace regiohub {
namespace {

using Json = nlohmann::ordered_json;

/// What the page shows of a table. An empty list: all of it.
struct Shown {
    const char* table;
    std::initializer_list<std::string_view> columns;
    bool (*keeps)(const Row& row) = [](const Row&) { return true; };
};

constexpr double least_share = 0.005;  // a place taken more seldom cannot be seen in the chart

bool is_not_study_text(const Row& row) {
    return row.cells.front() != Cell{"study_text"} && row.cells.front() != Cell{"weights_text"};
}

/// Rows of rank_shares: the share stands last.
bool can_be_seen(const Row& row) {
    return std::get<double>(row.cells.back()) >= least_share;
}

const std::array shown_tables{
    Shown{"plan", {}, is_not_study_text},
    Shown{"provinces", {"name"}},
    Shown{"regions",
          {"region_id",
           "name",
           "rank",
           "province_rank",
           "score",
           "score_low",
           "score_high",
           "share_chosen",
           "wave_year",
           "provinces",
           "sites",
           "firms",
           "sectors",
           "emission_t_per_yr",
           "offtake_congestion",
           "first_year_offtake_from",
           "first_year_offtake_to",
           "h2_first_year_from",
           "h2_first_year_to",
           "h2_first_year_source",
           "h2_demand_low_t_per_yr",
           "h2_demand_high_t_per_yr"}},
    Shown{"hubs", {"hub_id", "name", "rank", "score", "provinces", "sites", "emission_t_per_yr", "offtake_congestion"}},
    Shown{"sites",
          {"site_id", "name", "sector", "scope", "takes_part", "province", "emission_t_per_yr", "location_accuracy_m"}},
    Shown{"stations", {"station_id", "name", "offtake_congestion"}},
    Shown{"connections", {"site_id", "station_id", "station_choice", "offtake_congestion"}},
    Shown{"station_accounts",
          {"name", "grid_direction", "congestion", "free_mw", "competitors", "site_ids", "asked_unknown",
           "asked_low_mw", "asked_high_mw", "lacking_mid_mw", "asked_in_doubt_mid_mw", "first_year_from",
           "first_year_to", "year_basis", "relief", "relief_projects"}},
    Shown{"area_accounts",
          {"supply_area_id", "name", "overlapping", "grid_direction", "congestion", "existing_mw", "required_mw",
           "queued_mw", "assigned_mw", "lacking_mid_mw", "first_year_from", "first_year_to", "year_basis", "relief",
           "relief_projects"}},
    Shown{"group_contracts",
          {"hub_id", "members", "size_unknown", "sum_of_contracts_mw", "flexible_mw", "lacking_mw",
           "coincident_peak_low_mw", "coincident_peak_high_mw", "freed_low_mw", "freed_high_mw", "lacking_left_low_mw",
           "lacking_left_high_mw"}},
    Shown{"late_projects",
          {"carrier", "counted_over", "name", "horizon", "projects", "in_time", "maybe_late", "late", "undated",
           "late_mw"}},
    Shown{"grid_supply", {}},
    Shown{"backbone", {"leg_id", "project", "feasibility", "year_from", "year_to"}},
    Shown{"h2_areas", {"area_id"}},
    Shown{"h2_pipes", {"scenario", "diameter_mm", "flow_mw"}},
    Shown{"h2_options",
          {"area_id", "option", "first_from", "first_to", "cost_low_eur_per_mwh", "cost_mid_eur_per_mwh",
           "cost_high_eur_per_mwh"}},
    Shown{"region_members", {"region_id", "site_id", "name", "reason"}},
    Shown{"hub_members", {"hub_id", "site_id", "name", "reason"}},
    Shown{"criteria", {"ranks", "criterion", "title", "title_nl", "unit", "direction", "scale", "weight"}},
    Shown{"region_ranking",
          {"region_id", "criterion", "measured_low", "measured_high", "weight_share", "contribution_low",
           "contribution_high"}},
    Shown{"hub_ranking",
          {"hub_id", "criterion", "measured_low", "measured_high", "weight_share", "contribution_low",
           "contribution_high"}},
    Shown{"rank_shares", {}, can_be_seen},
    Shown{"leverage", {"asset_id", "project", "weight_t"}},
    Shown{"waves", {"year", "chosen", "met", "why_not"}},
    Shown{"issues", {"layer", "row_id", "severity", "text"}},
    Shown{"assumptions", {"key", "value", "unit", "standard", "mark", "source"}},
    Shown{"sources", {"layer", "owner", "source", "licence", "date", "accuracy", "rows_read", "rows_used"}},
    Shown{"plausibility", {"what", "plan_figure", "plan_year", "data_figure", "data_year", "difference", "remark"}},
};

/// Positions on the page's map are in tens of metres, and whole: finer than any place is known.
int map_step(double metres) {
    return static_cast<int>(std::lround(metres / 10.0));
}

template <class Points>
Json flat(const Points& points) {
    Json line = Json::array();
    for (const auto& point : points) {
        line.push_back(map_step(point.x));
        line.push_back(map_step(point.y));
    }
    return line;
}

struct ShapeJson {
    Json operator()(std::monostate) const { return nullptr; }
    Json operator()(const PlanarPoint& point) const { return {map_step(point.x), map_step(point.y)}; }
    Json operator()(const PlanarLines& lines) const {
        Json all = Json::array();
        for (const auto& line : lines.parts) all.push_back(flat(line.points));
        return all;
    }
    Json operator()(const PlanarArea& area) const {
        Json all = Json::array();
        for (const auto& polygon : area.parts) {
            Json rings = Json::array();
            for (const auto& ring : polygon.rings) rings.push_back(flat(ring.points));
            all.push_back(std::move(rings));
        }
        return all;
    }
};

std::vector<std::size_t> shown_columns(const Table& table, const Shown& shown) {
    std::vector<std::size_t> chosen;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const bool wanted = std::ranges::find(shown.columns, table.columns[c].name) != shown.columns.end();
        if (wanted || shown.columns.size() == 0) chosen.push_back(c);
    }
    return chosen;
}

Json table_json(const Table& table, const Shown& shown, const std::vector<std::size_t>& columns) {
    Json json{{"columns", Json::array()}, {"rows", Json::array()}};
    for (const auto c : columns) {
        Json column{{"name", table.columns[c].name}};
        if (table.columns[c].words) column["words"] = table.columns[c].words->name;
        json["columns"].push_back(std::move(column));
    }
    for (const auto& row : table.rows) {
        if (!shown.keeps(row)) continue;
        Json cells = Json::array();
        for (const auto c : columns) cells.push_back(cell_json(row.cells[c]));
        json["rows"].push_back(std::move(cells));
        if (table.geometry != GeometryKind::none) json["shapes"].push_back(std::visit(ShapeJson{}, row.shape));
    }
    return json;
}

Json vocabulary_json(const Vocabulary& vocabulary) {
    Json json = Json::object();
    for (const auto& word : vocabulary.words) {
        json[std::string{word.code}] = {{"en", word.english}, {"nl", word.dutch}};
    }
    return json;
}

Json page_data(std::span<const Table> tables, Language language) {
    Json data{{"language", language == Language::dutch ? "nl" : "en"},
              {"titles", {{"en", Json::object()}, {"nl", Json::object()}}},
              {"vocabularies", Json::object()},
              {"tables", Json::object()}};
    for (const Shown& shown : shown_tables) {
        const auto table = std::ranges::find(tables, shown.table, &Table::name);
        if (table == tables.end()) continue;
        const auto columns = shown_columns(*table, shown);
        for (const auto c : columns) {
            const Column& column = table->columns[c];
            data["titles"]["en"][column.name] = alias_of(column.name, Language::english);
            data["titles"]["nl"][column.name] = alias_of(column.name, Language::dutch);
            if (column.words) data["vocabularies"][std::string{column.words->name}] = vocabulary_json(*column.words);
        }
        data["tables"][shown.table] = table_json(*table, shown, columns);
    }
    return data;
}

/// JSON that cannot end the script element that holds it.
std::string as_script_text(const Json& data) {
    std::string text;
    for (const char c : data.dump(-1, ' ', false, Json::error_handler_t::replace)) {
        if (c == '<') {
            text += "\\u003c";
        } else {
            text += c;
        }
    }
    return text;
}

/// The page with each @@PLACE@@ filled in once, from left to right, so that what is filled in is not searched again.
std::string filled(std::string_view page, const std::map<std::string_view, std::string>& places) {
    constexpr std::string_view mark = "@@";
    std::string text;
    for (;;) {
        const auto start = page.find(mark);
        const auto end = start == std::string_view::npos ? start : page.find(mark, start + mark.size());
        if (end == std::string_view::npos) return text.append(page);
        const auto place = places.find(page.substr(start + mark.size(), end - start - mark.size()));
        if (place == places.end()) {  // not ours: a text that happens to hold the mark
            text.append(page.substr(0, start + mark.size()));
            page.remove_prefix(start + mark.size());
            continue;
        }
        text.append(page.substr(0, start)).append(place->second);
        page.remove_prefix(end + mark.size());
    }
}

}  // namespace

std::string report_page(std::span<const Table> tables, const ReportHead& head) {
    return filled(embedded_report.front().text, {{"TITLE", xml_text(head.title)},
                                                 {"LANGUAGE", head.language == Language::dutch ? "nl" : "en"},
                                                 {"PLAN", as_script_text(page_data(tables, head.language))}});
}

}  // namespace regiohub
