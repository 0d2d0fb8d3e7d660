// Stations, and the legs of the hydrogen backbone.
#include <fmt/format.h>

#include "write/capacity_fields.hpp"
#include "write/fields.hpp"
#include "write/layers.hpp"

namespace regiohub {
namespace {

/// "380/150"
std::string voltages(const Station& station) {
    std::string all;
    for (const double kv : station.voltages_kv) all += fmt::format("{}{}", all.empty() ? "" : "/", kv);
    return all;
}

std::optional<double> highest(const Station& station) {
    return station.voltages_kv.empty() ? std::nullopt : std::optional{station.voltages_kv.front()};
}

LayerFields station_fields(const std::vector<Station>& stations) {
    return {
        field::text("station_id", "Id of the station", [&](auto i) { return stations[i].id.text; }),
        field::text("name", "Name of the station", [&](auto i) { return stations[i].name; }),
        field::text("operator", "Grid operator", [&](auto i) { return stations[i].operator_name; }),
        field::text("voltages_kv", "Voltages in kV, highest first; NULL: not known",
                    [&](auto i) { return voltages(stations[i]); }),
        field::number("highest_kv", "Highest voltage, in kV; NULL: not known",
                      [&](auto i) { return highest(stations[i]); }),
        field::coded<AssetStatus>("status", "Status of the station", [&](auto i) { return stations[i].status; }),
        field::amount("location_accuracy_m", "Radius within which the station lies, in metres", unit::m,
                      [&](auto i) { return stations[i].location_accuracy; }),
        field::text("supply_area_id", "Supply or congestion area it belongs to; NULL: not stated",
                    [&](auto i) { return stations[i].supply_area; }),
    };
}

LayerFields leg_fields(const std::vector<BackboneLeg>& legs) {
    const auto year = [&legs](int Range<int>::* end) {
        return [&legs, end](std::size_t i) {
            return legs[i].year ? std::optional<int>{(*legs[i].year).*end} : std::nullopt;
        };
    };
    return {
        field::text("leg_id", "Id of the leg", [&](auto i) { return legs[i].id.text; }),
        field::text("project", "Project of the network operator", [&](auto i) { return legs[i].project; }),
        field::text("from_node", "Where the leg starts", [&](auto i) { return legs[i].from; }),
        field::text("to_node", "Where the leg ends", [&](auto i) { return legs[i].to; }),
        field::coded<AssetStatus>("status", "Status of the leg", [&](auto i) { return legs[i].status; }),
        field::coded<Feasibility>("feasibility", "An undecided leg does not count as available",
                                  [&](auto i) { return legs[i].feasibility; }),
        field::text("feasibility_note", "Feasibility in the source's words",
                    [&](auto i) { return legs[i].feasibility_note; }),
        field::whole("year_from", "Earliest year of first hydrogen; NULL: not known", year(&Range<int>::low)),
        field::whole("year_to", "Latest year of first hydrogen; NULL: not known", year(&Range<int>::high)),
        field::number("probability", "Chance that the leg is built, 0 to 1; NULL: not stated",
                      [&](auto i) { return legs[i].probability; }),
        field::amount("location_accuracy_m", "How far the line may lie from the true one, in metres", unit::m,
                      [&](auto i) { return legs[i].location_accuracy; }),
    };
}

}  // namespace

Table stations_table(const Plan& plan) {
    const auto& stations = plan.stations;
    const auto fields =
        joined({station_fields(stations),
                field::dated("in_service", "In service", [&](std::size_t i) { return stations[i].in_service; }),
                capacity_fields("offtake", [&](std::size_t i) -> const Capacity& { return stations[i].offtake; }),
                capacity_fields("feed_in", [&](std::size_t i) -> const Capacity& { return stations[i].feed_in; })});
    return tabulate({"stations", "Electricity stations", GeometryKind::point, {}, {}}, positions(stations.size()),
                    fields, [&](auto i) { return stations[i].at ? Shape{*stations[i].at} : Shape{}; });
}

Table backbone_table(const Plan& plan) {
    const auto& legs = plan.backbone;
    return tabulate(
        {"backbone", "Legs of the hydrogen backbone, as coarse as their accuracy says", GeometryKind::lines, {}, {}},
        positions(legs.size()), leg_fields(legs),
        [&](auto i) { return legs[i].line.parts.empty() ? Shape{} : Shape{legs[i].line}; });
}

}  // namespace regiohub
