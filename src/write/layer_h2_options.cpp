// What each area could do instead of its gas.
#include "write/h2_fields.hpp"
#include "write/layers.hpp"

namespace regiohub {
namespace {

using EnergyPrice = Per<Money, Energy>;

LayerFields cost_fields(const std::vector<HydrogenOption>& options) {
    const auto end = [&options](const char* name, EnergyPrice Band<EnergyPrice>::* which) {
        return coarse("cost_" + std::string{name} + "_eur_per_mwh",
                      "Cost of a MWh of hydrogen or what takes its place (" + std::string{name} + ")",
                      unit::eur / unit::MWh, [&options, which](std::size_t i) -> std::optional<EnergyPrice> {
                          return options[i].cost ? std::optional{(*options[i].cost).*which} : std::nullopt;
                      });
    };
    return {end("low", &Band<EnergyPrice>::low), end("mid", &Band<EnergyPrice>::mid),
            end("high", &Band<EnergyPrice>::high)};
}

std::string station_ids(const Plan& plan, const HydrogenOption& option) {
    std::string all;
    for (const std::size_t station : option.stations) all += (all.empty() ? "" : ", ") + plan.stations[station].id.text;
    return all;
}

}  // namespace

Table h2_options_table(const Plan& plan) {
    const auto& options = plan.hydrogen_plan.options;
    const LayerFields name{
        field::text("area_id", "Id of the area",
                    [&](auto i) { return plan.hydrogen_plan.areas[options[i].area].id.text; }),
        field::text("option", "What the area does", [&](auto i) { return code_of(options[i].kind); }),
    };
    const LayerFields rest{
        coarse("regret_mln_eur", "Extra cost to the horizon if the backbone is late; NULL: no year is known",
               unit::meur, [&](auto i) { return options[i].regret; }),
        coarse("grid_load_mw", "Power asked of the grid", unit::MW, [&](auto i) { return options[i].grid_load; }),
        coarse("grid_short_mw", "What the stations lack with it; NULL: a capacity is not known", unit::MW,
               [&](auto i) { return options[i].grid_short; }),
        field::coded<Congestion>(
            "grid_offtake", "Worst status of the stations",
            [&](auto i) { return options[i].grid_load ? std::optional{options[i].offtake} : std::nullopt; }),
        field::text("station_ids", "Stations of the members", [&](auto i) { return station_ids(plan, options[i]); }),
        coarse("oxygen_t_per_yr", "Oxygen made beside hydrogen", unit::t_per_yr,
               [&](auto i) { return options[i].oxygen; }),
        coarse("heat_mw", "Heat that can be used, yearly mean", unit::MW, [&](auto i) { return options[i].heat; }),
        field::text("note", "What the figures leave out", [&](auto i) { return options[i].note; }),
    };
    const auto fields = joined(
        {name, field::dated("first", "First possible year", [&](std::size_t i) { return options[i].first_year; }),
         cost_fields(options), rest});
    return tabulate(
        {"h2_options", "Options of each hydrogen area, with first year, cost and regret", GeometryKind::none, {}, {}},
        positions(options.size()), fields);
}

}  // namespace regiohub
