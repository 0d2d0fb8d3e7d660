#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "write/aliases.hpp"
#include "write/cartography.hpp"
#include "write/layers.hpp"
#include "write/qml.hpp"
#include "write/small_plan.hpp"
#include "write/styles_table.hpp"
#include "write/words.hpp"
#include "write/xml.hpp"

using namespace regiohub;
using namespace regiohub::test;

TEST_CASE("XML escapes what it must and leaves out what it cannot hold") {
    const XmlElement element{"a", {{"b", "\"<'>&\n"}}, {{"c", {}, {}, "<script>"}}, std::string{"x\x01y"}};
    CHECK(xml(element) == "<a b=\"&quot;&lt;'&gt;&amp;&#10;\">xy\n<c>&lt;script&gt;</c>\n</a>\n");
    CHECK(xml({"empty", {}, {}, ""}) == "<empty/>\n");
}

TEST_CASE("Every layer with a shape has one style by default, made of columns that it has") {
    const auto plan = small_plan();
    const auto tables = plan_tables(plan);
    for (const auto language : {Language::english, Language::dutch}) {
        const auto styles = map_styles(plan, language);
        for (const auto& table : tables) {
            INFO(table.name);
            const auto defaults =
                std::ranges::count_if(styles, [&](const MapStyle& s) { return s.table == table.name && s.is_default; });
            CHECK(defaults == (table.geometry == GeometryKind::none ? 0 : 1));
        }
        for (const auto& style : styles) {
            INFO(style.table);
            const auto table = std::ranges::find(tables, style.table, &Table::name);
            REQUIRE(table != tables.end());
            if (!style.column.empty()) CHECK(std::ranges::count(table->columns, style.column, &Column::name) == 1);
            CHECK_FALSE(style.classes.empty());
            for (const auto& one : style.classes) CHECK_FALSE(one.label.empty());
        }
    }
}

TEST_CASE("Unknown congestion is grey, never white, and has a class of its own") {
    for (const auto& style : map_styles(small_plan(), Language::english)) {
        if (style.table != "stations") continue;
        const auto unknown = std::ranges::find(style.classes, code(Congestion::unknown), &MapClass::when);
        REQUIRE(unknown != style.classes.end());
        const auto fill = std::get<MarkerLook>(unknown->look).fill;
        CHECK(fill.red == fill.green);
        CHECK(fill.red == fill.blue);
        CHECK(fill.red < 200);
        CHECK(style.classes.size() == vocabulary<Congestion>().words.size());
    }
}

TEST_CASE("Each scope and each sector of an anchor has a class in the default style of the sites") {
    const auto styles = map_styles(small_plan(), Language::english);
    const auto sites =
        std::ranges::find_if(styles, [](const MapStyle& s) { return s.table == "sites" && s.is_default; });
    REQUIRE(sites != styles.end());
    CHECK(sites->classes.size() == vocabulary<Sector>().words.size() + vocabulary<Scope>().words.size() - 1);
}

TEST_CASE("Regions are classed by the waves of the plan, and what is in no wave is not drawn at first") {
    const auto styles = map_styles(small_plan(), Language::dutch);
    const auto regions = std::ranges::find(styles, "regions", &MapStyle::table);
    REQUIRE(regions->classes.size() == 3);
    CHECK(regions->classes[0].when == "2026");
    CHECK(regions->classes[1].label == "Gestart voor eind 2028");
    CHECK_FALSE(regions->classes[2].shown);
}

TEST_CASE("Every column of a layer on the map has a Dutch name: add a missing one to src/write/aliases.cpp") {
    for (const auto& table : plan_tables(small_plan())) {
        if (table.geometry == GeometryKind::none) continue;
        for (const auto& column : table.columns) {
            INFO(table.name << "." << column.name);
            CHECK(has_dutch_alias(column.name));
        }
    }
    CHECK(layer_title("sites", Language::dutch) == "Locaties");
}

TEST_CASE("An alias tells stem, part and unit in words") {
    CHECK(alias_of("asked_low_mw", Language::english) == "Power asked, low (MW)");
    CHECK(alias_of("asked_low_mw", Language::dutch) == "Gevraagd vermogen, laag (MW)");
    CHECK(alias_of("emission_t_per_yr", Language::dutch) == "CO2-uitstoot (t/jaar)");
    CHECK(alias_of("nearest_leg_accuracy_m", Language::english) == "Nearest backbone leg, accuracy (m)");
    CHECK(alias_of("something_new_mw", Language::dutch) == "Something new (MW)");
}

TEST_CASE("A style carries aliases and the words for codes in its language, and the same every time") {
    const auto plan = small_plan();
    const auto tables = plan_tables(plan);
    const auto styles = map_styles(plan, Language::dutch);
    const auto stations = std::ranges::find(styles, "stations", &MapStyle::table);
    const auto table = std::ranges::find(tables, "stations", &Table::name);
    const auto text = qml(*stations, *table, Language::dutch);
    CHECK(text.find("Structurele congestie") != std::string::npos);
    CHECK(text.find("name=\"Netbeheerder\"") != std::string::npos);
    CHECK(text.find("ValueMap") != std::string::npos);
    CHECK(text == qml(*stations, *table, Language::dutch));
}

TEST_CASE("The table of styles has QGIS's twelve columns, empty text where QGIS asks for it, and a given time") {
    const auto plan = small_plan();
    const auto tables = plan_tables(plan);
    const auto table =
        styles_table(map_styles(plan, Language::english), tables, {Language::english, "2025-03-01T00:00:00.000Z"});
    REQUIRE(table.columns.size() == 12);
    REQUIRE(table.rows.size() == map_styles(plan, Language::english).size());
    for (const auto& row : table.rows) {
        CHECK(row.cells.front() == Cell{std::string{}});
        CHECK(row.cells.back() == Cell{"2025-03-01T00:00:00.000Z"});
        CHECK(std::get<std::string>(row.cells[5]).starts_with("<!DOCTYPE qgis"));
    }
}
