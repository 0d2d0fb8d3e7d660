#include "write/fields.hpp"

#include <catch2/catch_test_macros.hpp>
#include <limits>

using namespace regiohub;

TEST_CASE("A figure is rounded, and one that is not finite is unknown") {
    CHECK(rounded(1.23456, 3) == Cell{1.235});
    CHECK(rounded(-1.23456, 3) == Cell{-1.235});
    CHECK(rounded(std::numeric_limits<double>::infinity(), 3) == Cell{});
    CHECK(rounded(std::numeric_limits<double>::quiet_NaN(), 3) == Cell{});
    CHECK_FALSE(std::signbit(std::get<double>(rounded(-1e-9, 3))));
}

TEST_CASE("A field gives NULL for what is not known, never 0 or empty text") {
    const auto unknown_text = field::text("t", "", [](std::size_t) { return std::string{}; });
    const auto unknown_amount = field::amount("a", "", unit::MW, [](std::size_t) { return std::optional<Power>{}; });
    const auto unknown_year = field::whole("y", "", [](std::size_t) { return std::optional<int>{}; });
    const auto unknown_code = field::coded<Sector>("s", "", [](std::size_t) { return std::optional<Sector>{}; });
    CHECK(unknown_text.cell(0) == Cell{});
    CHECK(unknown_amount.cell(0) == Cell{});
    CHECK(unknown_year.cell(0) == Cell{});
    CHECK(unknown_code.cell(0) == Cell{});
}

TEST_CASE("An amount is written in the unit that its column names") {
    const auto f =
        field::amount("a_kt_per_yr", "", unit::kt_per_yr, [](std::size_t) { return 12'500.0 * unit::t_per_yr; });
    CHECK(f.cell(0) == Cell{12.5});
}

TEST_CASE("A band becomes three columns with the unit at the end") {
    const auto fields = field::band({"asked", "mw", "Asked"}, unit::MW, [](std::size_t) {
        return std::optional{Band<Power>{1.0 * unit::MW, 2.0 * unit::MW, 3.0 * unit::MW}};
    });
    REQUIRE(fields.size() == 3);
    CHECK(fields[0].column.name == "asked_low_mw");
    CHECK(fields[2].column.name == "asked_high_mw");
    CHECK(fields[2].cell(0) == Cell{3.0});
}

TEST_CASE("A dated year becomes earliest, latest and source, all unknown where no source states it") {
    const auto fields = field::dated("solved", "Solved", [](std::size_t i) {
        return i == 0 ? std::optional{DatedYear{{2031, 2033}, "operator, 2025"}} : std::nullopt;
    });
    REQUIRE(fields.size() == 3);
    CHECK(fields[0].cell(0) == Cell{std::int64_t{2031}});
    CHECK(fields[1].cell(0) == Cell{std::int64_t{2033}});
    CHECK(fields[2].cell(0) == Cell{"operator, 2025"});
    for (const auto& f : fields) CHECK(f.cell(1) == Cell{});
}

TEST_CASE("A table has one row for each thing, in the order asked for") {
    const LayerFields fields{field::whole("n", "", [](std::size_t i) { return i; })};
    const std::vector<std::size_t> order{2, 0};
    const auto table = tabulate({"t", "", GeometryKind::point, {}, {}}, order, fields,
                                [](std::size_t i) { return Shape{PlanarPoint{double(i), 0.0}}; });
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0].cells.front() == Cell{std::int64_t{2}});
    CHECK(table.rows[1].shape == Shape{PlanarPoint{0.0, 0.0}});
}
