#include "write/comparison_tables.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "write/aliases.hpp"
#include "write/words.hpp"

using namespace regiohub;

namespace {

Comparison small_comparison() {
    Comparison found;
    found.study_name = "Small";
    found.crs = "EPSG:28992";
    found.least_overlap = 0.5;
    found.causes = {{CauseKind::input, "sites", "a", "note", std::nullopt, "new"}};
    GroupChange fell;
    fell.name = "Fell";
    fell.before = GroupPlace{"R1", 3, 0.5, 2026};
    fell.after = GroupPlace{"R2", 5, 0.25, 2028};
    fell.overlap = 0.75;
    fell.change = ListChange::fell;
    fell.wave_change = WaveChange::later;
    fell.gone = {"a", "b"};
    fell.parts = {{"co2", -0.25, 0.0, 0.0}};
    fell.kinds = {CauseKind::input, CauseKind::weight};
    fell.why = "Because.";
    fell.outline.parts.push_back({{PlanarLine{{{0, 0}, {1, 0}, {1, 1}, {0, 0}}}}});
    GroupChange left = fell;
    left.after.reset();
    left.change = ListChange::left;
    left.parts.clear();
    found.regions = {fell, left};
    return found;
}

const Table& named(const std::vector<Table>& tables, const std::string& name) {
    return *std::ranges::find(tables, name, &Table::name);
}

Cell at(const Table& table, std::size_t row, const std::string& column) {
    const auto found = std::ranges::find(table.columns, column, &Column::name);
    REQUIRE(found != table.columns.end());
    return table.rows.at(row).cells.at(static_cast<std::size_t>(found - table.columns.begin()));
}

}  // namespace

TEST_CASE("A compared region tells both places, how far it moved and why; what is in one plan only has no move") {
    const auto tables = comparison_tables(small_comparison());
    const auto& regions = named(tables, "regions_compared");
    CHECK(at(regions, 0, "change") == Cell{"fell"});
    CHECK(at(regions, 0, "wave_change") == Cell{"later"});
    CHECK(at(regions, 0, "places_lost") == Cell{std::int64_t{2}});
    CHECK(at(regions, 0, "score_change") == Cell{-0.25});
    CHECK(at(regions, 0, "wave_after") == Cell{std::int64_t{2028}});
    CHECK(at(regions, 0, "sites_gone") == Cell{"a; b"});
    CHECK(at(regions, 0, "kinds") == Cell{"input; weight"});
    CHECK(at(regions, 1, "id_after") == Cell{});
    CHECK(at(regions, 1, "places_lost") == Cell{});
    CHECK(regions.rows[0].shape != Shape{});
    CHECK(at(named(tables, "score_parts"), 0, "by_figure") == Cell{-0.25});
    CHECK(at(named(tables, "causes"), 0, "value_before") == Cell{});
    CHECK(at(named(tables, "causes"), 0, "kind") == Cell{"input"});
}

TEST_CASE("Every column of a comparison is described and has a Dutch word") {
    for (const auto& table : comparison_tables(small_comparison())) {
        std::set<std::string> seen;
        for (const auto& column : table.columns) {
            INFO(table.name << "." << column.name);
            CHECK(seen.insert(column.name).second);
            CHECK_FALSE(column.about.empty());
            CHECK(has_dutch_alias(column.name));
        }
    }
}

TEST_CASE("Each change has a class of its own on the map") {
    for (const auto& style : comparison_styles(Language::dutch)) {
        const auto& words = style.column == "change" ? vocabulary<ListChange>() : vocabulary<WaveChange>();
        REQUIRE(style.classes.size() == words.words.size());
        for (const auto& word : words.words) {
            const auto found = std::ranges::find(style.classes, std::string{word.code}, &MapClass::when);
            REQUIRE(found != style.classes.end());
            CHECK(found->label == word.dutch);
        }
    }
}
