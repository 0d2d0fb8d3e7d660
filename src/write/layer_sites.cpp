// Every site of the study, whatever its scope: what it is, where it is, what was decided on it, and its energy.
#include "write/fields.hpp"
#include "write/layers.hpp"

namespace regiohub {
namespace {

using Sites = std::vector<DemandSite>;

template <class Area>
std::string id_at(const std::vector<Area>& areas, std::optional<std::size_t> position) {
    return position && *position < areas.size() ? areas[*position].id.text : std::string{};
}

template <class Area>
std::string name_at(const std::vector<Area>& areas, std::optional<std::size_t> position) {
    return position && *position < areas.size() ? areas[*position].name : std::string{};
}

LayerFields identity_fields(const Sites& sites) {
    return {
        field::text("site_id", "Id of the site", [&](auto i) { return sites[i].id.text; }),
        field::text("name", "Name of the site", [&](auto i) { return sites[i].name; }),
        field::text("company", "Firm", [&](auto i) { return sites[i].company; }),
        field::coded<Sector>("sector", "Sector of the action plan", [&](auto i) { return sites[i].sector; }),
        field::coded<SectorTrack>("sector_track", "Sector track of its own, counted apart",
                                  [&](auto i) { return sites[i].track; }),
        field::coded<YesNo>("ets", "Whether it takes part in emissions trading", [&](auto i) { return sites[i].ets; }),
        field::coded<YesNo>("duty_to_investigate", "Under the duty to investigate energy savings (onderzoeksplicht)",
                            [&](auto i) { return sites[i].duty_to_investigate; }),
        field::text("permits", "Permits as the source lists them", [&](auto i) { return sites[i].permits; }),
        field::flag("in_case", "Already in a case or a tailor-made track", [&](auto i) { return sites[i].in_case; }),
        field::coded<Operation>("operation", "Whether it operates", [&](auto i) { return sites[i].operation; }),
        field::coded<Disclosure>("disclosure", "Who may see its figures", [&](auto i) { return sites[i].disclosure; }),
        field::text("certainty", "Certainty, in the source's words", [&](auto i) { return sites[i].certainty; }),
        field::text("note", "Note of the source", [&](auto i) { return sites[i].note; }),
    };
}

LayerFields scope_fields(const Sites& sites) {
    return {
        field::coded<Scope>("scope", "What the site is to the plan", [&](auto i) { return sites[i].scope.scope; }),
        field::coded<ScopeBasis>("scope_basis", "What that was decided by",
                                 [&](auto i) { return sites[i].scope.basis; }),
        field::text("scope_cluster_id", "Cluster that it is in, or may be in",
                    [&](auto i) { return sites[i].scope.cluster; }),
        field::text("scope_reason", "Why, in a sentence", [&](auto i) { return sites[i].scope.reason; }),
        field::flag("takes_part", "Whether it may join a hub or region", [&](auto i) { return sites[i].takes_part(); }),
        field::coded<YesNo>("over_ces_threshold", "Over a threshold of the cluster energy strategy",
                            [&](auto i) { return sites[i].scope.ces; }),
        field::coded<ClusterClaim::Kind>("stated_cluster", "Cluster membership as a list states it",
                                         [&](auto i) { return sites[i].cluster.kind; }),
        field::text("stated_cluster_id", "Cluster that the list names",
                    [&](auto i) { return sites[i].cluster.cluster; }),
    };
}

LayerFields place_fields(const Plan& plan) {
    const auto& sites = plan.sites;
    return {
        field::text("place", "Place", [&](auto i) { return sites[i].place; }),
        field::text("postcode", "Postcode", [&](auto i) { return sites[i].postcode; }),
        field::text("stated_municipality", "Municipality as the source states it",
                    [&](auto i) { return sites[i].stated_municipality; }),
        field::text("stated_province", "Province as the source states it",
                    [&](auto i) { return sites[i].stated_province; }),
        field::text("province_id", "Province it was placed in; NULL: none",
                    [&](auto i) { return id_at(plan.provinces, sites[i].province); }),
        field::text("province", "Name of that province",
                    [&](auto i) { return name_at(plan.provinces, sites[i].province); }),
        field::coded<PlaceBasis>("province_basis", "How it got its province",
                                 [&](auto i) { return sites[i].province_basis; }),
        field::text("municipality_id", "Municipality it was placed in; NULL: none, or not supplied",
                    [&](auto i) { return id_at(plan.municipalities, sites[i].municipality); }),
        field::text("municipality", "Name of that municipality",
                    [&](auto i) { return name_at(plan.municipalities, sites[i].municipality); }),
        field::coded<OnEstate>("on_estate", "Whether it stands on an estate",
                               [&](auto i) { return sites[i].estate.on_estate; }),
        field::coded<EstateBasis>("on_estate_basis", "What that was decided by",
                                  [&](auto i) { return sites[i].estate.basis; }),
        field::text("on_estate_certainty", "Certainty of the list", [&](auto i) { return sites[i].estate.certainty; }),
        field::text("estate_id", "Estate; NULL: none, or its name is not known",
                    [&](auto i) { return id_at(plan.estates, sites[i].estate.estate); }),
        field::text("estate", "Name of the estate",
                    [&](auto i) { return name_at(plan.estates, sites[i].estate.estate); }),
        field::text("supply_area_id", "Supply or congestion area; NULL: none, or not supplied",
                    [&](auto i) { return id_at(plan.supply_areas, sites[i].supply_area); }),
        field::amount("location_accuracy_m", "Radius within which the site lies, in metres", unit::m,
                      [&](auto i) { return sites[i].location_accuracy; }),
        field::text("location_source", "Where the location comes from",
                    [&](auto i) { return sites[i].location_source; }),
    };
}

LayerFields stated_energy_fields(const Plan& plan) {
    const auto& sites = plan.sites;
    const int year = plan.header.reference_year;
    return {
        field::amount("emission_t_per_yr", "CO2-equivalent in the plan's reference year; NULL: not known",
                      unit::t_per_yr, [&sites, year](auto i) { return emission_in(sites[i], year); }),
        field::text("emission_source", "Where emissions come from", [&](auto i) { return sites[i].emission_source; }),
        field::amount("stated_gas_m3_per_yr", "Natural gas used, as stated", unit::m3_per_yr,
                      [&](auto i) { return sites[i].gas; }),
        field::amount("stated_electricity_mwh_per_yr", "Electricity used, as stated", unit::MWh_per_yr,
                      [&](auto i) { return sites[i].electricity; }),
        field::amount("contract_mw", "Contracted offtake", unit::MW, [&](auto i) { return sites[i].contract; }),
        field::amount("asked_offtake_mw", "New offtake asked of the grid, as stated", unit::MW,
                      [&](auto i) { return sites[i].asked_offtake; }),
        field::amount("asked_feed_in_mw", "New feed-in asked of the grid, as stated", unit::MW,
                      [&](auto i) { return sites[i].asked_feed_in; }),
        field::amount("flexible_mw", "Load that can move away from the peak", unit::MW,
                      [&](auto i) { return sites[i].flexible; }),
        field::amount("h2_supply_t_per_yr", "Hydrogen produced and injected", unit::t_per_yr,
                      [&](auto i) { return sites[i].h2_supply; }),
        field::whole("plan_year", "Year in which the firm wants it", [&](auto i) { return sites[i].plan_year; }),
        field::amount("waste_heat_mw", "Excess heat on offer", unit::MW, [&](auto i) { return sites[i].waste_heat; }),
        field::amount("waste_heat_deg_c", "Temperature of that heat", unit::degC,
                      [&](auto i) { return sites[i].waste_heat_temperature; }),
    };
}

LayerFields demand_fields(const Sites& sites) {
    const LayerFields own{
        field::amount("gas_m3_per_yr", "Present gas use, stated or derived; NULL: not known", unit::m3_per_yr,
                      [&](auto i) { return sites[i].demand.gas; }),
        field::flag("gas_from_emission", "Whether gas was derived from the emission",
                    [&](auto i) { return sites[i].demand.gas_from_emission; }),
        field::flag("process_co2_in_play",
                    "Whether gas from emission over-estimates, since the material gives off CO2 too",
                    [&](auto i) { return sites[i].demand.process_co2_in_play; }),
        field::number("saving_share", "Part of present heat demand that is saved first, 0 to 1",
                      [&](auto i) { return sites[i].demand.saving_share; }),
        field::flag("saving_assessed", "Whether somebody assessed that share",
                    [&](auto i) { return sites[i].demand.saving_assessed; }),
        field::amount("residual_heat_mw", "Useful heat after saving, yearly mean; NULL: not known", unit::MW,
                      [&](auto i) { return sites[i].demand.residual_heat; }),
        field::amount("high_temperature_heat_mw", "The part of it above 400 degrees C", unit::MW,
                      [&](auto i) { return sites[i].demand.high_temperature_heat; }),
        field::number("full_load_hours", "Full load hours a year that peaks were reckoned with",
                      [&](auto i) { return sites[i].demand.full_load_hours; }),
    };
    return joined({own,
                   field::band({"h2", "mw", "Hydrogen that may take over gas, yearly mean of its lower heating value"},
                               unit::MW, [&](auto i) { return sites[i].demand.hydrogen; }),
                   field::band({"h2", "t_per_yr", "Hydrogen that may take over gas"}, unit::t_per_yr,
                               [&](auto i) { return sites[i].demand.hydrogen_mass; }),
                   field::band({"new_peak", "mw", "New electric peak when the rest is electrified"}, unit::MW,
                               [&](auto i) { return sites[i].demand.new_electric_peak; })});
}

LayerFields reach_fields(const Plan& plan) {
    const auto& reach = plan.hydrogen.sites;
    return {
        field::coded<HydrogenReach>("h2_reach", "How the nearest leg may be reached, whatever its status",
                                    [&](auto i) {
                                        const auto* one = at_or_null(reach, i);
                                        return one ? std::optional{one->reach} : std::nullopt;
                                    }),
        field::coded<HydrogenReach>("h2_committed_reach", "How the nearest committed leg may be reached",
                                    [&](auto i) {
                                        const auto* one = at_or_null(reach, i);
                                        return one ? std::optional{one->committed_reach} : std::nullopt;
                                    }),
    };
}

/// One year's emission of one site.
struct YearOfSite {
    std::size_t site = 0;
    int year = 0;
    MassRate emission;
};

}  // namespace

Table sites_table(const Plan& plan) {
    const auto& sites = plan.sites;
    const auto fields = joined({identity_fields(sites), scope_fields(sites), place_fields(plan),
                                stated_energy_fields(plan), demand_fields(sites), reach_fields(plan)});
    return tabulate({"sites", "Sites of firms, each with the decision on it", GeometryKind::point, {}, {}},
                    positions(sites.size()), fields,
                    [&](auto i) { return sites[i].at ? Shape{*sites[i].at} : Shape{}; });
}

Table site_emissions_table(const Plan& plan) {
    std::vector<YearOfSite> years;
    for (const auto i : positions(plan.sites.size())) {
        for (const auto& [year, emission] : plan.sites[i].emission) years.push_back({i, year, emission});
    }
    const LayerFields fields{
        field::text("site_id", "Id of the site", [&](auto i) { return plan.sites[years[i].site].id.text; }),
        field::whole("year", "Calendar year", [&](auto i) { return years[i].year; }),
        field::amount("emission_t_per_yr", "CO2-equivalent", unit::t_per_yr, [&](auto i) { return years[i].emission; }),
    };
    return tabulate(
        {"site_emissions", "Emissions by year; a year that is not there is not known", GeometryKind::none, {}, {}},
        positions(years.size()), fields);
}

}  // namespace regiohub
