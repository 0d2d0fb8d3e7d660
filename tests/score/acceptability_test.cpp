#include "score/acceptability.hpp"

#include <algorithm>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <numeric>
#include <random>

#include "score/draw_order.hpp"
#include "score/draw_scores.hpp"
#include "score/rank.hpp"

using namespace regiohub;
using Catch::Approx;

namespace {

std::vector<Criterion> make_criteria(std::size_t count) {
    std::vector<Criterion> criteria(count);
    for (std::size_t c = 0; c < count; ++c) {
        criteria[c].name = std::string{"abcdefghijkl"}.substr(c, 1);
        criteria[c].scale = {{0.0, 0.0}, {1.0, 1.0}};
    }
    return criteria;
}

Alternative known(const std::string& id, const std::vector<double>& figures) {
    Alternative alternative{id, {}};
    for (const double figure : figures) alternative.measured.push_back({figure, figure});
    return alternative;
}

std::vector<Alternative> random_alternatives(std::size_t count, std::size_t criteria, bool coarse) {
    std::mt19937 engine{5};
    std::uniform_real_distribution<double> even{0.0, 1.0};
    std::vector<Alternative> alternatives;
    for (std::size_t a = 0; a < count; ++a) {
        std::vector<double> figures(criteria);
        for (double& figure : figures) figure = coarse ? std::floor(even(engine) * 2.0) : even(engine);
        alternatives.push_back(known("R" + std::to_string(100 + a), figures));
    }
    return alternatives;
}

DrawPlan plan_of(std::size_t draws = 9604) {
    DrawPlan plan;
    plan.draws = draws;
    plan.seed = 42;
    return plan;
}

WeightChoice order_of(std::vector<std::pair<std::string, std::string>> pairs) {
    WeightChoice choice;
    choice.kind = WeightKind::order;
    choice.order = std::move(pairs);
    return choice;
}

Acceptability accept(const std::vector<Criterion>& criteria, const std::vector<Alternative>& alternatives,
                     const WeightChoice& choice = {}, const DrawPlan& plan = plan_of()) {
    return acceptability({criteria, alternatives, {}}, weight_space(criteria, choice), plan);
}

/// Ranked by the weights of its criteria; any weights are drawn.
WeighedRanking as_given(const Ranking& ranking) {
    return {weight_space(ranking.criteria, {}), ranking};
}

bool same(const Acceptability& a, const Acceptability& b) {
    if (a.of.size() != b.of.size() || a.wins != b.wins) return false;
    for (std::size_t i = 0; i < a.of.size(); ++i) {
        if (a.of[i].rank != b.of[i].rank || a.of[i].central_weights != b.of[i].central_weights) return false;
        if (a.of[i].k_best != b.of[i].k_best || a.of[i].chosen != b.of[i].chosen) return false;
    }
    return true;
}

}  // namespace

TEST_CASE("9604 draws give an error of one in a hundred") {
    CHECK(monte_carlo_error(9604) == Approx(0.01).epsilon(1e-4));
}

TEST_CASE("two alternatives on two criteria come first as often as the weights say") {
    // A scores w, B scores 0.4 w + 0.5 (1 - w): A is first where w > 5/11. The mean of w there is (1 + 5/11) / 2.
    const auto found = accept(make_criteria(2), {known("A", {1.0, 0.0}), known("B", {0.4, 0.5})}, {}, plan_of(100000));
    CHECK(std::abs(found.of[0].rank[0] - 6.0 / 11.0) < monte_carlo_error(100000) * 2.0);
    CHECK(found.of[0].rank[0] + found.of[1].rank[0] == Approx(1.0));
    CHECK(found.of[0].central_weights[0] == Approx(8.0 / 11.0).margin(0.005));
    CHECK(found.of[0].central_weights[1] == Approx(3.0 / 11.0).margin(0.005));
    CHECK(found.of[0].mean_rank == Approx(1.0 + 5.0 / 11.0).margin(0.005));
}

TEST_CASE("a dominated alternative is never first") {
    const auto found = accept(make_criteria(3), {known("A", {0.5, 0.6, 0.7}), known("B", {0.5, 0.5, 0.7})});
    CHECK(found.of[1].rank[0] == 0.0);
    CHECK(found.of[1].central_weights.empty());
}

TEST_CASE("equal alternatives share the places evenly within the stated error") {
    const std::vector<double> figures{0.3, 0.6};
    const auto found =
        accept(make_criteria(2), {known("A", figures), known("B", figures), known("C", figures), known("D", figures)});
    for (const Acceptance& one : found.of) {
        for (const double share : one.rank) CHECK(std::abs(share - 0.25) < found.error);
    }
}

