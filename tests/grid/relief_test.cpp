// Which expansion would solve it: through the whole overlay, since that is where it is asked.
#include "grid/relief.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <vector>

#include "builders.hpp"
#include "grid/overlay.hpp"

using namespace regiohub;
using namespace regiohub::testing;
using Catch::Approx;

namespace {

using Positions = std::vector<std::size_t>;

/// A station with 10 MW free of 50, or that is `queued` MW short already.
Station station_with(double queued_mw, Congestion status = Congestion::announced) {
    auto station = station_at("s", 0, 1);
    station.offtake = {status, 50.0 * unit::MW, 40.0 * unit::MW, queued_mw * unit::MW, {}};
    return station;
}

PlannedProject adding(std::string id, std::optional<double> mw, std::optional<int> in_year) {
    PlannedProject planned;
    planned.id = {id};
    planned.name = std::move(id);
    planned.stations = {"s"};
    planned.status = AssetStatus::planned;
    if (mw) planned.offtake = *mw * unit::MW;
    if (in_year) planned.year = year(*in_year, *in_year + 1, "plan");
    return planned;
}

struct Question {
    std::vector<Station> stations;
    std::vector<PlannedProject> projects;
    std::vector<SupplyArea> areas = {};
    std::vector<DemandSite> sites = {site_at("a", 0, 0, 25.0)};
};

GridOverlay lay(const Question& of) {
    return overlay_grid(of.sites, {}, {}, {of.stations, of.areas, of.projects}, GridRules{});
}

}  // namespace

TEST_CASE("The projects that cover what is lacking solve it, in the order of their years, and date the site") {
    const auto grid =
        lay({{station_with(0)}, {adding("c", 8.0, 2033), adding("a", 8.0, 2031), adding("b", 8.0, 2029)}});
    const Relief& relief = grid.stations[0].relief;
    CHECK(relief.outcome == ReliefOutcome::solved);
    CHECK(relief.needed->in(unit::MW) == Approx(15.0));
    CHECK(relief.projects == Positions{2, 1});
    CHECK(relief.year == year(2031, 2032, "a, plan"));
    CHECK(grid.sites[0].first_year_offtake == year(2031, 2032, "a, plan"));
    CHECK(grid.sites[0].basis_offtake == YearBasis::expansion);
    CHECK(grid.stations[0].basis == YearBasis::expansion);
}

TEST_CASE("A project must first end the queue's shortage before it serves new load") {
    const auto grid = lay({{station_with(20.0)}, {adding("a", 30.0, 2031)}});
    CHECK(grid.stations[0].relief.outcome == ReliefOutcome::falls_short);  // 25 asked and 10 short already
    CHECK(grid.stations[0].relief.needed->in(unit::MW) == Approx(35.0));
    CHECK_FALSE(grid.sites[0].first_year_offtake);
    CHECK(lay({{station_with(20.0)}, {adding("a", 35.0, 2031)}}).stations[0].relief.outcome == ReliefOutcome::solved);
}

TEST_CASE("A project without MW leaves the answer unknown, and one without a year dates nothing") {
    const auto without_mw = lay({{station_with(0)}, {adding("a", {}, 2031)}});
    CHECK(without_mw.stations[0].relief.outcome == ReliefOutcome::unknown);
    CHECK(without_mw.stations[0].relief.projects == Positions{0});
    CHECK_FALSE(without_mw.sites[0].first_year_offtake);
    const auto without_year = lay({{station_with(0)}, {adding("a", 20.0, {})}});
    CHECK(without_year.stations[0].relief.outcome == ReliefOutcome::solved);
    CHECK_FALSE(without_year.stations[0].relief.year);
    CHECK(without_year.sites[0].basis_offtake == YearBasis::unknown);
}

TEST_CASE("Red without figures says not how much is short, so no project is known to solve it") {
    auto red = station_at("s", 0, 1);
    red.offtake.status = Congestion::structural;
    const auto grid = lay({{red}, {adding("a", 1000.0, 2031)}});
    CHECK(grid.stations[0].left.lacking.mid.in(unit::MW) == Approx(25.0));
    CHECK(grid.stations[0].relief.outcome == ReliefOutcome::unknown);
    CHECK_FALSE(grid.stations[0].relief.needed);
}

