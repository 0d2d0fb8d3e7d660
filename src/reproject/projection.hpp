// The way from one CRS to the study's planar CRS. PROJ stays in projection.cpp.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "model/layer.hpp"
#include "model/shapes.hpp"

namespace regiohub {

/// Degrees. West of east: no box here crosses the date line.
struct LonLatBox {
    double west = 0.0;
    double south = 0.0;
    double east = 0.0;
    double north = 0.0;
    bool operator==(const LonLatBox&) const = default;
};

class Projection {
public:
    /// One operation for all points of `layer`, chosen in the middle of where both CRS may be used, so that it does not
    /// depend on the rows. Throws Error{request} for an unknown CRS and for a `to` that is not planar in metres,
    /// Error{data} where PROJ has no operation.
    Projection(const std::string& layer, const std::string& from, const std::string& to);
    Projection(Projection&&) noexcept;
    Projection& operator=(Projection&&) noexcept;
    ~Projection();

    /// Empty where the operation is not defined.
    [[nodiscard]] std::optional<PlanarPoint> planar(SourcePoint at) const;
    /// Degrees of the source's own datum: good enough to tell whether a point is on the map.
    [[nodiscard]] std::optional<LonLat> lon_lat(SourcePoint at) const;

    [[nodiscard]] bool from_degrees() const;  // the source's coordinates are degrees
    [[nodiscard]] const std::optional<LonLatBox>& map()
        const;  // area of use of the study's CRS; empty: PROJ states none
    [[nodiscard]] const CrsOperation& operation() const;

private:
    struct Held;
    std::unique_ptr<Held> held_;
};

/// Throws Error{request} unless `crs` is one that plans can be computed in: planar, in metres, without gross
/// distortion.
void check_planar(const std::string& crs);

}  // namespace regiohub
