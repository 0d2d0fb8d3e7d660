#include "leverage/leverage.hpp"

#include <algorithm>
#include <tuple>

namespace regiohub {
namespace {

double middle(Range<int> year) {
    return (year.low + year.high) / 2.0;
}

bool wants_power(const DemandSite& site, const SiteConnection& connection) {
    return site.takes_part() && connection.asked && connection.asked->high > Power{};
}

bool wants_hydrogen(const DemandSite& site) {
    return site.takes_part() && site.demand.hydrogen && site.demand.hydrogen->high > Power{};
}

FirstYear first_offtake(YearBasis basis, const std::optional<DatedYear>& year) {
    return {basis == YearBasis::no_wait, year ? std::optional{year->year} : std::nullopt};
}

/// Adds a site to what the asset moves, and its CO2 to the sums.
void add(MovedSite moved, int horizon, Leverage& to) {
    if (moved.with.year && moved.without.year) moved.years = middle(*moved.without.year) - middle(*moved.with.year);
    if (moved.power) to.power += *moved.power;
    if (!moved.emission) {
        ++to.emission_unknown;
    } else if (moved.years) {
        to.co2_moved += *moved.emission;
        to.co2_forward += *moved.emission * (*moved.years * unit::yr);
    } else {
        to.co2_only += *moved.emission;
        if (moved.with.year)
            to.weight += *moved.emission * (std::max(0.0, horizon - middle(*moved.with.year)) * unit::yr);
    }
    to.sites.push_back(std::move(moved));
}

Leverage of_project(std::size_t project, const Unlocking& from, const Rules& rules) {
    Leverage found;
    found.kind = AssetKind::grid_project;
    found.asset = project;
    for (const OfftakeWithout& other : from.grid.without_project[project]) {
        const DemandSite& site = from.sites[other.site];
        const SiteConnection& connection = from.grid.sites[other.site];
        if (!wants_power(site, connection)) continue;
        add({other.site, first_offtake(connection.basis_offtake, connection.first_year_offtake),
             first_offtake(other.basis, other.year), std::nullopt, emission_in(site, from.reference_year),
             connection.asked->mid},
            rules.leverage.horizon, found);
    }
    found.weight += found.co2_forward;
    return found;
}

Leverage of_leg(std::size_t leg, const Unlocking& from, const Rules& rules) {
    Leverage found;
    found.kind = AssetKind::backbone_leg;
    found.asset = leg;
    const Length reach = rules.hydrogen.branch_reach;
    for (SiteIndex i = 0; i < from.sites.size(); ++i) {
        const DemandSite& site = from.sites[i];
        if (!wants_hydrogen(site)) continue;
        const auto with = first_hydrogen(from.hydrogen[i], from.backbone, reach);
        const auto without = first_hydrogen(from.hydrogen[i], from.backbone, reach, leg);
        if (with == without) continue;
        add({i, with, without, std::nullopt, emission_in(site, from.reference_year), site.demand.hydrogen->mid},
            rules.leverage.horizon, found);
    }
    found.weight += found.co2_forward;
    return found;
}

}  // namespace

FirstYear first_hydrogen(const SiteHydrogen& site, std::span<const BackboneLeg> backbone, Length reach,
                         std::optional<std::size_t> without) {
    FirstYear first;
    for (const LegDistance& near : site.legs) {
        const BackboneLeg& leg = backbone[near.leg];
        if (near.leg == without || near.distance > reach || leg.feasibility == Feasibility::rejected) continue;
        first.now = first.now || leg.status == AssetStatus::in_service;
        if (!leg.year) continue;
        first.year = first.year ? Range<int>{std::min(first.year->low, leg.year->low),
                                             std::min(first.year->high, leg.year->high)}
                                : *leg.year;
    }
    if (first.now) first.year.reset();
    return first;
}

std::vector<Leverage> find_leverage(const Unlocking& from, const Rules& rules) {
    std::vector<Leverage> all;
    for (std::size_t p = 0; p < from.projects.size(); ++p) {
        if (from.projects[p].status != AssetStatus::in_service) all.push_back(of_project(p, from, rules));
    }
    for (std::size_t leg = 0; leg < from.backbone.size(); ++leg) {
        const BackboneLeg& one = from.backbone[leg];
        if (one.status == AssetStatus::in_service || one.feasibility == Feasibility::rejected) continue;
        all.push_back(of_leg(leg, from, rules));
    }
    std::ranges::sort(all, {}, [](const Leverage& l) { return std::tuple{-l.weight.base(), l.kind, l.asset}; });
    return all;
}

}  // namespace regiohub
