// A geometry of GDAL as values of ours: flat, straight, finite and, for areas, valid.
#pragma once

#include <string>

#include "read/fields.hpp"
#include "read/table.hpp"

namespace regiohub {

/// A polygon with more crossings than this is not mended but set aside: mending grows with them.
inline constexpr std::size_t most_crossings_mended = 10'000;
inline constexpr std::size_t most_edge_comparisons = 50'000'000;

/// `geometry` is an OGRGeometryH or null; it stays the caller's. Curves are straightened, heights dropped. Where a
/// point is wanted, an area gives a point on its surface and several points give the first; both are said in `mended`.
/// An invalid area is repaired and said so.
[[nodiscard]] RowShape shape_of(void* geometry, ShapeKind wanted);

/// The same from text. Text that is no WKT gives a fault.
[[nodiscard]] RowShape shape_of_wkt(const std::string& wkt, ShapeKind wanted);

}  // namespace regiohub
