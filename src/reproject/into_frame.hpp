// A row with its places exchanged for those of the plane; every other field is carried over. Positional on purpose: a
// field that is added to a struct and not here shifts the types or is a missing initialiser, which does not compile.
#pragma once

#include <optional>
#include <utility>

#include "model/layers.hpp"

namespace regiohub {

[[nodiscard]] LocatedSite with_place(SiteIn<SourceFrame> row, std::optional<PlanarPoint> at);
[[nodiscard]] Station with_place(StationIn<SourceFrame> row, std::optional<PlanarPoint> at);
[[nodiscard]] Estate with_place(EstateIn<SourceFrame> row, std::optional<PlanarPoint> centre, PlanarArea area);
[[nodiscard]] AdminArea with_place(AdminAreaIn<SourceFrame> row, PlanarArea area);
[[nodiscard]] ClusterArea with_place(ClusterAreaIn<SourceFrame> row, PlanarArea area);
[[nodiscard]] SupplyArea with_place(SupplyAreaIn<SourceFrame> row, PlanarArea area);
[[nodiscard]] BackboneLeg with_place(BackboneLegIn<SourceFrame> row, PlanarLines line);
[[nodiscard]] Barrier with_place(BarrierIn<SourceFrame> row, PlanarLines line);

}  // namespace regiohub
