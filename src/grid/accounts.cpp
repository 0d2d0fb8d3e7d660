#include "grid/accounts.hpp"

#include <algorithm>

#include "grid/chain.hpp"

namespace regiohub {
namespace {

void add_competitor(RoomAccount& account, const Competitor& one) {
    account.competitors.push_back(one.site);
    if (one.asked) account.asked += *one.asked;
    if (!one.asked) ++account.asked_unknown;
    if (one.room) account.left += *one.room;
}

void add_above(std::size_t area, const RoomChain& chain, std::vector<std::size_t>& found) {
    if (std::ranges::find(found, area) != found.end()) return;
    found.push_back(area);
    for (const std::size_t above : chain.areas[area].above) add_above(above, chain, found);
}

std::vector<std::size_t> areas_of(const StationOption& candidate, const RoomChain& chain) {
    std::vector<std::size_t> found;
    if (candidate.area) add_above(*candidate.area, chain, found);
    if (candidate.area) return found;
    for (const std::size_t above : chain.stations[candidate.station].above) add_above(above, chain, found);
    return found;
}

void describe(RoomAccount& account, const Capacity& own, const GridRules& rules) {
    account.existing = own.existing;
    account.required = own.required;
    account.queued = own.queued;
    if (const auto room = free_room(own, rules); room.known == RoomKnown::known) account.free = room.free;
}

void note(const Capacity& capacity, GridSupply& supply) {
    supply.status = supply.status || capacity.status != Congestion::unknown;
    supply.figures = supply.figures || capacity.existing || capacity.required || capacity.queued;
    supply.years = supply.years || capacity.solved;
}

}  // namespace

Accounts open_accounts(std::span<const Competitor> competitors, const RoomChain& chain, const Shared& shared) {
    Accounts accounts{std::vector<RoomAccount>(chain.stations.size()), std::vector<RoomAccount>(chain.areas.size())};
    for (std::size_t i = 0; i < accounts.stations.size(); ++i) {
        accounts.stations[i].assigned = shared.station_assigned[i];
        accounts.stations[i].doubtful = shared.station_doubtful[i];
    }
    for (std::size_t i = 0; i < accounts.areas.size(); ++i) {
        accounts.areas[i].assigned = shared.area_assigned[i];
        accounts.areas[i].doubtful = shared.area_doubtful[i];
    }
    for (const Competitor& one : competitors) {
        add_competitor(accounts.stations[one.first.station], one);
        for (const std::size_t area : areas_of(one.first, chain)) add_competitor(accounts.areas[area], one);
    }
    return accounts;
}

void describe_accounts(const GridLayers& layers, const CapacitySources& sources, const GridDirection& direction,
                       const GridRules& rules, Accounts& accounts) {
    for (std::size_t i = 0; i < accounts.stations.size(); ++i)
        describe(accounts.stations[i], layers.stations[i].*direction.station, rules);
    const auto overlapping = overlapping_areas(layers.supply_areas, sources, rules);
    for (std::size_t i = 0; i < accounts.areas.size(); ++i) {
        describe(accounts.areas[i], layers.supply_areas[i].*direction.area, rules);
        accounts.areas[i].overlapping = overlapping[i];
    }
}

GridSupply supplied(const GridLayers& layers) {
    GridSupply supply;
    supply.stations = !layers.stations.empty();
    supply.supply_areas = !layers.supply_areas.empty();
    supply.planned_projects = !layers.planned_projects.empty();
    for (const Station& station : layers.stations) {
        note(station.offtake, supply);
        note(station.feed_in, supply);
    }
    for (const SupplyArea& area : layers.supply_areas) {
        for (const Capacity* capacity : {&area.offtake, &area.feed_in, &area.offtake_above, &area.feed_in_above})
            note(*capacity, supply);
    }
    for (const PlannedProject& project : layers.planned_projects)
        supply.project_power = supply.project_power || project.offtake || project.feed_in;
    return supply;
}

}  // namespace regiohub