TEST_CASE("three criteria in an order have the closed form of a simplex cut in pieces") {
    // Of three even shares the largest is above one half three times in four.
    const std::vector<Alternative> alternatives{known("A", {1.0, 0.0, 0.0}), known("B", {0.0, 1.0, 1.0})};
    const auto total = accept(make_criteria(3), alternatives, order_of({{"a", "b"}, {"b", "c"}}), plan_of(100000));
    CHECK(std::abs(total.of[0].rank[0] - 0.75) < 2.0 * total.error);
    // With a over b alone, a is above c in two of the three arrangements that are left.
    const std::vector<Alternative> pair{known("A", {1.0, 0.0, 0.0}), known("C", {0.0, 0.0, 1.0})};
    const auto partial = accept(make_criteria(3), pair, order_of({{"a", "b"}}), plan_of(100000));
    CHECK(std::abs(partial.of[0].rank[0] - 2.0 / 3.0) < 2.0 * partial.error);
}

TEST_CASE("a figure known as a range comes first as often as its part of the range says") {
    const std::vector<Criterion> criteria = make_criteria(1);
    const Alternative open{"A", {{0.0, 1.0}}};
    const auto found = accept(criteria, {open, known("B", {0.3})});
    CHECK(std::abs(found.of[0].rank[0] - 0.7) < found.error);

    // Figures beyond the scale are worth its end: of 0..2 only what lies below 0.3 loses.
    const auto flat = accept(criteria, {{"A", {{0.0, 2.0}}}, known("B", {0.3})});
    CHECK(std::abs(flat.of[0].rank[0] - 0.85) < flat.error);
}

TEST_CASE("a criterion's accuracy loosens known figures") {
    std::vector<Criterion> criteria = make_criteria(1);
    criteria[0].accuracy_share = 0.1;
    const auto found = accept(criteria, {known("A", {0.5}), known("B", {0.5})});
    CHECK(std::abs(found.of[0].rank[0] - 0.5) < found.error);
    const auto apart = accept(criteria, {known("A", {0.5}), known("B", {0.7})});
    CHECK(apart.of[1].rank[0] == 1.0);
}

TEST_CASE("ranges drawn together move together") {
    std::vector<Criterion> criteria = make_criteria(1);
    const std::vector<Alternative> alternatives{{"A", {{0.1, 1.0}}}, {"B", {{0.0, 0.9}}}};
    CHECK(accept(criteria, alternatives).of[0].rank[0] < 0.7);
    criteria[0].drawn_together = true;
    CHECK(accept(criteria, alternatives).of[0].rank[0] == 1.0);
}

TEST_CASE("an event that comes or not is the same for all in one draw") {
    Alternative a{"A", {{0.0, 1.0}}, {{0, "leg", 0.3, {1.0, 1.0}, {0.0, 0.0}}}};
    Alternative b{"B", {{0.0, 0.9}}, {{0, "leg", 0.3, {0.9, 0.9}, {0.1, 0.1}}}};
    const auto found = accept(make_criteria(1), {a, b});
    CHECK(std::abs(found.of[0].rank[0] - 0.3) < found.error);
}

TEST_CASE("the number of threads changes nothing") {
    auto alternatives = random_alternatives(40, 5, false);
    for (std::size_t a = 0; a < alternatives.size(); a += 3) alternatives[a].measured[1] = {0.2, 0.9};
    DrawPlan plan = plan_of(3001);
    plan.depths = {5, 10};
    plan.compared = {3, 7, 21};
    const auto one = accept(make_criteria(5), alternatives, {}, plan);
    for (const unsigned threads : {2U, 3U, 8U}) {
        plan.threads = threads;
        CHECK(same(one, accept(make_criteria(5), alternatives, {}, plan)));
    }
}

TEST_CASE("a permutation of rows changes no share") {
    auto alternatives = random_alternatives(30, 4, true);
    alternatives[4].measured[2] = {0.0, 1.0};
    const auto before = accept(make_criteria(4), alternatives);
    std::vector<std::size_t> rows(alternatives.size());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    std::mt19937 engine{9};
    std::shuffle(rows.begin(), rows.end(), engine);
    std::vector<Alternative> shuffled;
    for (const std::size_t row : rows) shuffled.push_back(alternatives[row]);
    const auto after = accept(make_criteria(4), shuffled);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CHECK(after.of[i].rank == before.of[rows[i]].rank);
        CHECK(after.of[i].central_weights == before.of[rows[i]].central_weights);
    }
}

