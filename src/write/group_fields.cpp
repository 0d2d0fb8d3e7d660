#include "write/group_fields.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace regiohub {
namespace {

std::map<std::size_t, const Ranked*> by_alternative(const Ranking& ranking) {
    std::map<std::size_t, const Ranked*> all;
    for (const auto& one : ranking.order) all.emplace(one.alternative, &one);
    return all;
}

std::string site_ids(const Plan& plan, const std::vector<Member>& members) {
    std::vector<std::string> ids;
    for (const auto& member : members) ids.push_back(plan.sites[member.site].id.text);
    return listed(ids);
}

/// Codes, in the order of the enumeration.
std::string sectors(const Plan& plan, const std::vector<Member>& members) {
    std::set<Sector> present;
    for (const auto& member : members) present.insert(plan.sites[member.site].sector);
    std::vector<std::string> codes;
    for (const auto sector : present) codes.push_back(code(sector));
    return listed(codes);
}

std::string provinces(const Plan& plan, const std::vector<Member>& members) {
    std::set<std::size_t> present;
    for (const auto& member : members) {
        const auto province = plan.sites[member.site].province;
        if (province && *province < plan.provinces.size()) present.insert(*province);
    }
    std::vector<std::string> names;
    for (const auto province : present) names.push_back(plan.provinces[province].name);
    return listed(names);
}

/// Sum of what is known; empty when nothing is.
std::optional<MassRate> emission(const Plan& plan, const std::vector<Member>& members) {
    std::optional<MassRate> sum;
    for (const auto& member : members) {
        const auto one = emission_in(plan.sites[member.site], plan.header.reference_year);
        if (one) sum = sum.value_or(MassRate{}) + *one;
    }
    return sum;
}

template <class Wanted>
std::size_t count(const Plan& plan, const std::vector<Member>& members, Wanted wanted) {
    return static_cast<std::size_t>(
        std::ranges::count_if(members, [&](const Member& m) { return wanted(plan.sites[m.site]); }));
}

std::size_t firms(const Plan& plan, const std::vector<Member>& members) {
    std::set<std::string> names;
    for (const auto& member : members) {
        const auto& site = plan.sites[member.site];
        names.insert(site.company.empty() ? site.id.text : site.company);
    }
    return names.size();
}

std::optional<double> first_of(const std::vector<double>& shares) {
    return shares.empty() ? std::nullopt : std::optional{shares.front()};
}

std::string station_ids(const Plan& plan, const GroupConnection& group) {
    std::vector<std::string> ids;
    for (const auto station : group.stations) ids.push_back(plan.stations[station].id.text);
    return listed(ids);
}

/// A field of an overlay's group, NULL where there is no such group.
template <class Group, class Of>
auto of_group(const std::vector<Group>& groups, Of of) {
    using Value = std::remove_cvref_t<decltype(of(groups[0]))>;
    return [&groups, of](std::size_t i) -> std::optional<Value> {
        const auto* group = at_or_null(groups, i);
        return group ? std::optional<Value>{of(*group)} : std::nullopt;
    };
}

/// The same where the field itself may be empty.
template <class Group, class Of>
auto maybe_of_group(const std::vector<Group>& groups, Of of) {
    using Value = std::remove_cvref_t<decltype(of(groups[0]))>;
    return [&groups, of](std::size_t i) -> Value {
        const auto* group = at_or_null(groups, i);
        return group ? of(*group) : Value{};
    };
}

/// Columns about the nearest leg: its id, distance, accuracy, status and feasibility.
LayerFields leg_fields(const Plan& plan, const std::vector<GroupHydrogen>& groups,
                       const std::pair<std::string, std::optional<LegDistance> GroupHydrogen::*>& which) {
    const auto& [stem, leg] = which;
    const auto part = [&groups, leg = leg](auto of) {
        return maybe_of_group(groups, [leg, of](const GroupHydrogen& g) {
            using Value = std::remove_cvref_t<decltype(of(*(g.*leg)))>;
            return g.*leg ? std::optional<Value>{of(*(g.*leg))} : std::nullopt;
        });
    };
    return {
        field::text(stem + "_id", "Leg of the backbone; NULL: none",
                    part([&](const LegDistance& d) { return plan.backbone[d.leg].id.text; })),
        field::amount(stem + "_m", "Straight distance from the centre, in metres", unit::m,
                      part([](const LegDistance& d) { return d.distance; })),
        field::amount(stem + "_accuracy_m", "The distance is no finer than this, in metres", unit::m,
                      part([](const LegDistance& d) { return d.accuracy; })),
        field::coded<AssetStatus>(stem + "_status", "Status of that leg",
                                  part([&](const LegDistance& d) { return plan.backbone[d.leg].status; })),
        field::coded<Feasibility>(stem + "_feasibility", "An undecided leg does not count as available",
                                  part([&](const LegDistance& d) { return plan.backbone[d.leg].feasibility; })),
    };
}

}  // namespace

