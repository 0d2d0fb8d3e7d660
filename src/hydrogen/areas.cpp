#include "hydrogen/areas.hpp"

#include <algorithm>
#include <numeric>

#include "geometry/outline.hpp"
#include "geometry/point_index.hpp"

namespace regiohub {
namespace {

constexpr double hours_in_a_year = 8760.0;

bool counts(const DemandSite& site) {
    const bool uses = site.demand.hydrogen_mass && site.demand.hydrogen_mass->mid > MassRate{};
    return site.takes_part() && (uses || (site.h2_supply && *site.h2_supply > MassRate{}));
}

/// For each point the lowest point that a chain of steps leads to.
std::vector<std::size_t> chained(std::span<const PlanarPoint> points, Length linkage) {
    const PointIndex index{points};
    std::vector<std::size_t> over(points.size());
    std::iota(over.begin(), over.end(), std::size_t{0});
    const auto top = [&](std::size_t v) {
        while (over[v] != v) v = over[v] = over[over[v]];
        return v;
    };
    for (std::size_t i = 0; i < points.size(); ++i) {
        for (const auto& near : index.within(points[i], linkage)) {
            const std::size_t a = top(i);
            const std::size_t b = top(near.point);
            over[std::max(a, b)] = std::min(a, b);
        }
    }
    for (std::size_t i = 0; i < points.size(); ++i) over[i] = top(i);
    return over;
}

void add(HydrogenArea& area, SiteIndex index, const DemandSite& site) {
    area.members.push_back(index);
    area.centre = {area.centre.x + site.at->x, area.centre.y + site.at->y};
    if (const auto peak = peak_hydrogen(site)) area.peak += *peak;
    if (site.demand.hydrogen_mass) area.demand += *site.demand.hydrogen_mass;
    if (site.h2_supply) area.supply += *site.h2_supply;
}

}  // namespace

std::optional<Band<Power>> peak_hydrogen(const DemandSite& site) {
    if (!site.demand.hydrogen) return std::nullopt;
    const double factor = hours_in_a_year / site.demand.full_load_hours;
    const auto& mean = *site.demand.hydrogen;
    return Band<Power>{mean.low * factor, mean.mid * factor, mean.high * factor};
}

std::vector<HydrogenArea> find_areas(std::span<const DemandSite> sites, const HydrogenAreaRules& rules) {
    std::vector<SiteIndex> used;
    std::vector<PlanarPoint> points;
    for (std::size_t i = 0; i < sites.size(); ++i) {
        if (counts(sites[i])) {
            used.push_back(static_cast<SiteIndex>(i));
            points.push_back(*sites[i].at);
        }
    }
    const auto group = chained(points, rules.linkage);
    std::vector<HydrogenArea> areas(points.size());
    for (std::size_t i = 0; i < points.size(); ++i) add(areas[group[i]], used[i], sites[used[i]]);
    std::erase_if(areas, [&](const HydrogenArea& area) {
        return area.members.empty() || (area.members.size() < rules.min_sites && area.peak.mid < rules.min_peak);
    });
    for (HydrogenArea& area : areas) {
        const auto count = static_cast<double>(area.members.size());
        area.centre = {area.centre.x / count, area.centre.y / count};
        std::vector<PlanarPoint> places;
        for (const SiteIndex member : area.members) places.push_back(*sites[member].at);
        area.outline = outline(places, {}, rules.outline_margin);
        area.id = {"A" + sites[area.members.front()].id.text};
    }
    std::ranges::sort(areas, {}, &HydrogenArea::id);
    return areas;
}

}  // namespace regiohub
