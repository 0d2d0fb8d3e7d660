// What hydrogen could reach: demand areas, a network a scenario, and the options of each area (methods 8).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/groups.hpp"
#include "model/networks.hpp"
#include "model/range.hpp"
#include "model/shapes.hpp"
#include "units/units.hpp"

namespace regiohub {

/// Which legs of the backbone count. Rejected legs and legs without a year count in none.
enum class BackboneScenario : std::uint8_t { as_planned, years_later, only_committed };
inline constexpr std::array backbone_scenarios{BackboneScenario::as_planned, BackboneScenario::years_later,
                                               BackboneScenario::only_committed};

/// Sites that use or make hydrogen, near enough to one another to share a branch.
struct HydrogenArea {
    Id<struct HydrogenAreaTag> id;   // "A" and the id of its first site
    std::vector<SiteIndex> members;  // ascending
    PlanarPoint centre;              // mean of its members
    Band<Power> peak;                // demand at full load
    Band<MassRate> demand;
    MassRate supply;  // stated by members that produce and inject
    PlanarArea outline;
    bool operator==(const HydrogenArea&) const = default;
};

/// One pipe of a network, from one point of the route graph to the next; `to` is farther from the backbone.
struct HydrogenPipe {
    PlanarPoint from;
    PlanarPoint to;
    Length length;    // along the ground: straight times the route factor
    Length accuracy;  // of both ends together, never finer than the leg it hangs on
    Length diameter;
    std::size_t lines = 1;
    Power flow;  // the larger of peak demand and peak supply beyond it
    Money cost;
    std::size_t leg = 0;  // of the backbone, where its tree ties in
    bool operator==(const HydrogenPipe&) const = default;
};

/// What a joined site pays by the tree rule: of each pipe the part of its kilograms among all beyond that pipe.
struct HydrogenShare {
    SiteIndex site = 0;
    Money share;
    Money alone;             // its own pipe to the same backbone
    Per<Money, Mass> price;  // of its share, a kilogram used or injected
    bool operator==(const HydrogenShare&) const = default;
    [[nodiscard]] bool breaks() const { return share > alone; }  // would be better off alone
};

struct HydrogenNetwork {
    BackboneScenario scenario = BackboneScenario::only_committed;
    std::vector<HydrogenPipe> pipes;
    std::vector<HydrogenShare> shares;                        // joined sites, ascending
    std::vector<std::optional<Per<Money, Mass>>> area_price;  // one an area; empty: none of it is joined
    std::vector<std::optional<Range<int>>> area_year;         // of the last of the legs that its joined members hang on
    Money capex;                                              // of the pipes at the sizes they need
    Money lower_bound;       // no network costs less, pipes and forgone worth together, at any sizes
    double gap = 0.0;        // of the network at its true sizes: pipes and forgone worth together against the bound
    double route_gap = 0.0;  // of the routes, with every pipe at the smallest size
    bool operator==(const HydrogenNetwork&) const = default;
};

enum class HydrogenOptionKind : std::uint8_t { branch, local_electrolysis, electrify, green_gas, truck, wait };
inline constexpr std::array hydrogen_option_kinds{HydrogenOptionKind::branch,    HydrogenOptionKind::local_electrolysis,
                                                  HydrogenOptionKind::electrify, HydrogenOptionKind::green_gas,
                                                  HydrogenOptionKind::truck,     HydrogenOptionKind::wait};

/// One way for an area to replace its gas. What is not known is empty.
struct HydrogenOption {
    std::size_t area = 0;
    HydrogenOptionKind kind = HydrogenOptionKind::wait;
    std::optional<DatedYear> first_year;
    std::optional<Band<Per<Money, Energy>>> cost;  // all in, a MWh of hydrogen (LHV) or the gas in its place
    std::optional<Money> regret;  // over the years to the horizon, if the backbone comes later than planned, against
                                  // the best option then
    std::string note;             // what the figures leave out
    // Where power is asked of the grid.
    std::optional<Power> grid_load;
    std::optional<Power> grid_short;  // of its stations with this load; empty: a capacity is not known
    Congestion offtake = Congestion::unknown;
    std::vector<std::size_t> stations;  // ascending
    // By-products of electrolysis.
    std::optional<MassRate> oxygen;
    std::optional<Power> heat;
    bool operator==(const HydrogenOption&) const = default;
};

struct HydrogenPlan {
    std::vector<HydrogenArea> areas;        // ascending by id
    std::vector<HydrogenNetwork> networks;  // one a scenario, in the order of the scenarios
    std::vector<HydrogenOption> options;    // by area, then kind
    bool operator==(const HydrogenPlan&) const = default;
};

}  // namespace regiohub
