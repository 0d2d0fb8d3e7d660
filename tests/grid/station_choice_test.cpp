#include "grid/station_choice.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <random>

#include "builders.hpp"
#include "geometry/distance.hpp"
#include "grid/level.hpp"

using namespace regiohub;
using namespace regiohub::testing;

TEST_CASE("Planned stations and stations under construction are not chosen, and neither is one of unstated status") {
    std::vector stations{station_at("planned", 1, 0), station_at("building", 2, 0), station_at("unstated", 3, 0),
                         station_at("running", 4, 0)};
    stations[0].status = AssetStatus::planned;
    stations[1].status = AssetStatus::under_construction;
    stations[2].status = AssetStatus::unknown;
    const StationChooser chooser{stations, GridRules{}};
    const auto near = chooser.nearest({0, 0}, ConnectionLevel::station, 5);
    REQUIRE(near.size() == 1);
    CHECK(near[0].station == 3);
}

TEST_CASE("Where no station states a status, all of them count") {
    std::vector stations{station_at("a", 1, 0), station_at("b", 2, 0)};
    for (auto& station : stations) station.status = AssetStatus::unknown;
    CHECK(StationChooser(stations, GridRules{}).nearest({0, 0}, ConnectionLevel::station, 5).size() == 2);
}

TEST_CASE("A station without a place or without a voltage is never chosen") {
    std::vector stations{station_at("no place", 1, 0), station_at("no voltage", 2, 0, {})};
    stations[0].at.reset();
    const StationChooser chooser{stations, GridRules{}};
    CHECK(chooser.nearest({0, 0}, ConnectionLevel::low, 5).empty());
    CHECK(chooser.in_area({0, 0}, ConnectionLevel::low, "", 5).empty());
}

TEST_CASE("The chosen stations equal a brute-force search, also with stations on one spot") {
    std::mt19937 random{7};
    std::uniform_real_distribution<double> place{0.0, 20.0};
    std::uniform_int_distribution<int> pick{0, 3};
    const std::vector<std::vector<double>> voltages{{150.0}, {380.0, 150.0}, {380.0}, {50.0, 10.0}};
    const GridRules rules;
    for (int round = 0; round < 20; ++round) {
        std::vector<Station> stations;
        for (int i = 0; i < 40; ++i) {
            const bool on_grid = round % 2 == 0;
            const double x = on_grid ? pick(random) : place(random);
            const double y = on_grid ? pick(random) : place(random);
            stations.push_back(
                station_at(std::to_string(100 + i), x, y, voltages[static_cast<std::size_t>(pick(random))]));
        }
        const StationChooser chooser{stations, rules};
        for (const auto level : {ConnectionLevel::medium, ConnectionLevel::high, ConnectionLevel::extra_high}) {
            const PlanarPoint at{place(random) * 1000.0, place(random) * 1000.0};
            std::vector<StationChooser::Chosen> expected;
            for (std::size_t i = 0; i < stations.size(); ++i) {
                if (suits(stations[i], level, rules)) expected.push_back({i, distance(at, *stations[i].at)});
            }
            std::ranges::stable_sort(expected, {}, &StationChooser::Chosen::distance);
            expected.resize(std::min<std::size_t>(expected.size(), 6));
            CHECK(chooser.nearest(at, level, 6) == expected);
        }
    }
}
