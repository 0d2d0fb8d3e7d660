// A public plan under attack: whoever holds it, knows every open figure, who is in which group and the rules of the
// program, and may be one of the hidden firms, tries to find out a hidden figure.
#include <fmt/format.h>
#include <sys/wait.h>

#include <array>
#include <bit>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "publish/public_sums.hpp"
#include "publish/table_cells.hpp"
#include "solve/mip.hpp"
#include "support/planned.hpp"
#include "write/read_tables.hpp"

using namespace regiohub;

namespace {

constexpr std::size_t hidden_of_ten = 4;  // sites that are marked, of each ten

/// The embedded study, with some sites confidential and with a contract that is their secret.
const Plan& secret_plan() {
    static const Plan made = [] {
        Plan plan = plan_of(embedded_study());
        for (std::size_t i = 0; i < plan.sites.size(); ++i) {
            if (i * 7 % 10 >= hidden_of_ten) continue;
            plan.sites[i].disclosure = i % 2 == 0 ? Disclosure::confidential : Disclosure::operator_only;
            plan.sites[i].contract = (17.123 + 3.217 * static_cast<double>(i)) * unit::MW;
        }
        return plan;
    }();
    return made;
}

int shell(const std::string& command) {
    return WEXITSTATUS(std::system(command.c_str()));
}

std::string quoted(const fs::path& path) {
    return "'" + path.string() + "'";
}

/// The plan, and what the program publishes of it.
struct Release {
    ScratchFolder folder;
    fs::path plan = folder.path() / "plan";
    fs::path shown = folder.path() / "public";