TEST_CASE("a criterion without weight changes no draw") {
    const auto alternatives = random_alternatives(20, 3, false);
    std::vector<Criterion> criteria = make_criteria(3);
    criteria[1].weight = 0.0;
    auto without = alternatives;
    for (Alternative& alternative : without) alternative.measured.erase(alternative.measured.begin() + 1);
    const std::vector<Criterion> two{criteria[0], criteria[2]};
    const auto with_it = accept(criteria, alternatives);
    const auto without_it = accept(two, without);
    for (std::size_t a = 0; a < alternatives.size(); ++a) CHECK(with_it.of[a].rank == without_it.of[a].rank);
}

TEST_CASE("a candidate more never turns two others round in any draw") {
    auto alternatives = random_alternatives(12, 4, false);
    for (Alternative& alternative : alternatives) alternative.measured[0] = {0.2, 0.8};
    DrawPlan plan = plan_of(2000);
    plan.compared = {0, 1, 2, 3, 4, 5};
    const auto before = accept(make_criteria(4), alternatives, {}, plan);
    alternatives.push_back(known("R000", {0.9, 0.8, 0.9, 0.7}));
    CHECK(accept(make_criteria(4), alternatives, {}, plan).wins == before.wins);
}

TEST_CASE("of two compared one is before the other in every draw") {
    DrawPlan plan = plan_of(2000);
    plan.compared = {2, 0, 1};
    const auto found = accept(make_criteria(2), random_alternatives(3, 2, true), {}, plan);
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t j = 0; j < 3; ++j) CHECK(found.wins[i][j] + found.wins[j][i] == Approx(i == j ? 0.0 : 1.0));
    }
}

TEST_CASE("draws counted with a plain sort give the same shares") {
    for (const bool coarse : {false, true}) {
        const auto criteria = make_criteria(4);
        const auto alternatives = random_alternatives(75, 4, coarse);
        const WeightSpace space = weight_space(criteria, {});
        const DrawPlan plan = plan_of(500);
        std::vector<std::vector<double>> times(75, std::vector<double>(75, 0.0));
        std::vector<double> weights(4);
        bool tied = false;
        for (std::size_t draw = 0; draw < plan.draws; ++draw) {
            Stream stream{plan.seed, draw};
            draw_weights(space, stream, weights);
            std::vector<double> scores(75, 0.0);
            for (std::size_t a = 0; a < 75; ++a) {
                for (std::size_t c = 0; c < 4; ++c) scores[a] += weights[c] * alternatives[a].measured[c].low;
            }
            std::vector<std::size_t> order(75);
            std::iota(order.begin(), order.end(), std::size_t{0});
            std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return scores[a] > scores[b]; });
            for (std::size_t place = 0; place < 75; ++place) times[order[place]][place] += 1.0;
            for (std::size_t i = 1; i < 75; ++i) tied = tied || scores[order[i]] == scores[order[i - 1]];
        }
        const auto found = accept(criteria, alternatives, {}, plan);
        CHECK(tied == coarse);
        for (std::size_t a = 0; a < 75 && !coarse; ++a) {
            for (std::size_t place = 0; place < 75; ++place) CHECK(found.of[a].rank[place] == times[a][place] / 500.0);
        }
        for (const Acceptance& one : found.of)
            CHECK(std::accumulate(one.rank.begin(), one.rank.end(), 0.0) == Approx(1.0));
    }
}

TEST_CASE("what excludes another is never chosen beside it") {
    // A is always first, B shares a site with it, C and D do not; of two, A and the better of C and D are chosen.
    const std::vector<Alternative> alternatives{known("A", {1.0, 1.0}), known("B", {0.9, 0.9}), known("C", {0.5, 0.1}),
                                                known("D", {0.1, 0.5})};
    const auto criteria = make_criteria(2);
    DrawPlan plan = plan_of();
    plan.depths = {1, 2, 9};
    const Exclusions exclusions{{1}, {0}, {}, {}};
    const auto found = acceptability({criteria, alternatives, exclusions}, weight_space(criteria, {}), plan);
    CHECK(found.of[0].chosen == std::vector<double>{1.0, 1.0, 1.0});
    CHECK(found.of[1].chosen == std::vector<double>{0.0, 0.0, 0.0});
    CHECK(found.of[1].k_best == std::vector<double>{0.0, 1.0, 1.0});
    CHECK(std::abs(found.of[2].chosen[1] - 0.5) < found.error);
    CHECK(found.of[2].chosen[2] == 1.0);
}

