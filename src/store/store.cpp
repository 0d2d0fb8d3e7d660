#include "store/store.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <memory>

#include "support/embedded_files.hpp"
#include "support/error.hpp"

namespace regiohub {
namespace {

struct CloseDatabase {
    void operator()(sqlite3* database) const { sqlite3_close(database); }
};
struct FinalizeStatement {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Database = std::unique_ptr<sqlite3, CloseDatabase>;
using Statement = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

constexpr const char* spatialite = "mod_spatialite";

/// Runs SQL that returns nothing of interest.
void execute(sqlite3* database, const char* sql, Failure kind) {
    char* words = nullptr;
    if (sqlite3_exec(database, sql, nullptr, nullptr, &words) == SQLITE_OK) return;
    const std::string said = words != nullptr ? words : sqlite3_errmsg(database);
    sqlite3_free(words);
    throw Error{kind, said};
}

/// Without the mode, ST_X(geom) on a GeoPackage geometry is silently NULL.
void load_spatialite(sqlite3* database) {
    sqlite3_enable_load_extension(database, 1);
    char* words = nullptr;
    if (sqlite3_load_extension(database, spatialite, nullptr, &words) != SQLITE_OK) {
        const std::string said = words != nullptr ? words : "no reason given";
        sqlite3_free(words);
        throw Error{Failure::internal,
                    fmt::format("SpatiaLite cannot be loaded ({}); install libsqlite3-mod-spatialite", said)};
    }
    sqlite3_enable_load_extension(database, 0);
    execute(database, "SELECT EnableGpkgMode()", Failure::internal);
}

Database open_plan(const std::filesystem::path& plan) {
    if (!std::filesystem::exists(plan)) {
        throw Error{Failure::request,
                    fmt::format("plan {}: there is no such file; make one with `regiohub plan`", plan.string())};
    }
    sqlite3* raw = nullptr;
    const int opened = sqlite3_open_v2(plan.c_str(), &raw, SQLITE_OPEN_READONLY, nullptr);
    Database database{raw};
    const std::string not_a_plan =
        fmt::format("plan {}: is not a plan of regiohub; give the plan.gpkg that `regiohub plan` wrote", plan.string());
    if (opened != SQLITE_OK) throw Error{Failure::data, not_a_plan};
    try {
        execute(database.get(), "SELECT 1 FROM plan, gpkg_contents LIMIT 1", Failure::data);
    } catch (const Error&) {
        throw Error{Failure::data, not_a_plan};
    }
    return database;
}

/// True when only blank and comments are left.
bool is_blank(const char* sql) {
    const std::string rest = sql;
    return rest.find_first_not_of(" \t\r\n;") == std::string::npos;
}

bool is_about_function(const std::string& fault) {
    return fault.find("no such function") != std::string::npos || fault.find("no such module") != std::string::npos;
}

/// SpatiaLite takes longer to load than most queries take to run, so only a statement that does not compile without it
/// gets it.
Statement prepare(sqlite3* database, const std::string& sql) {
    sqlite3_stmt* raw = nullptr;
    const char* rest = nullptr;
    const auto compile = [&] {
        return sqlite3_prepare_v2(database, sql.c_str(), static_cast<int>(sql.size()) + 1, &raw, &rest);
    };
    int prepared = compile();
    if (prepared != SQLITE_OK && is_about_function(sqlite3_errmsg(database))) {
        load_spatialite(database);
        prepared = compile();
    }
    Statement statement{raw};
    if (prepared != SQLITE_OK)
        throw Error{Failure::request, fmt::format("the query does not compile: {}", sqlite3_errmsg(database))};
    if (!statement) throw Error{Failure::request, "the query holds no statement"};
    if (!is_blank(rest)) throw Error{Failure::request, "the query holds more than one statement: keep one a file"};
    if (sqlite3_stmt_readonly(statement.get()) == 0) {
        throw Error{Failure::request, "the query would write: a plan is read only, copy the file to change it"};
    }
    return statement;
}

void bind(sqlite3_stmt* statement, const std::map<std::string, std::string>& parameters) {
    for (const auto& [name, value] : parameters) {
        const int place = sqlite3_bind_parameter_index(statement, (":" + name).c_str());
        if (place == 0)
            throw Error{Failure::request, fmt::format("the query has no place :{}; drop it or correct its name", name)};
        sqlite3_bind_text(statement, place, value.c_str(), static_cast<int>(value.size()), SQLITE_TRANSIENT);
    }
    for (int i = 1; i <= sqlite3_bind_parameter_count(statement); ++i) {
        const char* name = sqlite3_bind_parameter_name(statement, i);
        if (name == nullptr || !parameters.contains(name + 1)) {
            throw Error{Failure::request, fmt::format("the query asks for {}; give it as --set name=value",
                                                      name == nullptr ? "?" : name)};
        }
    }
}

std::optional<std::string> cell_of(sqlite3_stmt* statement, int column) {
    if (sqlite3_column_type(statement, column) == SQLITE_NULL) return std::nullopt;
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
    return std::string(text, static_cast<std::size_t>(sqlite3_column_bytes(statement, column)));
}

Answer collect(sqlite3* database, sqlite3_stmt* statement) {
    Answer answer;
    const int width = sqlite3_column_count(statement);
    for (int i = 0; i < width; ++i) answer.columns.emplace_back(sqlite3_column_name(statement, i));
    int stepped = sqlite3_step(statement);
    for (; stepped == SQLITE_ROW; stepped = sqlite3_step(statement)) {
        auto& row = answer.rows.emplace_back();
        for (int i = 0; i < width; ++i) row.push_back(cell_of(statement, i));
    }
    if (stepped != SQLITE_DONE)
        throw Error{Failure::data, fmt::format("the query stopped: {}", sqlite3_errmsg(database))};
    return answer;
}

/// The head comment of a query up to "in:", without the dashes: what it answers.
std::string what_of(const std::string& sql) {
    const std::string line = sql.substr(0, sql.find('\n'));
    const auto start = line.find_first_not_of("- ");
    return start == std::string::npos ? "" : line.substr(start);
}

}  // namespace

const std::vector<StoredQuery>& stored_queries() {
    static const std::vector<StoredQuery> queries = [] {
        std::vector<StoredQuery> all;
        for (const EmbeddedFile& query : embedded_queries) all.push_back({query.name, what_of(query.text), query.text});
        std::ranges::sort(all, {}, &StoredQuery::name);
        return all;
    }();
    return queries;
}

Answer run_query(const std::filesystem::path& plan, const std::string& sql,
                 const std::map<std::string, std::string>& parameters) {
    const Database database = open_plan(plan);
    const Statement statement = prepare(database.get(), sql);
    bind(statement.get(), parameters);
    return collect(database.get(), statement.get());
}

}  // namespace regiohub
