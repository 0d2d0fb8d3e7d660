#include "grid/overlay.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "geometry/distance.hpp"
#include "grid/accounts.hpp"
#include "grid/chain.hpp"
#include "grid/group_connection.hpp"
#include "grid/group_contract.hpp"
#include "grid/late.hpp"
#include "grid/level.hpp"
#include "grid/share.hpp"
#include "grid/sources.hpp"
#include "grid/station_choice.hpp"
#include "grid/status.hpp"

namespace regiohub {
namespace {

Congestion effective(const std::vector<Capacity>& sources) {
    if (sources.empty()) return Congestion::unknown;
    Congestion worst = Congestion::free;
    for (const Capacity& source : sources) worst = worse(worst, source.status);
    return worst;
}

class Overlay {
public:
    Overlay(std::span<const DemandSite> sites, const GridLayers& layers, const GridRules& rules)
        : sites_{sites},
          layers_{layers},
          rules_{rules},
          chooser_{layers.stations, rules},
          capacities_{layers.supply_areas} {}

    /// Level and first choice of station: what counts before anybody else asks.
    [[nodiscard]] SiteConnection first_choice(SiteIndex index) const {
        const DemandSite& site = sites_[index];
        SiteConnection connection;
        connection.site = index;
        connection.asked = asked_offtake(site);
        connection.level = connection_level(site, rules_);
        if (const auto near = reachable(index, connection.level, 1); !near.empty()) {
            settle(connection, near.front().station,
                   in_own_area(site, near.front().station) ? StationChoice::by_supply_area
                                                           : StationChoice::nearest_assumed);
        }
        return connection;
    }

    /// Who asks for room in one direction, by id, each with the stations that could serve it.
    [[nodiscard]] std::vector<Asking> asking(std::span<const SiteConnection> connections, bool feed_in) const {
        std::vector<Asking> all;
        for (const SiteConnection& connection : connections) {
            const DemandSite& site = sites_[connection.site];
            const auto asked = feed_in ? stated(site.asked_feed_in) : connection.asked;
            if (!asked || !site.takes_part()) continue;
            all.push_back({connection.site, *asked, reachable(connection.site, connection.level, rules_.candidates)});
        }
        std::ranges::stable_sort(all, {}, [&](const Asking& a) { return sites_[a.site].id; });
        return all;
    }

    /// The station that carries most of the site's load, where that is not its first choice.
    void move_to_room(SiteConnection& connection) const {
        if (connection.shares.empty() || connection.shares.front().station == connection.station) return;
        settle(connection, connection.shares.front().station, StationChoice::by_room);
    }

    void judge(SiteConnection& connection) const {
        const Station* station = connection.station ? &layers_.stations[*connection.station] : nullptr;
        const auto own = sites_[connection.site].supply_area;
        const auto offtake = capacities_.bearing_on(own, station, CapacitySources::offtake);
        const auto feed_in = capacities_.bearing_on(own, station, CapacitySources::feed_in);
        connection.offtake = effective(offtake);
        connection.feed_in = effective(feed_in);
        std::tie(connection.first_year_offtake, connection.basis_offtake) =
            first_year(offtake, connection.offtake, connection.room);
        std::tie(connection.first_year_feed_in, connection.basis_feed_in) =
            first_year(feed_in, connection.feed_in, connection.room_feed_in);
    }

    [[nodiscard]] const CapacitySources& capacities() const { return capacities_; }

private:
    static std::optional<Band<Power>> stated(std::optional<Power> power) {
        return power ? std::optional{Band<Power>{*power, *power, *power}} : std::nullopt;
    }

    /// Nobody waits for room that is there, in any scenario; a free grid is one without a wait.
    static std::pair<std::optional<DatedYear>, YearBasis> first_year(const std::vector<Capacity>& sources,
                                                                     Congestion status,
                                                                     const std::optional<Headroom>& room) {
        if (status == Congestion::free || (room && all_granted(*room))) return {std::nullopt, YearBasis::no_wait};
        auto year = solved_by_all(sources);
        return {year, year ? YearBasis::congestion_solved : YearBasis::unknown};
    }

    static bool all_granted(const Headroom& room) {
        return room.lacking.high <= Power{} && room.doubtful.high <= Power{} && room.lacking.mid <= Power{} &&
               room.doubtful.mid <= Power{};
    }

    [[nodiscard]] bool in_own_area(const DemandSite& site, std::size_t station) const {
        return site.supply_area &&
               layers_.stations[station].supply_area == layers_.supply_areas[*site.supply_area].id.text;
    }

