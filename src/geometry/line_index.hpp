// Which straight links meet a line. Built once over the pieces of many lines, asked often.
#pragma once

#include <memory>
#include <span>

#include "geometry/segment.hpp"
#include "model/shapes.hpp"

namespace regiohub {

/// Whether two segments have a point in common; their ends count. Exact.
[[nodiscard]] bool meet(const Segment& a, const Segment& b);

class LineIndex {
public:
    explicit LineIndex(std::span<const PlanarLines> lines);
    ~LineIndex();
    LineIndex(LineIndex&&) noexcept;
    LineIndex& operator=(LineIndex&&) noexcept;

    [[nodiscard]] bool empty() const;

    /// Whether `link` touches or crosses a line; a link without length does where it lies on one.
    [[nodiscard]] bool met_by(const Segment& link) const;

private:
    struct Tree;
    std::unique_ptr<Tree> tree_;
};

}  // namespace regiohub
