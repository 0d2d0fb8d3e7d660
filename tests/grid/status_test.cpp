#include "grid/status.hpp"

#include <catch2/catch_test_macros.hpp>

#include "builders.hpp"

using namespace regiohub;
using namespace regiohub::testing;

TEST_CASE("Grey is never white: unknown beside free is unknown, and unknown hides no congestion") {
    CHECK(worse(Congestion::free, Congestion::unknown) == Congestion::unknown);
    CHECK(worse(Congestion::unknown, Congestion::free) == Congestion::unknown);
    CHECK(worse(Congestion::unknown, Congestion::limited) == Congestion::limited);
    CHECK(worse(Congestion::structural, Congestion::unknown) == Congestion::structural);
    CHECK(worse(Congestion::announced, Congestion::structural) == Congestion::structural);
    CHECK(worse(Congestion::free, Congestion::free) == Congestion::free);
}

TEST_CASE("Of two equal years the source that comes first in the alphabet is named, in either order") {
    CHECK(later(year(2030, 2030, "b"), year(2030, 2030, "a")).source == "a");
    CHECK(later(year(2030, 2030, "a"), year(2030, 2030, "b")).source == "a");
}
