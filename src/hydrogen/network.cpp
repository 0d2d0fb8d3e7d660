#include "hydrogen/network.hpp"

#include "model/physics.hpp"

#include <algorithm>
#include <functional>
#include <queue>
#include <tuple>

#include "hydrogen/areas.hpp"
#include "hydrogen/pipes.hpp"
#include "hydrogen/route_graph.hpp"
#include "hydrogen/steiner.hpp"
#include "hydrogen/steiner_graph.hpp"

namespace regiohub {
namespace {

constexpr double hours_in_a_year = 8760.0;

MassRate used_by(const DemandSite& site) {
    return site.demand.hydrogen_mass ? site.demand.hydrogen_mass->mid : MassRate{};
}
MassRate made_by(const DemandSite& site) {
    return site.h2_supply.value_or(MassRate{});
}

Power peak_of(const DemandSite& site, Per<Energy, Mass> lhv) {
    const auto used = peak_hydrogen(site);
    const double factor = hours_in_a_year / site.demand.full_load_hours;
    const Power made = Power::of_base(made_by(site).base() * lhv.base()) * factor;
    return std::max(used ? used->mid : Power{}, made);
}

/// A tree of the route graph with what flows through it. The last node of the Steiner graph is the backbone.
struct Laid {
    SteinerTree tree;
    std::vector<Pipe> pipe;     // one a node of the graph: of the arc into it
    std::vector<Money> cost;    // same
    std::vector<Power> demand;  // peak beyond, node included
    std::vector<Power> supply;
    std::vector<MassRate> mass;  // used and injected beyond, node included
};

class NetworkLayer {
public:
    NetworkLayer(std::span<const DemandSite> sites, const RouteGraph& routes, const HydrogenRules& rules)
        : sites_{sites}, routes_{routes}, rules_{rules}, instance_{instance()}, graph_{graph_of(instance_)} {}

    /// Sized, and pruned at true cost.
    Laid lay(const SteinerForest& forest) const {
        std::vector<std::uint32_t> edges = forest.edges;
        for (;;) {
            Laid laid = sized(best_tree_within(graph_, edges));
            auto kept = worth_their_cost(laid);
            if (kept.size() == edges.size()) return laid;
            edges = std::move(kept);
        }
    }

    [[nodiscard]] const SteinerInstance& of_routes() const { return instance_; }
    [[nodiscard]] std::uint32_t backbone() const { return graph_.root; }
    [[nodiscard]] std::uint32_t up(const Laid& laid, std::uint32_t v) const { return graph_.tail(laid.tree.parent[v]); }
    [[nodiscard]] Length length(std::uint32_t edge) const {
        return edge < routes_.edges.size() ? routes_.edges[edge].length : Length{};
    }

    /// What joining each node alone would cost: the shortest way, in a pipe for its own flow.
    std::vector<Money> alone() const {
        std::vector<double> away(graph_.size(), must_join);
        using Reached = std::tuple<double, std::uint32_t>;
        std::priority_queue<Reached, std::vector<Reached>, std::greater<>> queue;
        away[graph_.root] = 0.0;
        queue.emplace(0.0, graph_.root);
        while (!queue.empty()) {
            const auto [near, v] = queue.top();
            queue.pop();
            if (near > away[v]) continue;
            for (const auto& link : graph_.links_of(v)) {
                const double further = near + length(link.arc >> 1).in(unit::m);
                if (further < away[link.to]) {
                    away[link.to] = further;
                    queue.emplace(further, link.to);
                }
            }
        }
        std::vector<Money> cost(graph_.size());
        for (std::uint32_t v = 0; v < routes_.nodes.size(); ++v) {
            if (!routes_.nodes[v].site) continue;
            const Length way = away[v] * unit::m;
            const Power flow = peak_of(sites_[*routes_.nodes[v].site], hydrogen_lhv);
            cost[v] = way * cost_of(pipe_for(flow, way, rules_.pipes, hydrogen_lhv), rules_.pipes);
        }
        return cost;
    }

private:
    [[nodiscard]] SteinerInstance instance() const {
        SteinerInstance made;
        made.root = static_cast<std::uint32_t>(routes_.nodes.size());
        made.prize.assign(routes_.nodes.size() + 1, 0.0);
        const auto smallest = cost_of({rules_.pipes.smallest, 1}, rules_.pipes);
        for (const auto& edge : routes_.edges) {
            made.edges.push_back({edge.a, edge.b, (edge.length * smallest).in(unit::eur)});
        }
        for (std::uint32_t v = 0; v < routes_.nodes.size(); ++v) {
            if (routes_.nodes[v].leg) made.edges.push_back({made.root, v, 0.0});
            if (routes_.nodes[v].site) made.prize[v] = prize_of(sites_[*routes_.nodes[v].site], rules_).in(unit::eur);
        }
        return made;
    }

