// Tables of a plan that was written, asked for by the name of a stored query.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "store/store.hpp"
#include "support/error.hpp"

namespace regiohub {

/// An answer's row by column name.
struct Cells {
    const Answer& answer;
    const std::vector<std::optional<std::string>>& row;

    [[nodiscard]] const std::optional<std::string>& cell(const std::string& column) const;
    [[nodiscard]] std::string text(const std::string& column) const;  // NULL: empty
    /// Throws Error{data} for NULL and for text that is no number.
    [[nodiscard]] double number(const std::string& column) const;
};

/// Throws Error{data} where the plan lacks a table or column of the query: it is of another version.
[[nodiscard]] Answer ask(const std::filesystem::path& plan, const std::string& query);

/// Runs `work`; an Error that leaves it says which plan, once.
template <class Work>
auto in_plan(const std::filesystem::path& plan, Work&& work) {
    const std::string place = "plan " + plan.string();
    try {
        return work();
    } catch (const Error& error) {
        if (std::string{error.what()}.starts_with(place)) throw;  // the file itself: it says so already
        throw error.at(place);
    }
}

}  // namespace regiohub
