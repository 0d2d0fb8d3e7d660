#include "model/rules.hpp"

#include <fmt/format.h>

namespace regiohub {

// Domain A29 (full-load hours), A30 (share of heat above 400 degrees C), A31 (hydrogen share of present gas): own
// defaults without an outside source, shown with every result and varied in the sensitivity run. A sector those lists
// do not name takes the figures of the nearest named one: waste, ICT and oil and gas have no hydrogen share.
std::array<SectorDemand, sector_count> default_sector_demand() {
    std::array<SectorDemand, sector_count> of{};
    const auto at = [&of](Sector sector) -> SectorDemand& { return of[static_cast<std::size_t>(sector)]; };
    at(Sector::ceramics) = {7500, 0.8, {0.3, 0.6, 0.9}, true};
    at(Sector::glass) = {8000, 0.9, {0.2, 0.4, 0.7}, true};
    at(Sector::chemicals) = {7500, 0.3, {0.1, 0.3, 0.5}, false};
    at(Sector::food) = {5000, 0.0, {0.0, 0.02, 0.1}, false};
    at(Sector::metals) = {7500, 0.8, {0.2, 0.4, 0.7}, false};
    at(Sector::paper) = {8000, 0.0, {0.0, 0.05, 0.2}, false};
    at(Sector::waste) = {7500, 0.0, {0.0, 0.0, 0.0}, true};
    at(Sector::building_materials) = {7500, 0.8, {0.2, 0.4, 0.7}, true};
    at(Sector::oil_gas) = {8000, 0.0, {0.0, 0.0, 0.0}, false};
    at(Sector::ict) = {8000, 0.0, {0.0, 0.0, 0.0}, false};
    at(Sector::other) = {5000, 0.0, {0.0, 0.05, 0.2}, false};
    return of;
}

// Scales are fixed here, so that a candidate more or less never turns two others round. Own choice; the study may
// change each.
std::map<std::string, CriterionRule> default_hub_criteria() {
    return {
        {"emission_kt_per_yr", {0.0, 150.0, 1.0}}, {"sites", {1.0, 8.0, 1.0}},
        {"estate_share", {0.0, 1.0, 1.0}},         {"electric_peak_mw", {0.0, 50.0, 1.0}},
        {"grid_congestion", {0.0, 3.0, 1.0}},      {"station_distance_km", {15.0, 0.0, 1.0}},
        {"h2_demand_kt_per_yr", {0.0, 5.0, 1.0}},  {"backbone_distance_km", {50.0, 5.0, 1.0}},
    };
}

std::map<std::string, CriterionRule> default_region_criteria() {
    return {
        {"anchor_emission_kt_per_yr", {0.0, 300.0, 1.0}},
        {"urgency_kt_per_yr", {0.0, 150.0, 1.0}},
        {"intensive_firms", {1.0, 12.0, 1.0}},
        {"sectors", {1.0, 5.0, 1.0}},
        {"h2_demand_kt_per_yr", {0.0, 10.0, 1.0}},
        {"h2_price_eur_per_kg", {1.5, 0.0, 1.0}},
        {"backbone_distance_km", {50.0, 5.0, 1.0}},
        {"grid_congestion", {0.0, 3.0, 1.0}},
        {"grid_first_year", {2040.0, 2026.0, 1.0}},
        {"estate_share", {0.0, 1.0, 1.0}},
        {"blueprint_sites", {0.0, 60.0, 1.0}},
    };
}

std::string fault_of(const std::vector<PipeCost>& cost_table) {
    const auto dn = [](const PipeCost& line) { return line.diameter.in(unit::mm); };
    const auto eur_per_m = [](const PipeCost& line) { return line.cost.in(unit::eur / unit::m); };
    for (std::size_t i = 0; i < cost_table.size(); ++i) {
        const PipeCost& line = cost_table[i];
        if (!(dn(line) > 0.0) || !(eur_per_m(line) > 0.0)) {
            return fmt::format("line {} of the pipe cost table must have a diameter and a cost above 0", i + 1);
        }
        if (i > 0 && dn(line) <= dn(cost_table[i - 1])) {
            return fmt::format(
                "the pipe cost table must rise in diameter, but DN{:.0f} follows DN{:.0f}: sort its lines", dn(line),
                dn(cost_table[i - 1]));
        }
        if (i > 0 && eur_per_m(line) < eur_per_m(cost_table[i - 1])) {
            return fmt::format(
                "the pipe cost table must not fall with diameter, but DN{:.0f} at {:g} EUR/m is cheaper than DN{:.0f} "
                "at {:g} EUR/m: "
                "check the units of both lines",
                dn(line), eur_per_m(line), dn(cost_table[i - 1]), eur_per_m(cost_table[i - 1]));
        }
    }
    return {};
}

Rules default_rules() {
    Rules rules;
    rules.demand.sectors = default_sector_demand();
    rules.score.hub_criteria = default_hub_criteria();
    rules.score.region_criteria = default_region_criteria();
    return rules;
}

}  // namespace regiohub
