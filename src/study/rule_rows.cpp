#include "study/rule_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "study/keys.hpp"
#include "study/settings.hpp"

namespace regiohub {
namespace {

const std::array<std::string, 4> cost_table_path{"rules", "hydrogen", "pipes", "cost_table"};
constexpr const char* cost_table_key = "rules.hydrogen.pipes.cost_table";

/// A row whose every key is needed.
template <class Row>
Row read_row(const Node& node, const std::string& section, const std::vector<Key<Row>>& keys, const std::string& file) {
    const auto names = names_of<Row>(keys);
    const auto settings = settings_in(node, section, names, file);
    for (const auto& name : names) {
        const bool set =
            std::any_of(settings.begin(), settings.end(), [&name](const Setting& s) { return s.key == name; });
        if (!set) refuse(file, node.line, name, fmt::format("the row lacks this key; add it below [[{}]]", section));
    }
    Row row;
    apply<Row>(node, section, keys, file, row);
    return row;
}

void refuse_unless_rows(const Entry& entry, const std::string& section, const std::string& file) {
    if (entry.node.kind == Node::Kind::list && !entry.node.items.empty()) return;
    refuse(file, entry.line, section,
           fmt::format("{} is not a list of rows; write [[{}]] and its keys below it, a row each", in_words(entry.node),
                       section));
}

/// The table's entry; nullptr where there is none, or where something else stands on the way to it.
const Entry* cost_table_entry(const Node& document) {
    const Node* node = &document;
    const Entry* entry = nullptr;
    for (const auto& name : cost_table_path) {
        entry = find(*node, name);
        if (entry == nullptr) return nullptr;
        node = &entry->node;
    }
    return entry;
}

void drop(Node& node, std::size_t depth) {
    const auto& name = cost_table_path[depth];
    if (depth + 1 == cost_table_path.size()) {
        std::erase_if(node.entries, [&name](const Entry& entry) { return entry.key == name; });
        return;
    }
    for (auto& entry : node.entries) {
        if (entry.key == name) drop(entry.node, depth + 1);
    }
}

/// The rows of a section that a study may leave out.
template <class Row>
std::vector<Row> read_rows(const Node& document, const std::string& section, const std::vector<Key<Row>>& keys,
                           const std::string& file) {
    const auto* entry = find(document, section);
    if (entry == nullptr) return {};
    refuse_unless_rows(*entry, section, file);
    std::vector<Row> rows;
    for (const auto& item : entry->node.items) rows.push_back(read_row<Row>(item, section, keys, file));
    return rows;
}

void check_year(int year, const std::vector<Wave>& waves, const std::string& section, const Entry& entry,
                const std::string& file) {
    if (std::ranges::find(waves, year, &Wave::year) != waves.end()) return;
    std::string years;
    for (const auto& wave : waves) years += fmt::format("{}{}", years.empty() ? "" : ", ", wave.year);
    refuse(file, entry.line, section + ".year",
           fmt::format("no wave ends in {}; write the year of a wave: {}", year, years));
}

void check_growth(const std::vector<Wave>& waves, const Entry& entry, const std::string& file) {
    for (std::size_t w = 1; w < waves.size(); ++w) {
        if (waves[w].at_most >= waves[w - 1].at_most) continue;
        refuse(
            file, entry.line, "waves.at_most",
            fmt::format("the wave of {} holds {} regions at most, fewer than the {} of {}, which it must hold; raise "
                        "the later one or lower the earlier one",
                        waves[w].year, waves[w].at_most, waves[w - 1].at_most, waves[w - 1].year));
    }
}

}  // namespace

std::vector<Wave> read_waves(const Node& document, const std::string& file) {
    const auto* entry = find(document, "waves");
    if (entry == nullptr) return default_rules().select.waves;
    refuse_unless_rows(*entry, "waves", file);
    std::vector<Wave> waves;
    for (const auto& item : entry->node.items) {
        const auto wave = read_row<Wave>(item, "waves", wave_keys(), file);
        const bool twice =
            std::any_of(waves.begin(), waves.end(), [&wave](const Wave& w) { return w.year == wave.year; });
        if (twice)
            refuse(file, item.line, "waves.year",
                   fmt::format("the year {} has a wave already; give each wave its own year", wave.year));
        waves.push_back(wave);
    }
    std::sort(waves.begin(), waves.end(), [](const Wave& a, const Wave& b) { return a.year < b.year; });
    check_growth(waves, *entry, file);
    return waves;
}

std::vector<Quota> read_quotas(const Node& document, const std::vector<Wave>& waves, const std::string& file) {
    auto quotas = read_rows<Quota>(document, "quotas", quota_keys(), file);
    for (const auto& quota : quotas) check_year(quota.year, waves, "quotas", *find(document, "quotas"), file);
    return quotas;
}

std::vector<Lock> read_locks(const Node& document, const std::vector<Wave>& waves, const std::string& file) {
    auto locks = read_rows<Lock>(document, "locks", lock_keys(), file);
    for (const auto& lock : locks) {
        const auto& entry = *find(document, "locks");
        check_year(lock.year, waves, "locks", entry, file);
        const auto clashes = [&lock](const Lock& other) {  // out by a year that is not before the one it is in by
            return other.region == lock.region && lock.side == LockSide::in && other.side == LockSide::out &&
                   other.year >= lock.year;
        };
        if (std::ranges::any_of(locks, clashes))
            refuse(file, entry.line, "locks.region",
                   fmt::format("{} is locked both in and out; take one of the two rows out", lock.region));
    }
    return locks;
}

std::vector<PipeCost> read_cost_table(const Node& document, const std::string& file) {
    const auto* entry = cost_table_entry(document);
    if (entry == nullptr) return {};
    refuse_unless_rows(*entry, cost_table_key, file);
    std::vector<PipeCost> table;
    for (const auto& item : entry->node.items)
        table.push_back(read_row<PipeCost>(item, cost_table_key, pipe_cost_keys(), file));
    if (const auto fault = fault_of(table); !fault.empty()) refuse(file, entry->line, cost_table_key, fault);
    return table;
}

Node without_cost_table(Node document) {
    drop(document, 0);
    return document;
}

std::string in_words(const std::vector<Wave>& waves) {
    std::string text;
    for (const auto& wave : waves) {
        text += fmt::format("{}{}: {} to {}", text.empty() ? "" : "; ", wave.year, wave.at_least, wave.at_most);
    }
    return text;
}

std::string in_words(const std::vector<Quota>& quotas) {
    std::string text;
    for (const auto& quota : quotas) {
        text += fmt::format("{}{} {}, {}: {} to {}", text.empty() ? "" : "; ",
                            word_list(quota.of)[static_cast<std::size_t>(quota.of)], quota.name, quota.year,
                            quota.at_least, quota.at_most);
    }
    return text.empty() ? "none" : text;
}

std::string in_words(const std::vector<Lock>& locks) {
    std::string text;
    for (const auto& lock : locks) {
        text += fmt::format("{}{}, {}: {}", text.empty() ? "" : "; ", lock.region, lock.year,
                            word_list(lock.side)[static_cast<std::size_t>(lock.side)]);
    }
    return text.empty() ? "none" : text;
}

std::string in_words(const std::vector<PipeCost>& table) {
    std::string text;
    for (const auto& row : table) {
        text += fmt::format("{}{:.12g} mm: {:.12g} EUR/m", text.empty() ? "" : "; ", row.diameter.in(unit::mm),
                            row.cost.in(unit::eur / unit::m));
    }
    return text.empty() ? "the HIM curve" : text;
}

}  // namespace regiohub
