#include "grid/overlay.hpp"

#include "grid/accounts.hpp"
#include "grid/chain.hpp"
#include "grid/connector.hpp"
#include "grid/group_connection.hpp"
#include "grid/group_contract.hpp"
#include "grid/judge.hpp"
#include "grid/projects.hpp"
#include "grid/relief.hpp"
#include "grid/share.hpp"
#include "grid/sources.hpp"

namespace regiohub {
namespace {

/// Sites ask for the room of one direction; offtake also decides on their station.
void share(const Connector& connector, const std::vector<Asking>& asking, const Shared& shared,
           const GridDirection& direction, GridOverlay& result) {
    for (std::size_t i = 0; i < asking.size(); ++i) {
        SiteConnection& connection = result.sites[asking[i].site];
        connection.*direction.room = shared.asking[i].room;
        if (!direction.is_offtake) continue;
        connection.shares = shared.asking[i].shares;
        connector.move_to_room(connection);
    }
}

void judge_site(SiteConnection& connection, const Judgement& judged, const GridDirection& direction) {
    connection.*direction.status = judged.status;
    connection.*direction.basis = judged.basis;
    if (without_wait(judged.status, connection.*direction.room)) {
        connection.*direction.basis = YearBasis::no_wait;
        return;
    }
    connection.*direction.year = judged.year;
    connection.*direction.not_before = judged.not_before;
}

void judge_account(RoomAccount& account, Judgement judged) {
    account.status = judged.status;
    account.basis = judged.basis;
    account.year = std::move(judged.year);
    account.not_before = judged.not_before;
    const bool all_known = !account.competitors.empty() && account.asked_unknown == 0;
    const auto room = all_known ? std::optional{account.left} : std::nullopt;
    if (without_wait(judged.status, room)) account.basis = YearBasis::no_wait;
}

template <class Item>
std::vector<Item> all_but(std::span<const Item> items, std::size_t position) {
    std::vector<Item> rest(items.begin(), items.end());
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(position));
    return rest;
}

/// Whoever says so.
bool same_years(const std::optional<DatedYear>& one, const std::optional<DatedYear>& other) {
    return one.has_value() == other.has_value() && (!one || one->year == other->year);
}

/// One direction of the grid, from who asks to when they can.
class DirectionLaid {
public:
    DirectionLaid(std::span<const DemandSite> sites, const GridLayers& layers, const GridRules& rules)
        : sites_{sites}, layers_{layers}, rules_{rules}, sources_{layers.stations, layers.supply_areas} {}

    void lay(const Connector& connector, const GridDirection& direction, GridOverlay& result) const {
        const auto asking = connector.asking(result.sites, direction);
        const auto chain = room_chain(layers_, sources_, direction, rules_);
        const Shared shared = share_room(asking, chain);
        share(connector, asking, shared, direction, result);
        auto accounts = open_accounts(connector.competitors(result.sites, direction), chain, shared);
        describe_accounts(layers_, sources_, direction, rules_, accounts);
        const auto reliefs =
            relieve(accounts, chain, shared, result.planned_projects, layers_.planned_projects, direction);
        const auto without = relieve_without_each(accounts, chain, shared, result.planned_projects, direction);
        tell_relief(reliefs, chain, layers_.planned_projects, accounts);
        judge_all(reliefs, direction, accounts, result);
        if (direction.is_offtake) tell_years_without(without, direction, result);
        result.*direction.stations = std::move(accounts.stations);
        result.*direction.areas = std::move(accounts.areas);
    }

private:
    /// Projects bring relief and change nothing that it rests on, so without one of them only reliefs are others.
    [[nodiscard]] std::vector<Reliefs> relieve_without_each(const Accounts& accounts, const RoomChain& chain,
                                                            const Shared& shared, std::span<const ProjectPlace> places,
                                                            const GridDirection& direction) const {
        std::vector<Reliefs> all;
        for (std::size_t p = 0; direction.is_offtake && p < places.size(); ++p) {
            all.push_back(
                relieve(accounts, chain, shared, all_but(places, p), all_but(layers_.planned_projects, p), direction));
        }
        return all;
    }

    /// Sites whose first year is another without the project; who does not wait does not wait then either.
    void tell_years_without(const std::vector<Reliefs>& without, const GridDirection& direction,
                            GridOverlay& result) const {
        result.without_project.resize(without.size());
        for (const SiteConnection& connection : result.sites) {
            if (connection.basis_offtake == YearBasis::no_wait) continue;
            const auto bearing =
                sources_.bearing_on(sites_[connection.site].supply_area, connection.station, direction);
            for (std::size_t p = 0; p < without.size(); ++p) {
                auto judged = judge(bearing, without[p]);
                if (same_years(judged.year, connection.first_year_offtake)) continue;
                result.without_project[p].push_back({connection.site, std::move(judged.year), judged.basis});
            }
        }
    }

    void judge_all(const Reliefs& reliefs, const GridDirection& direction, Accounts& accounts,
                   GridOverlay& result) const {
        for (SiteConnection& connection : result.sites) {
            const auto bearing =
                sources_.bearing_on(sites_[connection.site].supply_area, connection.station, direction);
            judge_site(connection, judge(bearing, reliefs), direction);
        }
        for (std::size_t i = 0; i < accounts.stations.size(); ++i)
            judge_account(accounts.stations[i], judge(sources_.bearing_on({}, i, direction), reliefs));
        for (std::size_t i = 0; i < accounts.areas.size(); ++i)
            judge_account(accounts.areas[i], judge(sources_.bearing_on(i, {}, direction), reliefs));
    }

    std::span<const DemandSite> sites_;
    const GridLayers& layers_;
    const GridRules& rules_;
    CapacitySources sources_;
};

}  // namespace

GridOverlay overlay_grid(std::span<const DemandSite> sites, std::span<const Hub> hubs, std::span<const Region> regions,
                         const GridLayers& layers, const GridRules& rules) {
    const Connector connector{sites, layers, rules};
    const DirectionLaid grid{sites, layers, rules};
    GridOverlay result;
    result.planned_projects = place_projects(layers);
    result.sites.reserve(sites.size());
    for (SiteIndex i = 0; i < sites.size(); ++i) result.sites.push_back(connector.first_choice(i));
    grid.lay(connector, grid_offtake, result);
    grid.lay(connector, grid_feed_in, result);
    for (const Hub& hub : hubs) {
        result.hubs.push_back(connect_group(hub.members, result.sites));
        result.hubs.back().contract = group_contract(hub.members, sites, result.sites, rules);
    }
    for (const Region& region : regions) result.regions.push_back(connect_group(region.members, result.sites));
    result.supply = supplied(layers);
    return result;
}

}  // namespace regiohub
