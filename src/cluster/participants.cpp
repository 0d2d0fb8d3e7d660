#include "cluster/participants.hpp"

#include <algorithm>

#include "geometry/distance.hpp"

namespace regiohub {

namespace {

std::optional<std::size_t> estate_of(const DemandSite& site) {
    const bool stands = site.estate.on_estate == OnEstate::yes || site.estate.on_estate == OnEstate::likely;
    return stands ? site.estate.estate : std::nullopt;
}

std::optional<Power> new_peak(const DemandSite& site) {
    return site.demand.new_electric_peak ? std::optional{site.demand.new_electric_peak->mid} : std::nullopt;
}

double cross(PlanarPoint o, PlanarPoint a, PlanarPoint b) {
    return (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);
}

/// One half of the hull by Andrew's monotone chain, over points in the order given.
template <class Points>
std::vector<PlanarPoint> half_hull(const Points& points) {
    std::vector<PlanarPoint> hull;
    for (const PlanarPoint p : points) {
        while (hull.size() >= 2 && cross(hull[hull.size() - 2], hull.back(), p) <= 0.0) hull.pop_back();
        hull.push_back(p);
    }
    return hull;
}

std::vector<PlanarPoint> hull_of(std::span<const PlanarPoint> points) {
    std::vector<PlanarPoint> sorted(points.begin(), points.end());
    std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    if (sorted.size() < 3) return sorted;
    auto hull = half_hull(sorted);
    std::reverse(sorted.begin(), sorted.end());
    const auto upper = half_hull(sorted);
    hull.insert(hull.end(), upper.begin(), upper.end());
    return hull;
}

}  // namespace

void Participants::add(const Participants& others, Participant p) {
    site.push_back(others.site[p]);
    at.push_back(others.at[p]);
    estate.push_back(others.estate[p]);
    supply_area.push_back(others.supply_area[p]);
    power.push_back(others.power[p]);
}

Participants participants(std::span<const DemandSite> sites) {
    Participants found;
    for (std::size_t i = 0; i < sites.size(); ++i) {
        if (!sites[i].takes_part()) continue;
        found.site.push_back(static_cast<SiteIndex>(i));
        found.at.push_back(*sites[i].at);
        found.estate.push_back(estate_of(sites[i]));
        found.supply_area.push_back(sites[i].supply_area);
        found.power.push_back(new_peak(sites[i]));
    }
    return found;
}

Length diameter_of(std::span<const PlanarPoint> points) {
    const auto hull = hull_of(points);  // the two farthest points are corners of it
    Length widest;
    for (std::size_t i = 0; i < hull.size(); ++i) {
        for (std::size_t j = i + 1; j < hull.size(); ++j) widest = std::max(widest, distance(hull[i], hull[j]));
    }
    return widest;
}

PlanarPoint mean_of(std::span<const PlanarPoint> points) {
    PlanarPoint sum;
    for (const PlanarPoint p : points) sum = {sum.x + p.x, sum.y + p.y};
    const auto count = static_cast<double>(std::max<std::size_t>(points.size(), 1));
    return {sum.x / count, sum.y / count};
}

std::optional<MassRate> latest_emission(const DemandSite& site) {
    return site.emission.empty() ? std::nullopt : std::optional{site.emission.rbegin()->second};
}

SiteIndex biggest(std::span<const SiteIndex> among, std::span<const DemandSite> sites) {
    // An empty optional is less than any value, so unknown comes last.
    return *std::max_element(among.begin(), among.end(), [sites](SiteIndex a, SiteIndex b) {
        const auto of_a = latest_emission(sites[a]);
        const auto of_b = latest_emission(sites[b]);
        return of_a != of_b ? of_a < of_b : a > b;
    });
}

}  // namespace regiohub
