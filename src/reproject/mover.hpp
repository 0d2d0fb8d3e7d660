// Takes the places of one layer into the plane and notes what is wrong with them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/issue.hpp"
#include "model/shapes.hpp"
#include "reproject/on_map.hpp"
#include "reproject/projection.hpp"

namespace regiohub {

/// What became of a row's place. No shape: it cannot be used, and `fault` says why.
template <class Shape>
struct Moved {
    std::optional<Shape> shape;
    PlaceFault fault = PlaceFault::none;
    SourcePoint at;  // a point of the row, for the sentence
};

class Mover {
public:
    Mover(const Projection& projection, std::string layer);

    [[nodiscard]] Moved<PlanarPoint> point(SourcePoint at) const;
    [[nodiscard]] Moved<PlanarLines> lines(const SourceLines& lines) const;
    /// Straight between its vertices, before and after; made valid, and `mended` says whether that changed it.
    [[nodiscard]] Moved<PlanarArea> area(const SourceArea& area, bool& mended) const;

    [[nodiscard]] Issue issue(const std::string& row, PlaceFault fault, SourcePoint at, Severity severity) const;
    [[nodiscard]] Issue note(const std::string& row, std::string code, std::string text) const;

private:
    [[nodiscard]] std::optional<PlanarLine> line(const LineOf<SourceFrame>& line) const;

    const Projection& projection_;
    std::string layer_;
    MapQuestion question_;
};

}  // namespace regiohub
