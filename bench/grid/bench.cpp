// The electricity grid laid over a country, or over random sites and stations: prints a figure a line, name and value.
//   bench_grid <study.toml>
//   bench_grid <sites> <stations> <nearest> [folder]     leaves the arcs and what was found for the peer
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "flow/cheapest_flow.hpp"
#include "grid/chain.hpp"
#include "grid/connector.hpp"
#include "grid/overlay.hpp"
#include "plan.hpp"
#include "score/random.hpp"
#include "study/study.hpp"

using namespace regiohub;

namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

void lay_country(const std::string& study) {
    const Plan found = plan(read_study(study), [](const std::string&) {});
    const GridLayers layers{found.stations, found.supply_areas, found.planned_projects};
    const auto start = Clock::now();
    const auto grid = overlay_grid(found.sites, found.hubs.hubs, found.regions, layers, found.rules.grid);
    fmt::print("grid_s {:.4f}\nsites {}\nstations {}\n", seconds_since(start), grid.sites.size(), grid.stations.size());
}

/// Sites and stations spread evenly over a square; a site asks 0.5 to 9.5 MW, and stations have room for nine tenths.
struct Country {
    std::vector<DemandSite> sites;
    std::vector<Station> stations;
};

Country random_country(std::size_t sites, std::size_t stations) {
    constexpr double side_m = 300'000.0;
    constexpr double mean_mw = 5.0;
    constexpr double part_that_fits = 0.9;
    Stream stream{20261130, 0};
    Country country;
    for (std::size_t i = 0; i < sites; ++i) {
        DemandSite site;
        site.id.text = fmt::format("V{:07}", i);
        site.at = PlanarPoint{stream.next() * side_m, stream.next() * side_m};
        site.asked_offtake = (mean_mw - 4.5 + 9.0 * stream.next()) * unit::MW;
        site.scope.scope = Scope::anchor;
        country.sites.push_back(std::move(site));
    }
    const double room_mw = 2.0 * part_that_fits * mean_mw * static_cast<double>(sites) / static_cast<double>(stations);
    for (std::size_t i = 0; i < stations; ++i) {
        Station station;
        station.id.text = fmt::format("S{:07}", i);
        station.at = PlanarPoint{stream.next() * side_m, stream.next() * side_m};
        station.voltages_kv = {150.0, 20.0};
        station.status = AssetStatus::in_service;
        station.offtake = {Congestion::limited, room_mw * stream.next() * unit::MW, 0.0 * unit::MW, 0.0 * unit::MW, {}};
        country.stations.push_back(std::move(station));
    }
    return country;
}

template <class Figure>
void save(const std::string& file, const std::vector<Figure>& figures) {
    std::ofstream out{file, std::ios::binary};
    out.write(reinterpret_cast<const char*>(figures.data()),
              static_cast<std::streamsize>(figures.size() * sizeof(Figure)));
}

/// As sites.bin (MW asked), stations.bin (MW free), from.bin, to.bin and km.bin (an arc a candidate).
void save_for_peer(const std::string& folder, const std::vector<Asking>& asking, const RoomChain& chain) {
    std::vector<double> asked;
    std::vector<double> free;
    std::vector<std::int32_t> from;
    std::vector<std::int32_t> to;
    std::vector<double> km;
    for (const Asking& one : asking) {
        for (const StationOption& option : one.candidates) {
            from.push_back(static_cast<std::int32_t>(asked.size()));
            to.push_back(static_cast<std::int32_t>(option.station));
            km.push_back(option.cable.in(unit::km));
        }
        asked.push_back(one.asked.mid.in(unit::MW));
    }
    for (const RoomNode& station : chain.stations) free.push_back(station.room.free.in(unit::MW));
    save(folder + "/sites.bin", asked);
    save(folder + "/stations.bin", free);
    save(folder + "/from.bin", from);
    save(folder + "/to.bin", to);
    save(folder + "/km.bin", km);
}

void share_random(std::size_t sites, std::size_t stations, std::size_t nearest, const char* folder) {
    const Country country = random_country(sites, stations);
    const GridLayers layers{country.stations, {}};
    GridRules rules;
    rules.candidates = nearest;
    rules.candidate_reach = 1000.0 * unit::km;

    auto start = Clock::now();
    const auto grid = overlay_grid(country.sites, {}, {}, layers, rules);
    const double overlay_s = seconds_since(start);

    const Connector connector{country.sites, layers, rules};
    std::vector<SiteConnection> first;
    for (SiteIndex i = 0; i < sites; ++i) first.push_back(connector.first_choice(i));
    const auto asking = connector.asking(first, grid_offtake);
    const auto chain = room_chain(layers, {layers.stations, layers.supply_areas}, grid_offtake, rules);
    start = Clock::now();
    const Shared shared = share_room(asking, chain);
    const double share_s = seconds_since(start);

    double lacking_mw = 0.0;
    double mw_km = 0.0;
    std::size_t arcs = 0;
    for (std::size_t i = 0; i < asking.size(); ++i) {
        arcs += asking[i].candidates.size();
        lacking_mw += shared.asking[i].room.lacking.mid.in(unit::MW);
        for (const StationShare& share : shared.asking[i].shares) {
            const auto way = std::ranges::find(asking[i].candidates, share.station, &StationOption::station);
            mw_km += share.power.in(unit::MW)*way->cable.in(unit::km);
        }
    }
    fmt::print("overlay_s {:.4f}\nshare_s {:.4f}\narcs {}\nlacking_mw {:.4f}\nmw_km {:.2f}\n", overlay_s, share_s, arcs,
               lacking_mw, mw_km);
    if (folder) save_for_peer(folder, asking, chain);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc == 2) {
        lay_country(argv[1]);
        return 0;
    }
    if (argc < 4) {
        fmt::print(stderr, "usage: bench_grid <study.toml> | <sites> <stations> <nearest> [folder]\n");
        return 2;
    }
    const auto number = [&](int at) { return static_cast<std::size_t>(std::strtoull(argv[at], nullptr, 10)); };
    share_random(number(1), number(2), number(3), argc > 4 ? argv[4] : nullptr);
}
