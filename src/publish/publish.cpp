#include "publish/publish.hpp"

#include "publish/draft.hpp"

namespace regiohub {
namespace {

Draft draft_of(std::vector<Table> plan, const PublishRules& rules, std::span<const EarlierRelease> earlier) {
    Draft draft;
    draft.rules = rules;
    draft.hidden = hidden_sites(plan, rules.level);
    draft.mixed = decide_sums(plan, rules, earlier);
    const Table* sites = find_table(plan, "sites");
    for (const Row& row : sites ? sites->rows : std::vector<Row>{}) {
        const auto id = text_at(*sites, row, "site_id");
        const auto* place = std::get_if<PlanarPoint>(&row.shape);
        if (place) draft.places.push_back(*place);
        if (!draft.hidden.contains(id)) continue;
        if (place) draft.hidden_places.push_back(*place);
        for (const auto& word : {id, text_at(*sites, row, "name"), text_at(*sites, row, "company")}) {
            if (!word.empty()) draft.hidden_words.insert(word);
        }
    }
    draft.tables = std::move(plan);
    return draft;
}

Table withheld_table(const Draft& draft) {
    Table table{"withheld",
                "What this plan does not show, counted",
                GeometryKind::none,
                {{"layer", CellType::text, "Layer or table that it would stand in"},
                 {"what", CellType::text, "Column, or what else was left out"},
                 {"why", CellType::text, "Why it may not be shown"},
                 {"count", CellType::whole, "How many"}},
                {}};
    for (const auto& [key, count] : draft.withheld) {
        const auto& [layer, what, reason] = key;
        table.rows.push_back({{layer, what, reason, static_cast<std::int64_t>(count)}, {}});
    }
    return table;
}

}  // namespace

Publication publish(std::vector<Table> plan, const PublishRules& rules, std::span<const EarlierRelease> earlier) {
    Draft draft = draft_of(std::move(plan), rules, earlier);
    hide_unknown(draft);
    hide_networks(draft);
    hide_leverage(draft);
    hide_groups(draft);
    hide_sites(draft);
    hide_provenance(draft);
    draft.tables.push_back(withheld_table(draft));
    return {std::move(draft.tables), std::move(draft.names)};
}

}  // namespace regiohub
