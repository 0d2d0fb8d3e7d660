#include "cluster/survival.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace regiohub;

namespace {

using Groups = std::vector<std::vector<SiteIndex>>;
using Again = std::vector<std::optional<std::size_t>>;

}  // namespace

TEST_CASE("A group is found again where half of the members of both are shared, and not where fewer are") {
    const Groups groups{{0, 1, 2}, {5, 6, 7, 8}};
    CHECK(found_again(groups, Groups{{0, 1, 2, 3}, {5, 6, 9}}, 0.5) == Again{0, std::nullopt});  // 3 of 4, 2 of 5
    CHECK(found_again(groups, Groups{{0, 1, 3}}, 0.5) == Again{0, std::nullopt});                // 2 of 4: just enough
    CHECK(found_again(groups, Groups{}, 0.5) == Again{std::nullopt, std::nullopt});
    CHECK(found_again(groups, groups, 1.0) == Again{0, 1});
}

TEST_CASE("Of several that share enough the one that shares most is taken, of equal ones the first") {
    const Groups groups{{0, 1, 2, 3}};
    CHECK(found_again(groups, Groups{{0, 1, 2, 3, 4, 5}, {0, 1, 2, 3, 4}, {0, 1, 2, 3, 9}}, 0.5) == Again{1});
}
