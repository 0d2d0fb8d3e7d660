// Shapes as GDAL's geometries. GDAL's types are only named here.
#pragma once

#include <memory>

#include "write/table.hpp"

class OGRGeometry;

namespace regiohub {

struct DeleteShape {
    void operator()(OGRGeometry* shape) const;
};

/// nullptr for no shape.
[[nodiscard]] std::unique_ptr<OGRGeometry, DeleteShape> ogr_shape(const Shape& shape);

/// The same the other way. Empty for no shape, and for one that is no point, line or area.
[[nodiscard]] Shape planar_shape(const OGRGeometry* shape);

}  // namespace regiohub
