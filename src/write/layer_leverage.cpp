// What unlocks most: the list for the infrastructure programme, by province too, and the sites behind each row.
#include <fmt/format.h>

#include <map>
#include <set>

#include "write/fields.hpp"
#include "write/layers.hpp"

namespace regiohub {
namespace {

/// The asset of a row: a planned project or a leg, the other is nullptr.
struct Asset {
    const PlannedProject* project = nullptr;
    const BackboneLeg* leg = nullptr;
};

Asset asset_of(const Plan& plan, const Leverage& of) {
    if (of.kind == AssetKind::grid_project) return {at_or_null(plan.planned_projects, of.asset), nullptr};
    return {nullptr, at_or_null(plan.backbone, of.asset)};
}

std::string name_of(const Asset& asset) {
    if (asset.project) return asset.project->name.empty() ? asset.project->id.text : asset.project->name;
    return asset.leg->project.empty() ? asset.leg->id.text : asset.leg->project;
}

/// Stations and areas that it expands; ends of a leg.
std::string place_of(const Plan& plan, const Leverage& of) {
    const auto asset = asset_of(plan, of);
    if (asset.leg) return fmt::format("{} - {}", asset.leg->from, asset.leg->to);
    std::vector<std::string> names;
    if (const auto* place = at_or_null(plan.grid.planned_projects, of.asset)) {
        for (const auto station : place->stations) names.push_back(plan.stations[station].id.text);
        for (const auto area : place->areas) names.push_back(plan.supply_areas[area].id.text);
    }
    return listed(names);
}

std::optional<Range<int>> year_of(const Asset& asset) {
    if (asset.leg) return asset.leg->year;
    return asset.project->year ? std::optional{asset.project->year->year} : std::nullopt;
}

auto end_of(const Plan& plan, int Range<int>::* end) {
    return [&plan, end](std::size_t i) -> std::optional<int> {
        const auto year = year_of(asset_of(plan, plan.leverage[i]));
        return year ? std::optional<int>{(*year).*end} : std::nullopt;
    };
}

std::string province_of(const Plan& plan, SiteIndex site) {
    const auto province = plan.sites[site].province;
    return province && *province < plan.provinces.size() ? plan.provinces[*province].name : std::string{};
}

std::string provinces_of(const Plan& plan, const Leverage& of) {
    std::set<std::string> names;
    for (const auto& moved : of.sites) names.insert(province_of(plan, moved.site));
    names.erase("");
    return listed(names);
}

std::optional<double> mean_years(const Leverage& of) {
    if (!(of.co2_moved > MassRate{})) return std::nullopt;
    return of.co2_forward / (of.co2_moved * unit::yr);
}

LayerFields asset_fields(const Plan& plan) {
    const auto& all = plan.leverage;
    const auto asset = [&](std::size_t i) { return asset_of(plan, all[i]); };
    return {
        field::whole("rank", "Place in the list, 1 unlocks most", [](auto i) { return i + 1; }),
        field::text("round", "Round of the infrastructure programme that the list is for",
                    [&](auto) { return plan.rules.leverage.round; }),
        field::coded<AssetKind>("asset_kind", "Sort of asset", [&](auto i) { return all[i].kind; }),
        field::coded<Carrier>(
            "carrier", "What it carries",
            [&](auto i) { return all[i].kind == AssetKind::grid_project ? Carrier::electricity : Carrier::hydrogen; }),
        field::text("asset_id", "Id of the planned project or leg",
                    [&, asset](auto i) { return asset(i).leg ? asset(i).leg->id.text : asset(i).project->id.text; }),
        field::text("project", "Name of the project", [asset](auto i) { return name_of(asset(i)); }),
        field::text("expands", "Stations and areas that it expands; the ends of a leg; NULL: not known",
                    [&](auto i) { return place_of(plan, all[i]); }),
        field::text("operator", "Grid operator; NULL: not stated",
                    [asset](auto i) { return asset(i).project ? asset(i).project->operator_name : std::string{}; }),
        field::amount("adds_mw", "MW that it adds; NULL: not stated", unit::MW,
                      [asset](auto i) { return asset(i).project ? asset(i).project->offtake : std::nullopt; }),
        field::whole("year_from", "Earliest year of service; NULL: not known", end_of(plan, &Range<int>::low)),
        field::whole("year_to", "Latest year of service; NULL: not known", end_of(plan, &Range<int>::high)),
        field::coded<AssetStatus>(
            "status", "Status of the asset",
            [asset](auto i) { return asset(i).leg ? asset(i).leg->status : asset(i).project->status; }),
        field::coded<Feasibility>(
            "feasibility", "Of a leg: an undecided one is not counted on; NULL: no leg",
            [asset](auto i) { return asset(i).leg ? std::optional{asset(i).leg->feasibility} : std::nullopt; }),
    };
}

LayerFields effect_fields(const Plan& plan) {
    const auto& all = plan.leverage;
    return {
        field::text("provinces", "Provinces of the sites that it moves",
                    [&](auto i) { return provinces_of(plan, all[i]); }),
        field::whole("sites_moved", "Sites whose first feasible year would be later, or unknown, without it",
                     [&](auto i) { return all[i].sites.size(); }),
        field::amount("asked_mw", "MW of the carrier that they ask, middle", unit::MW,
                      [&](auto i) { return all[i].power; }),
        field::amount("co2_moved_t_per_yr", "CO2-equivalent of those that have a year without it too", unit::t_per_yr,
                      [&](auto i) { return all[i].co2_moved; }),
        field::number("years_forward", "By how many years that CO2 comes sooner, on average; NULL: none does",
                      [&](auto i) { return mean_years(all[i]); }),
        field::amount("co2_forward_t", "That CO2 times the years it comes sooner", unit::t,
                      [&](auto i) { return all[i].co2_forward; }),
        field::amount("co2_only_t_per_yr", "CO2-equivalent of sites that have no first year without it", unit::t_per_yr,
                      [&](auto i) { return all[i].co2_only; }),
        field::amount("weight_t",
                      "What the list goes by: the CO2 brought forward, and that without another year up to the horizon",
                      unit::t, [&](auto i) { return all[i].weight; }),
        field::whole("emission_unknown", "Moved sites whose emission is not known",
                     [&](auto i) { return all[i].emission_unknown; }),
    };
}

struct SiteRow {
    std::size_t asset = 0;  // position in the list
    const MovedSite* moved = nullptr;
};

std::vector<SiteRow> site_rows(const Plan& plan) {
    std::vector<SiteRow> rows;
    for (const auto i : positions(plan.leverage.size())) {
        for (const auto& moved : plan.leverage[i].sites) rows.push_back({i, &moved});
    }
    return rows;
}

std::string asset_id(const Plan& plan, std::size_t i) {
    const auto asset = asset_of(plan, plan.leverage[i]);
    return asset.leg ? asset.leg->id.text : asset.project->id.text;
}

auto year_end(const std::vector<SiteRow>& rows, FirstYear MovedSite::* when, int Range<int>::* end) {
    return [&rows, when, end](std::size_t i) -> std::optional<int> {
        const auto& year = (rows[i].moved->*when).year;
        return year ? std::optional<int>{(*year).*end} : std::nullopt;
    };
}

struct ProvinceSums {
    std::size_t sites = 0;
    MassRate co2;
    MassRate only;
    Mass forward;
};

}  // namespace

Table leverage_table(const Plan& plan) {
    return tabulate({"leverage",
                     "Planned expansions and legs by the CO2 whose first feasible year they move",
                     GeometryKind::none,
                     {},
                     {}},
                    positions(plan.leverage.size()), joined({asset_fields(plan), effect_fields(plan)}));
}

Table leverage_sites_table(const Plan& plan) {
    const auto rows = site_rows(plan);
    const LayerFields fields{
        field::whole("rank", "Place of the asset in the list", [&](auto i) { return rows[i].asset + 1; }),
        field::text("asset_id", "Id of the asset", [&](auto i) { return asset_id(plan, rows[i].asset); }),
        field::text("site_id", "Id of the site", [&](auto i) { return plan.sites[rows[i].moved->site].id.text; }),
        field::text("province", "Province of the site", [&](auto i) { return province_of(plan, rows[i].moved->site); }),
        field::whole("with_from", "First feasible year with the asset: earliest",
                     year_end(rows, &MovedSite::with, &Range<int>::low)),
        field::whole("with_to", "The same: latest", year_end(rows, &MovedSite::with, &Range<int>::high)),
        field::whole("without_from", "First feasible year without it: earliest; NULL: nobody states one",
                     year_end(rows, &MovedSite::without, &Range<int>::low)),
        field::whole("without_to", "The same: latest", year_end(rows, &MovedSite::without, &Range<int>::high)),
        field::number("years_forward", "Years brought forward, mean of both ends; NULL: no year without it",
                      [&](auto i) { return rows[i].moved->years; }),
        field::amount("emission_t_per_yr", "CO2-equivalent in the reference year; NULL: not known", unit::t_per_yr,
                      [&](auto i) { return rows[i].moved->emission; }),
        field::amount("asked_mw", "MW of the carrier that it asks, middle", unit::MW,
                      [&](auto i) { return rows[i].moved->power; }),
    };
    return tabulate({"leverage_sites", "The sites that each asset moves", GeometryKind::none, {}, {}},
                    positions(rows.size()), fields);
}

Table leverage_provinces_table(const Plan& plan) {
    std::map<std::pair<std::string, std::size_t>, ProvinceSums> sums;
    for (const auto& [asset, moved] : site_rows(plan)) {
        const auto province = province_of(plan, moved->site);
        if (province.empty()) continue;
        auto& sum = sums[{province, asset}];
        ++sum.sites;
        if (!moved->emission) continue;
        (moved->years ? sum.co2 : sum.only) += *moved->emission;
        if (moved->years) sum.forward += *moved->emission * (*moved->years * unit::yr);
    }
    const std::vector<std::pair<std::pair<std::string, std::size_t>, ProvinceSums>> rows(sums.begin(), sums.end());
    const LayerFields fields{
        field::text("province", "Province of the sites", [&](auto i) { return rows[i].first.first; }),
        field::whole("rank", "Place of the asset in the national list",
                     [&](auto i) { return rows[i].first.second + 1; }),
        field::text("round", "Round of the infrastructure programme", [&](auto) { return plan.rules.leverage.round; }),
        field::text("asset_id", "Id of the asset", [&](auto i) { return asset_id(plan, rows[i].first.second); }),
        field::text("project", "Name of the project",
                    [&](auto i) { return name_of(asset_of(plan, plan.leverage[rows[i].first.second])); }),
        field::whole("sites_moved", "Sites of the province that it moves",
                     [&](auto i) { return rows[i].second.sites; }),
        field::amount("co2_moved_t_per_yr", "CO2-equivalent of those that have a year without it too", unit::t_per_yr,
                      [&](auto i) { return rows[i].second.co2; }),
        field::amount("co2_forward_t", "That CO2 times the years it comes sooner", unit::t,
                      [&](auto i) { return rows[i].second.forward; }),
        field::amount("co2_only_t_per_yr", "CO2-equivalent of sites that have no first year without it", unit::t_per_yr,
                      [&](auto i) { return rows[i].second.only; }),
    };
    return tabulate({"leverage_provinces",
                     "The same list, by province of the sites that each asset moves",
                     GeometryKind::none,
                     {},
                     {}},
                    positions(rows.size()), fields);
}

}  // namespace regiohub
