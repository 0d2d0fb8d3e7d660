#include "geometry/line_index.hpp"

#include <catch2/catch_test_macros.hpp>
#include <random>

using namespace regiohub;

TEST_CASE("Segments meet where they cross, touch or overlap, and not where they only come near") {
    const Segment east{{0, 0}, {10, 0}};
    CHECK(meet(east, {{5, -5}, {5, 5}}));
    CHECK(meet(east, {{10, 0}, {20, 5}}));  // end on end
    CHECK(meet(east, {{5, 0}, {5, 5}}));    // end on the other
    CHECK(meet(east, {{8, 0}, {12, 0}}));   // along
    CHECK(meet(east, {{3, 0}, {3, 0}}));    // a point on it
    CHECK_FALSE(meet(east, {{11, 0}, {12, 0}}));
    CHECK_FALSE(meet(east, {{5, 0.001}, {5, 5}}));
    CHECK_FALSE(meet(east, {{-5, 1}, {15, 1}}));
    CHECK_FALSE(meet(east, {{12, -5}, {12, 5}}));
}

TEST_CASE("An index over many lines answers as each of their pieces does") {
    std::mt19937 draw{7};
    const auto place = [&draw] {
        return PlanarPoint{static_cast<double>(draw() % 40), static_cast<double>(draw() % 40)};
    };
    std::vector<PlanarLines> lines(30);
    for (PlanarLines& line : lines) line.parts = {{{place(), place(), place()}}, {{place(), place()}}};
    const LineIndex index{lines};
    int met = 0;
    for (int i = 0; i < 500; ++i) {
        const auto from = place();
        const Segment link{from, {from.x + static_cast<double>(draw() % 5), from.y + static_cast<double>(draw() % 5)}};
        bool any = false;
        for (const PlanarLines& line : lines) {
            for (const auto& part : line.parts) {
                for (std::size_t k = 1; k < part.points.size(); ++k)
                    any = any || meet(link, {part.points[k - 1], part.points[k]});
            }
        }
        CHECK(index.met_by(link) == any);
        met += any ? 1 : 0;
    }
    CHECK(met > 50);
    CHECK(met < 450);
}

TEST_CASE("Nothing meets an index without lines") {
    const LineIndex index{{}};
    CHECK(index.empty());
    CHECK_FALSE(index.met_by({{0, 0}, {1, 1}}));
}