    explicit Release(const Plan& made = secret_plan(), const std::string& options = "") {
        write_plan(made, {plan, false});
        REQUIRE(shell("'" REGIOHUB_PROGRAM "' publish " + quoted(plan / "plan.gpkg") + " --quiet -o " + quoted(shown) +
                      " " + options) == 0);
    }
};

const Release& release() {
    static const Release made;
    return made;
}

const std::vector<Table>& plan_tables_read() {
    static const auto tables = read_tables(release().plan / "plan.gpkg");
    return tables;
}

/// What an attacker works with: hidden figures as unknowns, and sums over them that are shown.
struct Puzzle {
    std::map<std::string, std::size_t> unknown;  // by id of the site
    std::vector<double> truth;
    std::vector<std::string> firm;
    std::vector<std::pair<std::vector<std::size_t>, double>> sums;  // less what is open
};

Puzzle puzzle_of(const std::vector<Table>& plan) {
    Puzzle puzzle;
    const auto hidden = hidden_sites(plan, Level::open);
    const Table& sites = *find_table(plan, "sites");
    for (const Row& row : sites.rows) {
        const auto id = text_at(sites, row, "site_id");
        const auto emission = number_at(sites, row, "emission_t_per_yr");
        if (!emission || !hidden.contains(id)) continue;
        puzzle.unknown[id] = puzzle.truth.size();
        puzzle.truth.push_back(*emission);
        const auto company = text_at(sites, row, "company");
        puzzle.firm.push_back(company.empty() ? id : company);
    }
    return puzzle;
}

/// Adds the sums of `shown`; its groups carry the names of `names`.
void add_sums(Puzzle& puzzle, const std::vector<Table>& plan, const std::vector<Table>& shown,
              const PublicNames& names) {
    std::map<std::string, double> open;
    const Table& sites = *find_table(plan, "sites");
    for (const Row& row : sites.rows) {
        const auto id = text_at(sites, row, "site_id");
        if (!puzzle.unknown.contains(id)) open[id] = number_at(sites, row, "emission_t_per_yr").value_or(0.0);
    }
    for (const auto& [key, members] : members_of_groups(plan)) {
        const Table& groups = *find_table(shown, key.first);
        const auto now = names.of.contains(key.second) ? names.of.at(key.second) : key.second;
        const std::string id = key.first == "hubs" ? "hub_id" : "region_id";
        const auto row =
            std::ranges::find_if(groups.rows, [&](const Row& one) { return text_at(groups, one, id) == now; });
        if (row == groups.rows.end()) continue;
        auto sum = number_at(groups, *row, "emission_t_per_yr");
        std::vector<std::size_t> parts;
        for (const auto& site : members) {
            if (const auto found = puzzle.unknown.find(site); found != puzzle.unknown.end())
                parts.push_back(found->second);
            if (sum && open.contains(site)) *sum -= open.at(site);
        }
        if (sum && !parts.empty()) puzzle.sums.emplace_back(parts, *sum);
    }
}

/// Hidden figures that one shown sum holds alone.
std::size_t by_sums(const Puzzle& puzzle) {
    std::set<std::size_t> found;
    for (const auto& [parts, sum] : puzzle.sums) {
        if (parts.size() == 1) found.insert(parts.front());
    }
    return found.size();
}

std::size_t by_differences(const Puzzle& puzzle) {
    std::set<std::size_t> found;
    for (const auto& [one, sum] : puzzle.sums) {
        for (const auto& [other, other_sum] : puzzle.sums) {
            std::vector<std::size_t> rest;
            std::ranges::set_difference(one, other, std::back_inserter(rest));
            if (rest.size() == 1 && std::ranges::includes(one, other)) found.insert(rest.front());
        }
    }
    return found.size();
}

/// Gauss-Jordan on all shown sums and the figures that `insider` knows; unknowns that stand alone in a row.
std::set<std::size_t> solved(const Puzzle& puzzle, const std::set<std::size_t>& insider) {
    const std::size_t n = puzzle.truth.size();
    std::vector<std::vector<double>> rows;
    for (const auto& [parts, sum] : puzzle.sums) {
        auto& row = rows.emplace_back(n);
        for (const auto i : parts) row[i] = 1.0;
    }
    for (const auto i : insider) rows.emplace_back(n)[i] = 1.0;
    std::size_t done = 0;
    for (std::size_t c = 0; c < n && done < rows.size(); ++c) {
        const auto best =
            std::max_element(rows.begin() + static_cast<std::ptrdiff_t>(done), rows.end(),
                             [c](const auto& a, const auto& b) { return std::abs(a[c]) < std::abs(b[c]); });
        if (std::abs((*best)[c]) < 1e-9) continue;
        std::swap(*best, rows[done]);
        for (std::size_t r = 0; r < rows.size(); ++r) {
            const double factor = r == done ? 0.0 : rows[r][c] / rows[done][c];
            for (std::size_t k = c; k < n && factor != 0.0; ++k) rows[r][k] -= factor * rows[done][k];
        }
        ++done;
    }
    std::set<std::size_t> found;
    for (const auto& row : rows) {
        std::vector<std::size_t> parts;
        for (std::size_t c = 0; c < n; ++c) {
            if (std::abs(row[c]) > 1e-9) parts.push_back(c);
        }
        if (parts.size() == 1 && !insider.contains(parts.front())) found.insert(parts.front());
    }
    return found;
}

std::size_t by_insiders(const Puzzle& puzzle) {
    std::set<std::size_t> found;
    for (const auto& firm : std::set(puzzle.firm.begin(), puzzle.firm.end())) {
        std::set<std::size_t> own;
        for (std::size_t i = 0; i < puzzle.firm.size(); ++i) {
            if (puzzle.firm[i] == firm) own.insert(i);
        }
        found.merge(solved(puzzle, own));
    }
    return found.size();
}

/// Least and most that a figure can be, when none is negative and all sums hold: known to within a tenth?
std::size_t by_bounds(const Puzzle& puzzle) {
    constexpr double near = 0.1;
    MipProblem problem;
    for (std::size_t i = 0; i < puzzle.truth.size(); ++i) problem.add(MipColumn{});
    for (const auto& [parts, sum] : puzzle.sums) {
        MipRow row{{}, sum - 0.01, sum + 0.01};
        for (const auto i : parts) row.terms.push_back({i, 1.0});
        problem.add(std::move(row));
    }
    std::size_t found = 0;
    for (std::size_t i = 0; i < puzzle.truth.size(); ++i) {
        const auto end = [&](double direction) {
            auto one = problem;
            one.columns[i].cost = direction;
            one.columns[i].high = 1e9;
            const auto answer = solve(one);
            REQUIRE(answer.found());
            return answer.values[i];
        };
        const double truth = puzzle.truth[i];
        if (truth > 0.0 && end(1.0) > (1.0 - near) * truth && end(-1.0) < (1.0 + near) * truth) ++found;
    }
    return found;
}

/// Secrets as a file may hold them.
struct Secrets {
    std::vector<std::string> words;  // ids and names
    std::vector<double> figures;     // of hidden sites, and of none that is open
};

/// Figures that stand in the plan for another reason than a hidden site: in a row of an open site, or as a size of pipe
/// that is sold. To read one of them is to learn nothing.
std::set<double> open_figures(const std::vector<Table>& plan, const std::set<std::string>& hidden) {
    std::set<double> open;
    for (const Table& table : plan) {
        const bool of_sites = column_at(table, "site_id").has_value();
        const auto diameter = column_at(table, "diameter_mm");
        for (const Row& row : table.rows) {
            const bool is_open = of_sites && !hidden.contains(text_at(table, row, "site_id"));
            for (std::size_t c = 0; c < row.cells.size(); ++c) {
                const auto* figure = std::get_if<double>(&row.cells[c]);
                if (figure && (is_open || diameter == c)) open.insert({*figure, *figure * 1000.0});
            }
        }
    }
    return open;
}

Secrets secrets_of(const std::vector<Table>& plan) {
    Secrets secrets;
    const auto hidden = hidden_sites(plan, Level::open);
    const auto open = open_figures(plan, hidden);
    std::set<double> figures;
    const Table& sites = *find_table(plan, "sites");
    for (const Row& row : sites.rows) {
        if (!hidden.contains(text_at(sites, row, "site_id"))) continue;
        for (const char* column :
             {"emission_t_per_yr", "contract_mw", "gas_m3_per_yr", "residual_heat_mw", "h2_mid_t_per_yr"}) {
            if (const auto figure = number_at(sites, row, column); figure && *figure > 10.0) figures.insert(*figure);
        }
        secrets.words.push_back(text_at(sites, row, "site_id"));
        secrets.words.push_back(text_at(sites, row, "name"));
    }
    std::ranges::set_difference(figures, open, std::back_inserter(secrets.figures));
    return secrets;
}

/// In the column's own unit, or in thousands of it where it is no share.
bool tells(const std::set<double>& secrets, const std::string& column, double figure) {
    const bool share = column.starts_with("contribution_") || column.starts_with("value_") || column.ends_with("share");
    return secrets.contains(figure) || (!share && secrets.contains(figure * 1000.0));
}

std::size_t cells_that_tell(const std::vector<Table>& tables, const Secrets& secrets) {
    const std::set<double> figures(secrets.figures.begin(), secrets.figures.end());
    std::size_t found = 0;
    for (const Table& table : tables) {
        for (const Row& row : table.rows) {
            for (std::size_t c = 0; c < row.cells.size(); ++c) {
                const auto* number = std::get_if<double>(&row.cells[c]);
                found += number && tells(figures, table.columns[c].name, *number) ? 1 : 0;
            }
        }
    }
    return found;
}

/// Big-endian, as SQLite keeps it.
std::string as_stored(double figure) {
    auto bits = std::bit_cast<std::uint64_t>(figure);
    std::string bytes(8, '\0');
    for (std::size_t i = 8; i-- > 0; bits >>= 8) bytes[i] = static_cast<char>(bits & 0xff);
    return bytes;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool holds_number(const std::string& text, const std::string& number) {
    for (auto at = text.find(number); at != std::string::npos; at = text.find(number, at + 1)) {
        const char before = at == 0 ? ' ' : text[at - 1];
        const auto end = at + number.size();
        const char after = end < text.size() ? text[end] : ' ';
        if (!is_digit(before) && before != '.' && before != '-' && !is_digit(after) && after != '.') return true;
    }
    return false;
}

/// NL6-E11 is not in NL6-E115.
bool holds_word(const std::string& text, const std::string& word) {
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        const auto end = at + word.size();
        if (end == text.size() || !is_digit(word.back()) || !is_digit(text[end])) return true;
    }
    return false;
}

/// In the bytes of a file, used or freed.
std::size_t bytes_that_tell(const std::string& bytes, const Secrets& secrets) {
    std::size_t found = 0;
    for (const auto& word : secrets.words) found += holds_word(bytes, word) ? 1 : 0;
    for (const double figure : secrets.figures) {
        const bool whole = figure == std::floor(figure);  // SQLite keeps those as a short integer: see cells_that_tell
        found += !whole && bytes.find(as_stored(figure)) != std::string::npos ? 1 : 0;
        found += !whole && holds_number(bytes, fmt::format("{}", figure)) ? 1 : 0;
    }
    return found;
}

/// Figures of the plan that report.html carries, without shapes.
std::size_t report_that_tells(const std::string& page, const Secrets& secrets) {
    const std::string start = "id=\"plan\">";
    const auto from = page.find(start);
    REQUIRE(from != std::string::npos);
    const auto begin = from + start.size();
    const auto data = nlohmann::json::parse(page.substr(begin, page.find("</script>", begin) - begin));
    const std::set<double> figures(secrets.figures.begin(), secrets.figures.end());
    std::size_t found = 0;
    for (const auto& table : data.at("tables")) {
        for (const auto& row : table.at("rows")) {
            for (std::size_t c = 0; c < row.size(); ++c) {
                const auto column = table.at("columns").at(c).at("name").get<std::string>();
                found += row.at(c).is_number_float() && tells(figures, column, row.at(c).get<double>()) ? 1 : 0;
            }
        }
    }
    return found;
}

/// Points of the map within the cut of a hidden site.
std::size_t map_that_tells(const std::vector<Table>& plan, const std::vector<Table>& shown) {
    const auto hidden = hidden_sites(plan, Level::open);
    std::vector<PlanarPoint> places;
    std::set<std::pair<double, double>> open;
    const Table& sites = *find_table(plan, "sites");
    for (const Row& row : sites.rows) {
        const auto* point = std::get_if<PlanarPoint>(&row.shape);
        if (!point) continue;
        if (hidden.contains(text_at(sites, row, "site_id")))
            places.push_back(*point);
        else
            open.insert({point->x, point->y});
    }
    std::size_t found = 0;
    for (const auto& place : places) {
        if (open.contains({place.x, place.y})) continue;  // an open site stands there too
        bool told = false;
        for (const char* name : {"sites", "connections", "h2_pipes"}) {
            for (const Row& row : find_table(shown, name)->rows) {
                const auto near = [&](const PlanarPoint& p) { return std::hypot(p.x - place.x, p.y - place.y) < 1.0; };
                if (const auto* point = std::get_if<PlanarPoint>(&row.shape)) told = told || near(*point);
                const auto* lines = std::get_if<PlanarLines>(&row.shape);
                for (const auto& line : lines ? lines->parts : std::vector<PlanarLine>{}) {
                    told = told || std::ranges::any_of(line.points, near);
                }
            }
        }
        found += told ? 1 : 0;
    }
    return found;
}

std::string attack_row(const std::string& attack, std::size_t tried, std::size_t recovered) {
    return fmt::format("| {} | {} | {} |\n", attack, tried, recovered);
}

/// Each sum that passes the rules for itself: primary suppression alone.
void show_naively(Puzzle& puzzle, const std::vector<Table>& plan) {
    for (const auto& [key, members] : members_of_groups(plan)) {
        std::vector<std::size_t> parts;
        std::map<std::string, double> firms;
        double sum = 0.0;
        for (const auto& site : members) {
            const auto found = puzzle.unknown.find(site);
            if (found == puzzle.unknown.end()) continue;
            parts.push_back(found->second);
            firms[puzzle.firm[found->second]] += puzzle.truth[found->second];
            sum += puzzle.truth[found->second];
        }
        const bool rules = std::ranges::any_of(firms, [&](const auto& firm) { return firm.second > 0.7 * sum; });
        if (firms.size() >= 3 && !rules) puzzle.sums.emplace_back(parts, sum);
    }
}

}  // namespace

