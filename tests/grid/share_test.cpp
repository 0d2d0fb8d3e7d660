#include "grid/share.hpp"

#include <algorithm>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <random>

using namespace regiohub;
using Catch::Approx;

namespace {

FreeRoom room(double mw) {
    return {RoomKnown::known, mw * unit::MW};
}
Band<Power> sure(double mw) {
    return {mw * unit::MW, mw * unit::MW, mw * unit::MW};
}

struct Instance {
    std::vector<Asking> asking;
    RoomChain chain;
};

Instance random_instance(std::mt19937& random, bool degenerate) {
    const auto pick = [&](int low, int high) { return std::uniform_int_distribution<int>{low, high}(random); };
    Instance of;
    const auto stations = static_cast<std::size_t>(pick(1, 6));
    const auto areas = static_cast<std::size_t>(pick(0, 3));
    for (std::size_t a = 0; a < areas; ++a) of.chain.areas.push_back({room(pick(0, 15)), {}, false});
    for (std::size_t s = 0; s < stations; ++s) {
        RoomNode node{room(degenerate ? 4 : pick(0, 120) / 10.0), {}, false};
        if (areas > 0 && pick(0, 1) == 0) node.above = {static_cast<std::size_t>(pick(0, static_cast<int>(areas) - 1))};
        of.chain.stations.push_back(node);
    }
    const auto sites = static_cast<std::size_t>(pick(1, 8));
    for (std::size_t i = 0; i < sites; ++i) {
        Asking one{i, sure(degenerate ? 3 : pick(0, 90) / 10.0), {}};
        for (std::size_t s = 0; s < stations; ++s) {
            if (s == 0 || pick(0, 1) == 0) one.candidates.push_back({s, (degenerate ? 1 : pick(1, 40)) * unit::km, {}});
        }
        of.asking.push_back(one);
    }
    return of;
}

// The optimum of the linear program by its dual: the worst group of sites, whose asking exceeds all the room it can
// reach.
double least_lacking_mw(const Instance& of) {
    double worst = 0.0;
    for (unsigned group = 1; group < (1u << of.asking.size()); ++group) {
        double asked = 0.0;
        std::vector<bool> reached(of.chain.stations.size());
        for (std::size_t i = 0; i < of.asking.size(); ++i) {
            if ((group >> i & 1u) == 0) continue;
            asked += of.asking[i].asked.mid.in(unit::MW);
            for (const auto& candidate : of.asking[i].candidates) reached[candidate.station] = true;
        }
        double reachable = 0.0;
        std::vector<double> through(of.chain.areas.size());
        for (std::size_t s = 0; s < reached.size(); ++s) {
            const auto& node = of.chain.stations[s];
            if (reached[s]) (node.above.empty() ? reachable : through[node.above[0]]) += node.room.free.in(unit::MW);
        }
        for (std::size_t a = 0; a < through.size(); ++a) {
            reachable += std::min(through[a], of.chain.areas[a].room.free.in(unit::MW));
        }
        worst = std::max(worst, asked - reachable);
    }
    return worst;
}

double lacking_mw(const Shared& shared) {
    double total = 0.0;
    for (const auto& site : shared.asking) total += site.room.lacking.mid.in(unit::MW);
    return total;
}

}  // namespace

TEST_CASE("The total shortage equals the optimum of the linear program, and no station or area is over its room") {
    std::mt19937 random{11};
    for (int round = 0; round < 200; ++round) {
        const auto of = random_instance(random, round % 4 == 0);
        const auto shared = share_room(of.asking, of.chain);
        CHECK(lacking_mw(shared) == Approx(least_lacking_mw(of)).margin(1e-5));
        for (std::size_t s = 0; s < of.chain.stations.size(); ++s) {
            CHECK(shared.station_assigned[s] <= of.chain.stations[s].room.free + 1e-9 * unit::MW);
        }
        for (std::size_t a = 0; a < of.chain.areas.size(); ++a) {
            CHECK(shared.area_assigned[a] <= of.chain.areas[a].room.free + 1e-9 * unit::MW);
        }
        for (std::size_t i = 0; i < of.asking.size(); ++i) {
            const auto& site = shared.asking[i].room;
            CHECK((site.granted.mid + site.lacking.mid).in(unit::MW) == Approx(of.asking[i].asked.mid.in(unit::MW)));
            CHECK(site.doubtful.mid == Power{});
        }
    }
}