std::vector<std::size_t> best_first(const Ranking& ranking, std::size_t size) {
    std::vector<std::size_t> order;
    for (const auto& one : ranking.order) {
        if (one.alternative < size) order.push_back(one.alternative);
    }
    const std::set<std::size_t> ranked(order.begin(), order.end());
    for (const auto i : positions(size)) {
        if (!ranked.contains(i)) order.push_back(i);
    }
    return order;
}

LayerFields boundary_fields(const BoundaryOf* test) {
    const auto held = [test](std::size_t i) { return test ? std::optional{test->held_in[i]} : std::nullopt; };
    const auto of = [test] { return test ? std::optional{test->variants.size()} : std::nullopt; };
    return {
        field::whole("held_in", "Other ways to draw it in which it is found again; NULL: the test was not run", held),
        field::whole("held_of", "Other ways to draw it that were tried", [of](auto) { return of(); }),
        field::flag("robust", "Whether it is found again in more than half of them",
                    [held, of](auto i) { return held(i) ? std::optional{2 * *held(i) > *of()} : std::nullopt; }),
    };
}

LayerFields rank_fields(const Placing& placing) {
    const auto part = [ranks = by_alternative(placing.ranking)](auto of) {
        return [ranks, of](std::size_t i) {
            const auto found = ranks.find(i);
            return found == ranks.end() ? std::nullopt : std::optional{of(*found->second)};
        };
    };
    const auto drawn = [&found = placing.acceptability.of](auto of) {
        return [&found, of](std::size_t i) {
            const Acceptance* acceptance = at_or_null(found, i);
            return acceptance ? of(*acceptance) : std::nullopt;
        };
    };
    return {
        field::whole("rank", "Place in the ranking, 1 is best", part([](const Ranked& r) { return r.rank; })),
        field::whole("national_rank",
                     "Place by the weights of the study; rank goes by a province's own, if it gave any",
                     [&national = placing.national](auto i) {
                         return i < national.size() ? std::optional{national[i]} : std::nullopt;
                     }),
        field::whole("province_rank",
                     "Place inside the province that was asked for; NULL: not in it, or none asked for",
                     [in_province = placing.in_province](auto i) {
                         return i < in_province.size() ? in_province[i] : std::nullopt;
                     }),
        field::number("score", "Middle of the score, 0 to 1: what the rank goes by",
                      part([](const Ranked& r) { return r.middle; })),
        field::number("score_low", "Score if all that is unknown turns out worst",
                      part([](const Ranked& r) { return r.score.low; })),
        field::number("score_high", "Score if all that is unknown turns out best",
                      part([](const Ranked& r) { return r.score.high; })),
        field::number("mean_rank", "Mean place over the draws of weights and inputs",
                      drawn([](const Acceptance& a) { return std::optional{a.mean_rank}; })),
        field::number("share_first", "Share of the draws in which it comes first, 0 to 1",
                      drawn([](const Acceptance& a) { return first_of(a.rank); })),
        field::number(
            "share_top",
            "Share of the draws in which it is among the first: the most of the first wave, or the first hubs",
            drawn([](const Acceptance& a) { return first_of(a.k_best); })),
        field::number("share_chosen", "The same when, best first, regions that share a site exclude one another",
                      drawn([](const Acceptance& a) { return first_of(a.chosen); })),
    };
}

LayerFields member_fields(const Plan& plan, const MembersOf& of) {
    const int year = plan.header.reference_year;
    return {
        field::whole("sites", "Number of sites", [of](auto i) { return of(i).size(); }),
        field::whole("firms", "Number of firms; a site without a firm counts as one",
                     [&plan, of](auto i) { return firms(plan, of(i)); }),
        field::whole("ets_sites", "Sites in emissions trading, outside the clusters and without a sector track",
                     [&plan, of](auto i) {
                         return count(plan, of(i), [](const DemandSite& s) { return s.scope.scope == Scope::anchor; });
                     }),
        field::whole("track_sites", "Sites in a sector track of their own, counted apart",
                     [&plan, of](auto i) {
                         return count(plan, of(i), [](const DemandSite& s) { return s.scope.scope == Scope::track; });
                     }),
        field::text("site_ids", "Ids of the sites", [&plan, of](auto i) { return site_ids(plan, of(i)); }),
        field::text("sectors", "Sectors of the sites", [&plan, of](auto i) { return sectors(plan, of(i)); }),
        field::text("provinces", "Provinces of the sites", [&plan, of](auto i) { return provinces(plan, of(i)); }),
        field::amount("emission_t_per_yr",
                      "Known CO2-equivalent of the sites in the reference year; NULL: none is known", unit::t_per_yr,
                      [&plan, of](auto i) { return emission(plan, of(i)); }),
        field::whole("emission_unknown", "Sites whose emission in that year is not known",
                     [&plan, of, year](auto i) {
                         return count(plan, of(i), [year](const DemandSite& s) { return !emission_in(s, year); });
                     }),
    };
}