TEST_CASE("No hidden figure is recovered from a public plan, and the attack recovers some from a careless one") {
    const auto& plan = plan_tables_read();
    const auto shown = read_tables(release().shown / "plan.gpkg");
    const auto names = publish(plan, {}).names;
    const Secrets secrets = secrets_of(plan);
    REQUIRE(secrets.figures.size() > 100);
    Puzzle puzzle = puzzle_of(plan);
    Puzzle careless = puzzle;
    add_sums(puzzle, plan, shown, names);
    show_naively(careless, plan);
    REQUIRE(puzzle.truth.size() > 40);
    CHECK(!puzzle.sums.empty());

    const std::string geopackage = bytes_of(release().shown / "plan.gpkg");
    const std::string page = bytes_of(release().shown / "report.html");
    REQUIRE(shell("cd " + quoted(release().folder.path()) +
                  " && unzip -p public/plan.xlsx > sheets.xml && unzip -p public/plan.qgz > project.xml") == 0);
    const std::string sheets = bytes_of(release().folder.path() / "sheets.xml");
    const std::string rest = bytes_of(release().folder.path() / "project.xml") +
                             bytes_of(release().shown / "hubs.csv") + bytes_of(release().shown / "regions.csv") +
                             bytes_of(release().shown / "hubs.geojson") +
                             bytes_of(release().shown / "regions.geojson") +
                             bytes_of(release().shown / "leverage.csv") + bytes_of(release().shown / "leverage.json");
    const std::size_t n = puzzle.truth.size();
    const std::size_t all = secrets.figures.size();
    const std::string table =
        "| attack | figures tried | recovered |\n|---|---|---|\n" +
        attack_row("a shown sum less its open sites", n, by_sums(puzzle)) +
        attack_row("differences of two shown sums", n, by_differences(puzzle)) +
        attack_row("all shown sums as linear equations", n, solved(puzzle, {}).size()) +
        attack_row("the same, by a hidden firm that knows its own figures", n, by_insiders(puzzle)) +
        attack_row("least and most that a figure can be: known to within a tenth", n, by_bounds(puzzle)) +
        attack_row("each cell of each table", all, cells_that_tell(shown, secrets)) +
        attack_row("bytes of the GeoPackage, freed rows too", all, bytes_that_tell(geopackage, secrets)) +
        attack_row("data in the report", all, report_that_tells(page, secrets) + bytes_that_tell(page, secrets)) +
        attack_row("workbook, project, CSV and GeoJSON", all,
                   bytes_that_tell(sheets, secrets) + bytes_that_tell(rest, secrets)) +
        attack_row("places of hidden sites on the map", hidden_sites(plan, Level::open).size(),
                   map_that_tells(plan, shown));
    INFO(table);
    CHECK(by_sums(puzzle) == 0);
    CHECK(by_differences(puzzle) == 0);
    CHECK(solved(puzzle, {}).empty());
    CHECK(by_insiders(puzzle) == 0);
    CHECK(by_bounds(puzzle) == 0);
    CHECK(cells_that_tell(shown, secrets) == 0);
    CHECK(bytes_that_tell(geopackage, secrets) == 0);
    CHECK(report_that_tells(page, secrets) + bytes_that_tell(page, secrets) == 0);
    CHECK(bytes_that_tell(sheets, secrets) + bytes_that_tell(rest, secrets) == 0);
    CHECK(map_that_tells(plan, shown) == 0);

    INFO(fmt::format("{} sums shown, {} careless ones", puzzle.sums.size(), careless.sums.size()));
    CHECK(solved(careless, {}).size() + by_differences(careless) > 0);
    CHECK(by_insiders(careless) > 0);
    CHECK(cells_that_tell(plan, secrets) > 100);
    CHECK(bytes_that_tell(bytes_of(release().plan / "plan.gpkg"), secrets) > 100);
    CHECK(report_that_tells(bytes_of(release().plan / "report.html"), secrets) > 10);
    CHECK(map_that_tells(plan, plan) > 10);

    const fs::path page_of_docs = fs::path{REGIOHUB_ROOT} / "docs/methods/publishing-attack.md";
    if (std::getenv("REGIOHUB_WRITE_DOCS")) {
        write_bytes(
            page_of_docs,
            "# The attack on a public plan\n\nThe embedded study with four of ten sites hidden, published as it "
            "is by default and attacked by `tests/golden/publish_test.cpp`, which keeps this table true.\n\n" +
                table);
    }
    CHECK(bytes_of(page_of_docs).find(table) != std::string::npos);
}

