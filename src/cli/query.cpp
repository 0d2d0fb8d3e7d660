#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>

#include "cli/table_text.hpp"
#include "cli/verbs.hpp"
#include "store/store.hpp"
#include "support/error.hpp"

namespace regiohub {
namespace {

struct QueryRequest {
    std::filesystem::path plan;
    std::string query;
    std::vector<std::string> parameters;
    bool csv = false;
    bool list = false;
};

std::string read_statement(const std::filesystem::path& file) {
    std::ifstream stream{file, std::ios::binary};
    if (!stream)
        throw Error{Failure::request, fmt::format("query file {}: cannot be read; check the path", file.string())};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

/// The statement behind a name or a .sql file.
std::string statement_for(const std::string& query) {
    if (query.ends_with(".sql")) return read_statement(query);
    const auto& stored = stored_queries();
    const auto found = std::ranges::find(stored, query, &StoredQuery::name);
    if (found == stored.end()) {
        throw Error{
            Failure::request,
            fmt::format("query {}: no such query; `regiohub query --list` names them, and a file must end in .sql",
                        query)};
    }
    return found->sql;
}

std::map<std::string, std::string> named(const std::vector<std::string>& parameters) {
    std::map<std::string, std::string> result;
    for (const auto& parameter : parameters) {
        const auto equals = parameter.find('=');
        if (equals == std::string::npos) {
            throw Error{Failure::request, fmt::format("parameter {}: write it as name=value", parameter)};
        }
        result.emplace(parameter.substr(0, equals), parameter.substr(equals + 1));
    }
    return result;
}

void run_verb(const QueryRequest& request) {
    if (request.list) {
        for (const auto& query : stored_queries()) fmt::print("{:28} {}\n", query.name, query.what);
        return;
    }
    if (request.query.empty()) {
        throw Error{Failure::request, "query: give a plan and the name of a query, or --list to see the names"};
    }
    const Answer answer = run_query(request.plan, statement_for(request.query), named(request.parameters));
    fmt::print("{}", request.csv ? as_csv(answer) : as_columns(answer));
}

}  // namespace

void add_query_verb(CLI::App& app) {
    const auto request = std::make_shared<QueryRequest>();
    CLI::App* verb = app.add_subcommand("query", "Ask a written plan a question in SQL");
    verb->add_option("plan", request->plan, "The plan: a plan.gpkg");
    verb->add_option("query", request->query, "Name of a stored query, or a .sql file of your own");
    verb->add_option("--set", request->parameters, "Fills a :named place of the query: --set province=Gelderland");
    verb->add_flag("--csv", request->csv, "Comma-separated, for a spreadsheet");
    verb->add_flag("--list", request->list, "List the stored queries");
    verb->footer(
        "The plan is opened read only, with SpatiaLite in GeoPackage mode: ST_X(geom) and its kin work.\n"
        "Example: regiohub query out/plan.gpkg province_overview --csv");
    verb->callback([request] { run_verb(*request); });
}

}  // namespace regiohub
