// From each site to its station and to each leg of the backbone.
#include "write/fields.hpp"
#include "write/layers.hpp"

namespace regiohub {
namespace {

std::string station_of(const Plan& plan, const SiteConnection& connection) {
    return connection.station ? plan.stations[*connection.station].id.text : std::string{};
}

/// A straight line: no route was drawn.
Shape line_to_station(const Plan& plan, const SiteConnection& connection) {
    const auto& from = plan.sites[connection.site].at;
    if (!from || !connection.station || !plan.stations[*connection.station].at) return {};
    return PlanarLines{{PlanarLine{{*from, *plan.stations[*connection.station].at}}}};
}

std::optional<Length> where_chosen(const SiteConnection& connection, Length length) {
    return connection.station ? std::optional{length} : std::nullopt;
}

LayerFields connection_fields(const Plan& plan) {
    const auto& all = plan.grid.sites;
    return {
        field::text("site_id", "Id of the site", [&](auto i) { return plan.sites[all[i].site].id.text; }),
        field::text("station_id", "Station that was chosen; NULL: none",
                    [&](auto i) { return station_of(plan, all[i]); }),
        field::coded<StationChoice>("station_choice", "How the station was chosen",
                                    [&](auto i) { return all[i].choice; }),
        field::coded<ConnectionLevel>("level", "Where a connection of its size belongs",
                                      [&](auto i) { return all[i].level; }),
        field::amount("distance_m", "Straight distance, in metres", unit::m,
                      [&](auto i) { return where_chosen(all[i], all[i].distance); }),
        field::amount("cable_m", "Length along a route: straight times the route factor, in metres", unit::m,
                      [&](auto i) { return where_chosen(all[i], all[i].cable); }),
        field::amount("accuracy_m",
                      "Accuracy of the two places together: the distance is no finer than this, in metres", unit::m,
                      [&](auto i) { return where_chosen(all[i], all[i].accuracy); }),
        field::coded<Congestion>("offtake_congestion", "For offtake; unknown is not free",
                                 [&](auto i) { return all[i].offtake; }),
        field::coded<Congestion>("feed_in_congestion", "For feed-in; unknown is not free",
                                 [&](auto i) { return all[i].feed_in; }),
    };
}

LayerFields year_basis_fields(const Plan& plan) {
    const auto& all = plan.grid.sites;
    return {
        field::coded<YearBasis>("offtake_year_basis", "What the first year for offtake rests on",
                                [&](auto i) { return all[i].basis_offtake; }),
        field::whole("offtake_not_before", "No source allows it earlier, also where the year is not known",
                     [&](auto i) { return all[i].not_before_offtake; }),
        field::coded<YearBasis>("feed_in_year_basis", "What the first year for feed-in rests on",
                                [&](auto i) { return all[i].basis_feed_in; }),
    };
}

}  // namespace

Table connections_table(const Plan& plan) {
    const auto& all = plan.grid.sites;
    const auto room = [&](Band<Power> Headroom::* part) {
        return [&all, part](std::size_t i) { return all[i].room ? std::optional{(*all[i].room).*part} : std::nullopt; };
    };
    const auto fields = joined(
        {connection_fields(plan),
         field::band({"asked", "mw", "Power asked of the grid"}, unit::MW, [&](std::size_t i) { return all[i].asked; }),
         field::band({"lacking", "mw", "What no station in reach has room for; NULL: nothing known is asked"}, unit::MW,
                     room(&Headroom::lacking)),
         field::band({"asked_in_doubt", "mw", "What goes where the room is not known"}, unit::MW,
                     room(&Headroom::doubtful)),
         year_basis_fields(plan),
         field::dated("first_year_offtake", "First feasible for offtake",
                      [&](std::size_t i) { return all[i].first_year_offtake; }),
         field::dated("first_year_feed_in", "First feasible for feed-in",
                      [&](std::size_t i) { return all[i].first_year_feed_in; })});
    return tabulate({"connections", "Straight lines from each site to its station", GeometryKind::lines, {}, {}},
                    positions(all.size()), fields, [&](auto i) { return line_to_station(plan, all[i]); });
}

Table leg_distances_table(const Plan& plan) {
    struct Pair {
        SiteIndex site;
        std::size_t nearness;
        LegDistance leg;
    };
    std::vector<Pair> pairs;
    for (const auto& site : plan.hydrogen.sites) {
        for (const auto n : positions(site.legs.size())) pairs.push_back({site.site, n + 1, site.legs[n]});
    }
    const LayerFields fields{
        field::text("site_id", "Id of the site", [&](auto i) { return plan.sites[pairs[i].site].id.text; }),
        field::text("leg_id", "Id of the leg", [&](auto i) { return plan.backbone[pairs[i].leg.leg].id.text; }),
        field::whole("nearness", "1 is the nearest leg to the site", [&](auto i) { return pairs[i].nearness; }),
        field::amount("distance_m", "Straight distance, in metres", unit::m,
                      [&](auto i) { return pairs[i].leg.distance; }),
        field::amount("accuracy_m", "The distance is no finer than this, in metres", unit::m,
                      [&](auto i) { return pairs[i].leg.accuracy; }),
    };
    return tabulate(
        {"leg_distances", "Distance from each site to each leg of the backbone", GeometryKind::none, {}, {}},
        positions(pairs.size()), fields);
}

}  // namespace regiohub