TEST_CASE("A public plan is a new file: no free page, the same bytes each time") {
    const Release again;
    CHECK(bytes_of(again.shown / "plan.gpkg") == bytes_of(release().shown / "plan.gpkg"));
    CHECK(bytes_of(again.shown / "report.html") == bytes_of(release().shown / "report.html"));
    const std::string bytes = bytes_of(release().shown / "plan.gpkg");
    constexpr std::size_t free_pages_at = 36;  // SQLite file format, 1.3: number of free pages
    CHECK(bytes.substr(free_pages_at, 4) == std::string(4, '\0'));
}

TEST_CASE("What is withheld is counted, open sites keep their figures, and operators see what is shared with them") {
    const auto& plan = plan_tables_read();
    const auto shown = read_tables(release().shown / "plan.gpkg");
    const auto hidden = hidden_sites(plan, Level::open);
    const auto to_operator = publish(plan, {Level::operator_only});
    const auto rows = [](const std::vector<Table>& tables, const std::string& name) {
        return find_table(tables, name)->rows.size();
    };
    CHECK(rows(shown, "sites") + hidden.size() == rows(plan, "sites"));
    CHECK(rows(to_operator.tables, "sites") + hidden_sites(plan, Level::operator_only).size() == rows(plan, "sites"));
    CHECK(rows(to_operator.tables, "sites") > rows(shown, "sites"));
    const auto all_open = publish(plan, {});
    const Table& withheld = *find_table(all_open.tables, "withheld");
    const auto sites = std::ranges::find_if(
        withheld.rows, [&](const Row& row) { return row.cells[0] == Cell{"sites"} && row.cells[1] == Cell{"rows"}; });
    REQUIRE(sites != withheld.rows.end());
    CHECK(sites->cells[3] == Cell{static_cast<std::int64_t>(hidden.size())});
    CHECK(rows(shown, "regions") == rows(plan, "regions"));
}