TEST_CASE("Adding capacity never raises the shortage") {
    std::mt19937 random{12};
    for (int round = 0; round < 100; ++round) {
        auto of = random_instance(random, false);
        const double before = lacking_mw(share_room(of.asking, of.chain));
        for (auto& station : of.chain.stations) {
            const Power had = station.room.free;
            station.room.free += 2.0 * unit::MW;
            CHECK(lacking_mw(share_room(of.asking, of.chain)) <= before + 1e-6);
            station.room.free = had;
        }
    }
}

TEST_CASE("MW at a station whose room is unknown are doubtful: neither granted nor lacking") {
    RoomChain chain;
    chain.stations = {{room(4), {}, false}, {{RoomKnown::unknown, {}}, {}, false}};
    const std::vector<Asking> asking{{0, sure(10), {{0, 9.0 * unit::km, {}}, {1, 1.0 * unit::km, {}}}}};
    const auto shared = share_room(asking, chain);
    CHECK(shared.asking[0].room.granted.mid.in(unit::MW) == Approx(4.0));
    CHECK(shared.asking[0].room.doubtful.mid.in(unit::MW) == Approx(6.0));
    CHECK(shared.asking[0].room.lacking.mid == Power{});
    REQUIRE(shared.asking[0].shares.size() == 2);
    CHECK(shared.asking[0].shares[0].station == 1);
    CHECK(shared.station_doubtful[1].in(unit::MW) == Approx(6.0));
}

TEST_CASE("A site that knows no station is in doubt about all it asks") {
    const auto shared = share_room(std::vector<Asking>{{0, sure(7), {}}}, {});
    CHECK(shared.asking[0].room.doubtful.mid.in(unit::MW) == Approx(7.0));
    CHECK(shared.asking[0].room.lacking.mid == Power{});
}

TEST_CASE("A TenneT area limits all areas below it together, and counts their MW once") {
    RoomChain chain;
    chain.areas = {{room(10), {2}, false}, {room(10), {2}, false}, {room(12), {}, false}};
    chain.stations = {{{}, {0}, false}, {{}, {1}, false}};
    const std::vector<Asking> asking{{0, sure(9), {{0, 1.0 * unit::km, {}}}}, {1, sure(9), {{1, 2.0 * unit::km, {}}}}};
    const auto shared = share_room(asking, chain);
    CHECK(shared.asking[0].room.granted.mid.in(unit::MW) == Approx(9.0));
    CHECK(shared.asking[1].room.lacking.mid.in(unit::MW) == Approx(6.0));
    CHECK(shared.area_assigned[2].in(unit::MW) == Approx(12.0));
}

TEST_CASE("A band that is asked gives a band that lacks") {
    RoomChain chain;
    chain.stations = {{room(5), {}, false}};
    const std::vector<Asking> asking{{0, {2.0 * unit::MW, 6.0 * unit::MW, 9.0 * unit::MW}, {{0, 1.0 * unit::km, {}}}}};
    const auto lacking = share_room(asking, chain).asking[0].room.lacking;
    CHECK(lacking.low == Power{});
    CHECK(lacking.mid.in(unit::MW) == Approx(1.0));
    CHECK(lacking.high.in(unit::MW) == Approx(4.0));
}

TEST_CASE("Areas that name each other as parents are in doubt, and do not hang the plan") {
    RoomChain chain;
    chain.areas = {{room(10), {1}, false}, {room(10), {0}, false}};
    chain.stations = {{{}, {0}, false}};
    const auto shared = share_room(std::vector<Asking>{{0, sure(3), {{0, 1.0 * unit::km, {}}}}}, chain);
    CHECK(shared.asking[0].room.granted.mid == Power{});
    CHECK(shared.asking[0].room.lacking.mid.in(unit::MW) == Approx(3.0));
}
