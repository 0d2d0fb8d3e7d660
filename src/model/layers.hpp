// All layers of a study. A layer that the study does not supply has no source: `supplied` is false and its rows are
// empty.
#pragma once

#include <vector>

#include "model/layer.hpp"
#include "model/monitoring.hpp"
#include "model/networks.hpp"
#include "model/places.hpp"
#include "model/policy.hpp"
#include "model/site.hpp"

namespace regiohub {

template <class Frame>
struct LayersIn {
    Layer<SiteIn<Frame>> sites;
    Layer<AdminAreaIn<Frame>> provinces;
    Layer<AdminAreaIn<Frame>> municipalities;
    Layer<ClusterAreaIn<Frame>> clusters;
    Layer<EstateIn<Frame>> estates;
    Layer<EstateMembership> site_estate;
    Layer<ScopeOverride> overrides;
    Layer<SiteLink> site_links;
    Layer<StationIn<Frame>> stations;
    Layer<SupplyAreaIn<Frame>> supply_areas;
    Layer<PlannedProject> planned_projects;
    Layer<BackboneLegIn<Frame>> backbone;
    Layer<BarrierIn<Frame>> barriers;
    Layer<PolicyFigure> policy;
    Layer<RegionEvent> region_events;
};

/// As read, each layer in its own CRS.
using SourceLayers = LayersIn<SourceFrame>;

/// All in the study's planar CRS, rows ascending by id, with the operation that brought each there.
struct MapLayers : LayersIn<PlanarFrame> {
    std::vector<CrsOperation> operations;
};

}  // namespace regiohub
