// Accounts of stations and areas, group contracts and late projects, as tables.
#include <catch2/catch_test_macros.hpp>

#include "write/layers.hpp"
#include "write/small_plan.hpp"

using namespace regiohub;
using namespace regiohub::test;

namespace {

Band<Power> band(double low, double mid, double high) {
    return {low * unit::MW, mid * unit::MW, high * unit::MW};
}

/// The small plan with a station that two sites compete for, 12 MW existing, and a TenneT area above.
Plan plan_with_room() {
    Plan plan = small_plan();
    RoomAccount account;
    account.status = Congestion::structural;
    account.existing = 12.0 * unit::MW;
    account.competitors = {0, 1};
    account.asked = band(4.0, 6.0, 9.0);
    account.asked_unknown = 1;
    account.assigned = 2.0 * unit::MW;
    account.left.lacking = band(2.0, 4.0, 7.0);
    account.not_before = 2031;
    account.relief = {ReliefOutcome::solved, 4.0 * unit::MW, {0}, DatedYear{{2033, 2035}, "plan"}};
    plan.grid.stations = {account};
    plan.grid.stations_feed_in = {RoomAccount{}};
    PlannedProject project;
    project.id.text = "P1";
    project.name = "Ljouwert 110 kV";
    plan.planned_projects = {project};
    SupplyArea area;
    area.id.text = "TenneT Noord";
    plan.supply_areas = {area};
    RoomAccount above;
    above.overlapping = true;
    plan.grid.areas = {above};
    plan.grid.supply.stations = true;
    return plan;
}

}  // namespace

TEST_CASE("A station's account tells who competes, what is asked and short, the year and the expansion") {
    const auto table = station_accounts_table(plan_with_room());
    REQUIRE(table.rows.size() == 2);
    CHECK(at(table, 0, "station_id") == Cell{"S1"});
    CHECK(at(table, 0, "grid_direction") == Cell{"offtake"});
    CHECK(at(table, 1, "grid_direction") == Cell{"feed_in"});
    CHECK(at(table, 0, "competitors") == Cell{std::int64_t{2}});
    CHECK(at(table, 0, "site_ids") == Cell{"A\"quoted\"; B"});
    CHECK(at(table, 0, "asked_mid_mw") == Cell{6.0});
    CHECK(at(table, 0, "lacking_high_mw") == Cell{7.0});
    CHECK(at(table, 0, "existing_mw") == Cell{12.0});
    CHECK(at(table, 0, "free_mw") == Cell{});  // required and queued are not stated: unknown, not 0 and not 12
    CHECK(at(table, 0, "first_year_from") == Cell{});
    CHECK(at(table, 0, "not_before") == Cell{std::int64_t{2031}});
    CHECK(at(table, 0, "relief") == Cell{"solved"});
    CHECK(at(table, 0, "relief_projects") == Cell{"Ljouwert 110 kV"});
    CHECK(at(table, 0, "relief_year_to") == Cell{std::int64_t{2035}});
    CHECK(at(table, 1, "site_ids") == Cell{});
    CHECK(at(table, 1, "congestion") == Cell{"unknown"});
}

TEST_CASE("A TenneT area is marked as lying over others") {
    const auto table = area_accounts_table(plan_with_room());
    REQUIRE(table.rows.size() == 1);
    CHECK(at(table, 0, "supply_area_id") == Cell{"TenneT Noord"});
    CHECK(at(table, 0, "overlapping") == Cell{true});
}

TEST_CASE("What a study does not supply of the grid is told, part by part") {
    const auto table = grid_supply_table(plan_with_room());
    REQUIRE(table.rows.size() == 7);
    CHECK(at(table, 0, "supplied") == Cell{true});
    for (std::size_t r = 1; r < table.rows.size(); ++r) CHECK(at(table, r, "supplied") == Cell{false});
    CHECK(at(table, 6, "part") == Cell{"project_power"});
}

TEST_CASE("A hub tells what one contract for its members changes, and a hub without one has no figures") {
    Plan plan = plan_with_room();
    CHECK(at(group_contracts_table(plan), 0, "members") == Cell{});
    GroupConnection group;
    group.room = Headroom{{}, {}, band(1.0, 3.0, 5.0)};
    group.contract = GroupContract{2, 1, 20.0 * unit::MW, band(16.0, 17.5, 19.0), {}, 2, band(1.0, 2.5, 4.0), {}};
    plan.grid.hubs = {group};
    const auto table = group_contracts_table(plan);
    REQUIRE(table.rows.size() == 1);
    CHECK(at(table, 0, "sum_of_contracts_mw") == Cell{20.0});
    CHECK(at(table, 0, "coincident_peak_mid_mw") == Cell{17.5});
    CHECK(at(table, 0, "freed_low_mw") == Cell{1.0});
    CHECK(at(table, 0, "size_unknown") == Cell{std::int64_t{1}});
    CHECK(at(table, 0, "lacking_mw") == Cell{3.0});
}

TEST_CASE("Late projects stand by carrier for the nation, a province and a region") {
    Plan plan = small_plan();
    LateCount nation;
    nation.projects = 5;
    nation.late = 3;
    nation.late_power = 12.0 * unit::MW;
    LateCount province = nation;
    province.over = CountedOver::province;
    LateCount region = nation;
    region.carrier = Carrier::hydrogen;
    region.over = CountedOver::region;
    region.of = 1;
    plan.late = {nation, province, region};
    const auto table = late_projects_table(plan);
    REQUIRE(table.rows.size() == 3);
    CHECK(at(table, 0, "name") == Cell{});
    CHECK(at(table, 0, "horizon") == Cell{std::int64_t{2030}});
    CHECK(at(table, 0, "late_mw") == Cell{12.0});
    CHECK(at(table, 1, "name") == Cell{"Fryslân"});
    CHECK(at(table, 2, "place_id") == Cell{"R-two"});
    CHECK(at(table, 2, "carrier") == Cell{"hydrogen"});
}
