#include "grid/sources.hpp"

namespace regiohub {

CapacitySources::CapacitySources(std::span<const SupplyArea> areas) : areas_{areas} {
    for (std::size_t i = 0; i < areas.size(); ++i) by_id_.emplace(areas[i].id.text, i);
}

std::optional<std::size_t> CapacitySources::area(const std::string& id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? std::nullopt : std::optional{found->second};
}

void CapacitySources::add_area(std::size_t position, const InDirection& direction,
                               std::vector<Capacity>& sources) const {
    const SupplyArea& supply_area = areas_[position];
    sources.push_back(supply_area.*direction.area);
    for (const auto& parent : supply_area.parents) {
        const auto above = area(parent.text);
        sources.push_back(above ? areas_[*above].*direction.area : Capacity{});
    }
}

std::vector<Capacity> CapacitySources::bearing_on(std::optional<std::size_t> own_area, const Station* station,
                                                  const InDirection& direction) const {
    std::vector<Capacity> sources;
    if (own_area) add_area(*own_area, direction, sources);
    if (!station) return sources;
    const auto station_area = station->supply_area.empty() ? std::nullopt : area(station->supply_area);
    if (station_area && station_area != own_area) add_area(*station_area, direction, sources);
    const Capacity& stated = station->*direction.station;
    if (sources.empty() || stated.status != Congestion::unknown || stated.solved) sources.push_back(stated);
    return sources;
}

}  // namespace regiohub
