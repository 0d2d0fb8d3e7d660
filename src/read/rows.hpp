// A row of each role: cells in, a value of the model out, or nothing and exactly one Issue that sets the row aside.
// Pure.
#pragma once

#include <optional>
#include <string_view>

#include "model/layers.hpp"
#include "read/row.hpp"

namespace regiohub {

/// A site without a place is used (it counts in totals) and is a doubt.
[[nodiscard]] std::optional<Site> site_of(RowReader& row);

[[nodiscard]] std::optional<AdminAreaIn<SourceFrame>> admin_area_of(RowReader& row);
[[nodiscard]] std::optional<ClusterAreaIn<SourceFrame>> cluster_area_of(RowReader& row);
[[nodiscard]] std::optional<EstateIn<SourceFrame>> estate_of(RowReader& row);
[[nodiscard]] std::optional<EstateMembership> membership_of(RowReader& row);
[[nodiscard]] std::optional<SiteLink> site_link_of(RowReader& row);
[[nodiscard]] std::optional<ScopeOverride> override_of(RowReader& row);
[[nodiscard]] std::optional<PolicyFigure> policy_figure_of(RowReader& row);
/// A date that is none is kept as it is, and is a doubt.
[[nodiscard]] std::optional<RegionEvent> region_event_of(RowReader& row);

[[nodiscard]] std::optional<StationIn<SourceFrame>> station_of(RowReader& row, std::string_view source);
[[nodiscard]] std::optional<SupplyAreaIn<SourceFrame>> supply_area_of(RowReader& row, std::string_view source);
[[nodiscard]] std::optional<PlannedProject> planned_project_of(RowReader& row, std::string_view source);
[[nodiscard]] std::optional<BarrierIn<SourceFrame>> barrier_of(RowReader& row);

/// `as_of` is the year of the layer's date. A leg with an end year and no start lies between `as_of` and that end: it
/// was still to come when the source was written. With neither a start nor `as_of`, or with a start alone, the year
/// stays unknown, and an Issue says so.
[[nodiscard]] std::optional<BackboneLegIn<SourceFrame>> backbone_leg_of(RowReader& row, std::optional<int> as_of);

/// "none" is outside, "ambiguous_<id>" is ambiguous, blank is not stated, any other text is the id of a cluster.
[[nodiscard]] ClusterClaim cluster_claim_of(std::string_view text);

/// "380/220/110", "150 kV", "380;110": descending, without doubles. A part that is no voltage is an Issue of the row.
[[nodiscard]] std::vector<double> voltages_of(RowReader& row, std::size_t field);

}  // namespace regiohub
