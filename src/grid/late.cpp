#include "grid/late.hpp"

#include <map>

namespace regiohub {
namespace {

bool is_project(const DemandSite& site, const SiteConnection& connection) {
    return site.takes_part() && connection.asked && connection.asked->high > Power{};
}

void add(LateCount& count, const DemandSite& site, const SiteConnection& connection, int horizon) {
    ++count.projects;
    if (connection.basis_offtake == YearBasis::no_wait) {
        ++count.in_time;
        return;
    }
    if (!connection.first_year_offtake) {
        ++count.unknown;
        return;
    }
    const Range<int> year = connection.first_year_offtake->year;
    if (site.plan_year && *site.plan_year < year.high) ++count.after_plan;
    if (year.high < horizon) {
        ++count.in_time;
    } else if (year.low < horizon) {
        ++count.maybe_late;
    } else {
        ++count.late;
        count.late_power += connection.asked->mid;
    }
}

}  // namespace

std::vector<LateCount> count_late(std::span<const DemandSite> sites, std::span<const Region> regions,
                                  std::span<const SiteConnection> connections, const GridRules& rules) {
    LateCount nation;
    std::map<std::size_t, LateCount> provinces;
    for (std::size_t i = 0; i < sites.size(); ++i) {
        if (!is_project(sites[i], connections[i])) continue;
        add(nation, sites[i], connections[i], rules.late_horizon);
        if (sites[i].province) add(provinces[*sites[i].province], sites[i], connections[i], rules.late_horizon);
    }
    std::vector<LateCount> counts{nation};
    for (auto& [province, count] : provinces) {
        count.over = CountedOver::province;
        count.of = province;
        counts.push_back(count);
    }
    for (std::size_t r = 0; r < regions.size(); ++r) {
        LateCount count;
        count.over = CountedOver::region;
        count.of = r;
        for (const Member& member : regions[r].members) {
            const DemandSite& site = sites[member.site];
            if (is_project(site, connections[member.site]))
                add(count, site, connections[member.site], rules.late_horizon);
        }
        counts.push_back(count);
    }
    return counts;
}

}  // namespace regiohub
