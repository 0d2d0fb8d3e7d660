#include "grid/level.hpp"

#include <catch2/catch_test_macros.hpp>

#include "builders.hpp"

using namespace regiohub;
using namespace regiohub::testing;

TEST_CASE("A connection's level follows its size in MVA, and a class holds its upper bound") {
    const GridRules rules;
    const auto level = [&](double mva) { return level_of(mva * rules.power_factor * unit::MW, rules); };
    CHECK(level(0.100) == ConnectionLevel::low);
    CHECK(level(0.180) == ConnectionLevel::medium);
    CHECK(level(1.70) == ConnectionLevel::medium);
    CHECK(level(1.80) == ConnectionLevel::station);
    CHECK(level(9.9) == ConnectionLevel::station);
    CHECK(level(10.1) == ConnectionLevel::regional_high);
    CHECK(level(101) == ConnectionLevel::high);
    CHECK(level(301) == ConnectionLevel::extra_high);
    GridRules unity;
    unity.power_factor = 1.0;
    CHECK(level_of(unity.station_up_to, unity) == ConnectionLevel::station);
}

TEST_CASE("9.6 MW is over 10 MVA at a power factor of 0.95") {
    CHECK(level_of(9.6 * unit::MW, GridRules{}) == ConnectionLevel::regional_high);
}

TEST_CASE("What a site states to ask goes before the peak of its electrification") {
    auto site = site_at("a", 0, 0, 3.0);
    site.demand.new_electric_peak = Band<Power>{1.0 * unit::MW, 2.0 * unit::MW, 4.0 * unit::MW};
    CHECK(asked_offtake(site)->mid == 3.0 * unit::MW);
    CHECK(asked_offtake(site)->low == asked_offtake(site)->high);
    site.asked_offtake.reset();
    CHECK(asked_offtake(site)->low == 1.0 * unit::MW);
    CHECK(asked_offtake(site)->high == 4.0 * unit::MW);
}

TEST_CASE("A site that asks nothing known has no level, also with a contract") {
    auto site = site_of_unknown_demand("a", 0, 0);
    site.contract = 20.0 * unit::MW;
    CHECK_FALSE(asked_offtake(site));
    CHECK(connection_level(site, GridRules{}) == ConnectionLevel::unknown);
}

TEST_CASE("Contract and new offtake together decide the level") {
    auto site = site_at("a", 0, 0, 5.0);
    CHECK(connection_level(site, GridRules{}) == ConnectionLevel::station);
    site.contract = 8.0 * unit::MW;
    CHECK(connection_level(site, GridRules{}) == ConnectionLevel::regional_high);
}

TEST_CASE("A station suits a level when one of its voltages carries it") {
    const GridRules rules;
    const auto coupled = station_at("c", 0, 0, {380.0, 150.0});
    const auto extra_high = station_at("e", 0, 0, {380.0});
    const auto regional = station_at("r", 0, 0, {50.0, 10.0});
    const auto blank = station_at("b", 0, 0, {});
    CHECK(suits(coupled, ConnectionLevel::extra_high, rules));
    CHECK(suits(coupled, ConnectionLevel::high, rules));
    CHECK(suits(coupled, ConnectionLevel::medium, rules));
    CHECK_FALSE(suits(extra_high, ConnectionLevel::medium, rules));
    CHECK_FALSE(suits(extra_high, ConnectionLevel::regional_high, rules));
    CHECK(suits(regional, ConnectionLevel::regional_high, rules));
    CHECK_FALSE(suits(regional, ConnectionLevel::high, rules));
    CHECK(suits(regional, ConnectionLevel::unknown, rules));
    for (const auto level : {ConnectionLevel::low, ConnectionLevel::high, ConnectionLevel::unknown}) {
        CHECK_FALSE(suits(blank, level, rules));
    }
}
