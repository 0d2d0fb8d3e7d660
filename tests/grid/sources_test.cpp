#include "grid/sources.hpp"

#include <catch2/catch_test_macros.hpp>
#include <vector>

#include "builders.hpp"

using namespace regiohub;
using namespace regiohub::testing;

TEST_CASE("All TenneT parents of an area bear on it, and a parent that is missing is an unknown source") {
    const std::vector areas{area_called("A/1", Congestion::free, {"T1", "T2", "gone"}),
                            area_called("T1", Congestion::limited), area_called("T2", Congestion::structural)};
    const CapacitySources sources{{}, areas};
    const auto bearing = sources.bearing_on(0, {}, grid_offtake);
    REQUIRE(bearing.size() == 4);
    CHECK(bearing[0].area == 0);
    CHECK(bearing[1].capacity->status == Congestion::limited);
    CHECK(bearing[2].capacity->status == Congestion::structural);
    CHECK(bearing[3].capacity->status == Congestion::unknown);
    CHECK_FALSE(bearing[3].area);
    CHECK(sources.area("A/1") == 0);
    CHECK_FALSE(sources.area("A"));
}

TEST_CASE("What an area's row tells of the areas above bears beside its own figures, in its direction only") {
    std::vector areas{area_called("A", Congestion::unknown)};
    areas[0].offtake_above.status = Congestion::structural;
    const CapacitySources sources{{}, areas};
    const auto bearing = sources.bearing_on(0, {}, grid_offtake);
    REQUIRE(bearing.size() == 2);
    CHECK(bearing[1].capacity->status == Congestion::structural);
    CHECK_FALSE(bearing[1].area);
    CHECK(sources.bearing_on(0, {}, grid_feed_in).size() == 1);
}

TEST_CASE("A station in another area than the site's brings that area along, before itself") {
    const std::vector areas{area_called("A", Congestion::free), area_called("B", Congestion::structural)};
    auto station = station_at("s", 0, 0);
    station.supply_area = "B";
    const std::vector stations{station};
    const CapacitySources sources{stations, areas};
    const auto bearing = sources.bearing_on(0, 0, grid_offtake);
    REQUIRE(bearing.size() == 3);
    CHECK(bearing[1].area == 1);
    CHECK(bearing[2].station == 0);
    CHECK(sources.bearing_on(1, 0, grid_offtake).size() == 2);
}