    /// Stations of the site's own area; where it has none that suits, the nearest one; without an area the nearest few.
    [[nodiscard]] std::vector<StationOption> reachable(SiteIndex index, ConnectionLevel level,
                                                       std::size_t count) const {
        const DemandSite& site = sites_[index];
        if (!site.at || site.scope.scope == Scope::offshore) return {};
        std::vector<StationChooser::Chosen> found;
        if (site.supply_area) {
            found = chooser_.in_area(*site.at, level, layers_.supply_areas[*site.supply_area].id.text, count);
        }
        const bool own = !found.empty();
        if (!own) found = chooser_.nearest(*site.at, level, site.supply_area ? 1 : count);
        std::vector<StationOption> candidates;
        for (const auto& station : found) {
            if (!candidates.empty() && !own && station.distance > rules_.candidate_reach) break;
            candidates.push_back({station.station, station.distance * rules_.route_factor, {}});
            if (!own) candidates.back().area = site.supply_area;
        }
        return candidates;
    }

    void settle(SiteConnection& connection, std::size_t station, StationChoice choice) const {
        const DemandSite& site = sites_[connection.site];
        connection.station = station;
        connection.choice = choice;
        connection.distance = distance(*site.at, *layers_.stations[station].at);
        connection.cable = connection.distance * rules_.route_factor;
        connection.accuracy = site.location_accuracy + layers_.stations[station].location_accuracy;
    }

    std::span<const DemandSite> sites_;
    const GridLayers& layers_;
    const GridRules& rules_;
    StationChooser chooser_;
    CapacitySources capacities_;
};

bool states_congestion(const Capacity& capacity) {
    return capacity.status != Congestion::unknown || capacity.solved || capacity.existing || capacity.queued;
}

bool congestion_supplied(const GridLayers& layers) {
    const auto states = [](const auto& row) {
        return states_congestion(row.offtake) || states_congestion(row.feed_in);
    };
    return std::ranges::any_of(layers.stations, states) || std::ranges::any_of(layers.supply_areas, states);
}

void share_offtake(const Overlay& overlay, const RoomChain& chain, GridOverlay& result) {
    const auto first = result.sites;
    const auto asking = overlay.asking(result.sites, false);
    const Shared shared = share_room(asking, chain);
    for (std::size_t i = 0; i < asking.size(); ++i) {
        SiteConnection& connection = result.sites[asking[i].site];
        connection.room = shared.asking[i].room;
        connection.shares = shared.asking[i].shares;
        overlay.move_to_room(connection);
    }
    result.stations = station_accounts(first, result.sites, shared);
    result.areas = area_accounts(asking, result.sites, chain, shared);
}

void share_feed_in(const Overlay& overlay, const RoomChain& chain, GridOverlay& result) {
    const auto asking = overlay.asking(result.sites, true);
    const Shared shared = share_room(asking, chain);
    for (std::size_t i = 0; i < asking.size(); ++i) {
        result.sites[asking[i].site].room_feed_in = shared.asking[i].room;
    }
}

}  // namespace

GridOverlay overlay_grid(std::span<const DemandSite> sites, std::span<const Hub> hubs, std::span<const Region> regions,
                         const GridLayers& layers, const GridRules& rules) {
    const Overlay overlay{sites, layers, rules};
    GridOverlay result;
    result.sites.reserve(sites.size());
    for (SiteIndex i = 0; i < sites.size(); ++i) result.sites.push_back(overlay.first_choice(i));
    share_offtake(overlay, room_chain(layers, overlay.capacities(), CapacitySources::offtake, rules), result);
    share_feed_in(overlay, room_chain(layers, overlay.capacities(), CapacitySources::feed_in, rules), result);
    for (SiteConnection& connection : result.sites) overlay.judge(connection);
    for (const Hub& hub : hubs) {
        result.hubs.push_back(connect_group(hub.members, result.sites));
        result.hubs.back().contract = group_contract(hub.members, sites, result.sites, rules);
    }
    for (const Region& region : regions) result.regions.push_back(connect_group(region.members, result.sites));
    describe_accounts(layers, overlay.capacities(), rules, result);
    result.late = count_late(sites, regions, result.sites, rules);
    result.supply = supplied(layers);
    result.congestion_supplied = congestion_supplied(layers);
    result.supply_areas_supplied = result.supply.supply_areas;
    return result;
}

}  // namespace regiohub
