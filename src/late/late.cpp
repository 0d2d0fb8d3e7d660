#include "late/late.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace regiohub {
namespace {

enum class Chance : std::uint8_t { in_time, maybe_late, late, unknown };

/// What a site wants of one carrier, and whether it can.
struct Project {
    Power power;
    Chance chance = Chance::unknown;
    bool after_plan = false;
};

Chance chance_of(Range<int> year, int horizon) {
    if (year.high < horizon) return Chance::in_time;
    return year.low < horizon ? Chance::maybe_late : Chance::late;
}

std::optional<Project> of_electricity(const DemandSite& site, const SiteConnection& connection, const Rules& rules) {
    if (!site.takes_part() || !connection.asked || connection.asked->high <= Power{}) return std::nullopt;
    Project project{connection.asked->mid};
    if (connection.basis_offtake == YearBasis::no_wait) {
        project.chance = Chance::in_time;
        return project;
    }
    const int horizon = rules.grid.late_horizon;
    const auto& year = connection.first_year_offtake;
    const auto& floor = connection.not_before_offtake;
    if (year) project.chance = chance_of(year->year, horizon);
    if (!year && floor && *floor >= horizon) project.chance = Chance::late;
    const auto last_known = year ? std::optional{year->year.high} : floor;
    project.after_plan = site.plan_year && last_known && *site.plan_year < *last_known;
    return project;
}

/// When the first leg within reach can bring hydrogen; `promised`: by when a committed leg does.
struct Supply {
    std::optional<int> from;
    std::optional<int> promised;
    bool in_service = false;
    bool undated = false;
};

void lower(std::optional<int>& year, int to) {
    year = year ? std::min(*year, to) : to;
}

Supply supply_of(const SiteHydrogen& site, std::span<const BackboneLeg> backbone, Length reach) {
    Supply supply;
    for (const LegDistance& near : site.legs) {
        const BackboneLeg& leg = backbone[near.leg];
        if (near.distance > reach || leg.feasibility == Feasibility::rejected) continue;
        supply.in_service = supply.in_service || leg.status == AssetStatus::in_service;
        supply.undated = supply.undated || !leg.year;
        if (!leg.year) continue;
        lower(supply.from, leg.year->low);
        if (leg.feasibility == Feasibility::committed) lower(supply.promised, leg.year->high);
    }
    return supply;
}

std::optional<Project> of_hydrogen(const DemandSite& site, const Supply& supply, const Rules& rules) {
    const auto& wanted = site.demand.hydrogen;
    if (!site.takes_part() || !wanted || wanted->high <= Power{}) return std::nullopt;
    const int horizon = rules.grid.late_horizon;
    Project project{wanted->mid};
    if (supply.in_service || (supply.promised && *supply.promised < horizon)) {
        project.chance = Chance::in_time;
    } else if (supply.from && !supply.undated) {
        project.chance = *supply.from < horizon ? Chance::maybe_late : Chance::late;
    }
    project.after_plan = site.plan_year && !supply.in_service && !supply.undated && supply.from &&
                         (!supply.promised || *site.plan_year < *supply.promised);
    return project;
}

void add(LateCount& count, const std::optional<Project>& project) {
    if (!project) return;
    ++count.projects;
    if (project->after_plan) ++count.after_plan;
    switch (project->chance) {
        case Chance::in_time:
            ++count.in_time;
            return;
        case Chance::maybe_late:
            ++count.maybe_late;
            return;
        case Chance::unknown:
            ++count.unknown;
            return;
        case Chance::late:
            ++count.late;
            count.late_power += project->power;
    }
}

/// What each site wants of one carrier.
struct Wanted {
    Carrier carrier;
    std::vector<std::optional<Project>> projects = {};
};

void count(const Wanted& wanted, std::span<const DemandSite> sites, std::span<const Region> regions,
           std::vector<LateCount>& counts) {
    const auto& [carrier, projects] = wanted;
    LateCount nation{carrier};
    std::map<std::size_t, LateCount> provinces;
    for (std::size_t i = 0; i < sites.size(); ++i) {
        add(nation, projects[i]);
        if (!projects[i] || !sites[i].province) continue;
        const auto place = provinces.try_emplace(*sites[i].province, LateCount{carrier, CountedOver::province}).first;
        place->second.of = *sites[i].province;
        add(place->second, projects[i]);
    }
    counts.push_back(nation);
    for (const auto& [province, of_province] : provinces) counts.push_back(of_province);
    for (std::size_t r = 0; r < regions.size(); ++r) {
        LateCount region{carrier, CountedOver::region, r};
        for (const Member& member : regions[r].members) add(region, projects[member.site]);
        counts.push_back(region);
    }
}

}  // namespace

std::vector<LateCount> count_late(std::span<const DemandSite> sites, std::span<const Region> regions,
                                  const Infrastructure& found, const Rules& rules) {
    Wanted electricity{Carrier::electricity};
    Wanted hydrogen{Carrier::hydrogen};
    for (std::size_t i = 0; i < sites.size(); ++i) {
        electricity.projects.push_back(of_electricity(sites[i], found.grid[i], rules));
        const auto supply = supply_of(found.hydrogen[i], found.backbone, rules.hydrogen.branch_reach);
        hydrogen.projects.push_back(of_hydrogen(sites[i], supply, rules));
    }
    std::vector<LateCount> counts;
    count(electricity, sites, regions, counts);
    count(hydrogen, sites, regions, counts);
    return counts;
}

}  // namespace regiohub