    Laid sized(SteinerTree tree) const {
        Laid laid{std::move(tree), {}, {}, {}, {}, {}};
        laid.pipe.resize(graph_.size());
        laid.cost.resize(graph_.size());
        laid.demand.resize(graph_.size());
        laid.supply.resize(graph_.size());
        laid.mass.resize(graph_.size());
        std::vector<Length> from_root(graph_.size());
        std::vector<Length> beyond(graph_.size());
        const auto& order = laid.tree.order;
        for (std::size_t i = 1; i < order.size(); ++i) {
            from_root[order[i]] = from_root[up(laid, order[i])] + length(laid.tree.parent[order[i]] >> 1);
        }
        for (std::size_t i = order.size(); i-- > 1;) {
            const std::uint32_t v = order[i];
            add_own(laid, v);
            const Length own = length(laid.tree.parent[v] >> 1);
            const Power flow = std::max(laid.demand[v], laid.supply[v]);
            laid.pipe[v] = pipe_for(flow, from_root[v] + beyond[v], rules_.pipes, hydrogen_lhv);
            laid.cost[v] = own * cost_of(laid.pipe[v], rules_.pipes);
            const std::uint32_t u = up(laid, v);
            laid.demand[u] += laid.demand[v];
            laid.supply[u] += laid.supply[v];
            laid.mass[u] += laid.mass[v];
            beyond[u] = std::max(beyond[u], beyond[v] + own);
        }
        return laid;
    }

    void add_own(Laid& laid, std::uint32_t v) const {
        if (!routes_.nodes[v].site) return;
        const DemandSite& site = sites_[*routes_.nodes[v].site];
        const auto used = peak_hydrogen(site);
        const double factor = hours_in_a_year / site.demand.full_load_hours;
        laid.demand[v] += used ? used->mid : Power{};
        laid.supply[v] += Power::of_base(made_by(site).base() * hydrogen_lhv.base()) * factor;
        laid.mass[v] += used_by(site) + made_by(site);
    }

    /// Edges of the branches that are worth what their pipes truly cost.
    [[nodiscard]] std::vector<std::uint32_t> worth_their_cost(const Laid& laid) const {
        auto priced = instance_;
        std::vector<std::uint32_t> edges = edges_of(laid.tree);
        for (std::size_t i = 1; i < laid.tree.order.size(); ++i) {
            const std::uint32_t v = laid.tree.order[i];
            priced.edges[laid.tree.parent[v] >> 1].cost = laid.cost[v].in(unit::eur);
        }
        return edges_of(best_tree_within(graph_of(priced), edges));
    }

