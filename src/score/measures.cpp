#include "score/measures.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace regiohub {
namespace {

Range<double> exactly(double figure) {
    return {figure, figure};
}

Range<double> exactly(std::size_t count) {
    return exactly(static_cast<double>(count));
}

Range<double> within(double figure, double accuracy) {
    return {std::max(0.0, figure - accuracy), figure + accuracy};
}

/// Adds figures of sites, keeping in mind that one was unknown: the sum then reaches at least to the end of the scale.
struct Sum {
    Range<double> known{0.0, 0.0};
    bool complete = true;

    void add(Range<double> figure) {
        known.low += figure.low;
        known.high += figure.high;
    }
    [[nodiscard]] Range<double> over(Range<double> scale) const {
        return complete ? known : Range<double>{known.low, std::max(known.high, scale.high)};
    }
};

template <class FigureOf>
Range<double> sum_over(const std::vector<SiteIndex>& sites, Range<double> scale, FigureOf figure_of) {
    Sum sum;
    for (const SiteIndex site : sites) {
        if (const std::optional<Range<double>> figure = figure_of(site)) {
            sum.add(*figure);
        } else {
            sum.complete = false;
        }
    }
    return sum.over(scale);
}

Range<double> emission_of(const std::vector<SiteIndex>& sites, const MeasureFrame& frame) {
    return sum_over(sites, frame.scale, [&](SiteIndex site) -> std::optional<Range<double>> {
        const auto emission = emission_in(frame.context.sites[site], frame.context.year);
        return emission ? std::optional{exactly(emission->in(unit::kt_per_yr))} : std::nullopt;
    });
}

Range<double> range_to(const LegDistance& leg) {
    return within(leg.distance.in(unit::km), leg.accuracy.in(unit::km));
}

/// How much of a site's halving the grid holds up, from 0 to 1.
Range<double> held_up(const SiteConnection& connection, int year) {
    if (connection.first_year_offtake) {
        const Range<int> first = connection.first_year_offtake->year;
        return {first.low >= year ? 1.0 : 0.0, first.high >= year ? 1.0 : 0.0};
    }
    return connection.basis_offtake == YearBasis::no_wait ? exactly(0.0) : Range<double>{0.0, 1.0};
}

}  // namespace

bool counts(const DemandSite& site) {
    return (site.scope.scope == Scope::anchor || site.scope.scope == Scope::member) &&
           site.operation != Operation::closed;
}

Range<double> emission_kt_per_yr(const MeasuredGroup& group, const MeasureFrame& frame) {
    return emission_of(group.counted, frame);
}

Range<double> anchor_emission_kt_per_yr(const MeasuredGroup& group, const MeasureFrame& frame) {
    return emission_of(group.anchors, frame);
}

Range<double> urgency_kt_per_yr(const MeasuredGroup& group, const MeasureFrame& frame) {
    return sum_over(group.anchors, frame.scale, [&](SiteIndex site) -> std::optional<Range<double>> {
        const Range<double> held = held_up(frame.context.grid.sites[site], frame.rules.urgency_year);
        const auto emission = emission_in(frame.context.sites[site], frame.context.year);
        if (!emission) return held.high > 0.0 ? std::nullopt : std::optional{held};
        const double due = frame.rules.urgency_share * emission->in(unit::kt_per_yr);
        return Range<double>{held.low * due, held.high * due};
    });
}

Range<double> count_sites(const MeasuredGroup& group, const MeasureFrame&) {
    return exactly(group.counted.size());
}

Range<double> count_firms(const MeasuredGroup& group, const MeasureFrame& frame) {
    std::set<std::string> firms;
    for (const SiteIndex index : group.counted) {
        const DemandSite& site = frame.context.sites[index];
        firms.insert(site.company.empty() ? "site " + site.id.text : "firm " + site.company);
    }
    return exactly(firms.size());
}

Range<double> count_sectors(const MeasuredGroup& group, const MeasureFrame& frame) {
    std::set<Sector> sectors;
    for (const SiteIndex site : group.counted) sectors.insert(frame.context.sites[site].sector);
    return exactly(sectors.size());
}

Range<double> blueprint_sites(const MeasuredGroup& group, const MeasureFrame& frame) {
    std::set<Sector> sectors;
    for (const SiteIndex site : group.anchors) sectors.insert(frame.context.sites[site].sector);
    const auto alike = [&](const DemandSite& site) { return counts(site) && sectors.contains(site.sector); };
    const auto everywhere = std::count_if(frame.context.sites.begin(), frame.context.sites.end(), alike);
    const auto inside = std::count_if(group.counted.begin(), group.counted.end(),
                                      [&](SiteIndex site) { return alike(frame.context.sites[site]); });
    return exactly(static_cast<double>(everywhere - inside));
}

