#include "reproject/reproject.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "reproject/into_frame.hpp"
#include "reproject/mover.hpp"

namespace regiohub {
namespace {

/// A row in the plane, or nothing; issues are added.
std::optional<LocatedSite> moved(SiteIn<SourceFrame> site, const Mover& mover, Issues& issues) {
    if (!site.at) return with_place(std::move(site), {});
    const auto place = mover.point(*site.at);
    if (place.shape) return with_place(std::move(site), place.shape);
    if (site.stated_province != offshore_province) {
        issues.push_back(mover.issue(site.id.text, place.fault, place.at, Severity::set_aside));
        return {};
    }
    issues.push_back(
        place.fault == PlaceFault::outside
            ? mover.note(site.id.text, "offshore",
                         "it lies at sea, off the map: it counts in national totals and has no place in the plan")
            : mover.issue(site.id.text, place.fault, place.at, Severity::doubt));
    return with_place(std::move(site), {});
}

std::optional<Station> moved(StationIn<SourceFrame> station, const Mover& mover, Issues& issues) {
    if (!station.at) return with_place(std::move(station), {});
    const auto place = mover.point(*station.at);
    if (place.shape) return with_place(std::move(station), place.shape);
    issues.push_back(mover.issue(station.id.text, place.fault, place.at, Severity::set_aside));
    return {};
}

/// An area in the plane; a row whose area cannot be used is set aside.
std::optional<PlanarArea> moved_area(const SourceArea& area, const std::string& row, const Mover& mover,
                                     Issues& issues) {
    bool mended = false;
    auto place = mover.area(area, mended);
    if (!place.shape) issues.push_back(mover.issue(row, place.fault, place.at, Severity::set_aside));
    if (mended && place.shape) {
        issues.push_back(
            mover.note(row, "area_mended",
                       "its polygon crossed or touched itself and was made valid; check it against the source"));
    }
    return std::move(place.shape);
}

template <class Row>
auto moved_with_area(Row row, const Mover& mover, Issues& issues)
    -> std::optional<decltype(with_place(std::move(row), PlanarArea{}))> {
    auto area = moved_area(row.area, row.id.text, mover, issues);
    if (!area) return {};
    return with_place(std::move(row), std::move(*area));
}

template <class Row>
auto moved_with_line(Row row, const Mover& mover, Issues& issues)
    -> std::optional<decltype(with_place(std::move(row), PlanarLines{}))> {
    auto place = mover.lines(row.line);
    if (!place.shape) {
        issues.push_back(mover.issue(row.id.text, place.fault, place.at, Severity::set_aside));
        return {};
    }
    return with_place(std::move(row), std::move(*place.shape));
}

std::optional<AdminArea> moved(AdminAreaIn<SourceFrame> row, const Mover& mover, Issues& issues) {
    return moved_with_area(std::move(row), mover, issues);
}
std::optional<ClusterArea> moved(ClusterAreaIn<SourceFrame> row, const Mover& mover, Issues& issues) {
    return moved_with_area(std::move(row), mover, issues);
}
std::optional<SupplyArea> moved(SupplyAreaIn<SourceFrame> row, const Mover& mover, Issues& issues) {
    if (row.area.empty()) return with_place(std::move(row), PlanarArea{});
    return moved_with_area(std::move(row), mover, issues);
}
std::optional<BackboneLeg> moved(BackboneLegIn<SourceFrame> row, const Mover& mover, Issues& issues) {
    return moved_with_line(std::move(row), mover, issues);
}
std::optional<Barrier> moved(BarrierIn<SourceFrame> row, const Mover& mover, Issues& issues) {
    return moved_with_line(std::move(row), mover, issues);
}

/// An estate with a good polygon and a bad centre keeps the polygon.
std::optional<Estate> moved(EstateIn<SourceFrame> row, const Mover& mover, Issues& issues) {
    PlanarArea area;
    if (!row.area.empty()) {
        auto polygon = moved_area(row.area, row.id.text, mover, issues);
        if (!polygon) return {};
        area = std::move(*polygon);
    }
    std::optional<PlanarPoint> centre;
    if (row.centre) {
        const auto place = mover.point(*row.centre);
        const auto severity = area.empty() ? Severity::set_aside : Severity::doubt;
        if (!place.shape) issues.push_back(mover.issue(row.id.text, place.fault, place.at, severity));
        if (!place.shape && area.empty()) return {};
        centre = place.shape;
    }
    return with_place(std::move(row), centre, std::move(area));
}

template <class Row>
const std::string& key_of_row(const Row& row) {
    return row.id.text;
}
std::tuple<const std::string&, const std::string&, const PlanarArea&> key_of_row(const ClusterArea& row) {
    return {row.id.text, row.part, row.area};  // the parts of a cluster share its id
}

template <class From, class To>
void move_layer(const Layer<From>& from, const std::string& crs, Layer<To>& to, std::vector<CrsOperation>& operations) {
    to.source = from.source;
    to.issues = from.issues;
    if (!from.supplied()) return;
    const Projection projection{from.source.layer, from.source.crs, crs};
    const Mover mover{projection, from.source.layer};
    to.rows.reserve(from.rows.size());
    for (const auto& row : from.rows) {
        if (auto there = moved(row, mover, to.issues)) to.rows.push_back(std::move(*there));
    }
    std::ranges::sort(to.rows, [](const To& a, const To& b) { return key_of_row(a) < key_of_row(b); });
    to.source.rows_used = to.rows.size();
    operations.push_back(projection.operation());
}

/// A list without places, ascending by what `key` gives.
template <class Row, class Key>
Layer<Row> in_order(Layer<Row> list, Key key) {
    std::ranges::sort(list.rows, [&key](const Row& a, const Row& b) { return key(a) < key(b); });
    return list;
}

}  // namespace

MapLayers reproject(const SourceLayers& layers, const std::string& crs) {
    check_planar(crs);
    MapLayers map;
    move_layer(layers.sites, crs, map.sites, map.operations);
    move_layer(layers.provinces, crs, map.provinces, map.operations);
    move_layer(layers.municipalities, crs, map.municipalities, map.operations);
    move_layer(layers.clusters, crs, map.clusters, map.operations);
    move_layer(layers.estates, crs, map.estates, map.operations);
    move_layer(layers.stations, crs, map.stations, map.operations);
    move_layer(layers.supply_areas, crs, map.supply_areas, map.operations);
    move_layer(layers.backbone, crs, map.backbone, map.operations);
    move_layer(layers.barriers, crs, map.barriers, map.operations);
    map.site_estate = in_order(layers.site_estate, [](const EstateMembership& row) {
        return std::tie(row.site, row.estate, row.on_estate, row.certainty);
    });
    map.planned_projects =
        in_order(layers.planned_projects, [](const PlannedProject& row) { return std::tie(row.id.text); });
    map.site_links = in_order(layers.site_links, [](const SiteLink& row) {
        return std::tie(row.site, row.other, row.link, row.who, row.why);
    });
    map.overrides = in_order(layers.overrides, [](const ScopeOverride& row) {
        return std::tie(row.site, row.when, row.who, row.scope, row.cluster, row.why);
    });
    map.policy = in_order(layers.policy, [](const PolicyFigure& row) {
        return std::tie(row.key, row.year, row.value, row.section, row.text);
    });
    map.region_events = in_order(layers.region_events, [](const RegionEvent& row) { return std::tie(row); });
    return map;
}

std::string geodetic_note(const MapLayers& map) {
    const bool assumed = std::ranges::any_of(map.operations, [](const CrsOperation& operation) {
        return operation.operation.ends_with(wgs84_taken_as_etrs89);
    });
    if (assumed) {
        return "Longitude and latitude of WGS84 were read as ETRS89, so that the datum grids could be used: right for "
               "data that were published from Dutch "
               "registers, off by up to a metre for readings of a satellite receiver.";
    }
    return "No datum grid was used from WGS84: where a layer is in WGS84, its places are good to the stated accuracy "
           "of the operation.";
}

}  // namespace regiohub
