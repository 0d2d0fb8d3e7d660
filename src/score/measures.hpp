// One figure of one group of sites, for each criterion. What is not known makes a range, never a zero.
#pragma once

#include <optional>
#include <vector>

#include "model/range.hpp"
#include "score/criteria.hpp"

namespace regiohub {

/// A hub or region as the criteria see it. Only operating anchors and members count: a track site is kept and counted
/// apart (R07), a closed one has nothing left to change.
struct MeasuredGroup {
    std::vector<SiteIndex> counted;  // ascending
    std::vector<SiteIndex> anchors;  // those of `counted` that are anchors
    const GroupConnection& grid;
    const GroupHydrogen& hydrogen;
};

/// What a figure may be measured with: everything around the group, the rules, and the ends of the criterion's scale,
/// which bound a figure that is unknown (beyond them the value does not change).
struct MeasureFrame {
    const MeasureContext& context;
    const ScoreRules& rules;
    Range<double> scale;
};

using Measure = Range<double> (*)(const MeasuredGroup&, const MeasureFrame&);
using EventOf = std::optional<OnEvent> (*)(const MeasuredGroup&, const MeasureFrame&);

[[nodiscard]] bool counts(const DemandSite& site);

/// CO2 of all that count, and of the anchors alone.
[[nodiscard]] Range<double> emission_kt_per_yr(const MeasuredGroup& group, const MeasureFrame& frame);
[[nodiscard]] Range<double> anchor_emission_kt_per_yr(const MeasuredGroup& group, const MeasureFrame& frame);

/// The anchors' CO2 that must be gone by the urgency year and that the grid does not let go before it. An anchor counts
/// when the first year of offtake at its station is not before the urgency year, not when its station is free; a year
/// that is unknown or a range across the urgency year makes a range.
[[nodiscard]] Range<double> urgency_kt_per_yr(const MeasuredGroup& group, const MeasureFrame& frame);

[[nodiscard]] Range<double> count_sites(const MeasuredGroup& group, const MeasureFrame& frame);
/// Companies, not sites; a site without a company is one of its own.
[[nodiscard]] Range<double> count_firms(const MeasuredGroup& group, const MeasureFrame& frame);
[[nodiscard]] Range<double> count_sectors(const MeasuredGroup& group, const MeasureFrame& frame);

/// Sites outside the group with the sector of one of its anchors: for how many a solution found here may be a blueprint
/// (R16).
[[nodiscard]] Range<double> blueprint_sites(const MeasuredGroup& group, const MeasureFrame& frame);

/// Share of sites on an estate; "likely" counts as yes, unknown makes a range.
[[nodiscard]] Range<double> estate_share(const MeasuredGroup& group, const MeasureFrame& frame);

/// New electric peak asked of the grid.
[[nodiscard]] Range<double> electric_peak_mw(const MeasuredGroup& group, const MeasureFrame& frame);

/// Need: 0 free, 1 limited, 2 announced, 3 structural; unknown is the whole range, never free.
[[nodiscard]] Range<double> grid_congestion(const MeasuredGroup& group, const MeasureFrame& frame);

/// First year the grid can serve all; a free grid without a year has nothing to wait for and takes the early end of the
/// scale.
[[nodiscard]] Range<double> grid_first_year(const MeasuredGroup& group, const MeasureFrame& frame);

/// Mean straight distance to each site's station, within the accuracy of both positions.
[[nodiscard]] Range<double> station_distance_km(const MeasuredGroup& group, const MeasureFrame& frame);

[[nodiscard]] Range<double> h2_demand_kt_per_yr(const MeasuredGroup& group, const MeasureFrame& frame);

/// From the nearest leg of any status (it may come) to the nearest committed one (if it does not), each within its
/// accuracy.
[[nodiscard]] Range<double> backbone_distance_km(const MeasuredGroup& group, const MeasureFrame& frame);

/// The two figures that the range above falls apart in: the nearest leg comes, or it does not and the nearest committed
/// one is left (the end of the scale without one). Empty: the nearest is committed. All groups that hang on a leg share
/// its event; its probability is its own, or that of the rules.
[[nodiscard]] std::optional<OnEvent> nearest_leg_comes(const MeasuredGroup& group, const MeasureFrame& frame);

/// Pipe cost of a kilogram, a mean by weight of hydrogen over the sites that a network joins; from the lowest to the
/// highest cost factor. Where none is joined it is not known.
[[nodiscard]] Range<double> h2_price_eur_per_kg(const MeasuredGroup& group, const MeasureFrame& frame);

}  // namespace regiohub
