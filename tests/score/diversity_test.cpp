#include "score/diversity.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

using namespace regiohub;

TEST_CASE("A region brings the sectors that no other chosen region has") {
    const std::vector<std::set<std::string>> sectors{{"glass", "food"}, {"food"}, {"paper", "food"}, {"glass"}, {}};
    CHECK(diversity(sectors, {false, false, false, false, false}) == std::vector<std::size_t>{2, 1, 2, 1, 0});
    CHECK(diversity(sectors, {true, true, false, false, false}) == std::vector<std::size_t>{1, 0, 1, 0, 0});
    CHECK(diversity(sectors, {true, true, true, false, false}) == std::vector<std::size_t>{1, 0, 1, 0, 0});
}
