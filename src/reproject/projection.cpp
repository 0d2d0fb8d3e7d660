#include "reproject/projection.hpp"

#include <fmt/format.h>
#include <proj.h>

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

#include "reproject/reproject.hpp"
#include "support/error.hpp"

namespace regiohub {
namespace {

struct ContextEnd {
    void operator()(PJ_CONTEXT* context) const { proj_context_destroy(context); }
};
struct PjEnd {
    void operator()(PJ* pj) const { proj_destroy(pj); }
};
using Context = std::unique_ptr<PJ_CONTEXT, ContextEnd>;
using Pj = std::unique_ptr<PJ, PjEnd>;

constexpr const char* wgs84 = "EPSG:4326";
constexpr const char* etrs89 = "EPSG:4258";

/// Without network, so that a plan never depends on what a server answers; without messages of PROJ's own.
Context quiet_context() {
    Context context{proj_context_create()};
    if (!context) throw Error{Failure::internal, "PROJ gave no context; check the installation of libproj"};
    proj_context_set_enable_network(context.get(), 0);
    proj_log_level(context.get(), PJ_LOG_NONE);
    return context;
}

std::string reason(PJ_CONTEXT* context) {
    const int number = proj_context_errno(context);
    const char* text = number == 0 ? nullptr : proj_context_errno_string(context, number);
    return text == nullptr ? "no reason given" : text;
}

Pj crs_named(PJ_CONTEXT* context, const std::string& name, const std::string& key) {
    Pj crs{proj_create(context, name.c_str())};
    if (!crs || proj_is_crs(crs.get()) == 0) {
        throw Error{Failure::request,
                    fmt::format("{}: PROJ {} knows no reference system \"{}\" ({}); write one such as EPSG:28992", key,
                                proj_info().version, name, reason(context))};
    }
    return crs;
}

/// The horizontal part of a compound CRS (RD New with NAP heights); any other CRS as it is.
Pj horizontal(PJ_CONTEXT* context, Pj crs) {
    if (proj_get_type(crs.get()) != PJ_TYPE_COMPOUND_CRS) return crs;
    return Pj{proj_crs_get_sub_crs(context, crs.get(), 0)};
}

bool is_geographic(const PJ* crs) {
    const auto type = proj_get_type(crs);
    return type == PJ_TYPE_GEOGRAPHIC_2D_CRS || type == PJ_TYPE_GEOGRAPHIC_3D_CRS;
}

bool is_in_metres(PJ_CONTEXT* context, const PJ* crs) {
    const Pj system{proj_crs_get_coordinate_system(context, crs)};
    double factor = 0.0;
    return system &&
           proj_cs_get_axis_info(context, system.get(), 0, nullptr, nullptr, nullptr, &factor, nullptr, nullptr,
                                 nullptr) != 0 &&
           factor == 1.0;
}

bool is_pseudo_mercator(PJ_CONTEXT* context, const PJ* crs) {
    const Pj conversion{proj_crs_get_coordoperation(context, crs)};
    const char* method = nullptr;
    return conversion &&
           proj_coordoperation_get_method_info(context, conversion.get(), &method, nullptr, nullptr) != 0 &&
           method != nullptr && std::string_view{method}.find("Pseudo Mercator") != std::string_view::npos;
}

void require_planar(PJ_CONTEXT* context, const PJ* crs, const std::string& name) {
    const auto type = proj_get_type(crs);
    const bool planar = type == PJ_TYPE_PROJECTED_CRS || (type == PJ_TYPE_BOUND_CRS && !is_geographic(crs));
    if (!planar || !is_in_metres(context, crs)) {
        throw Error{Failure::request, fmt::format("study.crs: {} is not planar in metres, and distances are computed "
                                                  "in it; write one that is, such as EPSG:28992 "
                                                  "(Netherlands) or EPSG:3035 (Europe)",
                                                  name)};
    }
    if (is_pseudo_mercator(context, crs)) {
        throw Error{Failure::request, fmt::format("study.crs: distances in {} are 1.6 times too long in the "
                                                  "Netherlands; write EPSG:28992 (Netherlands) or "
                                                  "EPSG:3035 (Europe)",
                                                  name)};
    }
}

std::optional<LonLatBox> area_of_use(PJ_CONTEXT* context, const PJ* crs) {
    LonLatBox box;
    if (proj_get_area_of_use(context, crs, &box.west, &box.south, &box.east, &box.north, nullptr) == 0) return {};
    const bool usable = box.west >= -180.0 && box.west < box.east && box.south < box.north;
    return usable ? std::optional{box} : std::nullopt;
}

std::optional<LonLatBox> common(const std::optional<LonLatBox>& a, const std::optional<LonLatBox>& b) {
    if (!a || !b) return a ? a : b;
    return LonLatBox{std::max(a->west, b->west), std::max(a->south, b->south), std::min(a->east, b->east),
                     std::min(a->north, b->north)};
}

PJ_COORD coordinate(double x, double y) {
    return proj_coord(x, y, 0.0, HUGE_VAL);
}

/// x before y at both ends, whatever the CRS say. No ballpark: an operation that ignores the datum is off by 100 m and
/// more.
Pj way(PJ_CONTEXT* context, const PJ* from, const PJ* to) {
    const char* const options[] = {"ALLOW_BALLPARK=NO", nullptr};
    const Pj raw{proj_create_crs_to_crs_from_pj(context, from, to, nullptr, options)};
    return raw ? Pj{proj_normalize_for_visualization(context, raw.get())} : Pj{};
}

/// Of the operations that `candidates` may choose from, the one it uses in the middle of `where`.
/// Where nothing says where that is, the candidates themselves.
Pj settled(PJ_CONTEXT* context, const PJ* from, Pj candidates, const std::optional<LonLatBox>& where) {
    if (!candidates || !where) return candidates;
    const Pj geodetic{proj_crs_get_geodetic_crs(context, from)};
    const Pj back = geodetic ? way(context, geodetic.get(), from) : Pj{};
    if (!back) return {};
    const auto middle = coordinate((where->west + where->east) / 2, (where->south + where->north) / 2);
    const auto start = proj_trans(back.get(), PJ_FWD, middle);
    const auto end = proj_trans(candidates.get(), PJ_FWD, start);
    if (!std::isfinite(end.xy.x) || !std::isfinite(end.xy.y)) return {};
    return Pj{proj_trans_get_last_used_operation(candidates.get())};
}

struct Choice {
    Pj operation;
    bool wgs84_as_etrs89 = false;
};

bool uses_grid(PJ_CONTEXT* context, const PJ* operation) {
    return operation != nullptr && proj_coordoperation_get_grid_used_count(context, operation) > 0;
}

/// PROJ never takes a datum grid from WGS84. Where a grid leads from ETRS89, WGS84 is taken as ETRS89, and that is
/// told.
Choice choose(PJ_CONTEXT* context, const PJ* from, const PJ* to, const std::optional<LonLatBox>& where) {
    const Pj world = crs_named(context, wgs84, "PROJ's data");
    if (is_geographic(from) &&
        proj_is_equivalent_to_with_ctx(context, from, world.get(), PJ_COMP_EQUIVALENT_EXCEPT_AXIS_ORDER_GEOGCRS) != 0) {
        const Pj europe = crs_named(context, etrs89, "PROJ's data");
        auto operation = settled(context, europe.get(), way(context, europe.get(), to), where);
        if (uses_grid(context, operation.get())) return {std::move(operation), true};
    }
    return {settled(context, from, way(context, from, to), where), false};
}

std::string name_of(const PJ* operation) {
    const auto info = proj_pj_info(const_cast<PJ*>(operation));  // PROJ 9.1 reads it and lacks the const
    const char* name = proj_get_name(operation);
    if (name != nullptr && *name != '\0') return name;
    return info.description == nullptr ? "" : info.description;
}

}  // namespace

struct Projection::Held {
    Context context;  // outlives what was made in it
    Pj planar;
    Pj lon_lat;
    bool from_degrees = false;
    std::optional<LonLatBox> map;
    CrsOperation operation;
};

Projection::Projection(const std::string& layer, const std::string& from, const std::string& to)
    : held_{std::make_unique<Held>()} {
    held_->context = quiet_context();
    auto* const context = held_->context.get();
    const Pj source = horizontal(context, crs_named(context, from, "layers." + layer + ".crs"));
    const Pj target = horizontal(context, crs_named(context, to, "study.crs"));
    require_planar(context, target.get(), to);
    held_->map = area_of_use(context, target.get());
    held_->from_degrees = is_geographic(source.get());

    auto choice = choose(context, source.get(), target.get(), common(area_of_use(context, source.get()), held_->map));
    const Pj geodetic{proj_crs_get_geodetic_crs(context, source.get())};
    held_->lon_lat = geodetic ? way(context, source.get(), geodetic.get()) : Pj{};
    if (!choice.operation || !held_->lon_lat) {
        throw Error{
            Failure::data,
            fmt::format(
                "layer {}: PROJ {} knows no operation from {} to {} ({}); check both, or convert the layer first",
                layer, proj_info().version, from, to, reason(context))};
    }
    held_->planar = std::move(choice.operation);
    held_->operation = {layer, from, to,
                        name_of(held_->planar.get()) + (choice.wgs84_as_etrs89 ? wgs84_taken_as_etrs89 : ""),
                        proj_coordoperation_get_accuracy(context, held_->planar.get())};
}

Projection::Projection(Projection&&) noexcept = default;
Projection& Projection::operator=(Projection&&) noexcept = default;
Projection::~Projection() = default;

std::optional<PlanarPoint> Projection::planar(SourcePoint at) const {
    const auto out = proj_trans(held_->planar.get(), PJ_FWD, coordinate(at.x, at.y));
    if (!std::isfinite(out.xy.x) || !std::isfinite(out.xy.y)) return {};
    return PlanarPoint{out.xy.x, out.xy.y};
}

std::optional<LonLat> Projection::lon_lat(SourcePoint at) const {
    const auto out = proj_trans(held_->lon_lat.get(), PJ_FWD, coordinate(at.x, at.y));
    if (!std::isfinite(out.lp.lam) || !std::isfinite(out.lp.phi)) return {};
    return LonLat{out.lp.lam, out.lp.phi};
}

bool Projection::from_degrees() const {
    return held_->from_degrees;
}
const std::optional<LonLatBox>& Projection::map() const {
    return held_->map;
}
const CrsOperation& Projection::operation() const {
    return held_->operation;
}

void check_planar(const std::string& crs) {
    const auto context = quiet_context();
    require_planar(context.get(), horizontal(context.get(), crs_named(context.get(), crs, "study.crs")).get(), crs);
}

std::string projection_library() {
    const auto info = proj_info();
    return fmt::format("PROJ {}, data in {}", info.version, info.searchpath == nullptr ? "" : info.searchpath);
}

}  // namespace regiohub
