// Which area holds a point. Built once over many areas, asked for many points; safe to ask from several threads.
//
// The answer is exact: it is that of `contains` (distance.hpp), whatever the rounding. Areas may overlap. A polygon
// whose rings cross (see `repaired`) holds a point that an odd number of its rings surround; one with a coordinate that
// is not finite holds nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "model/shapes.hpp"
#include "units/units.hpp"

namespace regiohub {

class AreaIndex {
public:
    struct Near {
        std::size_t area = 0;
        Length distance;  // 0 inside
    };

    explicit AreaIndex(std::span<const PlanarArea> areas);
    ~AreaIndex();
    AreaIndex(AreaIndex&&) noexcept;
    AreaIndex& operator=(AreaIndex&&) noexcept;

    /// The lowest position among the areas that hold `p` (edges are inside); none: empty.
    [[nodiscard]] std::optional<std::size_t> containing(PlanarPoint p) const;

    static constexpr std::uint32_t none = 0xffffffff;

    /// The same for each of many points, on all processors; `none` where no area holds it.
    [[nodiscard]] std::vector<std::uint32_t> containing(std::span<const PlanarPoint> points) const;

    /// The nearest area not farther than `limit`, edges and inside at distance 0; ties go to the lowest position.
    [[nodiscard]] std::optional<Near> nearest(PlanarPoint p, Length limit) const;

    /// The same for each of many points, on all processors.
    [[nodiscard]] std::vector<std::optional<Near>> nearest(std::span<const PlanarPoint> points, Length limit) const;

private:
    struct Tree;
    std::unique_ptr<Tree> tree_;
};

}  // namespace regiohub
