#include "grid/group_contract.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "builders.hpp"
#include "grid/level.hpp"

using namespace regiohub;
using namespace regiohub::testing;
using Catch::Approx;

TEST_CASE("Four equal firms behind one station peak together below the sum of their contracts") {
    std::vector<DemandSite> sites;
    std::vector<SiteConnection> connections(4);
    for (std::size_t i = 0; i < 4; ++i) {
        sites.push_back(site_at(std::to_string(i), 0, 0, 2.0));
        sites.back().contract = 3.0 * unit::MW;
        connections[i].station = 0;
        connections[i].asked = Band<Power>{2.0 * unit::MW, 2.0 * unit::MW, 2.0 * unit::MW};
    }
    sites[0].flexible = 1.0 * unit::MW;
    connections[3].room = Headroom{};
    connections[3].room->lacking.mid = 3.0 * unit::MW;
    const auto contract = group_contract(members({0, 1, 2, 3}), sites, connections, GridRules{});
    CHECK(contract.members == 4);
    CHECK(contract.sum_of_contracts.in(unit::MW) == Approx(20.0));
    CHECK(contract.coincident_peak.mid.in(unit::MW) == Approx(20.0 * (0.75 + 0.25 / 2.0)));
    CHECK(contract.freed.mid.in(unit::MW) == Approx(2.5 + 1.0));
    CHECK(contract.freed.low < contract.freed.high);
    CHECK(contract.lacking_left.mid == Power{});
    CHECK(contract.lacking_left.high.in(unit::MW) == Approx(1.0));
}

TEST_CASE("Firms behind different stations share nothing, and a firm of unknown size is counted apart") {
    const std::vector sites{site_at("a", 0, 0, 4.0), site_at("b", 0, 0, 6.0), site_of_unknown_demand("c", 0, 0)};
    std::vector<SiteConnection> connections(3);
    for (std::size_t i = 0; i < 2; ++i) {
        connections[i].station = i;
        connections[i].asked = asked_offtake(sites[i]);
    }
    const auto contract = group_contract(members({0, 1, 2}), sites, connections, GridRules{});
    CHECK(contract.unknown == 1);
    CHECK(contract.coincident_peak.low.in(unit::MW) == Approx(10.0));
    CHECK(contract.freed.high == Power{});
}
