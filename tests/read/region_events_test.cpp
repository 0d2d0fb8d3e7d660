#include <catch2/catch_test_macros.hpp>

#include "rows_of.hpp"

using namespace regiohub;
using namespace regiohub::test;

namespace {

RegionEvent event_of(const std::map<std::string, std::string>& cells, Issues& issues) {
    const auto head = head_of("region_events", event_fields, cells);
    const auto raw = row_of(event_fields, cells);
    RowReader row{head, raw, issues};
    const auto event = region_event_of(row);
    REQUIRE(event);
    return *event;
}

}  // namespace

TEST_CASE("An event of a region is read with its sites in order, each once") {
    Issues issues;
    const auto event = event_of({{"sites", "G10; G01;G01 "},
                                 {"date", "2026-06"},
                                 {"status", "started"},
                                 {"event", "First meeting"},
                                 {"lesson", "Begin early"},
                                 {"who", "province"}},
                                issues);
    CHECK(event.sites == std::vector<std::string>{"G01", "G10"});
    CHECK(event.status == RegionStatus::started);
    CHECK(event.lesson == "Begin early");
    CHECK(issues.empty());
}

TEST_CASE("An event with a date or a status that is none is kept, and told") {
    Issues issues;
    const auto event = event_of({{"sites", "G01"}, {"date", "last spring"}, {"status", "begun"}}, issues);
    CHECK(event.date == "last spring");
    CHECK_FALSE(event.status);
    CHECK(has(issues, "not_a_date"));
    CHECK(has(issues, "unknown_word"));
}