Range<double> estate_share(const MeasuredGroup& group, const MeasureFrame& frame) {
    if (group.counted.empty()) return exactly(0.0);
    double on = 0.0;
    double unknown = 0.0;
    for (const SiteIndex site : group.counted) {
        const OnEstate answer = frame.context.sites[site].estate.on_estate;
        if (answer == OnEstate::yes || answer == OnEstate::likely) on += 1.0;
        if (answer == OnEstate::unknown) unknown += 1.0;
    }
    const auto all = static_cast<double>(group.counted.size());
    return {on / all, (on + unknown) / all};
}

Range<double> electric_peak_mw(const MeasuredGroup& group, const MeasureFrame& frame) {
    return sum_over(group.counted, frame.scale, [&](SiteIndex site) -> std::optional<Range<double>> {
        const auto& asked = frame.context.grid.sites[site].asked;
        return asked ? std::optional{Range<double>{asked->low.in(unit::MW), asked->high.in(unit::MW)}} : std::nullopt;
    });
}

Range<double> grid_congestion(const MeasuredGroup& group, const MeasureFrame&) {
    const auto need = [](Congestion status) { return static_cast<double>(status); };
    if (group.grid.offtake == Congestion::unknown) return {need(Congestion::free), need(Congestion::structural)};
    return exactly(need(group.grid.offtake));
}

Range<double> grid_first_year(const MeasuredGroup& group, const MeasureFrame& frame) {
    if (group.grid.first_year) {
        const Range<int> year = group.grid.first_year->year;
        return {static_cast<double>(year.low), static_cast<double>(year.high)};
    }
    return group.grid.basis == YearBasis::no_wait ? exactly(frame.scale.low) : frame.scale;
}

Range<double> station_distance_km(const MeasuredGroup& group, const MeasureFrame& frame) {
    if (group.counted.empty()) return frame.scale;
    Sum sum;
    for (const SiteIndex site : group.counted) {
        const SiteConnection& connection = frame.context.grid.sites[site];
        sum.add(connection.station ? within(connection.distance.in(unit::km), connection.accuracy.in(unit::km))
                                   : frame.scale);
    }
    const auto all = static_cast<double>(group.counted.size());
    return {sum.known.low / all, sum.known.high / all};
}

Range<double> h2_demand_kt_per_yr(const MeasuredGroup& group, const MeasureFrame& frame) {
    return sum_over(group.counted, frame.scale, [&](SiteIndex site) -> std::optional<Range<double>> {
        const auto& mass = frame.context.sites[site].demand.hydrogen_mass;
        return mass ? std::optional{Range<double>{mass->low.in(unit::kt_per_yr), mass->high.in(unit::kt_per_yr)}}
                    : std::nullopt;
    });
}

Range<double> backbone_distance_km(const MeasuredGroup& group, const MeasureFrame& frame) {
    const GroupHydrogen& hydrogen = group.hydrogen;
    if (!hydrogen.nearest) return frame.scale;
    const Range<double> any = range_to(*hydrogen.nearest);
    if (!hydrogen.nearest_committed) return {any.low, std::max(any.high, frame.scale.high)};
    return {any.low, std::max(any.high, range_to(*hydrogen.nearest_committed).high)};
}

std::optional<OnEvent> nearest_leg_comes(const MeasuredGroup& group, const MeasureFrame& frame) {
    const auto& nearest = group.hydrogen.nearest;
    const auto& committed = group.hydrogen.nearest_committed;
    if (!nearest || (committed && committed->leg == nearest->leg)) return std::nullopt;
    const BackboneLeg& leg = frame.context.backbone[nearest->leg];
    const Range<double> near = range_to(*nearest);
    return OnEvent{0, "leg " + leg.id.text, leg.probability.value_or(frame.rules.draw.undecided_leg_probability), near,
                   committed ? range_to(*committed) : Range<double>{near.low, std::max(near.high, frame.scale.high)}};
}

Range<double> h2_price_eur_per_kg(const MeasuredGroup& group, const MeasureFrame& frame) {
    Range<double> cost{0.0, 0.0};
    double mass = 0.0;
    for (const SiteIndex site : group.counted) {
        const auto& price = frame.context.h2_price[site];
        const auto& demand = frame.context.sites[site].demand.hydrogen_mass;
        if (!price || !demand) continue;
        const double kilograms = demand->mid.in(unit::kt_per_yr);
        cost = {cost.low + kilograms * price->low, cost.high + kilograms * price->high};
        mass += kilograms;
    }
    return mass > 0.0 ? Range<double>{cost.low / mass, cost.high / mass} : frame.scale;
}

}  // namespace regiohub
