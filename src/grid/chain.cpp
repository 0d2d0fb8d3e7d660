#include "grid/chain.hpp"

namespace regiohub {
namespace {

RoomNode station_node(const Station& station, const CapacitySources& sources, const GridDirection& direction,
                      const GridRules& rules) {
    const Capacity& capacity = station.*direction.station;
    RoomNode node{free_room(capacity, rules), {}, false, short_already(capacity, rules)};
    if (station.supply_area.empty()) return node;
    const auto area = sources.area(station.supply_area);
    if (area) node.above.push_back(*area);
    return node;
}

/// A row that tells of the areas above it tells no MW of them: where they are full it has no room, where they are free
/// it has its own, and between the two nobody knows.
void limit_by_above(RoomNode& node, const Capacity& above, const GridRules& rules) {
    if (above.status == Congestion::free || above.status == Congestion::unknown) return;
    if (rules.structural_is_full && above.status == Congestion::structural) {
        node.room = {RoomKnown::known, {}};
        node.backlog.reset();
    } else {
        node.unknown_above = true;
    }
}

}  // namespace

RoomChain room_chain(const GridLayers& layers, const CapacitySources& sources, const GridDirection& direction,
                     const GridRules& rules) {
    RoomChain chain;
    for (const Station& station : layers.stations) {
        chain.stations.push_back(station_node(station, sources, direction, rules));
    }
    for (const SupplyArea& area : layers.supply_areas) {
        const Capacity& capacity = area.*direction.area;
        RoomNode node{free_room(capacity, rules), {}, false, short_already(capacity, rules)};
        for (const auto& parent : area.parents) {
            const auto above = sources.area(parent.text);
            if (above && parent != area.id) node.above.push_back(*above);
            node.unknown_above = node.unknown_above || !above;
        }
        limit_by_above(node, area.*direction.above, rules);
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
