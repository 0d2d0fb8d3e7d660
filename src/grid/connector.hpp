// From a site to the stations that can serve it.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "grid/accounts.hpp"
#include "grid/direction.hpp"
#include "grid/layers.hpp"
#include "grid/share.hpp"
#include "grid/station_choice.hpp"
#include "model/overlay.hpp"
#include "model/rules.hpp"
#include "model/site.hpp"

namespace regiohub {

/// Holds on to what it is given; `sites`, `layers` and `rules` must outlive it.
class Connector {
public:
    Connector(std::span<const DemandSite> sites, const GridLayers& layers, const GridRules& rules);

    /// Level and first choice of station: what counts before anybody else asks.
    [[nodiscard]] SiteConnection first_choice(SiteIndex index) const;

    /// Who asks a known power in one direction, by id, each with the stations that could serve it: those of its own
    /// supply area; where none of them suits, the nearest one; without an area the nearest few.
    [[nodiscard]] std::vector<Asking> asking(std::span<const SiteConnection> connections,
                                             const GridDirection& direction) const;

    /// Who wants room, ascending by site: those that ask a known power, and for offtake those whose demand is not
    /// known.
    [[nodiscard]] std::vector<Competitor> competitors(std::span<const SiteConnection> connections,
                                                      const GridDirection& direction) const;

    /// The station that carries most of the site's load, where that is not its first choice.
    void move_to_room(SiteConnection& connection) const;

private:
    [[nodiscard]] std::optional<Band<Power>> asked(const SiteConnection& connection,
                                                   const GridDirection& direction) const;
    [[nodiscard]] bool in_own_area(const DemandSite& site, std::size_t station) const;
    [[nodiscard]] std::vector<StationOption> reachable(SiteIndex index, ConnectionLevel level, std::size_t count) const;
    void settle(SiteConnection& connection, std::size_t station, StationChoice choice) const;

    std::span<const DemandSite> sites_;
    const GridLayers& layers_;
    const GridRules& rules_;
    StationChooser chooser_;
};

}  // namespace regiohub
