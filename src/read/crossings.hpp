// How often the edges of a polygon cross: asked before a broken polygon is mended, since mending costs time and memory
// by crossing.
#pragma once

#include <cstddef>

#include "model/shapes.hpp"

namespace regiohub {

/// True where the rings' edges cross more than `most` times, or where telling takes more than `work` comparisons of two
/// edges. Edges that only share an end do not count.
[[nodiscard]] bool crosses_more_than(const SourceArea& area, std::size_t most, std::size_t work);

}  // namespace regiohub
