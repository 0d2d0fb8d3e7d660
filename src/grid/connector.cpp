#include "grid/connector.hpp"

#include <algorithm>

#include "geometry/distance.hpp"
#include "grid/level.hpp"

namespace regiohub {

Connector::Connector(std::span<const DemandSite> sites, const GridLayers& layers, const GridRules& rules)
    : sites_{sites}, layers_{layers}, rules_{rules}, chooser_{layers.stations, rules} {}

SiteConnection Connector::first_choice(SiteIndex index) const {
    const DemandSite& site = sites_[index];
    SiteConnection connection;
    connection.site = index;
    connection.asked = asked_offtake(site);
    connection.level = connection_level(site, rules_);
    if (const auto near = reachable(index, connection.level, 1); !near.empty()) {
        settle(
            connection, near.front().station,
            in_own_area(site, near.front().station) ? StationChoice::by_supply_area : StationChoice::nearest_assumed);
    }
    return connection;
}

std::vector<Asking> Connector::asking(std::span<const SiteConnection> connections,
                                      const GridDirection& direction) const {
    std::vector<Asking> all;
    for (const SiteConnection& connection : connections) {
        const auto power = asked(connection, direction);
        if (!power || !sites_[connection.site].takes_part()) continue;
        all.push_back({connection.site, *power, reachable(connection.site, connection.level, rules_.candidates)});
    }
    std::ranges::stable_sort(all, {}, [&](const Asking& a) { return sites_[a.site].id; });
    return all;
}

std::vector<Competitor> Connector::competitors(std::span<const SiteConnection> connections,
                                               const GridDirection& direction) const {
    std::vector<Competitor> all;
    for (const SiteConnection& connection : connections) {
        const auto power = asked(connection, direction);
        const bool wants = power || direction.is_offtake;
        if (!wants || !sites_[connection.site].takes_part()) continue;
        const auto first = reachable(connection.site, connection.level, 1);
        if (!first.empty()) all.push_back({connection.site, power, connection.*direction.room, first.front()});
    }
    return all;
}

void Connector::move_to_room(SiteConnection& connection) const {
    if (connection.shares.empty() || connection.shares.front().station == connection.station) return;
    settle(connection, connection.shares.front().station, StationChoice::by_room);
}

std::optional<Band<Power>> Connector::asked(const SiteConnection& connection, const GridDirection& direction) const {
    if (direction.is_offtake) return connection.asked;
    const auto& power = sites_[connection.site].asked_feed_in;
    return power ? std::optional{Band<Power>{*power, *power, *power}} : std::nullopt;
}

bool Connector::in_own_area(const DemandSite& site, std::size_t station) const {
    return site.supply_area && layers_.stations[station].supply_area == layers_.supply_areas[*site.supply_area].id.text;
}

std::vector<StationOption> Connector::reachable(SiteIndex index, ConnectionLevel level, std::size_t count) const {
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

void Connector::settle(SiteConnection& connection, std::size_t station, StationChoice choice) const {
    const DemandSite& site = sites_[connection.site];
    connection.station = station;
    connection.choice = choice;
    connection.distance = distance(*site.at, *layers_.stations[station].at);
    connection.cable = connection.distance * rules_.route_factor;
    connection.accuracy = site.location_accuracy + layers_.stations[station].location_accuracy;
}

}  // namespace regiohub