TEST_CASE("Nothing is needed where nobody lacks MW, and none is planned where no project is tied or is still to come") {
    CHECK(
        lay({{station_with(0)}, {adding("a", 5.0, 2031)}, {}, {site_at("a", 0, 0, 9.0)}}).stations[0].relief.outcome ==
        ReliefOutcome::not_needed);
    CHECK(lay({{station_with(0)}, {}}).stations[0].relief.outcome == ReliefOutcome::none_planned);
    auto built = adding("a", 100.0, 2020);
    built.status = AssetStatus::in_service;
    CHECK(lay({{station_with(0)}, {built}}).stations[0].relief.outcome == ReliefOutcome::none_planned);
}

TEST_CASE("A shortage of the area above is not solved by a project at the station") {
    auto station = station_at("s", 0, 1);
    station.supply_area = "A";
    auto area = area_called("A", Congestion::announced);
    area.offtake = {Congestion::announced, 50.0 * unit::MW, 40.0 * unit::MW, Power{}, {}};
    auto at_station = adding("a", 100.0, 2029);
    auto in_area = adding("b", 100.0, 2032);
    in_area.stations = {};
    in_area.supply_areas = {"A"};
    CHECK(lay({{station}, {at_station}, {area}}).stations[0].relief.outcome == ReliefOutcome::none_planned);
    const auto grid = lay({{station}, {at_station, in_area}, {area}});
    CHECK(grid.stations[0].relief.outcome == ReliefOutcome::solved);
    CHECK(grid.stations[0].relief.projects == Positions{1});
    CHECK(grid.areas[0].relief.year == year(2032, 2033, "b, plan"));
    CHECK(grid.sites[0].first_year_offtake == year(2032, 2033, "b, plan"));
}

TEST_CASE("Of two TenneT areas above, the relief of one is enough") {
    auto station = station_at("s", 0, 1);
    station.supply_area = "A";
    const auto full = [](const char* id) {
        auto area = area_called(id, Congestion::announced);
        area.offtake = {Congestion::announced, 10.0 * unit::MW, 10.0 * unit::MW, Power{}, {}};
        return area;
    };
    auto area = area_called("A", Congestion::free, {"T1", "T2"});
    area.offtake.existing = 100.0 * unit::MW;
    area.offtake.required = 10.0 * unit::MW;
    auto project = adding("p", 60.0, 2030);
    project.stations = {};
    project.supply_areas = {"T2"};
    const auto grid = lay({{station}, {project}, {area, full("T1"), full("T2")}});
    CHECK(grid.stations[0].relief.outcome == ReliefOutcome::solved);
    CHECK(grid.areas[1].relief.outcome == ReliefOutcome::none_planned);
}

TEST_CASE("Feed-in has accounts, expansions and a year of its own") {
    auto station = station_at("s", 0, 1);
    station.feed_in = {Congestion::announced, 10.0 * unit::MW, 10.0 * unit::MW, Power{}, {}};
    auto project = adding("p", 40.0, 2030);
    project.feed_in = 12.0 * unit::MW;
    auto site = site_at("a", 0, 0, 5.0);
    site.asked_feed_in = 12.0 * unit::MW;
    const auto grid = lay({{station}, {project}, {}, {site}});
    CHECK(grid.stations_feed_in[0].competitors == std::vector<SiteIndex>{0});
    CHECK(grid.stations_feed_in[0].left.lacking.mid.in(unit::MW) == Approx(12.0));
    CHECK(grid.stations_feed_in[0].relief.outcome == ReliefOutcome::solved);
    CHECK(grid.sites[0].first_year_feed_in == year(2030, 2031, "p, plan"));
    CHECK(grid.stations[0].relief.outcome == ReliefOutcome::unknown);  // offtake: nothing is stated of its room
}
