#include "reproject/into_frame.hpp"

namespace regiohub {

// Each row is taken by value and its members are moved out one by one, in the order of the struct.

LocatedSite with_place(SiteIn<SourceFrame> row, std::optional<PlanarPoint> at) {
    return {std::move(row.id),
            std::move(row.name),
            std::move(row.company),
            std::move(row.place),
            std::move(row.stated_municipality),
            std::move(row.stated_province),
            std::move(row.postcode),
            row.sector,
            row.track,
            row.ets,
            row.duty_to_investigate,
            std::move(row.permits),
            std::move(row.cluster),
            row.in_case,
            row.operation,
            row.disclosure,
            at,
            row.location_accuracy,
            std::move(row.location_source),
            std::move(row.emission),
            std::move(row.emission_source),
            row.gas,
            row.electricity,
            row.contract,
            row.asked_offtake,
            row.asked_feed_in,
            row.flexible,
            row.saving_share,
            row.h2_supply,
            row.plan_year,
            row.waste_heat,
            row.waste_heat_temperature,
            std::move(row.certainty),
            std::move(row.note)};
}

Station with_place(StationIn<SourceFrame> row, std::optional<PlanarPoint> at) {
    return {std::move(row.id),
            std::move(row.name),
            std::move(row.operator_name),
            std::move(row.voltages_kv),
            row.status,
            std::move(row.in_service),
            at,
            row.location_accuracy,
            std::move(row.supply_area),
            std::move(row.offtake),
            std::move(row.feed_in)};
}

Estate with_place(EstateIn<SourceFrame> row, std::optional<PlanarPoint> centre, PlanarArea area) {
    return {std::move(row.id),       std::move(row.name),
            std::move(row.place),    std::move(row.municipality),
            std::move(row.province), centre,
            std::move(area),         row.gross,
            row.location_accuracy,   std::move(row.certainty)};
}

AdminArea with_place(AdminAreaIn<SourceFrame> row, PlanarArea area) {
    return {std::move(row.id), std::move(row.name), std::move(area), row.border_accuracy};
}

ClusterArea with_place(ClusterAreaIn<SourceFrame> row, PlanarArea area) {
    return {std::move(row.id), std::move(row.name), std::move(row.part), std::move(area), row.accuracy};
}

SupplyArea with_place(SupplyAreaIn<SourceFrame> row, PlanarArea area) {
    return {std::move(row.id),
            std::move(row.name),
            std::move(row.operator_name),
            std::move(row.parents),
            std::move(area),
            std::move(row.offtake),
            std::move(row.feed_in),
            std::move(row.offtake_above),
            std::move(row.feed_in_above)};
}

BackboneLeg with_place(BackboneLegIn<SourceFrame> row, PlanarLines line) {
    return {std::move(row.id),
            std::move(row.project),
            std::move(row.from),
            std::move(row.to),
            row.status,
            row.feasibility,
            std::move(row.feasibility_note),
            row.year,
            row.probability,
            std::move(line),
            row.location_accuracy};
}

Barrier with_place(BarrierIn<SourceFrame> row, PlanarLines line) {
    return {std::move(row.id), std::move(row.name), std::move(line)};
}

}  // namespace regiohub
