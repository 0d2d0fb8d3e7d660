// Areas of hydrogen demand, with what a branch would cost in each scenario of the backbone.
#include "write/h2_fields.hpp"
#include "write/layers.hpp"

namespace regiohub {
namespace {

LayerFields price_fields(const HydrogenPlan& h2) {
    LayerFields fields;
    for (std::size_t n = 0; n < h2.networks.size(); ++n) {
        const std::string scenario = code_of(h2.networks[n].scenario);
        fields.push_back(coarse("branch_" + scenario + "_eur_per_kg",
                                "What bringing a kilogram costs; NULL: no branch is worth it", unit::eur / unit::kg,
                                [&h2, n](std::size_t i) { return h2.networks[n].area_price[i]; }));
        const auto year = [&h2, n](int Range<int>::* end) {
            return [&h2, n, end](std::size_t i) {
                const auto& years = h2.networks[n].area_year[i];
                return years ? std::optional<int>{(*years).*end} : std::nullopt;
            };
        };
        fields.push_back(field::whole("branch_" + scenario + "_from", "First hydrogen, at the earliest; NULL: none",
                                      year(&Range<int>::low)));
        fields.push_back(field::whole("branch_" + scenario + "_to", "First hydrogen, at the latest; NULL: none",
                                      year(&Range<int>::high)));
    }
    return fields;
}

}  // namespace

Table h2_areas_table(const Plan& plan) {
    const auto& areas = plan.hydrogen_plan.areas;
    const LayerFields name{
        field::text("area_id", "Id of the area", [&](auto i) { return areas[i].id.text; }),
        field::whole("sites", "Sites in it", [&](auto i) { return areas[i].members.size(); }),
        coarse("supply_t_per_yr", "Hydrogen that members make and inject, as stated", unit::t_per_yr,
               [&](auto i) { return areas[i].supply; }),
    };
    const auto fields =
        joined({name,
                field::band({"h2_demand", "t_per_yr", "Hydrogen demand, an assumption by sector"}, unit::t_per_yr,
                            [&](std::size_t i) { return std::optional{areas[i].demand}; }),
                field::band({"h2_peak", "mw", "Hydrogen at full load"}, unit::MW,
                            [&](std::size_t i) { return std::optional{areas[i].peak}; }),
                price_fields(plan.hydrogen_plan)});
    return tabulate({"h2_areas", "Where hydrogen demand lies together", GeometryKind::area, {}, {}},
                    positions(areas.size()), fields,
                    [&](auto i) { return areas[i].outline.empty() ? Shape{} : Shape{areas[i].outline}; });
}

}  // namespace regiohub
