// A plan on its way to being public.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "publish/public_sums.hpp"
#include "publish/publish.hpp"
#include "publish/table_cells.hpp"

namespace regiohub {

namespace why {
inline constexpr const char* hidden_site = "of a site that may not be seen";
inline constexpr const char* rests_on_hidden = "rests on a site that may not be seen";
inline constexpr const char* too_few = "too few firms, or one of them rules";
inline constexpr const char* tells_another = "another hidden figure would follow from it";
inline constexpr const char* fence = "would be drawn to a fence";
inline constexpr const char* not_public = "not for the public: paths, hashes, people, the study file";
inline constexpr const char* not_known = "not known to be public";
}  // namespace why

struct Draft {
    std::vector<Table> tables;
    PublishRules rules;
    std::set<std::string> hidden;           // ids of sites
    std::map<GroupKey, SumDecision> mixed;  // groups with a hidden site
    PublicNames names;
    std::vector<PlanarPoint> hidden_places;
    std::vector<PlanarPoint> places;     // of all sites
    std::set<std::string> hidden_words;  // ids, names and firms of hidden sites
    std::map<std::tuple<std::string, std::string, std::string>, std::size_t> withheld;  // layer, what, why

    void count(const std::string& layer, const std::string& what, const char* reason, std::size_t times = 1) {
        if (times > 0) withheld[{layer, what, reason}] += times;
    }

    /// Empties a cell, and counts it when there was something in it.
    void empty(const Table& table, Row& row, const std::string& column, const char* reason) {
        const auto at = column_at(table, column);
        if (!at || !is_known(row.cells[*at])) return;
        row.cells[*at].emplace<std::monostate>();
        count(table.name, column, reason);
    }

    /// Takes out the rows that `leaves` names, and counts them.
    template <class Leaves>
    void drop_rows(Table* table, const char* reason, Leaves leaves) {
        if (table) count(table->name, "rows", reason, std::erase_if(table->rows, leaves));
    }
};

// In this order. Each takes something out of the draft.
void hide_unknown(Draft& draft);     // tables and columns that nobody has judged
void hide_networks(Draft& draft);    // of hydrogen; lines end before a fence
void hide_leverage(Draft& draft);    // of assets that move a hidden site
void hide_groups(Draft& draft);      // figures of hubs and regions with a hidden site
void hide_sites(Draft& draft);       // rows of hidden sites
void hide_provenance(Draft& draft);  // what the plan tells of its own making

}  // namespace regiohub
