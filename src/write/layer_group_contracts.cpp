// What one transport contract for a hub changes, against a contract for each member.
#include "write/fields.hpp"
#include "write/group_fields.hpp"
#include "write/layers.hpp"

namespace regiohub {

Table group_contracts_table(const Plan& plan) {
    const auto& hubs = plan.hubs.hubs;
    const auto contract = [&](std::size_t i) -> const GroupContract* {
        const auto* group = at_or_null(plan.grid.hubs, i);
        return group && group->contract ? &*group->contract : nullptr;
    };
    const auto part = [contract](auto of) {
        return [contract, of](std::size_t i) {
            const auto* found = contract(i);
            return found ? std::optional{of(*found)} : std::nullopt;
        };
    };
    const auto lacking = [&](std::size_t i) -> std::optional<Power> {
        const auto* group = at_or_null(plan.grid.hubs, i);
        return group && group->room ? std::optional{group->room->lacking.mid} : std::nullopt;
    };
    const LayerFields counts{
        field::text("hub_id", "Id of the hub", [&](auto i) { return hubs[i].id.text; }),
        field::text("name", "Name of the hub", [&](auto i) { return hubs[i].name; }),
        field::whole("members", "Members with a station whose size is known",
                     part([](const GroupContract& c) { return c.members; })),
        field::whole("size_unknown", "Members left out: contract and asked MW both unknown, or no station",
                     part([](const GroupContract& c) { return c.unknown; })),
        field::amount("sum_of_contracts_mw", "Present contracts where stated, and what is asked (middle)", unit::MW,
                      part([](const GroupContract& c) { return c.sum_of_contracts; })),
        field::amount("flexible_mw", "MW that members state they can move away from the peak", unit::MW,
                      part([](const GroupContract& c) { return c.flexible; })),
        field::whole("flexible_unstated", "Members that do not state what they can move",
                     part([](const GroupContract& c) { return c.flexible_unstated; })),
        field::amount("lacking_mw", "What the hub is short of without a group contract (middle)", unit::MW, lacking),
    };
    const auto fields =
        joined({counts,
                field::band({"coincident_peak", "mw", "Peak of members behind the same station together"}, unit::MW,
                            part([](const GroupContract& c) { return c.coincident_peak; })),
                field::band({"freed", "mw", "Sum of contracts less peak and flexible MW"}, unit::MW,
                            part([](const GroupContract& c) { return c.freed; })),
                field::band({"lacking_left", "mw", "What the hub is then still short of"}, unit::MW,
                            part([](const GroupContract& c) { return c.lacking_left; }))});
    return tabulate({"group_contracts", "What one transport contract for a hub changes", GeometryKind::none, {}, {}},
                    best_first(plan.hub_ranking, hubs.size()), fields);
}

}  // namespace regiohub
