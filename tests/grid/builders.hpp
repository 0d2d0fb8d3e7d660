// Sites, stations and areas for the tests of the grid: each builder shows only what its test is about.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "model/groups.hpp"
#include "model/networks.hpp"
#include "model/site.hpp"

namespace regiohub::testing {

inline DemandSite site_at(std::string id, double x_km, double y_km, double asked_mw) {
    DemandSite site;
    site.id = {std::move(id)};
    site.at = PlanarPoint{x_km * 1000.0, y_km * 1000.0};
    site.asked_offtake = asked_mw * unit::MW;
    site.scope.scope = Scope::anchor;
    return site;
}

inline DemandSite site_of_unknown_demand(std::string id, double x_km, double y_km) {
    auto site = site_at(std::move(id), x_km, y_km, 0.0);
    site.asked_offtake.reset();
    return site;
}

inline Station station_at(std::string id, double x_km, double y_km, std::vector<double> voltages_kv = {150.0}) {
    Station station;
    station.id = {std::move(id)};
    station.name = station.id.text;
    station.at = PlanarPoint{x_km * 1000.0, y_km * 1000.0};
    station.voltages_kv = std::move(voltages_kv);
    station.status = AssetStatus::in_service;
    return station;
}

inline SupplyArea area_called(std::string id, Congestion offtake, std::vector<std::string> parents = {}) {
    SupplyArea area;
    area.id = {std::move(id)};
    area.offtake.status = offtake;
    for (auto& parent : parents) area.parents.push_back({std::move(parent)});
    return area;
}

inline DatedYear year(int low, int high, std::string source) {
    return {{low, high}, std::move(source)};
}

inline std::vector<Member> members(const std::vector<SiteIndex>& sites) {
    std::vector<Member> result;
    for (const SiteIndex site : sites) result.push_back({site, MemberReason::within_reach, {}});
    return result;
}

}  // namespace regiohub::testing
