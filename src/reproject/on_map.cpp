#include "reproject/on_map.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace regiohub {
namespace {

// PROJ's areas of use are boxes in hundredths of a degree, drawn tightly: this much beyond the edge still counts as on
// the map.
constexpr double edge_margin_degrees = 0.1;

bool finite(SourcePoint at) {
    return std::isfinite(at.x) && std::isfinite(at.y);
}
bool is_zero(SourcePoint at) {
    return at.x == 0.0 && at.y == 0.0;
}
SourcePoint exchanged(SourcePoint at) {
    return {at.y, at.x};
}
bool can_be_degrees(SourcePoint at) {
    return std::abs(at.x) <= 180.0 && std::abs(at.y) <= 90.0;
}

bool on_map(SourcePoint at, const MapQuestion& question) {
    if (!question.map) return true;
    const auto place = question.lon_lat(at);
    return place && place->x >= question.map->west - edge_margin_degrees &&
           place->x <= question.map->east + edge_margin_degrees &&
           place->y >= question.map->south - edge_margin_degrees &&
           place->y <= question.map->north + edge_margin_degrees;
}

}  // namespace

PlaceFault fault_of(std::span<const SourcePoint> points, const MapQuestion& question) {
    if (!std::ranges::all_of(points, finite)) return PlaceFault::not_finite;
    if (std::ranges::all_of(points, is_zero)) return PlaceFault::zero;
    if (std::ranges::any_of(points, [&](SourcePoint at) { return on_map(at, question); })) return PlaceFault::none;
    if (std::ranges::any_of(points, [&](SourcePoint at) { return on_map(exchanged(at), question); }))
        return PlaceFault::swapped;
    if (question.from_degrees && !std::ranges::any_of(points, can_be_degrees)) return PlaceFault::degrees_expected;
    if (!question.from_degrees && std::ranges::all_of(points, can_be_degrees)) return PlaceFault::metres_expected;
    return PlaceFault::outside;
}

std::string code_of(PlaceFault fault) {
    switch (fault) {
        case PlaceFault::none:
            return "";
        case PlaceFault::empty:
            return "no_shape";
        case PlaceFault::not_finite:
            return "not_a_number";
        case PlaceFault::zero:
            return "at_zero";
        case PlaceFault::swapped:
            return "swapped_axes";
        case PlaceFault::degrees_expected:
        case PlaceFault::metres_expected:
            return "wrong_crs";
        case PlaceFault::outside:
            return "outside_map";
    }
    return "";
}

std::string sentence(PlaceFault fault, SourcePoint at, const CrsOperation& operation) {
    const auto place = fmt::format("({:.8g}, {:.8g})", at.x, at.y);
    switch (fault) {
        case PlaceFault::none:
            return "";
        case PlaceFault::empty:
            return "no valid line or polygon is left of its shape; draw it anew";
        case PlaceFault::not_finite:
            return "a coordinate is not a number; correct the row";
        case PlaceFault::zero:
            return "it lies at (0, 0), which most likely stands for an empty field; give the coordinates or leave them "
                   "empty";
        case PlaceFault::swapped:
            return fmt::format(
                "it lies at {}, off the map of {}, and would be on it with x and y exchanged; exchange the two columns",
                place, operation.to);
        case PlaceFault::degrees_expected:
            return fmt::format(
                "it lies at {}, which cannot be degrees of {}; the layer's crs is most likely a planar one, such as "
                "EPSG:28992",
                place, operation.from);
        case PlaceFault::metres_expected:
            return fmt::format(
                "it lies at {}, which looks like degrees and not like {}; the layer's crs is most likely EPSG:4258 or "
                "EPSG:4326",
                place, operation.from);
        case PlaceFault::outside:
            return fmt::format(
                "it lies at {} in {}, outside the area where {} may be used; correct the coordinates, the layer's crs "
                "or the study's",
                place, operation.from, operation.to);
    }
    return "";
}

}  // namespace regiohub