LayerFields grid_fields(const Plan& plan, const std::vector<GroupConnection>& groups) {
    const LayerFields own{
        field::text("station_ids", "Stations that its sites are fed by",
                    of_group(groups, [&plan](const GroupConnection& g) { return station_ids(plan, g); })),
        field::coded<Congestion>("offtake_congestion", "Worst of its sites for offtake; unknown is not free",
                                 of_group(groups, [](const GroupConnection& g) { return g.offtake; })),
        field::coded<Congestion>("feed_in_congestion", "Worst of its sites for feed-in; unknown is not free",
                                 of_group(groups, [](const GroupConnection& g) { return g.feed_in; })),
        field::whole("asked_unknown", "Sites whose power demand is not known",
                     of_group(groups, [](const GroupConnection& g) { return g.asked_unknown; })),
        field::coded<YearBasis>("offtake_year_basis", "What the first year for offtake rests on",
                                of_group(groups, [](const GroupConnection& g) { return g.basis; })),
        field::whole("offtake_not_before", "No source allows all of it earlier, also where the year is not known",
                     maybe_of_group(groups, [](const GroupConnection& g) { return g.not_before; })),
        field::whole("first_year_unknown", "Sites whose first year for offtake is not known",
                     of_group(groups, [](const GroupConnection& g) { return g.year_unknown; })),
        field::amount("mean_cable_m", "Mean length to the stations along a route, in metres", unit::m,
                      maybe_of_group(groups,
                                     [](const GroupConnection& g) {
                                         return g.stations.empty() ? std::nullopt : std::optional{g.mean_cable};
                                     })),
    };
    const auto room = [&](Band<Power> Headroom::* part) {
        return maybe_of_group(groups, [part](const GroupConnection& g) {
            return g.room ? std::optional{(*g.room).*part} : std::nullopt;
        });
    };
    return joined(
        {own,
         field::band({"asked", "mw", "Power asked of the grid by the sites whose demand is known"}, unit::MW,
                     of_group(groups, [](const GroupConnection& g) { return g.asked; })),
         field::band({"lacking", "mw", "What no station in reach has room for"}, unit::MW, room(&Headroom::lacking)),
         field::band({"asked_in_doubt", "mw", "What goes where the room is not known"}, unit::MW,
                     room(&Headroom::doubtful)),
         field::dated("first_year_offtake", "First feasible for offtake",
                      maybe_of_group(groups, [](const GroupConnection& g) { return g.first_year; }))});
}

LayerFields hydrogen_fields(const Plan& plan, const std::vector<GroupHydrogen>& groups) {
    const LayerFields own{
        field::coded<HydrogenReach>("h2_reach", "How the nearest leg may be reached, whatever its status",
                                    of_group(groups, [](const GroupHydrogen& g) { return g.reach; })),
        field::amount("h2_supply_t_per_yr", "Hydrogen that its sites produce, as stated", unit::t_per_yr,
                      of_group(groups, [](const GroupHydrogen& g) { return g.supply; })),
        field::whole("h2_demand_unknown", "Sites whose hydrogen demand is not known",
                     of_group(groups, [](const GroupHydrogen& g) { return g.demand_unknown; })),
    };
    return joined(
        {leg_fields(plan, groups, {"nearest_leg", &GroupHydrogen::nearest}),
         leg_fields(plan, groups, {"nearest_committed_leg", &GroupHydrogen::nearest_committed}),
         field::dated("h2_first_year", "First hydrogen on the nearest leg",
                      maybe_of_group(groups, [](const GroupHydrogen& g) { return g.first_year; })),
         own,
         field::band({"h2_demand", "t_per_yr", "Hydrogen that may take over gas, of the sites whose demand is known"},
                     unit::t_per_yr, of_group(groups, [](const GroupHydrogen& g) { return g.demand; }))});
}

}  // namespace regiohub
