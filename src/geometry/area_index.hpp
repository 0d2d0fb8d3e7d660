// Which area holds a point. Built once over many areas, asked for many points; safe to ask from several threads.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>

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

    /// The nearest area not farther than `limit`, edges and inside at distance 0; ties go to the lowest position.
    [[nodiscard]] std::optional<Near> nearest(PlanarPoint p, Length limit) const;

private:
    struct Tree;
    std::unique_ptr<Tree> tree_;
};

}  // namespace regiohub
