#include "cli/written_tables.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>

namespace regiohub {

const std::optional<std::string>& Cells::cell(const std::string& column) const {
    const auto found = std::ranges::find(answer.columns, column);
    return row[static_cast<std::size_t>(found - answer.columns.begin())];
}

std::string Cells::text(const std::string& column) const {
    return cell(column).value_or("");
}

double Cells::number(const std::string& column) const {
    const std::string held = text(column);
    double figure = 0.0;
    const auto [end, fault] = std::from_chars(held.data(), held.data() + held.size(), figure);
    if (fault != std::errc{} || end != held.data() + held.size()) {
        throw Error{Failure::data,
                    fmt::format("column {} holds \"{}\" where a number belongs; plan anew", column, held)};
    }
    return figure;
}

Answer ask(const std::filesystem::path& plan, const std::string& query) {
    const auto found = std::ranges::find(stored_queries(), query, &StoredQuery::name);
    try {
        return run_query(plan, found->sql);
    } catch (const Error& error) {
        if (std::filesystem::exists(plan) && error.kind() == Failure::request) {  // a table or column is not there
            throw Error{Failure::data, fmt::format("its tables are not those of this version ({}); make the plan anew "
                                                   "with `regiohub plan`",
                                                   error.what())};
        }
        throw;
    }
}

}  // namespace regiohub
