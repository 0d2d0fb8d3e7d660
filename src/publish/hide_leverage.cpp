// What unlocks most: the figures of an asset are sums over the sites that it moves, and the list is in their order.
#include "publish/draft.hpp"

namespace regiohub {
namespace {

std::set<std::string> assets_of_hidden(const Draft& draft) {
    std::set<std::string> assets;
    const Table* moved = find_table(draft.tables, "leverage_sites");
    for (const Row& row : moved ? moved->rows : std::vector<Row>{}) {
        if (draft.hidden.contains(text_at(*moved, row, "site_id"))) assets.insert(text_at(*moved, row, "asset_id"));
    }
    return assets;
}

/// Ranks of the assets that are left, 1 first; one that is not told has none.
std::map<std::string, Cell> ranks_left(const Table& list) {
    std::map<std::string, Cell> ranks;
    std::int64_t rank = 0;
    for (const Row& row : list.rows) ranks[text_at(list, row, "asset_id")] = ++rank;
    return ranks;
}

}  // namespace

void hide_leverage(Draft& draft) {
    const auto assets = assets_of_hidden(draft);
    if (assets.empty()) return;
    for (const char* name : {"leverage", "leverage_sites", "leverage_provinces"}) {
        Table* table = find_table(draft.tables, name);
        draft.drop_rows(table, why::rests_on_hidden,
                        [&](const Row& row) { return assets.contains(text_at(*table, row, "asset_id")); });
    }
    const Table* list = find_table(draft.tables, "leverage");
    if (!list) return;
    const auto ranks = ranks_left(*list);
    for (const char* name : {"leverage", "leverage_sites", "leverage_provinces"}) {
        Table* table = find_table(draft.tables, name);
        if (!table) continue;
        for (Row& row : table->rows) set_cell(*table, row, "rank", ranks.at(text_at(*table, row, "asset_id")));
    }
}

}  // namespace regiohub
