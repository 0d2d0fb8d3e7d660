#include "select/choose.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <map>

#include "select/greedy.hpp"
#include "select/pools.hpp"
#include "support/error.hpp"

using namespace regiohub;
using namespace regiohub::test;

namespace {

constexpr std::size_t candidates = 6;

Ask random_ask(std::mt19937& random, const Pool& pool) {
    const std::size_t first = 1 + random() % 2;
    const std::size_t second = first + random() % 3;
    Ask ask{{{2026, random() % 2, first}, {2028, random() % (second + 1), second}}, {}, 0.0};
    ask.diversity = static_cast<double>(random() % 3) / 10.0;
    for (const PoolGroup& group : pool.groups) {
        if (random() % 2 == 0) continue;
        const std::size_t low = random() % 2;
        ask.bounds.push_back({"quota " + group.name, random() % 2, group.members, low, low + random() % 2});
    }
    if (random() % 3 == 0) ask.bounds.push_back({"lock in", random() % 2, {random() % candidates}, 1, 1});
    if (random() % 3 == 0) ask.bounds.push_back({"lock out", 1, {random() % candidates}, 0, 0});
    return ask;
}

Reckoned best_of_all(const Pool& pool, const Ask& ask) {
    Reckoned best{false, 0, 0.0};
    each_choice(pool.size(), [&](const Picks& picks) {
        const Reckoned one = reckon(picks, pool, ask);
        if (one.better_than(best)) best = one;
    });
    return best;
}

std::string refusal_of(const Pool& pool, const Ask& ask) {
    try {
        (void)choose(pool, ask);
    } catch (const Error& error) {
        CHECK(error.kind() == Failure::no_plan);
        return error.what();
    }
    return {};
}

}  // namespace

TEST_CASE("With quotas, locks and diversity the choice is the best of all choices, or there is none, by enumeration") {
    std::mt19937 random{17};
    std::size_t met = 0;
    std::size_t refused = 0;
    for (int round = 0; round < 150; ++round) {
        const Pool pool = random_pool(random, candidates);
        const Ask ask = random_ask(random, pool);
        const Reckoned best = best_of_all(pool, ask);
        if (!best.allowed) {
            ++refused;
            CHECK(refusal_of(pool, ask).find("; the least that must give is") != std::string::npos);
            continue;
        }
        ++met;
        const ExactChoice choice = choose(pool, ask);
        const Reckoned own = reckon(choice.picks, pool, ask);
        REQUIRE(own.allowed);
        CHECK(own.missing == best.missing);
        CHECK(own.worth == Catch::Approx(best.worth));
        CHECK(choice.objective == Catch::Approx(best.worth));
        CHECK(choice.bound == Catch::Approx(best.worth));
        const Reckoned greedy = reckon(choose_greedily(pool, ask), pool, ask);
        CHECK(choice.greedy.meets_quotas == greedy.allowed);
        CHECK_FALSE(greedy.better_than(own));
    }
    CHECK(met > 50);
    CHECK(refused > 10);
}

TEST_CASE("A request that cannot be met names the parts that clash, no more, and the least that must give") {
    Pool pool;
    pool.alternative = {0, 1, 2, 3};
    pool.worth = {0.9, 0.8, 0.7, 0.6};
    pool.apart = {{0, 1}};
    const Ask ask{{{2026, 0, 4}},
                  {{"both of the pair", 0, {0, 1}, 2, 4}, {"three", 0, {1, 2, 3}, 1, 3}, {"last out", 0, {3}, 0, 0}},
                  0.0};
    CHECK(refusal_of(pool, ask) ==
          "no choice meets all that is asked of the waves: both of the pair asks for regions that share a "
          "site; the least that must give is \"both of the pair\" by 1 fewer");
    const Ask two{{{2026, 0, 2}}, {{"A", 0, {0, 2}, 2, 2}, {"B", 0, {3}, 1, 1}, {"C", 0, {1}, 0, 0}}, 0.0};
    const std::string told = refusal_of(pool, two);
    CHECK(told.find("A, B and [[waves]] 2026: at most 2 clash") != std::string::npos);
    CHECK(told.find(" by 1 ") != std::string::npos);
}

