#include "grid/overlay.hpp"

#include <algorithm>

#include "grid/group_connection.hpp"
#include "grid/level.hpp"
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
    Overlay(const GridLayers& layers, const GridRules& rules)
        : layers_{layers}, rules_{rules}, chooser_{layers.stations, rules}, capacities_{layers.supply_areas} {}

    [[nodiscard]] SiteConnection connect(SiteIndex index, const DemandSite& site) const {
        SiteConnection connection;
        connection.site = index;
        connection.asked = asked_offtake(site);
        connection.level = connection_level(site, rules_);
        if (site.at && site.scope.scope != Scope::offshore) choose_station(site, connection);
        judge(site, connection);
        return connection;
    }

private:
    void choose_station(const DemandSite& site, SiteConnection& connection) const {
        std::optional<StationChooser::Chosen> chosen;
        if (site.supply_area) {
            chosen = chooser_.in_area(*site.at, connection.level, layers_.supply_areas[*site.supply_area].id.text);
            if (chosen) connection.choice = StationChoice::by_supply_area;
        }
        if (!chosen) {
            const auto near = chooser_.nearest(*site.at, connection.level, 1);
            if (near.empty()) return;
            chosen = near.front();
            connection.choice = StationChoice::nearest_assumed;
        }
        connection.station = chosen->station;
        connection.distance = chosen->distance;
        connection.cable = chosen->distance * rules_.route_factor;
        connection.accuracy = site.location_accuracy + layers_.stations[chosen->station].location_accuracy;
    }

    void judge(const DemandSite& site, SiteConnection& connection) const {
        const Station* station = connection.station ? &layers_.stations[*connection.station] : nullptr;
        const auto offtake = capacities_.bearing_on(site.supply_area, station, CapacitySources::offtake);
        const auto feed_in = capacities_.bearing_on(site.supply_area, station, CapacitySources::feed_in);
        connection.offtake = effective(offtake);
        connection.feed_in = effective(feed_in);
        connection.first_year_offtake = solved_by_all(offtake);
        connection.first_year_feed_in = solved_by_all(feed_in);
    }

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

}  // namespace

GridOverlay overlay_grid(std::span<const DemandSite> sites, std::span<const Hub> hubs, std::span<const Region> regions,
                         const GridLayers& layers, const GridRules& rules) {
    const Overlay overlay{layers, rules};
    GridOverlay result;
    result.sites.reserve(sites.size());
    for (SiteIndex i = 0; i < sites.size(); ++i) result.sites.push_back(overlay.connect(i, sites[i]));
    for (const Hub& hub : hubs) result.hubs.push_back(connect_group(hub.members, result.sites));
    for (const Region& region : regions) result.regions.push_back(connect_group(region.members, result.sites));
    result.congestion_supplied = congestion_supplied(layers);
    result.supply_areas_supplied = !layers.supply_areas.empty();
    return result;
}

}  // namespace regiohub
