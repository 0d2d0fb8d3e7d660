// Cells of tables by name.
#pragma once

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "model/table.hpp"

namespace regiohub {

template <class Tables>
[[nodiscard]] auto find_table(Tables& tables, const std::string& name) {
    const auto found = std::ranges::find(tables, name, &Table::name);
    return found == tables.end() ? nullptr : &*found;
}

[[nodiscard]] inline std::optional<std::size_t> column_at(const Table& table, const std::string& name) {
    const auto found = std::ranges::find(table.columns, name, &Column::name);
    if (found == table.columns.end()) return std::nullopt;
    return static_cast<std::size_t>(found - table.columns.begin());
}

/// The cell of a row; an empty one where the table has no such column.
[[nodiscard]] inline const Cell& cell_at(const Table& table, const Row& row, const std::string& name) {
    static const Cell empty;
    const auto column = column_at(table, name);
    return column ? row.cells[*column] : empty;
}

[[nodiscard]] inline bool is_known(const Cell& cell) {
    return !std::holds_alternative<std::monostate>(cell);
}

/// "" where there is none.
[[nodiscard]] inline std::string text_at(const Table& table, const Row& row, const std::string& name) {
    const auto* text = std::get_if<std::string>(&cell_at(table, row, name));
    return text ? *text : std::string{};
}

[[nodiscard]] inline std::optional<double> number_at(const Table& table, const Row& row, const std::string& name) {
    const auto* number = std::get_if<double>(&cell_at(table, row, name));
    return number ? std::optional{*number} : std::nullopt;
}

inline void set_cell(const Table& table, Row& row, const std::string& name, Cell cell) {
    if (const auto column = column_at(table, name)) row.cells[*column] = std::move(cell);
}

/// "a; b; c", apart.
[[nodiscard]] inline std::vector<std::string> parts_of(const std::string& list) {
    std::vector<std::string> parts;
    for (std::size_t from = 0; from < list.size();) {
        const auto to = std::min(list.find("; ", from), list.size());
        parts.push_back(list.substr(from, to - from));
        from = to + 2;
    }
    return parts;
}

template <class Texts>
[[nodiscard]] Cell listed(const Texts& texts) {
    std::string all;
    for (const auto& text : texts) all += (all.empty() ? "" : "; ") + text;
    return all.empty() ? Cell{} : Cell{all};
}

}  // namespace regiohub
