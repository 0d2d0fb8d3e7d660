#include "grid/late.hpp"

#include <catch2/catch_test_macros.hpp>

#include "builders.hpp"
#include "grid/level.hpp"

using namespace regiohub;
using namespace regiohub::testing;

TEST_CASE("Projects are late, perhaps late, in time or unknown, in the nation, the province and the region") {
    std::vector<DemandSite> sites;
    for (int i = 0; i < 5; ++i) {
        sites.push_back(site_at(std::to_string(i), 0, 0, 10.0));
        sites.back().province = i < 3 ? 1 : 0;
    }
    sites.push_back(site_of_unknown_demand("5", 0, 0));
    sites[1].plan_year = 2027;
    std::vector<SiteConnection> connections(6);
    for (std::size_t i = 0; i < 6; ++i) connections[i].asked = asked_offtake(sites[i]);
    connections[0].basis_offtake = YearBasis::no_wait;
    connections[1].first_year_offtake = year(2030, 2031, "late");
    connections[2].first_year_offtake = year(2029, 2030, "perhaps");
    connections[3].first_year_offtake = year(2028, 2029, "in time");
    Region region;
    region.members = members({1, 4});
    const auto counts = count_late(sites, std::vector{region}, connections, GridRules{});
    REQUIRE(counts.size() == 4);
    CHECK(counts[0] == LateCount{Carrier::electricity, CountedOver::nation, 0, 5, 2, 1, 1, 1, 1, 10.0 * unit::MW});
    CHECK(counts[1] == LateCount{Carrier::electricity, CountedOver::province, 0, 2, 1, 0, 0, 1, 0, {}});
    CHECK(counts[2] == LateCount{Carrier::electricity, CountedOver::province, 1, 3, 1, 1, 1, 0, 1, 10.0 * unit::MW});
    CHECK(counts[3] == LateCount{Carrier::electricity, CountedOver::region, 0, 2, 0, 0, 1, 1, 1, 10.0 * unit::MW});
}
