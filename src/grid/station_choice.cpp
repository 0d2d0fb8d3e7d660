#include "grid/station_choice.hpp"

#include <algorithm>
#include <array>

#include "geometry/distance.hpp"
#include "grid/level.hpp"

namespace regiohub {
namespace {

constexpr std::array level_classes{ConnectionLevel::station, ConnectionLevel::regional_high, ConnectionLevel::high,
                                   ConnectionLevel::extra_high};

std::size_t class_of(ConnectionLevel level) {
    const auto found = std::ranges::find(level_classes, level);
    return found == level_classes.end() ? 0 : static_cast<std::size_t>(found - level_classes.begin());
}

std::vector<std::size_t> usable_stations(std::span<const Station> stations, ConnectionLevel level,
                                         const GridRules& rules) {
    const bool status_stated =
        std::ranges::any_of(stations, [](const Station& s) { return s.status != AssetStatus::unknown; });
    const auto wanted = status_stated ? AssetStatus::in_service : AssetStatus::unknown;
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < stations.size(); ++i) {
        if (stations[i].at && stations[i].status == wanted && suits(stations[i], level, rules)) found.push_back(i);
    }
    std::ranges::stable_sort(found, {}, [&](std::size_t i) { return stations[i].id; });
    return found;
}

std::vector<PlanarPoint> places(std::span<const Station> stations, const std::vector<std::size_t>& which) {
    std::vector<PlanarPoint> points;
    points.reserve(which.size());
    for (const std::size_t i : which) points.push_back(*stations[i].at);
    return points;
}

}  // namespace

StationChooser::StationChooser(std::span<const Station> stations, const GridRules& rules) : stations_{stations} {
    for (const ConnectionLevel level : level_classes) {
        auto which = usable_stations(stations, level, rules);
        auto index = PointIndex{places(stations, which)};
        by_class_.push_back({std::move(which), std::move(index), {}});
        auto& usable = by_class_.back();
        for (const std::size_t i : usable.stations) usable.by_area[stations[i].supply_area].push_back(i);
    }
}

const StationChooser::Usable& StationChooser::usable(ConnectionLevel level) const {
    return by_class_[class_of(level)];
}

std::vector<StationChooser::Chosen> StationChooser::nearest(PlanarPoint at, ConnectionLevel level,
                                                            std::size_t count) const {
    const Usable& of_level = usable(level);
    std::vector<Chosen> found;
    for (const auto& near : of_level.index.nearest(at, count)) {
        found.push_back({of_level.stations[near.point], near.distance});
    }
    return found;
}

std::vector<StationChooser::Chosen> StationChooser::in_area(PlanarPoint at, ConnectionLevel level,
                                                            const std::string& area, std::size_t count) const {
    std::vector<Chosen> chosen;
    const auto& by_area = usable(level).by_area;
    const auto found = by_area.find(area);
    if (found == by_area.end()) return chosen;
    for (const std::size_t i : found->second) chosen.push_back({i, distance(at, *stations_[i].at)});
    std::ranges::stable_sort(chosen, {}, &Chosen::distance);
    chosen.resize(std::min(count, chosen.size()));
    return chosen;
}

}  // namespace regiohub
