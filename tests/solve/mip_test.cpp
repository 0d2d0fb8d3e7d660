#include "solve/mip.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <cmath>
#include <random>

#include "support/error.hpp"

using namespace regiohub;
using Catch::Approx;

namespace {

struct Item {
    double weight = 0.0;
    double worth = 0.0;
};

MipProblem knapsack(const std::vector<Item>& items, double capacity) {
    MipProblem problem;
    MipRow fits{{}, -no_bound, capacity};
    for (const Item& item : items) fits.terms.push_back({problem.add(yes_or_no(-item.worth)), item.weight});
    problem.add(fits);
    return problem;
}

double best_by_trying_all(const std::vector<Item>& items, double capacity) {
    double best = 0.0;
    for (unsigned set = 0; set < (1U << items.size()); ++set) {
        Item sum;
        for (std::size_t i = 0; i < items.size(); ++i) {
            if ((set >> i & 1U) == 0) continue;
            sum.weight += items[i].weight;
            sum.worth += items[i].worth;
        }
        if (sum.weight <= capacity) best = std::max(best, sum.worth);
    }
    return best;
}

std::vector<Item> random_items(unsigned seed, std::size_t count) {
    std::mt19937 draw{seed};
    std::vector<Item> items(count);
    for (Item& item : items) item = {static_cast<double>(draw() % 40 + 1), static_cast<double>(draw() % 60 + 1)};
    return items;
}

}  // namespace

TEST_CASE("The best knapsack is the one that trying all finds") {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const auto items = random_items(seed, 12);
        const auto answer = solve(knapsack(items, 100));
        REQUIRE(answer.status == MipStatus::optimal);
        CHECK(-answer.cost == Approx(best_by_trying_all(items, 100)));
        CHECK(answer.gap() == 0.0);
    }
}

TEST_CASE("Whole columns come out whole and the rest may be a fraction") {
    MipProblem problem;
    const auto x = problem.add(MipColumn{-1.0, 0.0, no_bound, true});
    const auto y = problem.add(MipColumn{-1.0, 0.0, no_bound, false});
    problem.add(MipRow{{{x, 2.0}}, -no_bound, 5.0});
    problem.add(MipRow{{{y, 2.0}}, -no_bound, 5.0});
    const auto answer = solve(problem);
    REQUIRE(answer.found());
    CHECK(answer.values == std::vector<double>{2.0, 2.5});
    CHECK(answer.cost == Approx(-4.5));
}

TEST_CASE("Without a whole column the answer has its values too") {
    MipProblem problem;
    problem.add({-1.0, 0.0, 4.0});
    problem.add({-1.0});
    problem.add(MipRow{{{0, 1.0}, {1, 2.0}}, -no_bound, 7.0});
    const auto answer = solve(problem);
    REQUIRE(answer.status == MipStatus::optimal);
    REQUIRE(answer.found());
    CHECK(answer.values[0] == Approx(4.0));
    CHECK(answer.values[1] == Approx(1.5));
    CHECK(answer.cost == Approx(-5.5));
}

TEST_CASE("What cannot be is said to be infeasible, and has no values") {
    MipProblem problem;
    const auto x = problem.add(yes_or_no(1.0));
    problem.add(MipRow{{{x, 1.0}}, 2.0, no_bound});
    const auto answer = solve(problem);
    CHECK(answer.status == MipStatus::infeasible);
    CHECK_FALSE(answer.found());
    CHECK_FALSE(answer.gap().has_value());
}

TEST_CASE("Without columns the rows hold or they do not") {
    CHECK(solve(MipProblem{}).status == MipStatus::optimal);
    MipProblem impossible;
    impossible.add(MipRow{{}, 1.0, 2.0});
    CHECK(solve(impossible).status == MipStatus::infeasible);
}

TEST_CASE("A cost without a floor is said to be unbounded or to have no answer") {
    MipProblem problem;
    problem.add(MipColumn{-1.0, 0.0, no_bound, false});
    const auto answer = solve(problem);
    CHECK_FALSE(answer.found());
    CHECK(answer.status != MipStatus::optimal);
}

TEST_CASE("Stopped early, an answer carries a bound that holds and a gap that follows from it") {
    const auto items = random_items(7, 18);
    auto problem = knapsack(items, 150);
    MipRow second{{}, -no_bound, 160};
    for (std::size_t i = 0; i < items.size(); ++i) second.terms.push_back({i, items[items.size() - 1 - i].weight});
    problem.add(second);
    const auto proven = solve(problem);
    const auto stopped = solve(problem, {0});
    REQUIRE(proven.status == MipStatus::optimal);
    if (stopped.found()) {
        CHECK(stopped.bound <= proven.cost + 1e-6);
        CHECK(stopped.cost >= proven.cost - 1e-6);
        CHECK(*stopped.gap() == Approx((stopped.cost - stopped.bound) / std::abs(stopped.cost)));
    }
}

TEST_CASE("The same problem has the same answer each time") {
    const auto problem = knapsack(random_items(3, 25), 120);
    const auto first = solve(problem);
    for (int i = 0; i < 3; ++i) CHECK(solve(problem).values == first.values);
}

TEST_CASE("A row that names a column that is not there, or no number, is refused") {
    MipProblem problem;
    problem.add(yes_or_no(1.0));
    problem.add(MipRow{{{5, 1.0}}, 0.0, 1.0});
    CHECK_THROWS_AS(solve(problem), Error);
    MipProblem not_a_number;
    not_a_number.add(yes_or_no(std::nan("")));
    CHECK_THROWS_AS(solve(not_a_number), Error);
}

TEST_CASE("The library says its name") {
    CHECK_THAT(mip_library(), Catch::Matchers::StartsWith("CBC "));
}
