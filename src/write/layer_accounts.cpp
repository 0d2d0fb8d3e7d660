// The view from each station and supply area: who competes, MW asked, free and short, the year, and which expansion
// would solve it. And what the study supplied of the grid.
#include <array>

#include "write/fields.hpp"
#include "write/layers.hpp"

namespace regiohub {
namespace {

struct AccountRow {
    GridSide side = GridSide::offtake;
    std::size_t of = 0;  // position of the station or area
    const RoomAccount* account = nullptr;
};
using AccountRows = std::vector<AccountRow>;

AccountRows rows_of(const std::vector<RoomAccount>& offtake, const std::vector<RoomAccount>& feed_in) {
    AccountRows rows;
    for (const auto i : positions(offtake.size())) rows.push_back({GridSide::offtake, i, &offtake[i]});
    for (const auto i : positions(feed_in.size())) rows.push_back({GridSide::feed_in, i, &feed_in[i]});
    return rows;
}

std::string competitors(const Plan& plan, const RoomAccount& account) {
    std::vector<std::string> ids;
    for (const auto site : account.competitors) ids.push_back(plan.sites[site].id.text);
    return listed(ids);
}

std::string projects(const Plan& plan, const Relief& relief) {
    std::vector<std::string> names;
    for (const auto project : relief.projects) {
        const auto& one = plan.planned_projects[project];
        names.push_back(one.name.empty() ? one.id.text : one.name);
    }
    return listed(names);
}

LayerFields stated_fields(const AccountRows& rows) {
    const auto stated = [&rows](const std::string& name, const std::string& about,
                                std::optional<Power> RoomAccount::* figure) {
        return field::amount(name, about, unit::MW,
                             [&rows, figure](std::size_t i) { return rows[i].account->*figure; });
    };
    return {
        field::coded<GridSide>("grid_direction", "What the account is about", [&](auto i) { return rows[i].side; }),
        field::coded<Congestion>("congestion", "The worse of its own and what lies above; unknown is not free",
                                 [&](auto i) { return rows[i].account->status; }),
        stated("existing_mw", "Capacity that is there, in MW; NULL: not stated", &RoomAccount::existing),
        stated("required_mw", "Capacity that is needed, in MW; NULL: not stated", &RoomAccount::required),
        stated("queued_mw", "Requests in the queue, in MW; NULL: not stated", &RoomAccount::queued),
        stated("free_mw", "Free for new load by its own figures, in MW; NULL: not known", &RoomAccount::free),
    };
}

LayerFields shared_fields(const Plan& plan, const AccountRows& rows) {
    const LayerFields counts{
        field::whole("competitors", "Sites whose first choice it is, or lies below it",
                     [&](auto i) { return rows[i].account->competitors.size(); }),
        field::text("site_ids", "Ids of those sites; NULL: none",
                    [&](auto i) { return competitors(plan, *rows[i].account); }),
        field::whole("asked_unknown", "Those of them whose power demand is not known",
                     [&](auto i) { return rows[i].account->asked_unknown; }),
        field::amount("assigned_mw", "MW that the sharing brings here, also from elsewhere (middle)", unit::MW,
                      [&](auto i) { return rows[i].account->assigned; }),
        field::amount("doubtful_mw", "The part of it whose room is not known", unit::MW,
                      [&](auto i) { return rows[i].account->doubtful; }),
    };
    return joined({counts,
                   field::band({"asked", "mw", "Power asked by the competitors whose demand is known"}, unit::MW,
                               [&](std::size_t i) { return rows[i].account->asked; }),
                   field::band({"lacking", "mw", "What its competitors ask and no station has room for"}, unit::MW,
                               [&](std::size_t i) { return rows[i].account->left.lacking; }),
                   field::band({"asked_in_doubt", "mw", "What they ask and goes where the room is not known"}, unit::MW,
                               [&](std::size_t i) { return rows[i].account->left.doubtful; })});
}

LayerFields year_fields(const Plan& plan, const AccountRows& rows) {
    const LayerFields basis{
        field::whole("not_before", "No source allows it earlier, also where the year is not known; NULL: none says so",
                     [&](auto i) { return rows[i].account->not_before; }),
        field::coded<YearBasis>("year_basis", "What the year rests on", [&](auto i) { return rows[i].account->basis; }),
        field::coded<ReliefOutcome>("relief", "Whether planned expansion ends what its competitors lack",
                                    [&](auto i) { return rows[i].account->relief.outcome; }),
        field::amount("relief_needed_mw", "MW to be added, what is short already included; NULL: not known", unit::MW,
                      [&](auto i) { return rows[i].account->relief.needed; }),
        field::text("relief_projects", "The expansions that solve it, else all that are planned; NULL: none",
                    [&](auto i) { return projects(plan, rows[i].account->relief); }),
    };
    return joined(
        {field::dated("first_year", "New load can be served", [&](std::size_t i) { return rows[i].account->year; }),
         basis, field::dated("relief_year", "Last of the expansions that solve it", [&](std::size_t i) {
             return rows[i].account->relief.year;
         })});
}

/// Whose accounts they are, then the accounts.
Table accounts_table(Table head, const Plan& plan, const AccountRows& rows, LayerFields names) {
    const auto fields =
        joined({std::move(names), stated_fields(rows), shared_fields(plan, rows), year_fields(plan, rows)});
    return tabulate(std::move(head), positions(rows.size()), fields);
}

}  // namespace

Table station_accounts_table(const Plan& plan) {
    const auto rows = rows_of(plan.grid.stations, plan.grid.stations_feed_in);
    const auto station = [&](std::size_t i) -> const Station& { return plan.stations[rows[i].of]; };
    return accounts_table(
        {"station_accounts",
         "Each station: who competes for it, MW asked, free and short, the year, and what expansion brings",
         GeometryKind::none,
         {},
         {}},
        plan, rows,
        {field::text("station_id", "Id of the station", [&](auto i) { return station(i).id.text; }),
         field::text("name", "Name of the station", [&](auto i) { return station(i).name; }),
         field::text("operator", "Grid operator", [&](auto i) { return station(i).operator_name; })});
}

Table area_accounts_table(const Plan& plan) {
    const auto rows = rows_of(plan.grid.areas, plan.grid.areas_feed_in);
    const auto area = [&](std::size_t i) -> const SupplyArea& { return plan.supply_areas[rows[i].of]; };
    return accounts_table(
        {"area_accounts",
         "Each supply or congestion area: MW existing, required, queued, assigned and short",
         GeometryKind::none,
         {},
         {}},
        plan, rows,
        {field::text("supply_area_id", "Id of the area", [&](auto i) { return area(i).id.text; }),
         field::text("name", "Name of the area", [&](auto i) { return area(i).name; }),
         field::text("operator", "Grid operator", [&](auto i) { return area(i).operator_name; }),
         field::flag("overlapping", "Lies over other areas: its MW contain theirs, and are not to be added to them",
                     [&](auto i) { return rows[i].account->overlapping; })});
}

Table grid_supply_table(const Plan& plan) {
    const auto& supply = plan.grid.supply;
    const std::array supplied{supply.stations, supply.supply_areas,     supply.status,       supply.figures,
                              supply.years,    supply.planned_projects, supply.project_power};
    const LayerFields fields{
        field::coded<GridPart>("part", "What a study can supply of the grid",
                               [](auto i) { return static_cast<GridPart>(i); }),
        field::flag("supplied", "Whether this study does; what it does not is never guessed",
                    [&](auto i) { return supplied[i]; }),
    };
    return tabulate({"grid_supply", "What the study supplies of the electricity grid", GeometryKind::none, {}, {}},
                    positions(supplied.size()), fields);
}

}  // namespace regiohub
