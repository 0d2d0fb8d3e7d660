// Energy hubs, best first; who is in each and why; who is in none and why.
#include "write/fields.hpp"
#include "write/group_fields.hpp"
#include "write/layers.hpp"
#include "write/member_rows.hpp"

namespace regiohub {
namespace {

LayerFields shape_fields(const Plan& plan) {
    const auto& hubs = plan.hubs.hubs;
    const auto estate = [&](std::size_t i) {
        return hubs[i].estate ? at_or_null(plan.estates, *hubs[i].estate) : nullptr;
    };
    return {
        field::text("estate_id", "Estate that it stands on; NULL: none",
                    [estate](auto i) { return estate(i) ? estate(i)->id.text : std::string{}; }),
        field::text("estate", "Name of that estate",
                    [estate](auto i) { return estate(i) ? estate(i)->name : std::string{}; }),
        field::amount("diameter_m", "Largest distance between two of its sites, in metres", unit::m,
                      [&](auto i) { return hubs[i].diameter; }),
        field::number("centre_x_m", "Mean of its sites, in the plan's CRS", [&](auto i) { return hubs[i].centre.x; }),
        field::number("centre_y_m", "Mean of its sites, in the plan's CRS", [&](auto i) { return hubs[i].centre.y; }),
    };
}

}  // namespace

Table hubs_table(const Plan& plan) {
    const auto& hubs = plan.hubs.hubs;
    const LayerFields name{
        field::text("hub_id", "Id of the hub", [&](auto i) { return hubs[i].id.text; }),
        field::text("name", "Name of the hub", [&](auto i) { return hubs[i].name; }),
    };
    const auto fields = joined(
        {name,
         rank_fields({plan.hub_ranking, plan.hub_acceptability, plan.hub_province_ranks, plan.hub_national_ranks}),
         boundary_fields(plan.boundary ? &plan.boundary->hubs : nullptr),
         member_fields(plan, [&](std::size_t i) -> const std::vector<Member>& { return hubs[i].members; }),
         shape_fields(plan), grid_fields(plan, plan.grid.hubs), hydrogen_fields(plan, plan.hydrogen.hubs)});
    return tabulate({"hubs", "Candidates for an energy hub, best first", GeometryKind::area, {}, {}},
                    best_first(plan.hub_ranking, hubs.size()), fields,
                    [&](auto i) { return hubs[i].outline.empty() ? Shape{} : Shape{hubs[i].outline}; });
}

Table hub_members_table(const Plan& plan) {
    const auto& hubs = plan.hubs.hubs;
    return members_table({"hub_members", "Which sites are in each hub, and why", GeometryKind::none, {}, {}}, plan,
                         {"hub_id", hubs.size(), [&](std::size_t i) { return hubs[i].id.text; },
                          [&](std::size_t i) -> const std::vector<Member>& { return hubs[i].members; }});
}

Table left_out_table(const Plan& plan) {
    const auto& out = plan.hubs.left_out;
    const LayerFields fields{
        field::text("site_id", "Id of the site", [&](auto i) { return plan.sites[out[i].site].id.text; }),
        field::text("name", "Name of the site", [&](auto i) { return plan.sites[out[i].site].name; }),
        field::coded<LeftOutReason>("reason", "Why it is in no hub", [&](auto i) { return out[i].why; }),
        field::text("reason_text", "The same in a sentence",
                    [&](auto i) { return std::string{word(out[i].why).english}; }),
    };
    return tabulate({"left_out", "Sites that take part and are in no hub, and why", GeometryKind::none, {}, {}},
                    positions(out.size()), fields);
}

}  // namespace regiohub