TEST_CASE("Of equal candidates the one that stands first is chosen, in every wave") {
    Pool pool;
    for (std::size_t c = 0; c < 12; ++c) {
        pool.alternative.push_back(c);
        pool.worth.push_back(0.5);
    }
    CHECK(choose(pool, {{{2026, 2, 2}, {2028, 4, 4}}, {}, 0.0}).picks == Picks{{0, 1}, {0, 1, 2, 3}});
}

TEST_CASE("Diversity counts relative to what is chosen: the second of a group adds its worth alone") {
    Pool pool;
    pool.alternative = {0, 1, 2};
    pool.worth = {0.9, 0.8, 0.75};
    pool.groups = {{QuotaOf::sector, "glass", {0, 1}, false}, {QuotaOf::sector, "paper", {2}, false}};
    CHECK(choose(pool, {{{2026, 2, 2}}, {}, 0.0}).picks == Picks{{0, 1}});
    CHECK(choose(pool, {{{2026, 2, 2}}, {}, 0.1}).picks == Picks{{0, 2}});
    pool.groups[1].covered = true;
    CHECK(choose(pool, {{{2026, 2, 2}}, {}, 0.1}).picks == Picks{{0, 1}});
}

TEST_CASE("A larger budget never lowers the objective, with quotas and diversity") {
    std::mt19937 random{23};
    const Pool pool = random_pool(random, 14);
    double before = 0.0;
    for (std::size_t budget = 1; budget < 9; ++budget) {
        const Ask ask{{{2026, 0, budget / 2}, {2028, 0, budget}}, {{"q", 1, pool.groups[0].members, 0, 3}}, 0.1};
        const double now = choose(pool, ask).objective;
        CHECK(now >= before - 1e-9);
        before = now;
    }
}

TEST_CASE("Near-optimal choices lose no more than they may, and the first differs most of all, by enumeration") {
    std::mt19937 random{31};
    std::size_t found = 0;
    for (int round = 0; round < 40; ++round) {
        const Pool pool = random_pool(random, candidates);
        const Ask ask{{{2026, 1, 2}, {2028, 1, 3}}, {}, 0.05};
        const ExactChoice best = choose(pool, ask);
        const double least = 0.9 * best.objective;
        std::size_t fewest = best.picks[0].size() + best.picks[1].size();
        each_choice(pool.size(), [&](const Picks& picks) {
            const Reckoned one = reckon(picks, pool, ask);
            if (!one.allowed || one.missing > best.missing || one.worth < least - 1e-9) return;
            fewest = std::min(fewest, in_both(picks[0], best.picks[0]) + in_both(picks[1], best.picks[1]));
        });
        const auto near = near_choices(pool, ask, best, {3, 0.1});
        for (const Picks& picks : near) {
            ++found;
            const Reckoned one = reckon(picks, pool, ask);
            CHECK(one.allowed);
            CHECK(one.worth >= least - 1e-6);
            CHECK(picks != best.picks);
        }
        if (!near.empty()) CHECK(in_both(near[0][0], best.picks[0]) + in_both(near[0][1], best.picks[1]) == fewest);
    }
    CHECK(found > 20);
}