TEST_CASE("no alternatives and one alternative are ranked too") {
    CHECK(accept(make_criteria(2), {}).of.empty());
    const auto one = accept(make_criteria(2), {known("A", {0.0, 0.0})});
    CHECK(one.of[0].rank == std::vector<double>{1.0});
}

TEST_CASE("the order of a draw is that of a comparison, also where scores lie heaped") {
    std::mt19937 engine{17};
    std::uniform_real_distribution<double> even{0.0, 1.0};
    for (int round = 0; round < 200; ++round) {
        const auto count = static_cast<std::size_t>(1 + engine() % 200);
        const int kind = round % 4;
        std::vector<double> scores(count);
        for (double& score : scores) {
            score = even(engine);
            if (kind == 1) score = std::floor(score * 5.0) / 5.0;        // many equal
            if (kind == 2) score = score < 0.99 ? score * 1e-9 : score;  // one heap, some far away
            if (kind == 3) score = 0.25;
        }
        const Range<double> span{*std::min_element(scores.begin(), scores.end()),
                                 *std::max_element(scores.begin(), scores.end())};
        DrawOrder order{count};
        const auto tie = [](std::uint32_t position) { return mixed(position); };
        const auto found = order.best_first(scores, span, tie);
        std::vector<std::uint32_t> plain(count);
        std::iota(plain.begin(), plain.end(), 0U);
        std::sort(plain.begin(), plain.end(),
                  [&](auto a, auto b) { return scores[a] != scores[b] ? scores[a] > scores[b] : tie(a) < tie(b); });
        CHECK(std::equal(found.begin(), found.end(), plain.begin(), plain.end()));
    }
}

TEST_CASE("The scores drawn for a choice are those that the shares are counted from") {
    auto alternatives = random_alternatives(30, 4, false);
    alternatives[7].measured[1] = {0.1, 0.9};
    const Ranking ranking = rank(make_criteria(4), alternatives);
    DrawRules rules;
    rules.draws = 400;
    rules.seed = 3;
    const Acceptability found = acceptability(as_given(ranking), {}, {5, 2, 5}, rules);
    CHECK(found.depths == std::vector<std::size_t>{2, 5});
    REQUIRE(found.compared.size() == 5);
    CHECK(found.compared.front() == ranking.order.front().alternative);

    const DrawnScores drawn = drawn_scores(as_given(ranking), 400, 3);
    REQUIRE(drawn.draws() == 400);
    std::vector<double> first(30, 0.0);
    for (std::size_t draw = 0; draw < 400; ++draw) {
        const auto scores = drawn.of(draw);
        first[static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin())] += 1.0;
    }
    for (std::size_t a = 0; a < 30; ++a) CHECK(found.of[a].rank[0] == first[a] / 400.0);

    const DrawnScores head = drawn_scores(as_given(ranking), 10, 3);
    CHECK(std::equal(head.scores.begin(), head.scores.end(), drawn.scores.begin()));
    CHECK(drawn_scores(as_given(rank(make_criteria(4), {})), 10, 3).draws() == 0);
}

TEST_CASE("Rows in another order are drawn the same scores") {
    auto alternatives = random_alternatives(12, 3, false);
    for (Alternative& alternative : alternatives) alternative.measured[2] = {0.2, 0.8};
    const DrawnScores before = drawn_scores(as_given(rank(make_criteria(3), alternatives)), 20, 9);
    std::reverse(alternatives.begin(), alternatives.end());
    const DrawnScores after = drawn_scores(as_given(rank(make_criteria(3), alternatives)), 20, 9);
    for (std::size_t draw = 0; draw < 20; ++draw) {
        CHECK(std::equal(before.of(draw).begin(), before.of(draw).end(), after.of(draw).rbegin()));
    }
}

TEST_CASE("Regions exclude one another where they share a site, and only there") {
    std::vector<Region> regions(4);
    regions[0].members = {{1, MemberReason::anchor, {}}, {2, MemberReason::in_ball, {}}};
    regions[1].members = {{2, MemberReason::anchor, {}}, {3, MemberReason::in_ball, {}}};
    regions[2].members = {{1, MemberReason::anchor, {}}, {3, MemberReason::in_ball, {}}};
    regions[3].members = {{4, MemberReason::anchor, {}}};
    CHECK(shared_sites(regions) == Exclusions{{1, 2}, {0, 2}, {0, 1}, {}});
    CHECK(shared_sites({}).empty());
}
