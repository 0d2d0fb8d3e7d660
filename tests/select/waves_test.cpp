#include "select/waves.hpp"

#include <algorithm>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <random>
#include <set>

using namespace regiohub;

namespace {

/// Regions with these members; the first is ranked best.
struct Candidates {
    std::vector<Region> regions;
    Ranking ranking;

    explicit Candidates(const std::vector<std::vector<SiteIndex>>& members) {
        for (std::size_t r = 0; r < members.size(); ++r) {
            Region region;
            region.id.text = "R" + std::to_string(r);
            for (const SiteIndex site : members[r]) region.members.push_back({site, MemberReason::in_ball, {}});
            regions.push_back(region);
            Ranked ranked;
            ranked.alternative = r;
            ranked.rank = r + 1;
            ranked.middle = 1.0 - 0.01 * static_cast<double>(r);
            ranking.order.push_back(ranked);
            ranking.alternatives.push_back({region.id.text, {}});
        }
    }
    [[nodiscard]] Portfolio choose(std::vector<Wave> waves) const {
        SelectRules rules;
        rules.waves = std::move(waves);
        rules.diversity = 0.0;
        return select_waves({regions, {}, {}, {}}, ranking, rules);
    }
};

using Positions = std::vector<std::size_t>;

}  // namespace

TEST_CASE("regions that share a member are never chosen together") {
    const Candidates candidates{{{1, 2}, {2, 3}, {3, 4}, {5}}};
    const Portfolio portfolio = candidates.choose({{2028, 1, 4}});
    CHECK(portfolio.waves[0].regions == Positions{0, 2, 3});
    CHECK(portfolio.objective == Catch::Approx(1.0 + 0.98 + 0.97));
}

TEST_CASE("a later wave holds the earlier one and waves come out by year") {
    const Candidates candidates{{{1}, {2}, {3}, {4}, {5}}};
    const Portfolio portfolio = candidates.choose({{2028, 4, 4}, {2026, 1, 2}});
    REQUIRE(portfolio.waves.size() == 2);
    CHECK(portfolio.waves[0].wave.year == 2026);
    CHECK(portfolio.waves[0].regions == Positions{0, 1});
    CHECK(portfolio.waves[1].regions == Positions{0, 1, 2, 3});
    CHECK(portfolio.waves[1].met);
    CHECK(portfolio.waves[1].why_not.empty());
}

TEST_CASE("a minimum that is not reached is told and not padded") {
    const Candidates candidates{{{1, 2}, {2, 3}}};
    const Portfolio portfolio = candidates.choose({{2026, 5, 10}});
    CHECK(portfolio.waves[0].regions == Positions{0});
    CHECK_FALSE(portfolio.waves[0].met);
    CHECK(portfolio.waves[0].why_not.find("2026 asks for at least 5 regions") == 0);
    CHECK(portfolio.waves[0].why_not.find("4 short: no more of the 2 candidates") != std::string::npos);
}

TEST_CASE("no candidates and no waves make an empty portfolio") {
    const Portfolio none = Candidates{{}}.choose({{2026, 1, 2}});
    CHECK(none.waves[0].regions.empty());
    CHECK(none.waves[0].why_not.find("there is no candidate") != std::string::npos);
    CHECK(Candidates{{{1}}}.choose({}).waves.empty());
}

