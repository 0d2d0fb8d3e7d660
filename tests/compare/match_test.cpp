#include "compare/match.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <iterator>
#include <random>
#include <set>

#include "compare/records.hpp"

using namespace regiohub;
using regiohub::test::group;

namespace {

double jaccard(const GroupRecord& one, const GroupRecord& other) {
    std::vector<std::string> shared;
    std::ranges::set_intersection(one.members, other.members, std::back_inserter(shared));
    return static_cast<double>(shared.size()) /
           static_cast<double>(one.members.size() + other.members.size() - shared.size());
}

std::vector<GroupRecord> random_groups(std::mt19937& random, std::size_t count) {
    std::vector<GroupRecord> groups;
    for (std::size_t i = 0; i < count; ++i) {
        std::set<std::string> members;
        const auto size = 1 + random() % 6;
        while (members.size() < size) members.insert(std::string(1, static_cast<char>('a' + random() % 9)));
        groups.push_back(group("G" + std::to_string(100 + i), {members.begin(), members.end()}, i + 1));
    }
    return groups;
}

}  // namespace

TEST_CASE("A group is matched by its sites, whatever its id") {
    const std::vector<GroupRecord> before{group("R1", {"a", "b", "c"}, 1), group("R2", {"x", "y"}, 2)};
    const std::vector<GroupRecord> after{group("R2", {"a", "b", "c", "d"}, 1), group("R9", {"x", "y"}, 2)};
    const auto matches = match_groups(before, after, 0.5);
    REQUIRE(matches.size() == 2);
    CHECK(matches[0].before == 0);
    CHECK(matches[0].after == 0);
    CHECK(matches[0].overlap == 0.75);
    CHECK(matches[1].before == 1);
    CHECK(matches[1].overlap == 1.0);
}

TEST_CASE("At equal overlap the same id goes first, and under the threshold there is no match") {
    const std::vector<GroupRecord> before{group("R1", {"a", "b"}, 1), group("R2", {"a", "c"}, 2)};
    const std::vector<GroupRecord> after{group("R2", {"a"}, 1)};
    REQUIRE(match_groups(before, after, 0.5).size() == 1);
    CHECK(match_groups(before, after, 0.5)[0].before == 1);
    CHECK(match_groups(before, after, 0.51).empty());
    CHECK(match_groups({}, after, 0.5).empty());
}

TEST_CASE("Matches are one to one, at least the threshold, and leave no pair that both sides would prefer") {
    std::mt19937 random{7};
    for (int round = 0; round < 200; ++round) {
        const auto before = random_groups(random, random() % 9);
        const auto after = random_groups(random, random() % 9);
        const auto matches = match_groups(before, after, 0.4);
        std::vector<double> of_before(before.size(), 0.0);
        std::vector<double> of_after(after.size(), 0.0);
        for (const Match& match : matches) {
            CHECK(of_before[match.before] == 0.0);
            CHECK(of_after[match.after] == 0.0);
            CHECK(match.overlap == jaccard(before[match.before], after[match.after]));
            of_before[match.before] = of_after[match.after] = match.overlap;
        }
        for (std::size_t a = 0; a < before.size(); ++a) {
            for (std::size_t b = 0; b < after.size(); ++b) {
                const double overlap = jaccard(before[a], after[b]);
                if (overlap >= 0.4) CHECK(overlap <= std::max(of_before[a], of_after[b]));
            }
        }
    }
}
