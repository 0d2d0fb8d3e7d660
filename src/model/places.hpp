// The layers that sites are placed in: administrative areas, clusters, estates.
#pragma once

#include <optional>
#include <string>

#include "model/id.hpp"
#include "model/shapes.hpp"
#include "model/site.hpp"
#include "units/units.hpp"

namespace regiohub {

/// A province, municipality or other area of administration; `id` is PV25 or GM0344.
template <class Frame>
struct AdminAreaIn {
    Id<struct AdminAreaTag> id;
    std::string name;
    MultiPolygonOf<Frame> area;
    Length border_accuracy;
};
using AdminArea = AdminAreaIn<PlanarFrame>;

/// One part of one of the five industrial clusters.
template <class Frame>
struct ClusterAreaIn {
    Id<struct ClusterAreaTag> id;  // of the cluster; parts share it
    std::string name;
    std::string part;
    MultiPolygonOf<Frame> area;
    Length accuracy;
};
using ClusterArea = ClusterAreaIn<PlanarFrame>;

/// An industrial estate: a polygon where a source has one, else a named centre.
template <class Frame>
struct EstateIn {
    Id<struct EstateTag> id;
    std::string name;
    std::string place;
    std::string municipality;
    std::string province;
    std::optional<Point<Frame>> centre;
    MultiPolygonOf<Frame> area;  // empty: no polygon supplied
    std::optional<Area> gross;
    Length location_accuracy;
    std::string certainty;
};
using Estate = EstateIn<PlanarFrame>;

/// One line of a list that says which site stands on which estate.
struct EstateMembership {
    Id<SiteTag> site;
    Id<EstateTag> estate;  // empty text: on an estate, its name not known
    OnEstate on_estate = OnEstate::unknown;
    std::string certainty;
};

/// A person's word on two sites: they share a hub whatever the distance, or never.
enum class LinkWord : std::uint8_t { must, cannot };

struct SiteLink {
    Id<SiteTag> site;
    Id<SiteTag> other;
    LinkWord link = LinkWord::must;
    std::string who;
    std::string why;
};

/// A person's decision on a site that outranks list and geometry (R03).
struct ScopeOverride {
    Id<SiteTag> site;
    Scope scope = Scope::unknown;
    std::string cluster;
    std::string who;
    std::string when;
    std::string why;
};

}  // namespace regiohub
