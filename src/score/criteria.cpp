#include "score/criteria.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

#include "score/measures.hpp"
#include "score/sentences.hpp"
#include "support/error.hpp"

namespace regiohub {
namespace {

/// How the figures of a criterion move when inputs are drawn (docs/methods/ranking.md says why).
enum class Drawn {
    alone,        // each within its own range
    as_emission,  // each within its own range, and that within the accuracy of verified emissions
    together,     // the range is one assumption for all
};

/// A criterion as this room knows it: how it is called and how it is measured. Scale and weight come from the study.
struct Definition {
    const char* name;
    const char* title;
    const char* unit;
    const char* source;
    Measure measure;
    Drawn drawn = Drawn::alone;
    EventOf on_event = nullptr;
};

constexpr std::array hub_definitions{
    Definition{"emission_kt_per_yr", "CO2 of its sites", "kt/yr", "verified emissions", emission_kt_per_yr,
               Drawn::as_emission},
    Definition{"sites", "Sites", "sites", "count", count_sites},
    Definition{"estate_share", "Share of sites on an estate", "share", "action plan annex 2", estate_share},
    Definition{"electric_peak_mw", "New electric peak", "MW", "methods 4", electric_peak_mw, Drawn::together},
    Definition{"grid_congestion", "Grid shortage (need)", "class 0-3", "capacity map of the grid operators",
               grid_congestion},
    Definition{"station_distance_km", "Mean distance to the station", "km", "methods 7", station_distance_km},
    Definition{"h2_demand_kt_per_yr", "Hydrogen demand", "kt/yr", "methods 4", h2_demand_kt_per_yr, Drawn::together},
    Definition{"backbone_distance_km", "Distance to the backbone", "km", "methods 8", backbone_distance_km,
               Drawn::alone, nearest_leg_comes},
};

constexpr std::array region_definitions{
    Definition{"anchor_emission_kt_per_yr", "CO2 of its anchors", "kt/yr", "verified emissions",
               anchor_emission_kt_per_yr, Drawn::as_emission},
    Definition{"urgency_kt_per_yr", "CO2 due before the grid allows it", "kt/yr", "action plan 1 and 2.1",
               urgency_kt_per_yr, Drawn::as_emission},
    Definition{"intensive_firms", "Energy-intensive firms", "firms", "action plan 1.3", count_firms},
    Definition{"sectors", "Sectors", "sectors", "action plan 2.1", count_sectors},
    Definition{"h2_demand_kt_per_yr", "Hydrogen demand", "kt/yr", "methods 4", h2_demand_kt_per_yr, Drawn::together},
    Definition{"h2_price_eur_per_kg", "Pipes to the backbone, a kilogram", "EUR/kg", "methods 8.5", h2_price_eur_per_kg,
               Drawn::together},
    Definition{"backbone_distance_km", "Distance to the backbone", "km", "methods 8", backbone_distance_km,
               Drawn::alone, nearest_leg_comes},
    Definition{"grid_congestion", "Grid shortage (need)", "class 0-3", "capacity map of the grid operators",
               grid_congestion},
    Definition{"grid_first_year", "First year on the grid", "year", "capacity map of the grid operators",
               grid_first_year},
    Definition{"estate_share", "Share of sites on an estate", "share", "action plan annex 2", estate_share},
    Definition{"blueprint_sites", "Sites elsewhere with the sector of its anchors", "sites", "action plan 2.1",
               blueprint_sites},
};

Criterion criterion_of(const Definition& definition, const CriterionRule& rule, const DrawRules& draw) {
    if (!std::isfinite(rule.worst) || !std::isfinite(rule.best) || rule.worst == rule.best) {
        throw Error{Failure::request,
                    fmt::format("criterion {}: its scale runs from {} to {}; give two different figures",
                                definition.name, rule.worst, rule.best)};
    }
    Criterion criterion{definition.name,
                        definition.title,
                        definition.unit,
                        Direction::more_is_better,
                        definition.source,
                        {{rule.worst, 0.0}, {rule.best, 1.0}},
                        rule.weight,
                        definition.drawn == Drawn::as_emission ? draw.emission_accuracy : 0.0,
                        definition.drawn == Drawn::together};
    if (rule.best < rule.worst) {
        criterion.direction = Direction::less_is_better;
        std::swap(criterion.scale.front(), criterion.scale.back());
    }
    criterion.title_nl = title_of(criterion, Language::dutch);
    return criterion;
}

/// The definitions that the study asks for, in the order of this room.
template <std::size_t N>
std::vector<Definition> wanted(const std::array<Definition, N>& known,
                               const std::map<std::string, CriterionRule>& rules) {
    std::vector<Definition> chosen;
    for (const Definition& definition : known) {
        if (rules.contains(definition.name)) chosen.push_back(definition);
    }
    for (const auto& [name, rule] : rules) {
        const auto same = [&](const Definition& definition) { return name == definition.name; };
        if (std::none_of(known.begin(), known.end(), same)) {
            std::string names;
            for (const Definition& definition : known)
                names += (names.empty() ? "" : ", ") + std::string{definition.name};
            throw Error{Failure::request,
                        fmt::format("criterion {} is unknown; the criteria here are {}", name, names)};
        }
    }
    return chosen;
}

MeasuredGroup group_of(const std::vector<Member>& members, std::span<const DemandSite> sites,
                       const GroupConnection& grid, const GroupHydrogen& hydrogen) {
    MeasuredGroup group{{}, {}, grid, hydrogen};
    for (const Member& member : members) {
        const DemandSite& site = sites[member.site];
        if (!counts(site)) continue;
        group.counted.push_back(member.site);
        if (site.scope.scope == Scope::anchor) group.anchors.push_back(member.site);
    }
    return group;
}

struct Yardstick {
    std::vector<Definition> definitions;
    std::vector<Criterion> criteria;
};

template <std::size_t N>
Yardstick yardstick_of(const std::array<Definition, N>& known, const std::map<std::string, CriterionRule>& rules,
                       const DrawRules& draw) {
    Yardstick yardstick{wanted(known, rules), {}};
    for (const Definition& definition : yardstick.definitions) {
        yardstick.criteria.push_back(criterion_of(definition, rules.at(definition.name), draw));
    }
    return yardstick;
}

Alternative measured_on(const Yardstick& yardstick, std::string id, const MeasuredGroup& group,
                        const MeasureFrame& frame) {
    Alternative alternative{std::move(id), {}};
    for (std::size_t c = 0; c < yardstick.criteria.size(); ++c) {
        const auto& scale = yardstick.criteria[c].scale;
        const MeasureFrame here{frame.context, frame.rules, {scale.front().raw, scale.back().raw}};
        const Definition& definition = yardstick.definitions[c];
        alternative.measured.push_back(definition.measure(group, here));
        if (definition.on_event == nullptr) continue;
        if (auto event = definition.on_event(group, here)) {
            event->criterion = c;
            alternative.on_events.push_back(std::move(*event));
        }
    }
    return alternative;
}

}  // namespace

std::vector<std::optional<Range<double>>> pipe_prices(const HydrogenPlan& plan, const PipeRules& pipes,
                                                      std::size_t sites) {
    std::vector<std::optional<Range<double>>> prices(sites);
    for (const HydrogenNetwork& network : plan.networks) {
        if (network.scenario != BackboneScenario::as_planned) continue;
        for (const HydrogenShare& share : network.shares) {
            const double at_one = share.price.in(unit::eur / unit::kg) / pipes.cost_factor;
            prices[share.site] = {at_one * pipes.cost_factor_range.low, at_one * pipes.cost_factor_range.high};
        }
    }
    return prices;
}

Measured measure_hubs(std::span<const Hub> hubs, const MeasureContext& context, const ScoreRules& rules) {
    assert(context.grid.hubs.size() == hubs.size() && context.hydrogen.hubs.size() == hubs.size());
    const Yardstick yardstick = yardstick_of(hub_definitions, rules.hub_criteria, rules.draw);
    Measured measured{yardstick.criteria, {}};
    for (std::size_t h = 0; h < hubs.size(); ++h) {
        const auto group = group_of(hubs[h].members, context.sites, context.grid.hubs[h], context.hydrogen.hubs[h]);
        measured.alternatives.push_back(measured_on(yardstick, hubs[h].id.text, group, {context, rules, {}}));
    }
    return measured;
}

Measured measure_regions(std::span<const Region> regions, const MeasureContext& context, const ScoreRules& rules) {
    assert(context.grid.regions.size() == regions.size() && context.hydrogen.regions.size() == regions.size());
    const Yardstick yardstick = yardstick_of(region_definitions, rules.region_criteria, rules.draw);
    Measured measured{yardstick.criteria, {}};
    for (std::size_t r = 0; r < regions.size(); ++r) {
        auto group = group_of(regions[r].members, context.sites, context.grid.regions[r], context.hydrogen.regions[r]);
        if (group.anchors.empty()) group.counted.clear();  // R04: members alone never score a region
        measured.alternatives.push_back(measured_on(yardstick, regions[r].id.text, group, {context, rules, {}}));
    }
    return measured;
}

Measured measure_cases(std::span<const Region> sites, const MeasureContext& context, ScoreRules rules) {
    std::erase_if(rules.region_criteria,
                  [](const auto& one) { return one.first != "urgency_kt_per_yr" && one.first != "blueprint_sites"; });
    const bool unweighted =
        std::ranges::all_of(rules.region_criteria, [](const auto& one) { return one.second.weight == 0.0; });
    if (unweighted) {
        for (auto& [name, rule] : rules.region_criteria) rule.weight = 1.0;
    }
    GridOverlay grid;
    grid.sites = context.grid.sites;
    grid.regions.resize(sites.size());
    HydrogenOverlay hydrogen;
    hydrogen.regions.resize(sites.size());
    return measure_regions(sites, {context.sites, grid, hydrogen, context.year}, rules);
}

}  // namespace regiohub
