#include <catch2/catch_test_macros.hpp>

#include "rows_of.hpp"

using namespace regiohub;
using test::has;

namespace {

using Cells = std::map<std::string, std::string>;

struct ReadLeg {
    std::optional<BackboneLegIn<SourceFrame>> leg;
    Issues issues;
};

ReadLeg read_leg(Cells cells, std::optional<int> as_of) {
    cells["id"] = "L1";
    const auto head = test::head_of("backbone", backbone_fields, cells);
    auto raw = test::row_of(backbone_fields, cells);
    raw.shape.form = SourceLines{{{{{5.0, 52.0}, {6.0, 52.0}}}}};
    ReadLeg read;
    RowReader row{head, raw, read.issues};
    read.leg = backbone_leg_of(row, as_of);
    return read;
}

}  // namespace

TEST_CASE("A leg with both years has that range") {
    const auto [leg, issues] = read_leg({{"year_from", "2031"}, {"year_to", "2033"}}, 2025);
    CHECK(leg->year == Range<int>{2031, 2033});
    CHECK(issues.empty());
}

TEST_CASE("A leg of which only an end is stated starts no earlier than its source") {
    const auto [leg, issues] = read_leg({{"year_from", ""}, {"year_to", "2030"}}, 2024);
    CHECK(leg->year == Range<int>{2024, 2030});
    CHECK(has(issues, "start_year_not_stated"));
}

TEST_CASE("A leg with half a period and nothing to bound it has no year") {
    CHECK_FALSE(read_leg({{"year_to", "2030"}}, std::nullopt).leg->year);
    CHECK_FALSE(read_leg({{"year_from", "2030"}}, 2024).leg->year);
    CHECK_FALSE(read_leg({{"year_from", "2033"}, {"year_to", "2031"}}, 2024).leg->year);
    CHECK(has(read_leg({{"year_to", "2030"}}, std::nullopt).issues, "half_a_period"));
    CHECK(has(read_leg({{"year_from", "2033"}, {"year_to", "2031"}}, 2024).issues, "years_reversed"));
    CHECK(read_leg({}, 2024).issues.empty());
}

TEST_CASE("A leg is undecided unless the source commits to it") {
    CHECK(read_leg({}, 2024).leg->feasibility == Feasibility::undecided);
    CHECK(read_leg({{"feasibility", "Committed"}}, 2024).leg->feasibility == Feasibility::committed);
    const auto strange = read_leg({{"feasibility", "vast wel"}}, 2024);
    CHECK(strange.leg->feasibility == Feasibility::undecided);
    CHECK(has(strange.issues, "unknown_word"));
}

TEST_CASE("A leg without a line is set aside once") {
    const auto head = test::head_of("backbone", backbone_fields, {{"id", ""}});
    const auto raw = test::row_of(backbone_fields, {{"id", "L1"}});
    Issues issues;
    RowReader row{head, raw, issues};
    CHECK_FALSE(backbone_leg_of(row, 2024));
    REQUIRE(issues.size() == 1);
    CHECK(issues[0].severity == Severity::set_aside);
}

TEST_CASE("Voltages are read from the ways that owners write them") {
    const auto voltages = [](const std::string& text) {
        const Cells cells{{"id", "S"}, {"voltages_kv", text}};
        const auto head = test::head_of("stations", station_fields, cells);
        const auto raw = test::row_of(station_fields, cells);
        Issues issues;
        RowReader row{head, raw, issues};
        return std::pair{voltages_of(row, position(station_fields, "voltages_kv")), issues.size()};
    };
    using Kv = std::vector<double>;
    CHECK(voltages("110/380/220") == std::pair{Kv{380, 220, 110}, std::size_t{0}});
    CHECK(voltages("380 kV") == std::pair{Kv{380}, std::size_t{0}});
    CHECK(voltages("150;150") == std::pair{Kv{150}, std::size_t{0}});
    CHECK(voltages("52.5") == std::pair{Kv{52.5}, std::size_t{0}});
    CHECK(voltages("") == std::pair{Kv{}, std::size_t{0}});
    CHECK(voltages("hoog/150") == std::pair{Kv{150}, std::size_t{1}});
}

TEST_CASE("Grey on the capacity map is unknown and never free") {
    const auto status = [](const std::string& word) {
        const Cells cells{
            {"id", "S"}, {"offtake_status", word}, {"offtake_solved_year", "2034"}, {"offtake_queued_mw", "0"}};
        const auto head = test::head_of("supply_areas", supply_area_fields, cells);
        const auto raw = test::row_of(supply_area_fields, cells);
        Issues issues;
        RowReader row{head, raw, issues};
        return supply_area_of(row, "capacity map (2026-08)")->offtake;
    };
    CHECK(status("0").status == Congestion::free);
    CHECK(status("wit").status == Congestion::free);
    for (const auto* word : {"", "grijs", "grey", "-", "null"}) CHECK(status(word).status == Congestion::unknown);
    CHECK(status("3").status == Congestion::structural);
    CHECK(status("3").queued == 0.0 * unit::MW);
    CHECK_FALSE(status("3").existing);
    CHECK(status("3").solved == DatedYear{{2034, 2034}, "capacity map (2026-08)"});
}
