#include "write/csv.hpp"

#include <catch2/catch_test_macros.hpp>
#include <limits>

namespace {

using namespace regiohub;

std::string csv_of(Cell cell) {
    Table table{"t", "", GeometryKind::none, {{"a", CellType::text, ""}}, {{{std::move(cell)}, {}}}};
    return csv(table).substr(2);  // behind the heading
}

}  // namespace

TEST_CASE("A CSV cell holds text, numbers and flags, and what is unknown is empty") {
    CHECK(csv_of(std::string{"Fryslân"}) == "Fryslân\n");
    CHECK(csv_of(std::int64_t{-3}) == "-3\n");
    CHECK(csv_of(0.1) == "0.1\n");
    CHECK(csv_of(1e21) == "1e+21\n");
    CHECK(csv_of(true) == "true\n");
    CHECK(csv_of(std::monostate{}) == "\n");
}

TEST_CASE("CSV text with a comma, a quote or a line end is quoted") {
    CHECK(csv_of(std::string{"Goor, noord"}) == "\"Goor, noord\"\n");
    CHECK(csv_of(std::string{"de \"oude\" fabriek"}) == "\"de \"\"oude\"\" fabriek\"\n");
    CHECK(csv_of(std::string{"one\ntwo"}) == "\"one\ntwo\"\n");
    CHECK(csv_of(std::string{"one\r"}) == "\"one\r\"\n");
}

TEST_CASE("CSV text that a spreadsheet would run is disarmed, a negative number is not") {
    CHECK(csv_of(std::string{"=cmd()"}) == "'=cmd()\n");
    CHECK(csv_of(std::string{"+31"}) == "'+31\n");
    CHECK(csv_of(std::string{"-x"}) == "'-x\n");
    CHECK(csv_of(std::string{"@sum"}) == "'@sum\n");
    CHECK(csv_of(std::string{"\t=1"}) == "'\t=1\n");
    CHECK(csv_of(std::string{"a=b"}) == "a=b\n");
    CHECK(csv_of(-1.5) == "-1.5\n");
}

TEST_CASE("A CSV has a heading and one line a row") {
    Table table{"t", "", GeometryKind::none, {{"a", CellType::text, ""}, {"b_mw", CellType::number, ""}}, {}};
    CHECK(csv(table) == "a,b_mw\n");
    table.rows = {{{Cell{"x"}, Cell{1.5}}, {}}, {{Cell{}, Cell{}}, {}}};
    CHECK(csv(table) == "a,b_mw\nx,1.5\n,\n");
}
