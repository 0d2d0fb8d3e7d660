#include "grid/overlay.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "builders.hpp"

using namespace regiohub;
using namespace regiohub::testing;

namespace {

GridOverlay lay(const std::vector<DemandSite>& sites, const std::vector<Station>& stations,
                const std::vector<SupplyArea>& areas = {}, const std::vector<Hub>& hubs = {}) {
    return overlay_grid(sites, hubs, {}, {stations, areas}, GridRules{});
}

}  // namespace

TEST_CASE("Without a supply area the nearest suitable station is taken, marked as assumed") {
    auto site = site_at("a", 0, 0, 5.0);
    site.location_accuracy = 100.0 * unit::m;
    auto station = station_at("far", 0, 3);
    station.location_accuracy = 1.0 * unit::km;
    const auto grid = lay({site}, {station_at("380 only", 0, 1, {380.0}), station});
    REQUIRE(grid.sites.size() == 1);
    const auto& connection = grid.sites[0];
    CHECK(connection.station == 1);
    CHECK(connection.choice == StationChoice::nearest_assumed);
    CHECK(connection.distance.in(unit::km) == Catch::Approx(3.0));
    CHECK(connection.cable.in(unit::km) == Catch::Approx(3.9));
    CHECK(connection.accuracy.in(unit::m) == Catch::Approx(1100.0));
    CHECK(connection.offtake == Congestion::unknown);
    CHECK_FALSE(connection.first_year_offtake);
    CHECK(grid.supply.stations);
    CHECK_FALSE(grid.supply.status);
    CHECK_FALSE(grid.supply.supply_areas);
}

TEST_CASE("A supply area outranks distance, and status and year are the worse of area and TenneT") {
    auto site = site_at("a", 0, 0, 5.0);
    site.supply_area = 0;
    auto own = station_at("own", 0, 9);
    own.supply_area = "A";
    std::vector areas{area_called("A", Congestion::limited, {"T"}), area_called("T", Congestion::structural)};
    areas[0].offtake.solved = year(2029, 2029, "regional");
    areas[1].offtake.solved = year(2033, 2036, "TenneT");
    areas[0].feed_in.status = Congestion::free;
    areas[1].feed_in.status = Congestion::free;
    const auto grid = lay({site}, {station_at("near", 0, 1), own}, areas);
    const auto& connection = grid.sites[0];
    CHECK(connection.station == 1);
    CHECK(connection.choice == StationChoice::by_supply_area);
    CHECK(connection.offtake == Congestion::structural);
    CHECK(connection.feed_in == Congestion::free);
    CHECK(connection.first_year_offtake == year(2033, 2036, "TenneT"));
    CHECK_FALSE(connection.first_year_feed_in);
    CHECK(grid.supply.status);
    CHECK(grid.supply.years);
    CHECK_FALSE(grid.supply.figures);
    CHECK(grid.supply.supply_areas);
}

TEST_CASE("A supply area without a suitable station leaves the nearest one, marked as assumed") {
    auto site = site_at("a", 0, 0, 5.0);
    site.supply_area = 0;
    auto own = station_at("own", 0, 1, {380.0});
    own.supply_area = "A";
    const auto grid = lay({site}, {own, station_at("other", 0, 9)}, {area_called("A", Congestion::free)});
    CHECK(grid.sites[0].station == 1);
    CHECK(grid.sites[0].choice == StationChoice::nearest_assumed);
}

TEST_CASE("A site without a place and an offshore site have no station and an unknown status") {
    auto nowhere = site_at("a", 0, 0, 5.0);
    nowhere.at.reset();
    auto offshore = site_at("b", 0, 0, 5.0);
    offshore.scope.scope = Scope::offshore;
    auto station = station_at("s", 0, 1);
    station.offtake.status = Congestion::free;
    const auto grid = lay({nowhere, offshore}, {station});
    for (const auto& connection : grid.sites) {
        CHECK_FALSE(connection.station);
        CHECK(connection.choice == StationChoice::none);
        CHECK(connection.offtake == Congestion::unknown);
    }
}

TEST_CASE("A hub adds up what its members ask, counts the unknown, and takes the worst status and the latest year") {
    auto first = station_at("s", 0, 1);
    first.offtake = {Congestion::limited, {}, {}, {}, year(2028, 2028, "one")};
    auto second = station_at("t", 50, 1);
    second.offtake = {Congestion::structural, {}, {}, {}, year(2031, 2034, "two")};
    Hub hub;
    hub.members = members({0, 1, 2});
    const auto grid = lay({site_at("a", 0, 0, 5.0), site_at("b", 50, 0, 7.0), site_of_unknown_demand("c", 50, 3)},
                          {first, second}, {}, {hub});
    const auto& group = grid.hubs.at(0);
    CHECK(group.asked.mid == 12.0 * unit::MW);
    CHECK(group.asked_unknown == 1);
    CHECK(group.stations == std::vector<std::size_t>{0, 1});
    CHECK(group.offtake == Congestion::structural);
    CHECK(group.first_year == year(2031, 2034, "two"));
    CHECK(group.mean_cable.in(unit::km) == Catch::Approx(1.3 * (1.0 + 1.0 + 2.0) / 3.0));
}

TEST_CASE("A hub with one member of unknown status is never free and has no year") {
    auto white = station_at("s", 0, 1);
    white.offtake.status = Congestion::free;
    Hub hub;
    hub.members = members({0, 1});
    const auto grid =
        lay({site_at("a", 0, 0, 5.0), site_at("b", 50, 0, 7.0)}, {white, station_at("grey", 50, 1)}, {}, {hub});
    CHECK(grid.sites[0].offtake == Congestion::free);
    CHECK(grid.hubs.at(0).offtake == Congestion::unknown);
    CHECK_FALSE(grid.hubs.at(0).first_year);
}

TEST_CASE("A station that a site of unknown demand competes for promises nobody room") {
    auto station = station_at("s", 0, 1);
    station.offtake = {Congestion::limited, 100.0 * unit::MW, 10.0 * unit::MW, 0.0 * unit::MW, {}};
    const auto known = lay({site_at("a", 0, 0, 5.0)}, {station});
    CHECK(known.stations[0].basis == YearBasis::no_wait);
    const auto unknown = lay({site_at("a", 0, 0, 5.0), site_of_unknown_demand("b", 0, 0)}, {station});
    CHECK(unknown.stations[0].asked_unknown == 1);
    CHECK(unknown.stations[0].basis == YearBasis::unknown);
}
