// Candidate regions, best first; who is in each and why; and the waves that were chosen from them.
#include <fmt/format.h>

#include <algorithm>

#include "write/fields.hpp"
#include "write/group_fields.hpp"
#include "write/layers.hpp"
#include "write/member_rows.hpp"
#include "write/monitor_fields.hpp"

namespace regiohub {
namespace {

std::string anchor_ids(const Plan& plan, const Region& region) {
    std::string all;
    for (const auto site : region.anchors) all += (all.empty() ? "" : "; ") + plan.sites[site].id.text;
    return all;
}

std::string main_province(const Plan& plan, const Region& region) {
    const auto* province = region.main_province ? at_or_null(plan.provinces, *region.main_province) : nullptr;
    return province ? province->name : std::string{};
}

/// The first wave that a region is started in.
std::optional<int> wave_of(const Portfolio& portfolio, std::size_t region) {
    for (const auto& choice : portfolio.waves) {
        for (const auto chosen : choice.regions) {
            if (chosen == region) return choice.wave.year;
        }
    }
    return std::nullopt;
}

/// What was measured for a region on a criterion; empty: it was not measured.
std::optional<Range<double>> measured(const Ranking& ranking, std::size_t region, const std::string& criterion) {
    const auto found = std::ranges::find(ranking.criteria, criterion, &Criterion::name);
    const auto* alternative = at_or_null(ranking.alternatives, region);
    if (alternative == nullptr || found == ranking.criteria.end()) return std::nullopt;
    return alternative->measured[static_cast<std::size_t>(found - ranking.criteria.begin())];
}

/// The three figures that the action plan asks for, apart from the score (R16).
LayerFields apart_fields(const Plan& plan) {
    const auto end_of = [&plan](const char* criterion, double Range<double>::* end) {
        return [&plan, criterion, end](std::size_t i) {
            const auto range = measured(plan.region_ranking, i, criterion);
            return range ? std::optional{(*range).*end} : std::nullopt;
        };
    };
    return {
        field::number("urgency_low_kt_per_yr", "CO2 of its anchors that is due before the grid lets it go, low end",
                      end_of("urgency_kt_per_yr", &Range<double>::low)),
        field::number("urgency_high_kt_per_yr", "The high end", end_of("urgency_kt_per_yr", &Range<double>::high)),
        field::whole("diversity_sectors", "Sectors of its anchors that no other region of the waves has",
                     [&](auto i) {
                         const auto* brings = at_or_null(plan.region_diversity, i);
                         return brings ? std::optional{*brings} : std::nullopt;
                     }),
        field::number("blueprint_sites", "Sites elsewhere with the sector of one of its anchors",
                      end_of("blueprint_sites", &Range<double>::low)),
    };
}

LayerFields region_fields(const Plan& plan) {
    const auto& regions = plan.regions;
    return {
        field::whole("wave_year", "By the end of this year it is started; NULL: in no wave",
                     [&](auto i) { return wave_of(plan.portfolio, i); }),
        field::coded<HoldUp>("hold_up", "Carrier of which one of its projects is late; NULL: no choice was made",
                             [&](auto i) {
                                 const auto* held = at_or_null(plan.portfolio.hold_up, i);
                                 return held ? std::optional{*held} : std::nullopt;
                             }),
        field::number("new_reach", "Share of its anchors that are in no case or tailor-made track yet, 0 to 1",
                      [&](auto i) {
                          const auto* reach = at_or_null(plan.portfolio.new_reach, i);
                          return reach ? std::optional{*reach} : std::nullopt;
                      }),
        field::whole("anchors", "Number of ETS sites that it is built around",
                     [&](auto i) { return regions[i].anchors.size(); }),
        field::text("anchor_ids", "Their ids", [&](auto i) { return anchor_ids(plan, regions[i]); }),
        field::text("main_province", "Province of most of its sites",
                    [&](auto i) { return main_province(plan, regions[i]); }),
        field::whole("province_count", "Provinces that it lies in",
                     [&](auto i) { return regions[i].provinces.size(); }),
        field::amount("diameter_m", "Largest distance between two of its sites, in metres", unit::m,
                      [&](auto i) { return regions[i].diameter; }),
        field::amount(
            "radius_m", "Radius round an anchor that it came from, in metres; NULL: from the proximity tree", unit::m,
            [&](auto i) { return regions[i].radius > Length{} ? std::optional{regions[i].radius} : std::nullopt; }),
        field::number("border_penalty", "Share of its score taken off for sites outside its main province, 0 to 1",
                      [&](auto i) { return regions[i].border_penalty; }),
        field::number("centre_x_m", "Mean of its sites, in the plan's CRS",
                      [&](auto i) { return regions[i].centre.x; }),
        field::number("centre_y_m", "Mean of its sites, in the plan's CRS",
                      [&](auto i) { return regions[i].centre.y; }),
    };
}

}  // namespace

Table regions_table(const Plan& plan) {
    const auto& regions = plan.regions;
    const LayerFields name{
        field::text("region_id", "Id of the region", [&](auto i) { return regions[i].id.text; }),
        field::text("name", "Name of the region", [&](auto i) { return regions[i].name; }),
    };
    const auto fields =
        joined({name,
                rank_fields({plan.region_ranking, plan.region_acceptability, plan.region_province_ranks,
                             plan.region_national_ranks}),
                boundary_fields(plan.boundary ? &plan.boundary->regions : nullptr), apart_fields(plan),
                monitor_fields(plan), region_fields(plan),
                member_fields(plan, [&](std::size_t i) -> const std::vector<Member>& { return regions[i].members; }),
                grid_fields(plan, plan.grid.regions), hydrogen_fields(plan, plan.hydrogen.regions)});
    return tabulate({"regions", "Candidate regions, best first; they may overlap", GeometryKind::area, {}, {}},
                    best_first(plan.region_ranking, regions.size()), fields,
                    [&](auto i) { return regions[i].outline.empty() ? Shape{} : Shape{regions[i].outline}; });
}

Table region_members_table(const Plan& plan) {
    const auto& regions = plan.regions;
    return members_table({"region_members", "Which sites are in each region, and why", GeometryKind::none, {}, {}},
                         plan,
                         {"region_id", regions.size(), [&](std::size_t i) { return regions[i].id.text; },
                          [&](std::size_t i) -> const std::vector<Member>& { return regions[i].members; }});
}

Table waves_table(const Plan& plan) {
    const auto& waves = plan.portfolio.waves;
    const LayerFields fields{
        field::whole("year", "By the end of this year", [&](auto i) { return waves[i].wave.year; }),
        field::whole("at_least", "Regions started by then, at least", [&](auto i) { return waves[i].wave.at_least; }),
        field::whole("at_most", "Regions started by then, at most", [&](auto i) { return waves[i].wave.at_most; }),
        field::whole("chosen", "Regions chosen, those of earlier waves included",
                     [&](auto i) { return waves[i].regions.size(); }),
        field::flag("met", "Whether the least number was reached", [&](auto i) { return waves[i].met; }),
        field::text("why_not", "Why it was not", [&](auto i) { return waves[i].why_not; }),
        field::text("method", "How the regions were chosen", [&](auto) { return plan.portfolio.method; }),
    };
    return tabulate({"waves", "Waves of the programme: asked and chosen", GeometryKind::none, {}, {}},
                    positions(waves.size()), fields);
}

Table wave_regions_table(const Plan& plan) {
    struct Started {
        int year;
        std::size_t region;
    };
    std::vector<Started> started;
    for (const auto& choice : plan.portfolio.waves) {
        for (const auto region : choice.regions) started.push_back({choice.wave.year, region});
    }
    const LayerFields fields{
        field::whole("year", "Year of the wave", [&](auto i) { return started[i].year; }),
        field::text("region_id", "Id of the region", [&](auto i) { return plan.regions[started[i].region].id.text; }),
        field::text("name", "Name of the region", [&](auto i) { return plan.regions[started[i].region].name; }),
        field::flag(
            "new_in_wave", "Whether no earlier wave holds it",
            [&](auto i) { return wave_of(plan.portfolio, started[i].region) == std::optional{started[i].year}; }),
    };
    return tabulate(
        {"wave_regions", "The regions of each wave, those of earlier waves included", GeometryKind::none, {}, {}},
        positions(started.size()), fields);
}

}  // namespace regiohub