TEST_CASE("random candidates give nested and disjoint waves") {
    std::mt19937 engine{3};
    for (int round = 0; round < 100; ++round) {
        std::vector<std::vector<SiteIndex>> members;
        for (int r = 0; r < 30; ++r) {
            std::set<SiteIndex> sites;
            for (int m = 0; m < 3; ++m) sites.insert(static_cast<SiteIndex>(engine() % 40));
            members.emplace_back(sites.begin(), sites.end());
        }
        const Candidates candidates{members};
        const Portfolio portfolio = candidates.choose({{2026, 2, 4}, {2027, 2, 6}, {2028, 5, 20}});
        for (std::size_t w = 0; w < portfolio.waves.size(); ++w) {
            std::set<SiteIndex> taken;
            std::size_t expected = 0;
            for (const std::size_t region : portfolio.waves[w].regions) {
                expected += members[region].size();
                taken.insert(members[region].begin(), members[region].end());
            }
            CHECK(taken.size() == expected);
            CHECK(portfolio.waves[w].regions.size() <= portfolio.waves[w].wave.at_most);
            if (w == 0) continue;
            const auto& earlier = portfolio.waves[w - 1].regions;
            const auto& later = portfolio.waves[w].regions;
            REQUIRE(earlier.size() <= later.size());
            for (const std::size_t region : earlier)
                CHECK(std::find(later.begin(), later.end(), region) != later.end());
        }
        REQUIRE(portfolio.bound >= portfolio.objective - 1e-9);
        REQUIRE(portfolio.greedy.missing >= portfolio.missing);
        if (portfolio.greedy.missing == portfolio.missing)
            CHECK(portfolio.greedy.objective <= portfolio.objective + 1e-9);
    }
}

TEST_CASE("small disjoint regions are preferred where the greedy choice would miss the minimum") {
    // The best region holds the sites of two others: greedy takes it and stops at one.
    const Candidates candidates{{{1, 2}, {1}, {2}}};
    const Portfolio portfolio = candidates.choose({{2028, 2, 2}});
    CHECK(portfolio.waves[0].regions == Positions{1, 2});
    CHECK(portfolio.waves[0].met);
    CHECK(portfolio.missing == 0);
    CHECK(portfolio.greedy.missing == 1);
}

TEST_CASE("the choice is the best of all choices, by enumeration") {
    std::mt19937 engine{11};
    for (int round = 0; round < 200; ++round) {
        std::vector<std::vector<SiteIndex>> members;
        const std::size_t count = 1 + engine() % 9;
        for (std::size_t r = 0; r < count; ++r) {
            std::set<SiteIndex> sites;
            for (int m = 0; m < 2; ++m) sites.insert(static_cast<SiteIndex>(engine() % 9));
            members.emplace_back(sites.begin(), sites.end());
        }
        const Wave wave{2028, engine() % 4, 4};
        const Candidates candidates{members};
        std::size_t fewest_missing = wave.at_least;
        double best = 0.0;
        for (unsigned set = 0; set < (1U << count); ++set) {
            std::set<SiteIndex> taken;
            std::size_t size = 0;
            std::size_t sites = 0;
            double worth = 0.0;
            for (std::size_t r = 0; r < count; ++r) {
                if ((set >> r & 1U) == 0) continue;
                ++size;
                sites += members[r].size();
                taken.insert(members[r].begin(), members[r].end());
                worth += candidates.ranking.order[r].middle;
            }
            if (taken.size() != sites || size > wave.at_most) continue;
            const std::size_t missing = size < wave.at_least ? wave.at_least - size : 0;
            if (missing < fewest_missing || (missing == fewest_missing && worth > best)) {
                fewest_missing = missing;
                best = worth;
            }
        }
        const Portfolio portfolio = candidates.choose({wave});
        CHECK(portfolio.objective == Catch::Approx(best));
        CHECK(portfolio.bound == Catch::Approx(best));
    }
}

TEST_CASE("a larger budget never lowers the objective") {
    std::mt19937 engine{5};
    std::vector<std::vector<SiteIndex>> members;
    for (int r = 0; r < 25; ++r)
        members.push_back({static_cast<SiteIndex>(engine() % 30), static_cast<SiteIndex>(30 + engine() % 30)});
    const Candidates candidates{members};
    double before = 0.0;
    for (std::size_t budget = 0; budget < 12; ++budget) {
        const double now = candidates.choose({{2026, 0, budget / 2}, {2028, 0, budget}}).objective;
        CHECK(now >= before - 1e-9);
        before = now;
    }
}
