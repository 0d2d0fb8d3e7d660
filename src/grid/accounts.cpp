#include "grid/accounts.hpp"

#include <algorithm>

#include "grid/chain.hpp"
#include "grid/status.hpp"

namespace regiohub {
namespace {

void add_competitor(RoomAccount& account, const SiteConnection& site) {
    account.competitors.push_back(site.site);
    if (site.asked) account.asked += *site.asked;
    if (!site.asked) ++account.asked_unknown;
    if (site.room) account.left += *site.room;
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

void describe(RoomAccount& account, const Capacity& own, const std::vector<Capacity>& bearing, const GridRules& rules) {
    account.existing = own.existing;
    account.required = own.required;
    account.queued = own.queued;
    if (const auto room = free_room(own, rules); room.known == RoomKnown::known) account.free = room.free;
    account.status = Congestion::free;
    for (const Capacity& source : bearing) account.status = worse(account.status, source.status);
    if (bearing.empty()) account.status = Congestion::unknown;
    account.year = solved_by_all(bearing);
    if (account.year) account.basis = YearBasis::congestion_solved;
    if (account.status == Congestion::free) account.basis = YearBasis::no_wait;
}

template <class Row>
void note(const Row& row, GridSupply& supply) {
    for (const Capacity* capacity : {&row.offtake, &row.feed_in}) {
        supply.status = supply.status || capacity->status != Congestion::unknown;
        supply.figures = supply.figures || capacity->existing || capacity->required || capacity->queued;
        supply.years = supply.years || capacity->solved;
    }
}

}  // namespace

std::vector<RoomAccount> station_accounts(std::span<const SiteConnection> first, std::span<const SiteConnection> sites,
                                          const Shared& shared) {
    std::vector<RoomAccount> accounts(shared.station_assigned.size());
    for (std::size_t i = 0; i < accounts.size(); ++i) {
        accounts[i].assigned = shared.station_assigned[i];
        accounts[i].doubtful = shared.station_doubtful[i];
    }
    for (std::size_t i = 0; i < first.size(); ++i) {
        if (first[i].station) add_competitor(accounts[*first[i].station], sites[i]);
    }
    return accounts;
}

std::vector<RoomAccount> area_accounts(std::span<const Asking> asking, std::span<const SiteConnection> sites,
                                       const RoomChain& chain, const Shared& shared) {
    std::vector<RoomAccount> accounts(chain.areas.size());
    for (std::size_t i = 0; i < accounts.size(); ++i) {
        accounts[i].assigned = shared.area_assigned[i];
        accounts[i].doubtful = shared.area_doubtful[i];
    }
    for (const Asking& one : asking) {
        if (one.candidates.empty()) continue;
        for (const std::size_t area : areas_of(one.candidates.front(), chain))
            add_competitor(accounts[area], sites[one.site]);
    }
    for (RoomAccount& account : accounts) std::ranges::sort(account.competitors);
    return accounts;
}

void describe_accounts(const GridLayers& layers, const CapacitySources& sources, const GridRules& rules,
                       GridOverlay& grid) {
    for (std::size_t i = 0; i < grid.stations.size(); ++i) {
        const Station& station = layers.stations[i];
        describe(grid.stations[i], station.offtake, sources.bearing_on({}, &station, CapacitySources::offtake), rules);
    }
    const auto overlapping = overlapping_areas(layers.supply_areas, sources, rules);
    for (std::size_t i = 0; i < grid.areas.size(); ++i) {
        describe(grid.areas[i], layers.supply_areas[i].offtake,
                 sources.bearing_on(i, nullptr, CapacitySources::offtake), rules);
        grid.areas[i].overlapping = overlapping[i];
    }
}

GridSupply supplied(const GridLayers& layers) {
    GridSupply supply;
    supply.stations = !layers.stations.empty();
    supply.supply_areas = !layers.supply_areas.empty();
    for (const Station& station : layers.stations) note(station, supply);
    for (const SupplyArea& area : layers.supply_areas) note(area, supply);
    return supply;
}

}  // namespace regiohub