TEST_CASE("Share and core index are those of the best choice in each draw, by enumeration") {
    std::mt19937 random{41};
    std::uniform_real_distribution<double> worth(0.0, 1.0);
    const Pool pool = random_pool(random, 5);
    const Ask ask{{{2026, 1, 1}, {2028, 1, 3}}, {}, 0.0};
    const ExactChoice best = choose(pool, ask);
    std::vector<std::vector<double>> worths(60, std::vector<double>(pool.size()));
    std::vector<Picks> expected;
    for (auto& draw : worths) {
        for (double& one : draw) one = worth(random);
        Pool drawn = pool;
        drawn.worth = draw;
        Reckoned top{false, 0, 0.0};
        Picks of_top;
        each_choice(pool.size(), [&](const Picks& picks) {
            const Reckoned one = reckon(picks, drawn, ask);
            if (one.better_than(top)) std::tie(top, of_top) = std::pair{one, picks};
        });
        expected.push_back(of_top);
    }
    const auto choices = choose_for_each(pool, ask, best, worths);
    CHECK(choices == expected);
    const auto standing = standing_in(choices, 2, pool.size());
    for (std::size_t w = 0; w < 2; ++w) {
        std::map<Places, std::size_t> times;
        for (const Picks& picks : expected) ++times[picks[w]];
        for (std::size_t place = 0; place < pool.size(); ++place) {
            std::size_t draws = 0;
            std::size_t different = 0;
            for (const auto& [chosen, count] : times) {
                if (std::ranges::find(chosen, place) == chosen.end()) continue;
                draws += count;
                ++different;
            }
            const DrawnStanding& one = standing[w][place];
            CHECK(one.share == Catch::Approx(static_cast<double>(draws) / 60.0));
            CHECK(one.core_index == Catch::Approx(static_cast<double>(different) / static_cast<double>(times.size())));
            CHECK((one.core == CoreClass::core) == (different == times.size()));
            CHECK((one.core == CoreClass::exterior) == (different == 0));
        }
    }
}

TEST_CASE(
    "Against all undominated choices: what is core or exterior there is so here, and no choice here is dominated") {
    std::mt19937 random{53};
    std::uniform_real_distribution<double> figure(0.0, 1.0);
    std::size_t core = 0;
    std::size_t exterior = 0;
    for (int round = 0; round < 6; ++round) {
        Pool pool = random_pool(random, candidates);
        const Ask ask{{{2026, 1, 1}, {2028, 1, 3}}, {}, 0.0};
        std::vector<std::vector<double>> values(2, std::vector<double>(pool.size()));  // by criterion
        for (auto& criterion : values) {
            for (double& value : criterion) value = figure(random);
        }
        values[1][0] = values[0][0] = 1.0;  // best on both
        values[1][5] = values[0][5] = 0.0;  // worth nothing: never in an undominated choice that could hold another
        std::vector<std::vector<double>> worths;
        for (int draw = 0; draw < 40; ++draw) {
            const double share = 0.01 + 0.98 * figure(random);
            auto& worth = worths.emplace_back();
            for (std::size_t c = 0; c < pool.size(); ++c)
                worth.push_back(share * values[0][c] + (1.0 - share) * values[1][c] - (c == 5 ? 1e-3 : 0.0));
        }
        pool.worth = worths.front();
        const ExactChoice best = choose(pool, ask);

        struct Valued {
            Picks picks;
            double first;
            double second;
        };
        std::vector<Valued> all;
        each_choice(pool.size(), [&](const Picks& picks) {
            Pool one = pool;
            one.worth = values[0];
            const Reckoned by_first = reckon(picks, one, ask);
            one.worth = values[1];
            if (by_first.allowed && by_first.missing <= best.missing)
                all.push_back({picks, by_first.worth, reckon(picks, one, ask).worth});
        });
        const auto dominated = [&](const Valued& one) {
            return std::ranges::any_of(all, [&](const Valued& other) {
                return other.first >= one.first && other.second >= one.second &&
                       other.first + other.second > one.first + one.second + 1e-12;
            });
        };
        const auto choices = choose_for_each(pool, ask, best, worths);
        const auto standing = standing_in(choices, 2, pool.size());
        for (const Picks& picks : choices) CHECK_FALSE(dominated(*std::ranges::find(all, picks, &Valued::picks)));
        std::erase_if(all, dominated);
        for (std::size_t place = 0; place + 1 < pool.size(); ++place) {
            const auto times = static_cast<std::size_t>(std::ranges::count_if(
                all, [&](const Valued& one) { return std::ranges::binary_search(one.picks[1], place); }));
            if (times == all.size()) {
                ++core;
                CHECK(standing[1][place].core == CoreClass::core);
            }
            if (times == 0) {
                ++exterior;
                CHECK(standing[1][place].core == CoreClass::exterior);
            }
        }
    }
    CHECK(core > 0);
    CHECK(exterior > 0);
}
