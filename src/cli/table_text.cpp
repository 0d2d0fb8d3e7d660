#include "cli/table_text.hpp"

#include <algorithm>

namespace regiohub {
namespace {

std::string quoted(const std::string& cell) {
    if (cell.find_first_of(",\"\n\r") == std::string::npos) return cell;
    std::string result = "\"";
    for (const char c : cell) {
        if (c == '"') result += '"';
        result += c;
    }
    return result + '"';
}

/// Code points of UTF-8 text.
std::size_t width_of(const std::string& text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

template <class Cells, class TextOf>
std::string csv_line(const Cells& cells, TextOf&& text_of) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) line += (i == 0 ? "" : ",") + quoted(text_of(cells[i]));
    return line + '\n';
}

template <class Cells, class TextOf>
std::string column_line(const Cells& cells, const std::vector<std::size_t>& widths, TextOf&& text_of) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) line += padded(text_of(cells[i]), widths[i] + 2);
    line.erase(line.find_last_not_of(' ') + 1);
    return line + '\n';
}

const std::string& heading(const std::string& column) {
    return column;
}

}  // namespace

std::string padded(const std::string& text, std::size_t width) {
    const std::size_t have = width_of(text);
    return have < width ? text + std::string(width - have, ' ') : text;
}

std::string as_columns(const Answer& answer) {
    const auto shown = [](const auto& cell) { return cell.value_or("-"); };
    std::vector<std::size_t> widths;
    for (const auto& column : answer.columns) widths.push_back(width_of(column));
    for (const auto& row : answer.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width_of(shown(row[i])));
    }
    std::string text = column_line(answer.columns, widths, heading);
    for (const auto& row : answer.rows) text += column_line(row, widths, shown);
    return text;
}

std::string as_csv(const Answer& answer) {
    std::string text = csv_line(answer.columns, heading);
    for (const auto& row : answer.rows) text += csv_line(row, [](const auto& cell) { return cell.value_or(""); });
    return text;
}

}  // namespace regiohub