    std::span<const DemandSite> sites_;
    const RouteGraph& routes_;
    const HydrogenRules& rules_;
    SteinerInstance instance_;
    SteinerGraph graph_;
};

/// The leg that each node of the tree hangs on.
std::vector<std::size_t> legs_of(const NetworkLayer& layer, const Laid& laid, const RouteGraph& routes) {
    std::vector<std::size_t> leg(routes.nodes.size() + 1, 0);
    for (std::size_t i = 1; i < laid.tree.order.size(); ++i) {
        const std::uint32_t v = laid.tree.order[i];
        const std::uint32_t u = layer.up(laid, v);
        leg[v] = u == layer.backbone() ? *routes.nodes[v].leg : leg[u];
    }
    return leg;
}

void add_pipes(const NetworkLayer& layer, const Laid& laid, const RouteGraph& routes,
               std::span<const BackboneLeg> backbone, HydrogenNetwork& network) {
    const auto leg = legs_of(layer, laid, routes);
    for (std::size_t i = 1; i < laid.tree.order.size(); ++i) {
        const std::uint32_t v = laid.tree.order[i];
        const std::uint32_t u = layer.up(laid, v);
        const Length length = layer.length(laid.tree.parent[v] >> 1);
        if (u == layer.backbone() || length == Length{}) continue;
        const Length ends = routes.nodes[u].accuracy + routes.nodes[v].accuracy;
        network.pipes.push_back({routes.nodes[u].at, routes.nodes[v].at, length,
                                 std::max(ends, backbone[leg[v]].location_accuracy), laid.pipe[v].diameter,
                                 laid.pipe[v].lines, std::max(laid.demand[v], laid.supply[v]), laid.cost[v], leg[v]});
        network.capex += laid.cost[v];
    }
}

/// Bird's rule: each pipe is paid by those beyond it, here by their kilograms.
void add_shares(const NetworkLayer& layer, const Laid& laid, const RouteGraph& routes,
                std::span<const DemandSite> sites, const HydrogenRules& rules, HydrogenNetwork& network) {
    const auto alone = layer.alone();
    std::vector<double> eur_per_mass(routes.nodes.size() + 1, 0.0);  // paid from the backbone to here
    for (std::size_t i = 1; i < laid.tree.order.size(); ++i) {
        const std::uint32_t v = laid.tree.order[i];
        eur_per_mass[v] = eur_per_mass[layer.up(laid, v)] + laid.cost[v].base() / laid.mass[v].base();
        if (!routes.nodes[v].site) continue;
        const SiteIndex site = *routes.nodes[v].site;
        const MassRate mass = used_by(sites[site]) + made_by(sites[site]);
        const Money share = Money::of_base(eur_per_mass[v] * mass.base());
        network.shares.push_back({site, share, alone[v], price_of(share, mass, rules.price)});
    }
    std::ranges::sort(network.shares, {}, &HydrogenShare::site);
}

void add_areas(std::span<const DemandSite> sites, std::span<const HydrogenArea> areas, const HydrogenRules& rules,
               const std::function<Range<int>(SiteIndex)>& years, HydrogenNetwork& network) {
    for (const HydrogenArea& area : areas) {
        Money paid;
        MassRate mass;
        std::optional<Range<int>> year;
        for (const SiteIndex member : area.members) {
            const auto share = std::ranges::lower_bound(network.shares, member, {}, &HydrogenShare::site);
            if (share == network.shares.end() || share->site != member) continue;
            paid += share->share;
            mass += used_by(sites[member]) + made_by(sites[member]);
            const auto own = years(member);
            year = year ? Range<int>{std::max(year->low, own.low), std::max(year->high, own.high)} : own;
        }
        network.area_price.push_back(mass > MassRate{} ? std::optional{price_of(paid, mass, rules.price)}
                                                       : std::nullopt);
        network.area_year.push_back(year);
    }
}

std::vector<SiteIndex> sinks_of(std::span<const HydrogenArea> areas) {
    std::vector<SiteIndex> sinks;
    for (const HydrogenArea& area : areas) sinks.insert(sinks.end(), area.members.begin(), area.members.end());
    std::ranges::sort(sinks);
    return sinks;
}

}  // namespace

Money prize_of(const DemandSite& site, const HydrogenRules& rules) {
    const MassRate mass = used_by(site) + made_by(site);
    const auto a_year = Per<Money, Duration>::of_base(rules.network.worth.base() * mass.base());
    return Money::of_base(a_year.base() / yearly_cost(1.0 * unit::eur, rules.price).base());
}

HydrogenNetwork lay_network(std::span<const DemandSite> sites, std::span<const HydrogenArea> areas,
                            std::span<const BackboneLeg> backbone, BackboneScenario scenario,
                            const HydrogenRules& rules) {
    const auto routes = route_graph(sites, sinks_of(areas), backbone, scenario, rules.network);
    const NetworkLayer layer{sites, routes, rules};
    const auto forest = solve_forest(layer.of_routes(), {});
    const Laid laid = layer.lay(forest);

    HydrogenNetwork network;
    network.scenario = scenario;
    network.lower_bound = forest.lower_bound * unit::eur;
    network.route_gap = forest.gap();
    add_pipes(layer, laid, routes, backbone, network);
    add_shares(layer, laid, routes, sites, rules, network);
    const double total = network.capex.in(unit::eur) + laid.tree.forgone;
    network.gap = total > forest.lower_bound ? (total - forest.lower_bound) / total : 0.0;

    const auto leg = legs_of(layer, laid, routes);
    std::vector<std::size_t> leg_of_site(sites.size(), 0);
    for (std::size_t v = 0; v < routes.nodes.size(); ++v) {
        if (routes.nodes[v].site) leg_of_site[*routes.nodes[v].site] = leg[v];
    }
    add_areas(
        sites, areas, rules,
        [&](SiteIndex site) { return *years_of(backbone[leg_of_site[site]], scenario, rules.network); }, network);
    return network;
}

}  // namespace regiohub
