#include "grid/projects.hpp"

#include <catch2/catch_test_macros.hpp>
#include <vector>

#include "builders.hpp"

using namespace regiohub;
using namespace regiohub::testing;

namespace {

using Positions = std::vector<std::size_t>;

Station named(std::string id, std::string name, std::vector<double> kv) {
    auto station = station_at(std::move(id), 0, 0, std::move(kv));
    station.name = std::move(name);
    return station;
}

PlannedProject project(std::string name) {
    PlannedProject planned;
    planned.id = {name};
    planned.name = std::move(name);
    return planned;
}

const std::vector stations{named("S0", "Borssele", {380, 150}), named("S1", "Goes de Poel", {150}),
                           named("S2", "Amstelveen", {150}), named("S3", "Station Driebergen 150", {}),
                           named("S4", "Almelo", {110})};

ProjectPlace place_of(const PlannedProject& planned, const std::vector<SupplyArea>& areas = {}) {
    return place_projects({stations, areas, std::vector{planned}}).at(0);
}

}  // namespace

TEST_CASE("A project that states its stations or areas is tied to those, by id or by name") {
    auto stated = project("Transformer 3");
    stated.stations = {"S2", "goes de poel"};
    CHECK(place_of(stated) == ProjectPlace{ProjectLink::stated, {1, 2}, {}});
    stated.stations = {};
    stated.supply_areas = {"B"};
    CHECK(place_of(stated, {area_called("A", {}), area_called("B", {})}) == ProjectPlace{ProjectLink::stated, {}, {1}});
}

TEST_CASE("A project that states a place that is not there is tied to nothing, not to its name") {
    auto stated = project("Amstelveen 150 kV vervangen station");
    stated.stations = {"S99"};
    CHECK(place_of(stated) == ProjectPlace{});
}

TEST_CASE("A project is tied by its name to whole names of stations at its voltage") {
    CHECK(place_of(project("Amstelveen 150 kV vervangen station")) == ProjectPlace{ProjectLink::by_name, {2}, {}});
    CHECK(place_of(project("Borssele-Goes de Poel-Terneuzen 150 kV aanpassen verbinding")) ==
          ProjectPlace{ProjectLink::by_name, {0, 1}, {}});
    CHECK(place_of(project("Almelo 380/110 kV realiseren station")) == ProjectPlace{ProjectLink::by_name, {4}, {}});
    CHECK(place_of(project("Driebergen 150 kV uitbreiden rail")) == ProjectPlace{ProjectLink::by_name, {3}, {}});
}

TEST_CASE("A part of a name, or another voltage, is no tie") {
    for (const auto* name : {"Amstelveen Zuid 150 kV realiseren station", "Goes 150 kV", "Amstelveen 380 kV station",
                             "150 kV netwerk", "", "-", "kV"}) {
        INFO(name);
        CHECK(place_of(project(name)) == ProjectPlace{});
    }
}