TEST_CASE("Two releases: a firm that joins is not the difference of their sums") {
    const auto& after = plan_tables_read();
    // Before: a hidden site of a group whose sum is shown was not yet a member.
    const auto decided = decide_sums(after, {}, {});
    const auto members = members_of_groups(after);
    const auto hidden = hidden_sites(after, Level::open);
    const Puzzle known = puzzle_of(after);
    std::optional<std::pair<GroupKey, std::string>> joins;
    for (const auto& [key, decision] : decided) {
        std::vector<std::string> inside;
        for (const auto& site : members.at(key)) {
            if (known.unknown.contains(site)) inside.push_back(site);
        }
        if (decision == SumDecision::shown && inside.size() >= 5) joins = {key, inside.back()};
    }
    REQUIRE(joins);
    auto before = after;
    const std::string joined = joins->second;
    const double figure = known.truth[known.unknown.at(joined)];
    for (const std::string ranks : {"hub", "region"}) {
        Table& table = *find_table(before, ranks + "_members");
        for (const Row& row : std::vector<Row>{table.rows}) {
            if (text_at(table, row, "site_id") != joined) continue;
            Table& groups = *find_table(before, ranks + "s");
            for (Row& group : groups.rows) {
                if (text_at(groups, group, ranks + "_id") == text_at(table, row, ranks + "_id"))
                    set_cell(groups, group, "emission_t_per_yr",
                             *number_at(groups, group, "emission_t_per_yr") - figure);
            }
        }
        std::erase_if(table.rows, [&](const Row& row) { return text_at(table, row, "site_id") == joined; });
    }
    const auto first = publish(before, {});
    const std::vector<EarlierRelease> earlier{{before, first.tables}};
    const auto recovered = [&](const Publication& second) {
        Puzzle puzzle = puzzle_of(after);
        add_sums(puzzle, before, first.tables, first.names);
        add_sums(puzzle, after, second.tables, second.names);
        return std::pair{solved(puzzle, {}).size(), by_insiders(puzzle)};
    };
    CHECK(recovered(publish(after, {})).first > 0);
    CHECK(recovered(publish(after, {}, earlier)) == std::pair<std::size_t, std::size_t>{0, 0});
}

TEST_CASE("What is no plan is refused, and the plan is not written over") {
    const ScratchFolder scratch;
    write_bytes(scratch.path() / "x.gpkg", "no plan");
    const std::string program = "'" REGIOHUB_PROGRAM "' publish ";
    const std::string quiet = " 2>" + quoted(scratch.path() / "said");
    CHECK(shell(program + quoted(scratch.path() / "x.gpkg") + " -o " + quoted(scratch.path() / "out") + quiet) == 3);
    CHECK(shell(program + quoted(scratch.path() / "absent.gpkg") + quiet) == 2);
    CHECK_FALSE(fs::exists(scratch.path() / "out"));
    CHECK(shell(program + quoted(release().plan / "plan.gpkg") + " --force -o " + quoted(release().plan) + quiet) == 2);
    CHECK(bytes_of(scratch.path() / "said").find("holds the plan itself") != std::string::npos);
}
