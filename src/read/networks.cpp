#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "read/role_fields.hpp"
#include "read/rows.hpp"

namespace regiohub {
namespace {

constexpr std::array status_words{KnownWord{"in_service", AssetStatus::in_service},
                                  KnownWord{"in service", AssetStatus::in_service},
                                  KnownWord{"in bedrijf", AssetStatus::in_service},
                                  KnownWord{"operating", AssetStatus::in_service},
                                  KnownWord{"under_construction", AssetStatus::under_construction},
                                  KnownWord{"construction", AssetStatus::under_construction},
                                  KnownWord{"in aanbouw", AssetStatus::under_construction},
                                  KnownWord{"planned", AssetStatus::planned},
                                  KnownWord{"proposed", AssetStatus::planned},
                                  KnownWord{"gepland", AssetStatus::planned},
                                  KnownWord{"unknown", AssetStatus::unknown},
                                  KnownWord{"onbekend", AssetStatus::unknown}};

/// The capacity map's classes 0 to 3 and their colours (domain 2.8). Grey is not coloured yet: unknown, never free.
constexpr std::array congestion_words{KnownWord{"free", Congestion::free},
                                      KnownWord{"0", Congestion::free},
                                      KnownWord{"white", Congestion::free},
                                      KnownWord{"wit", Congestion::free},
                                      KnownWord{"transparent", Congestion::free},
                                      KnownWord{"transparant", Congestion::free},
                                      KnownWord{"limited", Congestion::limited},
                                      KnownWord{"1", Congestion::limited},
                                      KnownWord{"yellow", Congestion::limited},
                                      KnownWord{"geel", Congestion::limited},
                                      KnownWord{"announced", Congestion::announced},
                                      KnownWord{"2", Congestion::announced},
                                      KnownWord{"orange", Congestion::announced},
                                      KnownWord{"oranje", Congestion::announced},
                                      KnownWord{"structural", Congestion::structural},
                                      KnownWord{"3", Congestion::structural},
                                      KnownWord{"red", Congestion::structural},
                                      KnownWord{"rood", Congestion::structural},
                                      KnownWord{"unknown", Congestion::unknown},
                                      KnownWord{"grey", Congestion::unknown},
                                      KnownWord{"gray", Congestion::unknown},
                                      KnownWord{"grijs", Congestion::unknown},
                                      KnownWord{"-", Congestion::unknown},
                                      KnownWord{"null", Congestion::unknown}};

constexpr std::array feasibility_words{
    KnownWord{"committed", Feasibility::committed}, KnownWord{"undecided", Feasibility::undecided},
    KnownWord{"to be determined", Feasibility::undecided}, KnownWord{"rejected", Feasibility::rejected}};

struct CapacityFields {
    std::size_t status, existing, required, queued, solved;
};

template <class Fields>
consteval CapacityFields offtake_in(const Fields& fields) {
    return {position(fields, "offtake_status"), position(fields, "offtake_existing_mw"),
            position(fields, "offtake_required_mw"), position(fields, "offtake_queued_mw"),
            position(fields, "offtake_solved_year")};
}
template <class Fields>
consteval CapacityFields feed_in_in(const Fields& fields) {
    return {position(fields, "feed_in_status"), position(fields, "feed_in_existing_mw"),
            position(fields, "feed_in_required_mw"), position(fields, "feed_in_queued_mw"),
            position(fields, "feed_in_solved_year")};
}

Capacity capacity_of(RowReader& row, const CapacityFields& fields, std::string_view source) {
    Capacity capacity;
    capacity.status = row.code<Congestion>(fields.status, congestion_words, Congestion::unknown);
    capacity.existing = row.quantity(fields.existing, unit::MW);
    capacity.required = row.quantity(fields.required, unit::MW);
    capacity.queued = row.quantity(fields.queued, unit::MW);
    if (const auto year = row.years(fields.solved)) capacity.solved = DatedYear{*year, std::string{source}};
    return capacity;
}

/// What an area's row says of the areas above it: no MW of theirs, which would be added to its own.
Capacity above_of(RowReader& row, std::size_t status, std::size_t solved, std::string_view source) {
    Capacity above;
    above.status = row.code<Congestion>(status, congestion_words, Congestion::unknown);
    if (const auto year = row.years(solved)) above.solved = DatedYear{*year, std::string{source} + ", TenneT"};
    return above;
}

std::optional<Range<int>> first_hydrogen(RowReader& row, std::optional<int> as_of) {
    constexpr auto f = [](std::string_view name) consteval { return position(backbone_fields, name); };
    const auto from = row.years(f("year_from"));
    const auto to = row.years(f("year_to"));
    if (from && to && from->low > to->high) {
        row.doubt("years_reversed",
                  fmt::format("year_from {} lies after year_to {}; the year is taken as unknown: correct them",
                              from->low, to->high));
        return std::nullopt;
    }
    if (from && to) return Range<int>{from->low, to->high};
    if (to && as_of && *as_of <= to->high) {
        row.note("start_year_not_stated",
                 fmt::format("only \"by {}\" is stated; read as {} to {}, since it was still to come in {}", to->high,
                             *as_of, to->high, *as_of));
        return Range<int>{*as_of, to->high};
    }
    if (from || to)
        row.doubt("half_a_period",
                  "only one of year_from and year_to is known; the year is taken as unknown: give both");
    return std::nullopt;
}

}  // namespace

std::vector<double> voltages_of(RowReader& row, std::size_t field) {
    std::vector<double> voltages;
    const auto text = row.text(field);
    if (is_blank(text)) return voltages;
    for (auto part : split_list(text, "/;+&")) {
        const auto plain = folded(part);
        const bool has_unit = plain.ends_with("kv");
        const auto kv =
            read_number(has_unit ? std::string_view{plain}.substr(0, plain.size() - 2) : plain, DecimalSign::point);
        if (kv.value && *kv.value > 0.0) {
            voltages.push_back(*kv.value);
        } else {
            row.doubt(
                "not_a_voltage",
                fmt::format("\"{}\" in the voltages \"{}\" is no number of kV; left out: correct it", part, text));
        }
    }
    std::ranges::sort(voltages, std::greater{});
    voltages.erase(std::ranges::unique(voltages).begin(), voltages.end());
    return voltages;
}

std::optional<StationIn<SourceFrame>> station_of(RowReader& row, std::string_view source) {
    constexpr auto f = [](std::string_view name) consteval { return position(station_fields, name); };
    StationIn<SourceFrame> station;
    station.id.text = row.text(f("id"));
    station.name = row.text(f("name"));
    station.operator_name = row.text(f("operator"));
    station.voltages_kv = voltages_of(row, f("voltages_kv"));
    station.status = row.code<AssetStatus>(f("status"), status_words, AssetStatus::unknown);
    if (const auto year = row.years(f("in_service_year"))) station.in_service = DatedYear{*year, std::string{source}};
    station.at = row.point({f("lon"), f("lat"), f("x"), f("y")});
    station.location_accuracy = row.length(f("location_accuracy_m"), f("location_accuracy_km"));
    station.supply_area = row.text(f("supply_area"));
    station.offtake = capacity_of(row, offtake_in(station_fields), source);
    station.feed_in = capacity_of(row, feed_in_in(station_fields), source);
    if (!station.at)
        row.doubt("no_place", "the station has no usable coordinates; no site can be near it: give it a place");
    if (station.voltages_kv.empty())
        row.doubt("no_voltage", "the station has no known voltage, so no site is connected to it: state its kV");
    return station;
}

std::optional<SupplyAreaIn<SourceFrame>> supply_area_of(RowReader& row, std::string_view source) {
    constexpr auto f = [](std::string_view name) consteval { return position(supply_area_fields, name); };
    SupplyAreaIn<SourceFrame> supply;
    supply.id.text = row.text(f("id"));
    supply.name = row.text(f("name"));
    supply.operator_name = row.text(f("operator"));
    for (auto& parent : split_list(row.text(f("parents")), ";")) supply.parents.push_back({std::move(parent)});
    std::ranges::sort(supply.parents);
    supply.area = row.area();
    supply.offtake = capacity_of(row, offtake_in(supply_area_fields), source);
    supply.feed_in = capacity_of(row, feed_in_in(supply_area_fields), source);
    supply.offtake_above = above_of(row, f("offtake_status_above"), f("offtake_solved_year_above"), source);
    supply.feed_in_above = above_of(row, f("feed_in_status_above"), f("feed_in_solved_year_above"), source);
    return supply;
}

std::optional<PlannedProject> planned_project_of(RowReader& row, std::string_view source) {
    constexpr auto f = [](std::string_view name) consteval { return position(planned_project_fields, name); };
    PlannedProject project;
    project.id.text = row.text(f("id"));
    project.name = row.text(f("name"));
    project.operator_name = row.text(f("operator"));
    project.stations = split_list(row.text(f("stations")), ";");
    project.supply_areas = split_list(row.text(f("supply_areas")), ";");
    project.status = row.code<AssetStatus>(f("status"), status_words, AssetStatus::unknown);
    project.phase = row.text(f("phase"));
    if (const auto year = row.years(f("year"))) project.year = DatedYear{*year, std::string{source}};
    project.offtake = row.quantity(f("offtake_mw"), unit::MW);
    project.feed_in = row.quantity(f("feed_in_mw"), unit::MW);
    return project;
}

std::optional<BackboneLegIn<SourceFrame>> backbone_leg_of(RowReader& row, std::optional<int> as_of) {
    constexpr auto f = [](std::string_view name) consteval { return position(backbone_fields, name); };
    BackboneLegIn<SourceFrame> leg;
    leg.id.text = row.text(f("id"));
    leg.project = row.text(f("project"));
    leg.from = row.text(f("from"));
    leg.to = row.text(f("to"));
    leg.status = row.code<AssetStatus>(f("status"), status_words, AssetStatus::unknown);
    leg.feasibility = row.code<Feasibility>(f("feasibility"), feasibility_words, Feasibility::undecided);
    leg.feasibility_note = row.text(f("feasibility_note"));
    leg.year = first_hydrogen(row, as_of);
    leg.probability = row.share(f("probability"));
    leg.line = row.lines();
    leg.location_accuracy = row.length(f("location_accuracy_m"), f("location_accuracy_km"));
    if (leg.line.parts.empty()) {
        row.set_aside("no_line", "the leg has no usable line, so no distance to it can be known: give it one");
        return std::nullopt;
    }
    return leg;
}

std::optional<BarrierIn<SourceFrame>> barrier_of(RowReader& row) {
    constexpr auto f = [](std::string_view name) consteval { return position(barrier_fields, name); };
    BarrierIn<SourceFrame> barrier{{row.text(f("id"))}, row.text(f("name")), row.lines()};
    if (barrier.line.parts.empty()) {
        row.set_aside("no_line", "the barrier has no usable line: give it one");
        return std::nullopt;
    }
    return barrier;
}

}  // namespace regiohub
