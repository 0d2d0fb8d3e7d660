// An index over the areas of a layer's rows.
#pragma once

#include <vector>

#include "geometry/area_index.hpp"

namespace regiohub {

template <class Row>
[[nodiscard]] AreaIndex index_of(const std::vector<Row>& rows) {
    std::vector<PlanarArea> areas;
    areas.reserve(rows.size());
    for (const Row& row : rows) areas.push_back(row.area);
    return AreaIndex{areas};
}

}  // namespace regiohub
