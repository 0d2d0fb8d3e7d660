#include "grid/chain.hpp"

namespace regiohub {
namespace {

RoomNode station_node(const Station& station, const CapacitySources& sources,
                      const CapacitySources::InDirection& direction, const GridRules& rules) {
    RoomNode node{free_room(station.*direction.station, rules), {}, false};
    if (station.supply_area.empty()) return node;
    const auto area = sources.area(station.supply_area);
    if (area) node.above.push_back(*area);
    return node;
}

}  // namespace

RoomChain room_chain(const GridLayers& layers, const CapacitySources& sources,
                     const CapacitySources::InDirection& direction, const GridRules& rules) {
    RoomChain chain;
    for (const Station& station : layers.stations) {
        chain.stations.push_back(station_node(station, sources, direction, rules));
    }
    for (const SupplyArea& area : layers.supply_areas) {
        RoomNode node{free_room(area.*direction.area, rules), {}, false};
        for (const auto& parent : area.parents) {
            const auto above = sources.area(parent.text);
            if (above && parent != area.id) node.above.push_back(*above);
            node.unknown_above = node.unknown_above || !above;
        }
        chain.areas.push_back(std::move(node));
    }
    return chain;
}

std::vector<bool> overlapping_areas(std::span<const SupplyArea> areas, const CapacitySources& sources,
                                    const GridRules& rules) {
    std::vector<bool> overlapping(areas.size());
    for (std::size_t i = 0; i < areas.size(); ++i) {
        if (areas[i].operator_name == rules.transmission_operator) overlapping[i] = true;
        for (const auto& parent : areas[i].parents) {
            const auto above = sources.area(parent.text);
            if (above && *above != i) overlapping[*above] = true;
        }
    }
    return overlapping;
}

}  // namespace regiohub
