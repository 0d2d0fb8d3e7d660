// Projects that the infrastructure holds up, by carrier, in the nation, each province and each region (R24).
#include "write/fields.hpp"
#include "write/layers.hpp"

namespace regiohub {
namespace {

struct Place {
    std::string id;
    std::string name;
};

Place place_of(const Plan& plan, const LateCount& count) {
    switch (count.over) {
        case CountedOver::nation:
            return {};
        case CountedOver::province:
            return {plan.provinces[count.of].id.text, plan.provinces[count.of].name};
        case CountedOver::region:
            return {plan.regions[count.of].id.text, plan.regions[count.of].name};
    }
    return {};
}

}  // namespace

Table late_projects_table(const Plan& plan) {
    const auto& all = plan.late;
    const LayerFields fields{
        field::coded<Carrier>("carrier", "What the projects want", [&](auto i) { return all[i].carrier; }),
        field::coded<CountedOver>("counted_over", "Regions overlap: their counts are not to be added",
                                  [&](auto i) { return all[i].over; }),
        field::text("place_id", "Id of the province or region; NULL: the whole country",
                    [&](auto i) { return place_of(plan, all[i]).id; }),
        field::text("name", "Its name; NULL: the whole country", [&](auto i) { return place_of(plan, all[i]).name; }),
        field::whole("horizon", "A project that cannot be done before this year is late",
                     [&](auto) { return plan.rules.grid.late_horizon; }),
        field::whole("projects", "Sites with a known wish for the carrier", [&](auto i) { return all[i].projects; }),
        field::whole("in_time", "Possible before the horizon", [&](auto i) { return all[i].in_time; }),
        field::whole("maybe_late", "The range of the first year holds the horizon",
                     [&](auto i) { return all[i].maybe_late; }),
        field::whole("late", "Not possible before the horizon", [&](auto i) { return all[i].late; }),
        field::whole("undated", "Nobody states a year", [&](auto i) { return all[i].unknown; }),
        field::whole("after_plan", "The firm states a year of its own, and the first feasible one may be later",
                     [&](auto i) { return all[i].after_plan; }),
        field::amount("late_mw", "MW (middle) of the projects that are late", unit::MW,
                      [&](auto i) { return all[i].late_power; }),
    };
    return tabulate(
        {"late_projects", "Projects that cannot be done in time, by carrier and place", GeometryKind::none, {}, {}},
        positions(all.size()), fields);
}

}  // namespace regiohub
