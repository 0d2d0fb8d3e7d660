// The sites that take part in hubs and regions, with what grouping looks at, one array a property.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "model/groups.hpp"
#include "model/site.hpp"
#include "units/units.hpp"

namespace regiohub {

using Participant = std::uint32_t;  // position in Participants, which keeps the order of the sites: ascending by id

/// All arrays have one entry a participant.
struct Participants {
    std::vector<SiteIndex> site;
    std::vector<PlanarPoint> at;
    std::vector<std::optional<std::size_t>> estate;       // where the site stands on it, surely or likely
    std::vector<std::optional<std::size_t>> supply_area;  // empty: not known
    std::vector<std::optional<Power>> power;              // new electric peak, mid; empty: not known
    [[nodiscard]] std::size_t size() const { return site.size(); }

    /// Takes over participant `p` of others.
    void add(const Participants& others, Participant p);
};

[[nodiscard]] Participants participants(std::span<const DemandSite> sites);

/// Largest distance between two points; 0 for fewer than two.
[[nodiscard]] Length diameter_of(std::span<const PlanarPoint> points);

/// Mean of the points, summed in the order given; the origin for none.
[[nodiscard]] PlanarPoint mean_of(std::span<const PlanarPoint> points);

/// Emission of the latest year that the source has a figure for; empty: no figure at all.
[[nodiscard]] std::optional<MassRate> latest_emission(const DemandSite& site);

/// The one of most emission, then the lowest position; an unknown emission comes after every known one. `among` is not
/// empty.
[[nodiscard]] SiteIndex biggest(std::span<const SiteIndex> among, std::span<const DemandSite> sites);

}  // namespace regiohub
