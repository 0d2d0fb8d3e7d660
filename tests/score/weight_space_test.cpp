#include "score/weight_space.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <numeric>

#include "score/weight_bounds.hpp"
#include "score/weight_order.hpp"
#include "support/error.hpp"

using namespace regiohub;
using Catch::Approx;

namespace {

std::vector<Criterion> make_criteria(std::size_t count) {
    std::vector<Criterion> criteria(count);
    for (std::size_t c = 0; c < count; ++c) {
        criteria[c].name = std::string{"abcdefghijklmnopqrstuvwxyz"}.substr(c, 1);
        criteria[c].scale = {{0.0, 0.0}, {1.0, 1.0}};
    }
    return criteria;
}

WeightChoice choice_of(WeightKind kind) {
    WeightChoice choice;
    choice.kind = kind;
    choice.where = "weights.toml";
    return choice;
}

std::string refusal(const std::vector<Criterion>& criteria, const WeightChoice& choice) {
    try {
        (void)weight_space(criteria, choice);
    } catch (const Error& error) {
        CHECK(error.kind() == Failure::request);
        return error.what();
    }
    return "accepted";
}

std::vector<double> mean_of(const WeightSpace& space, std::size_t draws) {
    std::vector<double> mean(space.active.size(), 0.0);
    std::vector<double> weights(space.active.size());
    for (std::size_t draw = 0; draw < draws; ++draw) {
        Stream stream{3, draw};
        draw_weights(space, stream, weights);
        for (std::size_t c = 0; c < mean.size(); ++c) mean[c] += weights[c] / static_cast<double>(draws);
    }
    return mean;
}

bool says(const std::string& sentence, const std::string& part) {
    return sentence.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("equal weights are the middle when nothing is said") {
    const WeightSpace space = weight_space(make_criteria(4), {});
    CHECK(space.shape == WeightSpace::Shape::simplex);
    CHECK(space.middle == std::vector<double>{0.25, 0.25, 0.25, 0.25});
    for (const double mean : mean_of(space, 20000)) CHECK(mean == Approx(0.25).margin(0.005));
}

TEST_CASE("even draws on the simplex have the moments of the simplex") {
    // Of n even shares the mean square is 2 / (n (n + 1)).
    std::vector<double> weights(5);
    double square = 0.0;
    for (std::size_t draw = 0; draw < 40000; ++draw) {
        Stream stream{1, draw};
        draw_on_simplex(stream, weights);
        CHECK(std::accumulate(weights.begin(), weights.end(), 0.0) == Approx(1.0));
        square += weights[draw % 5] * weights[draw % 5] / 40000.0;
    }
    CHECK(square == Approx(2.0 / 30.0).epsilon(0.02));
}

TEST_CASE("points are shares and a criterion without points counts for nothing") {
    WeightChoice choice = choice_of(WeightKind::points);
    choice.points = {{"a", 30.0}, {"c", 10.0}};
    const WeightSpace space = weight_space(make_criteria(3), choice);
    CHECK(space.active == std::vector<std::size_t>{0, 2});
    CHECK(space.middle == std::vector<double>{0.75, 0.25});
    const auto criteria = weighted(make_criteria(3), space);
    CHECK(criteria[1].weight == 0.0);
    CHECK(criteria[0].weight == 0.75);
}

TEST_CASE("points with a spread are drawn round the points") {
    WeightChoice choice = choice_of(WeightKind::points);
    choice.points = {{"a", 5.0}, {"b", 3.0}, {"c", 2.0}};
    choice.spread = 0.5;
    const WeightSpace space = weight_space(make_criteria(3), choice);
    CHECK(space.middle == std::vector<double>{0.5, 0.3, 0.2});
    std::vector<double> weights(3);
    for (std::size_t draw = 0; draw < 1000; ++draw) {
        Stream stream{1, draw};
        draw_weights(space, stream, weights);
        for (std::size_t c = 0; c < 3; ++c) {
            CHECK(weights[c] >= space.middle[c] * 0.5 - 1e-12);
            CHECK(weights[c] <= space.middle[c] * 1.5 + 1e-12);
        }
    }
}

TEST_CASE("the middle of a whole order is the rank-order centroid") {
    WeightChoice choice = choice_of(WeightKind::order);
    choice.order = {{"b", "a"}, {"a", "c"}};
    const WeightSpace space = weight_space(make_criteria(3), choice);
    CHECK(space.completions.front() == 1.0);
    CHECK(space.middle[1] == Approx(11.0 / 18.0));
    CHECK(space.middle[0] == Approx(5.0 / 18.0));
    CHECK(space.middle[2] == Approx(2.0 / 18.0));
}

TEST_CASE("weights drawn within an order respect it and average its centre") {
    WeightChoice choice = choice_of(WeightKind::order);
    choice.order = {{"a", "b"}, {"a", "c"}, {"d", "c"}};
    const WeightSpace space = weight_space(make_criteria(5), choice);
    std::vector<double> weights(5);
    for (std::size_t draw = 0; draw < 2000; ++draw) {
        Stream stream{1, draw};
        draw_weights(space, stream, weights);
        CHECK((weights[0] >= weights[1] && weights[0] >= weights[2] && weights[3] >= weights[2]));
        CHECK(std::accumulate(weights.begin(), weights.end(), 0.0) == Approx(1.0));
    }
    const auto mean = mean_of(space, 50000);
    for (std::size_t c = 0; c < 5; ++c) CHECK(mean[c] == Approx(space.middle[c]).margin(0.003));
    CHECK(std::accumulate(space.middle.begin(), space.middle.end(), 0.0) == Approx(1.0));
}

TEST_CASE("arrangements are counted as by hand") {
    CHECK(count_completions(std::vector<std::uint32_t>{0, 0, 0, 0}).front() == 24.0);
    CHECK(count_completions(std::vector<std::uint32_t>{0, 0b0001, 0, 0b0100}).front() == 6.0);  // two chains of two
    CHECK(count_completions(std::vector<std::uint32_t>{0b10, 0b01}).front() == 0.0);
}

TEST_CASE("bounds of two criteria draw an even line") {
    WeightChoice choice = choice_of(WeightKind::bounds);
    choice.bounds = {{"a", {0.2, 0.6}}};
    const WeightSpace space = weight_space(make_criteria(2), choice);
    CHECK(space.bounds[1].low == Approx(0.4));
    CHECK(space.bounds[1].high == Approx(0.8));
    CHECK(space.middle[0] == Approx(0.4));
    CHECK(mean_of(space, 20000)[0] == Approx(0.4).margin(0.003));
}

TEST_CASE("all three ways to draw within bounds agree") {
    WeightChoice choice = choice_of(WeightKind::bounds);
    choice.bounds = {{"a", {0.1, 0.5}}, {"b", {0.05, 0.3}}, {"c", {0.2, 0.6}}, {"d", {0.0, 0.4}}};
    WeightSpace space = weight_space(make_criteria(4), choice);
    space.draw = WeightSpace::Draw::from_simplex;
    const auto simplex = mean_of(space, 30000);
    for (const auto draw : {WeightSpace::Draw::from_box, WeightSpace::Draw::walk}) {
        space.draw = draw;
        const auto mean = mean_of(space, 30000);
        for (std::size_t c = 0; c < 4; ++c) CHECK(mean[c] == Approx(simplex[c]).margin(0.003));
    }
}

TEST_CASE("bounds that leave hardly a proposal are walked, and still hold") {
    WeightChoice choice = choice_of(WeightKind::bounds);
    const auto criteria = make_criteria(12);
    for (std::size_t c = 0; c < 12; ++c) {
        choice.bounds[criteria[c].name] = c < 6 ? Range<double>{0.0, 0.09} : Range<double>{0.0, 0.0935};
    }
    const WeightSpace space = weight_space(criteria, choice);
    CHECK(space.draw == WeightSpace::Draw::walk);
    std::vector<double> weights(12);
    for (std::size_t draw = 0; draw < 200; ++draw) {
        Stream stream{1, draw};
        draw_weights(space, stream, weights);
        CHECK(std::accumulate(weights.begin(), weights.end(), 0.0) == Approx(1.0));
        for (std::size_t c = 0; c < 12; ++c) CHECK((weights[c] >= -1e-12 && weights[c] <= 0.0935 + 1e-12));
    }
}

TEST_CASE("bounds that allow one point give that point") {
    WeightChoice choice = choice_of(WeightKind::bounds);
    choice.bounds = {{"a", {0.3, 0.3}}, {"b", {0.3, 1.0}}, {"c", {0.4, 0.9}}};
    const auto mean = mean_of(weight_space(make_criteria(3), choice), 10);
    CHECK(mean[0] == Approx(0.3));
    CHECK(mean[1] == Approx(0.3));
    CHECK(mean[2] == Approx(0.4));
}

TEST_CASE("weights that cannot be are refused with a sentence that says which") {
    const auto criteria = make_criteria(3);
    WeightChoice points = choice_of(WeightKind::points);
    points.points = {{"beauty", 1.0}};
    CHECK(says(refusal(criteria, points), "weights.toml: criterion beauty is unknown; the criteria here are a, b, c"));
    points.points = {{"a", -2.0}};
    CHECK(says(refusal(criteria, points), "weight of a is -2"));
    points.points = {{"a", 0.0}};
    CHECK(says(refusal(criteria, points), "all weights are 0"));
    points.points = {{"a", 1.0}};
    points.spread = 1.5;
    CHECK(says(refusal(criteria, points), "spread is 1.5"));

    WeightChoice order = choice_of(WeightKind::order);
    order.order = {{"a", "b"}, {"b", "c"}, {"c", "a"}};
    const std::string circle = refusal(criteria, order);
    CHECK(says(circle, "goes round in a circle"));
    CHECK((says(circle, "a > b > c > a") || says(circle, "b > c > a > b") || says(circle, "c > a > b > c")));
    order.order = {{"a", "a"}};
    CHECK(says(refusal(criteria, order), "a > a"));
    order.order = {{"a", "z"}};
    CHECK(says(refusal(criteria, order), "criterion z is unknown"));
    order.order = {};
    CHECK(says(refusal(make_criteria(21), order), "20 criteria at most"));

    WeightChoice bounds = choice_of(WeightKind::bounds);
    bounds.bounds = {{"a", {0.6, 0.7}}, {"b", {0.5, 0.9}}};
    CHECK(says(refusal(criteria, bounds), "no weights satisfy these bounds: the lower ones add up to 1.1"));
    bounds.bounds = {{"a", {0.0, 0.1}}, {"b", {0.0, 0.1}}, {"c", {0.0, 0.1}}};
    CHECK(says(refusal(criteria, bounds), "no weights satisfy these bounds"));
    bounds.bounds = {{"a", {0.5, 0.4}}};
    CHECK(says(refusal(criteria, bounds), "bounds of a are 0.5 to 0.4"));
}
