// The pipes of each scenario's network, what each joined site pays, and how good each network is proven to be.
#include "write/h2_fields.hpp"
#include "write/layers.hpp"

namespace regiohub {
namespace {

template <class Thing>
struct InNetwork {
    const HydrogenNetwork* network;
    const Thing* thing;
};

template <class Thing>
std::vector<InNetwork<Thing>> all_of(const HydrogenPlan& h2, std::vector<Thing> HydrogenNetwork::* things) {
    std::vector<InNetwork<Thing>> all;
    for (const auto& network : h2.networks) {
        for (const auto& thing : network.*things) all.push_back({&network, &thing});
    }
    return all;
}

}  // namespace

Table h2_pipes_table(const Plan& plan) {
    const auto pipes = all_of(plan.hydrogen_plan, &HydrogenNetwork::pipes);
    const LayerFields fields{
        field::text("scenario", "Which legs of the backbone count",
                    [&](auto i) { return code_of(pipes[i].network->scenario); }),
        field::number("diameter_mm", "Nominal diameter, in mm",
                      [&](auto i) { return pipes[i].thing->diameter.in(unit::mm); }),
        field::whole("lines", "Parallel lines", [&](auto i) { return pipes[i].thing->lines; }),
        coarse("flow_mw", "Peak flow beyond it, used or injected", unit::MW,
               [&](auto i) { return pipes[i].thing->flow; }),
        coarse("length_km", "Length along the ground", unit::km, [&](auto i) { return pipes[i].thing->length; }),
        coarse("accuracy_km", "How far its ends may lie from the true ones", unit::km,
               [&](auto i) { return pipes[i].thing->accuracy; }),
        coarse("capex_mln_eur", "What it costs, laid", unit::meur, [&](auto i) { return pipes[i].thing->cost; }),
        field::text("leg_id", "Leg of the backbone that it hangs on",
                    [&](auto i) { return plan.backbone[pipes[i].thing->leg].id.text; }),
        field::coded<Feasibility>("leg_feasibility", "An undecided leg does not count as available",
                                  [&](auto i) { return plan.backbone[pipes[i].thing->leg].feasibility; }),
    };
    return tabulate({"h2_pipes",
                     "Regional hydrogen pipes by scenario; a sketch, as coarse as the backbone",
                     GeometryKind::lines,
                     {},
                     {}},
                    positions(pipes.size()), fields,
                    [&](auto i) { return Shape{PlanarLines{{{{pipes[i].thing->from, pipes[i].thing->to}}}}}; });
}

Table h2_shares_table(const Plan& plan) {
    const auto shares = all_of(plan.hydrogen_plan, &HydrogenNetwork::shares);
    const LayerFields fields{
        field::text("scenario", "Which legs of the backbone count",
                    [&](auto i) { return code_of(shares[i].network->scenario); }),
        field::text("site_id", "Site that is joined",
                    [&](auto i) { return plan.sites[shares[i].thing->site].id.text; }),
        coarse("share_mln_eur", "Its part of the capex, by the kilograms beyond each pipe", unit::meur,
               [&](auto i) { return shares[i].thing->share; }),
        coarse("alone_mln_eur", "What a pipe of its own would cost", unit::meur,
               [&](auto i) { return shares[i].thing->alone; }),
        field::flag("breaks", "Whether it would be better off alone, which breaks the network",
                    [&](auto i) { return shares[i].thing->breaks(); }),
        coarse("price_eur_per_kg", "What bringing a kilogram costs it", unit::eur / unit::kg,
               [&](auto i) { return shares[i].thing->price; }),
    };
    return tabulate({"h2_shares", "What each joined site pays of the hydrogen network", GeometryKind::none, {}, {}},
                    positions(shares.size()), fields);
}

Table h2_networks_table(const Plan& plan) {
    const auto& networks = plan.hydrogen_plan.networks;
    const LayerFields fields{
        field::text("scenario", "Which legs of the backbone count",
                    [&](auto i) { return code_of(networks[i].scenario); }),
        field::whole("pipes", "Pipes", [&](auto i) { return networks[i].pipes.size(); }),
        field::whole("sites_joined", "Sites that are joined", [&](auto i) { return networks[i].shares.size(); }),
        coarse("capex_mln_eur", "What the pipes cost, laid", unit::meur, [&](auto i) { return networks[i].capex; }),
        field::number("route_gap",
                      "Share by which the routes may cost more than the best, all pipes at the smallest size",
                      [&](auto i) { return networks[i].route_gap; }),
        field::number("gap", "Share by which the network at its true sizes may cost more than the best",
                      [&](auto i) { return networks[i].gap; }),
    };
    return tabulate(
        {"h2_networks", "How good the hydrogen network of each scenario is proven to be", GeometryKind::none, {}, {}},
        positions(networks.size()), fields);
}

}  // namespace regiohub
