#include "grid/sources.hpp"

namespace regiohub {
namespace {

constexpr Capacity not_supplied{};

bool tells(const Capacity& capacity) {
    return capacity.status != Congestion::unknown || capacity.solved;
}

}  // namespace

CapacitySources::CapacitySources(std::span<const Station> stations, std::span<const SupplyArea> areas)
    : stations_{stations}, areas_{areas} {
    for (std::size_t i = 0; i < areas.size(); ++i) by_id_.emplace(areas[i].id.text, i);
}

std::optional<std::size_t> CapacitySources::area(const std::string& id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? std::nullopt : std::optional{found->second};
}

void CapacitySources::add_area(std::size_t position, const GridDirection& direction,
                               std::vector<Bearing>& sources) const {
    const SupplyArea& supply_area = areas_[position];
    sources.push_back({&(supply_area.*direction.area), {}, position});
    if (tells(supply_area.*direction.above)) sources.push_back({&(supply_area.*direction.above), {}, {}});
    for (const auto& parent : supply_area.parents) {
        const auto above = area(parent.text);
        sources.push_back({above ? &(areas_[*above].*direction.area) : &not_supplied, {}, above});
    }
}

std::vector<CapacitySources::Bearing> CapacitySources::bearing_on(std::optional<std::size_t> own_area,
                                                                  std::optional<std::size_t> station,
                                                                  const GridDirection& direction) const {
    std::vector<Bearing> sources;
    if (own_area) add_area(*own_area, direction, sources);
    if (!station) return sources;
    const std::string& named = stations_[*station].supply_area;
    const auto station_area = named.empty() ? std::nullopt : area(named);
    if (station_area && station_area != own_area) add_area(*station_area, direction, sources);
    sources.push_back({&(stations_[*station].*direction.station), station, {}});
    return sources;
}

}  // namespace regiohub
