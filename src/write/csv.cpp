#include "write/csv.hpp"

#include <fmt/format.h>

namespace regiohub {
namespace {

bool reads_as_formula(const std::string& text) {
    return !text.empty() && std::string_view{"=+-@\t\r"}.find(text.front()) != std::string_view::npos;
}

std::string quoted(const std::string& text) {
    const std::string safe = not_a_formula(text);
    if (safe.find_first_of(",\"\r\n") == std::string::npos) return safe;
    std::string result = "\"";
    for (const char c : safe) {
        if (c == '"') result += '"';
        result += c;
    }
    return result + '"';
}

struct CellText {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(std::int64_t whole) const { return fmt::format("{}", whole); }
    std::string operator()(double number) const { return fmt::format("{}", number); }
    std::string operator()(const std::string& text) const { return quoted(text); }
    std::string operator()(bool flag) const { return flag ? "true" : "false"; }
};

}  // namespace

std::string not_a_formula(const std::string& text) {
    return (reads_as_formula(text) ? "'" : "") + text;
}

std::string csv(const Table& table) {
    std::string text;
    for (const auto& column : table.columns) text += (&column == &table.columns.front() ? "" : ",") + column.name;
    text += '\n';
    for (const auto& row : table.rows) {
        for (const auto& cell : row.cells) {
            if (&cell != &row.cells.front()) text += ',';
            text += std::visit(CellText{}, cell);
        }
        text += '\n';
    }
    return text;
}

}  // namespace regiohub
