// Rows of hidden sites, what nobody has judged to be public, and what a plan tells of its own making.
#include <cctype>
#include <string_view>

#include "publish/draft.hpp"

namespace regiohub {
namespace {

/// Tables that were judged: what of them rests on hidden sites is known and taken out. Another table, of a later
/// version, stays out of a plan with hidden sites until somebody has judged it.
const std::set<std::string> judged_tables{"provinces",      "municipalities",
                                          "clusters",       "supply_areas",
                                          "regions",        "hubs",
                                          "h2_areas",       "h2_pipes",
                                          "estate_areas",   "backbone",
                                          "connections",    "stations",
                                          "estates",        "sites",
                                          "site_emissions", "leg_distances",
                                          "hub_members",    "region_members",
                                          "region_events",  "left_out",
                                          "criteria",       "hub_ranking",
                                          "region_ranking", "rank_shares",
                                          "first_shares",   "central_weights",
                                          "pair_shares",    "waves",
                                          "wave_regions",   "leverage",
                                          "leverage_sites", "leverage_provinces",
                                          "h2_networks",    "h2_shares",
                                          "h2_options",     "issues",
                                          "assumptions",    "sources",
                                          "crs_operations", "plan"};

/// Of assets: what their owner states. A column that the plan works out may be a sum over sites.
const std::map<std::string, std::set<std::string>> judged_columns{
    {"stations",
     {"station_id", "name", "operator", "voltages_kv", "highest_kv", "status", "location_accuracy_m", "supply_area_id",
      "in_service_from", "in_service_to", "in_service_source"}},
    {"supply_areas", {"supply_area_id", "name", "operator", "parent_ids"}},
    {"estates",
     {"estate_id", "name", "place", "municipality", "province", "gross_ha", "has_area", "location_accuracy_m",
      "certainty"}},
};

bool is_stated_capacity(const std::string& column) {
    for (const char* direction : {"offtake_", "feed_in_"}) {
        for (const char* stated :
             {"congestion", "existing_mw", "required_mw", "queued_mw", "solved_from", "solved_to", "solved_source"}) {
            if (column == std::string{direction} + stated) return true;
        }
    }
    return false;
}

const std::set<std::string> told_of_plan{"study_name",    "program",        "program_version", "crs",
                                         "geodetic_note", "reference_year", "province",        "portfolio_method"};

bool in_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}

/// Whether `text` holds `word`, not as a part of a longer one.
bool says(std::string_view text, std::string_view word) {
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const bool starts = at == 0 || !in_word(text[at - 1]);
        const auto end = at + word.size();
        if (starts && (end == text.size() || !in_word(text[end]))) return true;
    }
    return false;
}

bool says_hidden(const Draft& draft, const std::string& text) {
    return std::ranges::any_of(draft.hidden_words, [&](const auto& word) { return says(text, word); });
}

/// Free text that names a hidden site goes; a group that is named after one is called by its id.
void hide_words(Draft& draft, const std::string& name, const std::vector<const char*>& columns) {
    Table* table = find_table(draft.tables, name);
    if (!table) return;
    for (Row& row : table->rows) {
        for (const char* column : columns) {
            if (!says_hidden(draft, text_at(*table, row, column))) continue;
            draft.empty(*table, row, column, why::hidden_site);
            if (std::string_view{column} != "name") continue;
            for (const char* id : {"hub_id", "region_id"}) {
                if (column_at(*table, id)) set_cell(*table, row, column, cell_at(*table, row, id));
            }
        }
    }
}

void keep_columns(Draft& draft, Table& table, const std::set<std::string>& known) {
    for (std::size_t c = table.columns.size(); c-- > 0;) {
        if (known.contains(table.columns[c].name) || is_stated_capacity(table.columns[c].name)) continue;
        draft.count(table.name, table.columns[c].name, why::not_known, table.rows.size());
        table.columns.erase(table.columns.begin() + static_cast<std::ptrdiff_t>(c));
        for (Row& row : table.rows) row.cells.erase(row.cells.begin() + static_cast<std::ptrdiff_t>(c));
    }
}

}  // namespace

void hide_unknown(Draft& draft) {
    if (draft.hidden.empty()) return;
    for (Table& table : draft.tables) {
        if (!judged_tables.contains(table.name)) {
            draft.count(table.name, "rows", table.name == "plausibility" ? why::rests_on_hidden : why::not_known,
                        table.rows.size());
            table.rows.clear();
        } else if (const auto known = judged_columns.find(table.name); known != judged_columns.end()) {
            keep_columns(draft, table, known->second);
        }
    }
}

void hide_sites(Draft& draft) {
    for (Table& table : draft.tables) {
        if (!column_at(table, "site_id")) continue;
        draft.drop_rows(&table, why::hidden_site,
                        [&](const Row& row) { return draft.hidden.contains(text_at(table, row, "site_id")); });
    }
    hide_words(draft, "sites", {"note", "scope_reason", "permits", "certainty", "location_source"});
    for (const char* groups : {"hubs", "regions", "wave_regions"})
        hide_words(draft, groups, {"name", "last_event", "lessons"});
    hide_words(draft, "region_events", {"name", "event", "lesson", "placed"});
    hide_words(draft, "waves", {"why_not"});
    Table* issues = find_table(draft.tables, "issues");
    draft.drop_rows(issues, why::hidden_site, [&](const Row& row) {
        return draft.hidden.contains(text_at(*issues, row, "row_id")) ||
               says_hidden(draft, text_at(*issues, row, "text"));
    });
}

void hide_provenance(Draft& draft) {
    Table* head = find_table(draft.tables, "plan");
    draft.drop_rows(head, why::not_public,
                    [&](const Row& row) { return !told_of_plan.contains(text_at(*head, row, "key")); });
    Table* sources = find_table(draft.tables, "sources");
    if (!sources) return;
    for (Row& row : sources->rows) {
        for (const char* column : {"path", "sha256"}) draft.empty(*sources, row, column, why::not_public);
    }
}

}  // namespace regiohub
