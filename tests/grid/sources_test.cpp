#include "grid/sources.hpp"

#include <catch2/catch_test_macros.hpp>
#include <vector>

#include "builders.hpp"

using namespace regiohub;
using namespace regiohub::testing;

TEST_CASE("All TenneT parents of an area bear on it, and a parent that is missing is an unknown source") {
    const std::vector areas{area_called("A/1", Congestion::free, {"T1", "T2", "gone"}),
                            area_called("T1", Congestion::limited), area_called("T2", Congestion::structural)};
    const CapacitySources sources{areas};
    const auto bearing = sources.bearing_on(0, nullptr, CapacitySources::offtake);
    REQUIRE(bearing.size() == 4);
    CHECK(bearing[1].status == Congestion::limited);
    CHECK(bearing[2].status == Congestion::structural);
    CHECK(bearing[3].status == Congestion::unknown);
    CHECK(sources.area("A/1") == 0);
    CHECK_FALSE(sources.area("A"));
}

TEST_CASE("A station that states no status is no source where an area does, and an unknown one where none does") {
    const std::vector areas{area_called("A", Congestion::free)};
    const CapacitySources sources{areas};
    auto station = station_at("s", 0, 0);
    CHECK(sources.bearing_on(0, &station, CapacitySources::offtake).size() == 1);
    const auto alone = sources.bearing_on({}, &station, CapacitySources::offtake);
    REQUIRE(alone.size() == 1);
    CHECK(alone[0].status == Congestion::unknown);
    station.offtake.status = Congestion::structural;
    CHECK(sources.bearing_on(0, &station, CapacitySources::offtake).size() == 2);
}

TEST_CASE("A station in another area than the site's brings that area along") {
    const std::vector areas{area_called("A", Congestion::free), area_called("B", Congestion::structural)};
    const CapacitySources sources{areas};
    auto station = station_at("s", 0, 0);
    station.supply_area = "B";
    const auto bearing = sources.bearing_on(0, &station, CapacitySources::offtake);
    REQUIRE(bearing.size() == 2);
    CHECK(bearing[1].status == Congestion::structural);
    CHECK(sources.bearing_on(1, &station, CapacitySources::offtake).size() == 1);
}
