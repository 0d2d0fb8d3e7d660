#include "publish/publish.hpp"

#include <catch2/catch_test_macros.hpp>

#include "publish/public_sums.hpp"
#include "publish/table_cells.hpp"
#include "support/error.hpp"

using namespace regiohub;

namespace {

struct TrialSite {
    std::string id;
    double kt;
    std::string disclosure = "confidential";
};

/// Regions named by their members: "abc" holds a, b and c.
std::vector<Table> tables_of(const std::vector<TrialSite>& sites, const std::vector<std::string>& regions) {
    const auto text = [](const char* name) { return Column{name, CellType::text, ""}; };
    Table all{"sites",
              "",
              GeometryKind::point,
              {text("site_id"),
               text("name"),
               text("company"),
               text("disclosure"),
               {"emission_t_per_yr", CellType::number, ""}},
              {}};
    for (const auto& site : sites) {
        all.rows.push_back({{site.id, "Works " + site.id, "Firm " + site.id, site.disclosure, site.kt * 1000.0},
                            PlanarPoint{1000.0 * static_cast<double>(all.rows.size()), 0.0}});
    }
    Table groups{"regions",
                 "",
                 GeometryKind::area,
                 {text("region_id"),
                  text("name"),
                  {"emission_t_per_yr", CellType::number, ""},
                  {"centre_x_m", CellType::number, ""}},
                 {}};
    Table members{"region_members",
                  "",
                  GeometryKind::none,
                  {text("region_id"), text("site_id"), text("reason_text"), {"distance_m", CellType::number, ""}},
                  {}};
    for (const auto& region : regions) {
        double sum = 0.0;
        for (const auto& site : sites) {
            if (region.find(site.id) == std::string::npos) continue;
            sum += site.kt * 1000.0;
            members.rows.push_back({{"R" + region, site.id, "within reach (1.2 km)", 1200.0}, {}});
        }
        groups.rows.push_back({{"R" + region, "Place (Works " + region.substr(0, 1) + ")", sum, 5.0}, {}});
    }
    Table odd{"later_table", "", GeometryKind::none, {text("x")}, {{{std::string{"secret"}}, {}}}};
    return {all, groups, members, odd};
}

SumDecision decision(const std::vector<Table>& tables, const std::string& region) {
    return decide_sums(tables, {}, {}).at({"regions", "R" + region});
}

}  // namespace

TEST_CASE("The worked example of docs/methods/publishing.md") {
    const auto tables = tables_of({{"a", 40}, {"b", 30}, {"c", 20}, {"d", 30}}, {"abcd", "abc"});
    CHECK(decision(tables, "abcd") == SumDecision::shown);
    CHECK(decision(tables, "abc") == SumDecision::would_tell_another);
}

TEST_CASE("Two firms are too few, one of 71 % rules, and open firms do not count") {
    CHECK(decision(tables_of({{"a", 40}, {"b", 30}}, {"ab"}), "ab") == SumDecision::too_few_or_one_rules);
    CHECK(decision(tables_of({{"a", 71}, {"b", 15}, {"c", 14}}, {"abc"}), "abc") == SumDecision::too_few_or_one_rules);
    CHECK(decision(tables_of({{"a", 70}, {"b", 15}, {"c", 15}}, {"abc"}), "abc") == SumDecision::shown);
    const auto open = tables_of({{"a", 40}, {"b", 30}, {"c", 20, "open"}, {"d", 30, "open"}}, {"abcd"});
    CHECK(decision(open, "abcd") == SumDecision::too_few_or_one_rules);
}

TEST_CASE("A mark that is not known hides") {
    const auto tables = tables_of({{"a", 40, "open"}, {"b", 30, "operator_only"}, {"c", 20, ""}}, {});
    CHECK(hidden_sites(tables, Level::open) == std::set<std::string>{"b", "c"});
    CHECK(hidden_sites(tables, Level::operator_only) == std::set<std::string>{"c"});
}

TEST_CASE("A group with a hidden site loses what rests on it, its name too, and it is counted") {
    const auto tables = tables_of({{"a", 40}, {"b", 30, "open"}}, {"ab", "b"});
    const auto made = publish(tables, {});
    const Table& regions = *find_table(made.tables, "regions");
    REQUIRE(regions.rows.size() == 2);
    CHECK(regions.rows[0].cells == std::vector<Cell>{std::string{"R-hidden-1"}, std::string{"R-hidden-1"}, {}, {}});
    CHECK(regions.rows[1].cells[2] == Cell{30'000.0});
    const Table& members = *find_table(made.tables, "region_members");
    REQUIRE(members.rows.size() == 2);
    CHECK(members.rows[0].cells == std::vector<Cell>{std::string{"R-hidden-1"}, std::string{"b"}, {}, {}});
    CHECK(find_table(made.tables, "later_table")->rows.empty());
    const Table& withheld = *find_table(made.tables, "withheld");
    CHECK(withheld.rows.size() >= 6);
    for (const Row& row : withheld.rows) CHECK(std::get<std::int64_t>(row.cells[3]) > 0);
}

TEST_CASE("A plan without hidden sites keeps all its figures") {
    const auto tables = tables_of({{"a", 40, "open"}, {"b", 30, "open"}}, {"ab"});
    const auto made = publish(tables, {});
    for (const Table& table : tables) CHECK(find_table(made.tables, table.name)->rows == table.rows);
    CHECK(find_table(made.tables, "withheld")->rows.empty());
}

TEST_CASE("A site that is opened may not give away another by an earlier sum") {
    const auto before = tables_of({{"a", 40}, {"b", 30}, {"c", 20}, {"d", 30}}, {"abcd"});
    const auto first = publish(before, {});
    const auto after = tables_of({{"a", 40}, {"b", 30, "open"}, {"c", 20, "open"}, {"d", 30, "open"}}, {"abcd"});
    const std::vector<EarlierRelease> earlier{{before, first.tables}};
    CHECK_THROWS_AS(publish(after, {}, earlier), Error);
    CHECK_NOTHROW(publish(after, {}));
}

TEST_CASE("A pipe ends before the fence, and one to a hidden site is not there") {
    auto tables = tables_of({{"a", 40}, {"b", 30, "open"}}, {});
    const auto text = [](const char* name) { return Column{name, CellType::text, ""}; };
    Table pipes{"h2_pipes", "", GeometryKind::lines, {text("scenario"), {"flow_mw", CellType::number, ""}}, {}};
    const auto pipe = [&](PlanarPoint from, PlanarPoint to) {
        pipes.rows.push_back({{std::string{"as_planned"}, 5.0}, PlanarLines{{PlanarLine{{from, to}}}}});
    };
    pipe({500.0, 9000.0}, {500.0, 5000.0});  // of the tree that a hangs on
    pipe({500.0, 5000.0}, {0.0, 0.0});       // to a
    pipe({9000.0, 0.0}, {1000.0, 0.0});      // to b, of another tree
    tables.push_back(pipes);
    const auto made = publish(tables, {});
    const Table& left = *find_table(made.tables, "h2_pipes");
    REQUIRE(left.rows.size() == 2);
    CHECK(left.rows[0].cells[1] == Cell{});
    CHECK(left.rows[1].cells[1] == Cell{5.0});
    CHECK(left.rows[1].shape == Shape{PlanarLines{{PlanarLine{{{9000.0, 0.0}, {2000.0, 0.0}}}}}});
}
