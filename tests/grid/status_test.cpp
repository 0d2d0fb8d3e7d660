#include "grid/status.hpp"

#include <catch2/catch_test_macros.hpp>
#include <vector>

#include "builders.hpp"

using namespace regiohub;
using namespace regiohub::testing;

namespace {

Capacity source(Congestion status) {
    return {status, {}, {}, {}, {}};
}
Capacity source(Congestion status, int low, int high, const char* who) {
    return {status, {}, {}, {}, year(low, high, who)};
}

}  // namespace

TEST_CASE("Grey is never white: unknown beside free is unknown, and unknown hides no congestion") {
    CHECK(worse(Congestion::free, Congestion::unknown) == Congestion::unknown);
    CHECK(worse(Congestion::unknown, Congestion::free) == Congestion::unknown);
    CHECK(worse(Congestion::unknown, Congestion::limited) == Congestion::limited);
    CHECK(worse(Congestion::structural, Congestion::unknown) == Congestion::structural);
    CHECK(worse(Congestion::announced, Congestion::structural) == Congestion::structural);
    CHECK(worse(Congestion::free, Congestion::free) == Congestion::free);
}

TEST_CASE("The year is the latest of the sources that stand in the way, with its source") {
    const std::vector<Capacity> sources{source(Congestion::structural, 2031, 2033, "regional"),
                                        source(Congestion::structural, 2030, 2035, "TenneT")};
    CHECK(solved_by_all(sources) == year(2031, 2035, "TenneT"));
}

TEST_CASE("A missing year is unknown, never this year") {
    CHECK_FALSE(solved_by_all({}));
    CHECK_FALSE(solved_by_all(std::vector{source(Congestion::unknown)}));
    CHECK_FALSE(solved_by_all(std::vector{source(Congestion::structural)}));
}

TEST_CASE("Announced congestion without a year makes the whole answer unknown, however early the others are solved") {
    const std::vector<Capacity> sources{source(Congestion::announced),
                                        source(Congestion::structural, 2030, 2030, "TenneT")};
    CHECK_FALSE(solved_by_all(sources));
}

TEST_CASE("A free source stands in nobody's way, even where it states a year") {
    const std::vector<Capacity> sources{source(Congestion::free, 2040, 2040, "free"),
                                        source(Congestion::limited, 2029, 2029, "regional")};
    CHECK(solved_by_all(sources) == year(2029, 2029, "regional"));
}

TEST_CASE("Of two equal years the source that comes first in the alphabet is named, in either order") {
    CHECK(later(year(2030, 2030, "b"), year(2030, 2030, "a")).source == "a");
    CHECK(later(year(2030, 2030, "a"), year(2030, 2030, "b")).source == "a");
}
