// What registers of the grid hold that is not right: read or set aside, one clear sentence each.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "folder.hpp"
#include "read/read.hpp"
#include "rows_of.hpp"

using namespace regiohub;
using test::Folder;
using test::spec_of;

namespace {

const std::string area_head =
    "id;offtake_existing_mw;offtake_required_mw;offtake_queued_mw;offtake_solved_year;parents\n";

Layer<SupplyAreaIn<SourceFrame>> read_areas(const std::string& rows) {
    const Folder folder;
    const auto spec = spec_of("supply_areas", folder.write("areas.csv", area_head + rows));
    return read_layers({{spec.name, spec}}).supply_areas;
}

Layer<StationIn<SourceFrame>> read_stations(const std::string& rows) {
    const Folder folder;
    const auto spec = spec_of("stations", folder.write("stations.csv", "id;name;lon;lat;voltages_kv\n" + rows));
    return read_layers({{spec.name, spec}}).stations;
}

/// The one sentence about a row's fault.
template <class Row>
std::string sentence(const Layer<Row>& layer, const std::string& row, const std::string& code) {
    std::string text;
    for (const auto& issue : layer.issues) {
        if (issue.row_id != row || issue.code != code) continue;
        CHECK(text.empty());
        text = issue.text;
    }
    return text;
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("A negative capacity of an area is unknown, and the row is used") {
    const auto areas = read_areas("Noord;-40;20;1;2031;\nZuid;40;20;1;2031;\n");
    REQUIRE(areas.rows.size() == 2);
    CHECK_FALSE(areas.rows[0].offtake.existing);
    CHECK(areas.rows[0].offtake.required == 20.0 * unit::MW);
    CHECK(holds(sentence(areas, "Noord", "negative"), "offtake_existing_mw is -40"));
}

TEST_CASE("A queue written with its unit is read, a dash is not stated, and other text is told") {
    const auto areas = read_areas("A;40;20;68 MW;2031;\nB;40;20;-;2031;\nC;40;20;68,5 mw;2031;\nD;40;20;68 kW;2031;\n");
    REQUIRE(areas.rows.size() == 4);
    CHECK(areas.rows[0].offtake.queued == 68.0 * unit::MW);
    CHECK_FALSE(areas.rows[1].offtake.queued);
    CHECK(sentence(areas, "B", "not_a_number").empty());
    CHECK(areas.rows[2].offtake.queued == 68.5 * unit::MW);
    CHECK_FALSE(areas.rows[3].offtake.queued);
    CHECK(holds(sentence(areas, "D", "not_a_number"), "\"68 kW\""));
}

TEST_CASE("A year 0 or 9999 is unknown, never this year") {
    const auto areas = read_areas("A;40;20;1;0;\nB;40;20;1;9999;\nC;40;20;1;2031;\n");
    REQUIRE(areas.rows.size() == 3);
    CHECK_FALSE(areas.rows[0].offtake.solved);
    CHECK_FALSE(areas.rows[1].offtake.solved);
    CHECK(areas.rows[2].offtake.solved->year == Range<int>{2031, 2031});
    CHECK(holds(sentence(areas, "A", "not_a_year"), "\"0\""));
    CHECK(holds(sentence(areas, "B", "year_out_of_range"), "9999"));
}

TEST_CASE("An area keeps each of its TenneT parents, whatever the spaces and the slash in their names") {
    const auto areas = read_areas("A;40;20;1;2031;\"Groningen Oost ; Groningen 220/20\"\n");
    REQUIRE(areas.rows.size() == 1);
    REQUIRE(areas.rows[0].parents.size() == 2);
    CHECK(areas.rows[0].parents[0].text == "Groningen 220/20");
    CHECK(areas.rows[0].parents[1].text == "Groningen Oost");
    CHECK(areas.issues.empty());
}

TEST_CASE("A station without voltage is kept and told, and of two with one id one is set aside") {
    const auto stations = read_stations(
        "S1;Noord;5.9;52.0;150\nS2;Zonder;5.8;52.0;\nS1;Noord nieuw;5.7;52.0;150\nS3;Zuid;5.6;52.0;110/20\n");
    CHECK(stations.source.rows_read == 4);
    REQUIRE(stations.rows.size() == 3);
    CHECK(std::ranges::count(stations.rows, "S1", [](const auto& s) { return s.id.text; }) == 1);
    CHECK(holds(sentence(stations, "S2", "no_voltage"), "state its kV"));
    CHECK_FALSE(sentence(stations, "S1", "duplicate_id").empty());
}
