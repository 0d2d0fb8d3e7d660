// A small plan for the tests of what is written: three sites, one hub, two regions, one station, one leg. Names are
// such as registers hold: Frisian, quoted, with markup, with a formula.
#pragma once

#include <algorithm>
#include <stdexcept>
#include <string>

#include "model/plan.hpp"
#include "support/builders.hpp"
#include "write/table.hpp"

namespace regiohub::test {

inline Cell at(const Table& table, std::size_t row, const std::string& name) {
    const auto found = std::ranges::find(table.columns, name, &Column::name);
    if (found == table.columns.end()) throw std::runtime_error{"no column " + name};
    return table.rows.at(row).cells.at(static_cast<std::size_t>(found - table.columns.begin()));
}

inline PlanarArea square(double x_m, double y_m, double side_m) {
    return {{PolygonOf<PlanarFrame>{{PlanarLine{
        {{x_m, y_m}, {x_m + side_m, y_m}, {x_m + side_m, y_m + side_m}, {x_m, y_m + side_m}, {x_m, y_m}}}}}}};
}

inline Criterion a_criterion(std::string name, double weight) {
    Criterion criterion;
    criterion.name = std::move(name);
    criterion.title = "Title of " + criterion.name;
    criterion.unit = "kt/yr";
    criterion.scale = {{0.0, 0.0}, {100.0, 1.0}};
    criterion.weight = weight;
    return criterion;
}

inline void rank_regions(Plan& plan) {
    plan.region_ranking.criteria = {a_criterion("emission_kt_per_yr", 3.0), a_criterion("sites", 1.0)};
    plan.region_ranking.alternatives = {{"R-one", {{50.0, 50.0}, {0.0, 100.0}}},
                                        {"R-two", {{100.0, 100.0}, {20.0, 20.0}}}};
    plan.region_ranking.order = {{1, 1, {0.8, 0.8}, 0.8, {{0.75, 0.75}, {0.05, 0.05}}},
                                 {0, 2, {0.375, 0.625}, 0.5, {{0.375, 0.375}, {0.0, 0.25}}}};
}

/// Of 4 draws: R-two is first in three, and a wave holds one.
inline void draw_regions(Plan& plan) {
    plan.region_acceptability.draws = 4;
    plan.region_acceptability.error = 0.49;
    plan.region_acceptability.depths = {1, 2};
    plan.region_acceptability.of = {{{0.25, 0.75}, 1.75, {0.25, 1.0}, {0.25, 0.25}, {0.1, 0.9}},
                                    {{0.75, 0.25}, 1.25, {0.75, 1.0}, {0.75, 0.75}, {0.6, 0.4}}};
    plan.region_acceptability.compared = {1, 0};
    plan.region_acceptability.wins = {{0.0, 0.75}, {0.25, 0.0}};
}

inline Region a_region(std::string id, std::string name, std::vector<Member> members) {
    Region region;
    region.id.text = std::move(id);
    region.name = std::move(name);
    region.members = std::move(members);
    region.anchors = {region.members.front().site};
    region.provinces = {0};
    region.main_province = 0;
    region.centre = {180'500.0, 580'500.0};
    region.diameter = 1.0 * unit::km;
    region.radius = 5.0 * unit::km;
    region.outline = square(180'000.0, 580'000.0, 1'000.0);
    return region;
}

inline void connect(Plan& plan) {
    Station station;
    station.id.text = "S1";
    station.name = "Ljouwert";
    station.voltages_kv = {110.0, 20.0};
    station.at = PlanarPoint{182'000.0, 580'000.0};
    plan.stations = {station};
    for (SiteIndex i = 0; i < plan.sites.size(); ++i) {
        SiteConnection connection;
        connection.site = i;
        if (plan.sites[i].at) {
            connection.station = 0;
            connection.choice = StationChoice::nearest_assumed;
            connection.distance = 1'234.56789 * unit::m;
        }
        plan.grid.sites.push_back(connection);
    }
    BackboneLeg leg;
    leg.id.text = "L1";
    leg.status = AssetStatus::planned;
    leg.line.parts = {PlanarLine{{{170'000.0, 570'000.0}, {190'000.0, 590'000.0}}}};
    plan.backbone = {leg};
    plan.hydrogen.sites = {{0, {{0, 3.0 * unit::km, 5.0 * unit::km}}, HydrogenReach::direct, HydrogenReach::unknown}};
}

inline Plan small_plan() {
    Plan plan;
    plan.header = {"Small", "name = \"Small\"\n", "ab12", "0.1.0", "EPSG:28992", "WGS 84 taken as ETRS89",
                   2022,    std::nullopt,         "",     ""};
    LayerSource source;
    source.layer = "sites";
    source.date = "2025-03";
    plan.sources = {source};
    AdminArea province = a_province("PV21", "Fryslân");
    province.area = square(150'000.0, 550'000.0, 60'000.0);
    plan.provinces = {province};
    plan.sites = {
        a_site("A\"quoted\"")
            .at(180'100.0, 580'100.0)
            .anchor()
            .province(0)
            .emission(2022, 12.5 * unit::kt_per_yr)
            .with([](DemandSite& s) { s.name = "<script>alert(1)</script>"; }),
        a_site("B").at(180'900.0, 580'900.0).place("Ljouwert").province(0).with([](DemandSite& s) {
            s.name = "Suvel, Fryslân\nen soan";
        }),
        a_site("C").nowhere().scope(Scope::offshore).with([](DemandSite& s) { s.name = "=cmd()"; }),
    };
    Hub hub;
    hub.id.text = "H-A\"quoted\"";
    hub.name = "=HYPERLINK(\"x\")";
    hub.members = {{0, MemberReason::within_reach, 1.131 * unit::km},
                   {1, MemberReason::within_reach, 1.131 * unit::km}};
    hub.centre = {180'500.0, 580'500.0};
    hub.outline = square(180'000.0, 580'000.0, 1'000.0);
    plan.hubs.hubs = {hub};
    plan.regions = {
        a_region("R-one", "Ljouwert, it noarden", {{0, MemberReason::anchor, {}}}),
        a_region("R-two", "Ljouwert", {{0, MemberReason::anchor, {}}, {1, MemberReason::in_ball, 1.1 * unit::km}})};
    rank_regions(plan);
    draw_regions(plan);
    plan.portfolio.waves = {{{2026, 1, 1}, {1}, true, ""}, {{2028, 3, 3}, {1, 0}, false, "only 2 regions"}};
    connect(plan);
    plan.issues = {{"sites", "C", "no_place", Severity::note, "site C has no place"}};
    return plan;
}

}  // namespace regiohub::test
