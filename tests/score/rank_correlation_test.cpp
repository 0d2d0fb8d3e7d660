#include "score/rank_correlation.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <vector>

using namespace regiohub;
using Catch::Approx;

namespace {

std::optional<double> rho(const std::vector<double>& one, const std::vector<double>& other) {
    return rank_correlation(one, other);
}

}  // namespace

TEST_CASE("The same order gives 1, the opposite one -1, whatever the distances") {
    CHECK(rho({1, 2, 3, 4}, {10, 11, 50, 90}) == Approx(1.0));
    CHECK(rho({1, 2, 3, 4}, {9, 8, 0, -5}) == Approx(-1.0));
}

TEST_CASE("A hand-made example, and equal figures that share a rank") {
    CHECK(*rho({1, 2, 3, 4, 5}, {2, 1, 4, 3, 5}) == Approx(1.0 - 6.0 * 4 / (5 * 24)));
    CHECK(*rho({1, 2, 2, 3}, {1, 3, 2, 4}) == Approx(4.5 / std::sqrt(4.5 * 5.0)));
}

TEST_CASE("Too few things, or no difference at all, give no figure") {
    CHECK_FALSE(rho({1, 2}, {1, 2}));
    CHECK_FALSE(rho({3, 3, 3}, {1, 2, 3}));
}
