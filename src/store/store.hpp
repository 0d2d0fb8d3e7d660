// SQL on a plan that has been written: the embedded queries, and a user's own.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace regiohub {

/// A query's answer as text cells; NULL is an empty optional.
struct Answer {
    std::vector<std::string> columns;
    std::vector<std::vector<std::optional<std::string>>> rows;
};

/// An embedded query: its name ("province_overview"), head comment and statement.
struct StoredQuery {
    std::string name;
    std::string what;
    std::string sql;
};

/// All embedded queries, ascending by name.
[[nodiscard]] const std::vector<StoredQuery>& stored_queries();

/// Runs a statement on a plan, read only, with SpatiaLite in GeoPackage mode where it asks for a function of it.
/// `parameters` fill its `:named` places. Throws Error{data} for a file that is not a plan, Error{request} for SQL that
/// does not compile or would write.
[[nodiscard]] Answer run_query(const std::filesystem::path& plan, const std::string& sql,
                               const std::map<std::string, std::string>& parameters = {});

}  // namespace regiohub
