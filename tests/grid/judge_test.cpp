#include "grid/judge.hpp"

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

/// Each source an area of its own, none of them full.
Judgement judged(const std::vector<Capacity>& capacities, Reliefs reliefs = {}) {
    std::vector<CapacitySources::Bearing> sources;
    for (const Capacity& capacity : capacities) sources.push_back({&capacity, {}, sources.size()});
    reliefs.areas.resize(capacities.size());
    return judge(sources, reliefs);
}

Relief full(ReliefOutcome outcome, std::optional<DatedYear> year = {}) {
    Relief relief;
    relief.outcome = outcome;
    relief.year = std::move(year);
    return relief;
}

}  // namespace

TEST_CASE("The year is the latest of the sources that stand in the way, with its source") {
    const auto found = judged(
        {source(Congestion::structural, 2031, 2033, "regional"), source(Congestion::structural, 2030, 2035, "TenneT")});
    CHECK(found.year == year(2031, 2035, "TenneT"));
    CHECK(found.basis == YearBasis::congestion_solved);
    CHECK(found.not_before == 2031);
}

TEST_CASE("A missing year is unknown, never this year") {
    for (const auto& sources : {std::vector<Capacity>{}, std::vector{source(Congestion::unknown)},
                                std::vector{source(Congestion::structural)}}) {
        CHECK_FALSE(judged(sources).year);
        CHECK(judged(sources).basis == YearBasis::unknown);
        CHECK_FALSE(judged(sources).not_before);
    }
}

TEST_CASE("Congestion without a year makes the year unknown, but no earlier than the others allow") {
    const auto found = judged({source(Congestion::announced), source(Congestion::structural, 2031, 2036, "TenneT")});
    CHECK_FALSE(found.year);
    CHECK(found.not_before == 2031);
}

TEST_CASE("A free source stands in nobody's way, even where it states a year") {
    const auto found =
        judged({source(Congestion::free, 2040, 2040, "free"), source(Congestion::limited, 2029, 2029, "regional")});
    CHECK(found.year == year(2029, 2029, "regional"));
    CHECK(found.status == Congestion::limited);
}

TEST_CASE("A source whose MW are full stands in the way, whatever its colour") {
    for (const auto colour : {Congestion::free, Congestion::unknown, Congestion::limited}) {
        const auto found = judged({source(colour), source(Congestion::structural, 2031, 2036, "TenneT")},
                                  {{}, {full(ReliefOutcome::none_planned)}});
        CHECK_FALSE(found.year);
        CHECK(found.not_before == 2031);
    }
}

TEST_CASE("Planned projects give the year where the operator states none, and never replace the operator's") {
    const auto expansion = year(2029, 2030, "new transformer");
    const Reliefs reliefs{{}, {full(ReliefOutcome::solved, expansion)}};
    const auto undated = judged({source(Congestion::structural)}, reliefs);
    CHECK(undated.year == expansion);
    CHECK(undated.basis == YearBasis::expansion);
    const auto dated = judged({source(Congestion::structural, 2033, 2033, "regional")}, reliefs);
    CHECK(dated.year == year(2033, 2033, "regional"));
    CHECK(dated.basis == YearBasis::congestion_solved);
}

TEST_CASE("A station that states no status hides no area's status, and is unknown where it stands alone") {
    const auto station = source(Congestion::unknown);
    const auto area = source(Congestion::free);
    const Reliefs reliefs{{Relief{}}, {Relief{}}};
    const std::vector<CapacitySources::Bearing> alone{{&station, 0, {}}};
    CHECK(judge(alone, reliefs).status == Congestion::unknown);
    const std::vector<CapacitySources::Bearing> both{{&area, {}, 0}, {&station, 0, {}}};
    CHECK(judge(both, reliefs).status == Congestion::free);
    const auto red = source(Congestion::structural);
    const std::vector<CapacitySources::Bearing> worst{{&area, {}, 0}, {&red, 0, {}}};
    CHECK(judge(worst, reliefs).status == Congestion::structural);
}

TEST_CASE("Nobody waits for room that is there, and a free grid that lacks MW is no answer") {
    const Band<Power> some{1.0 * unit::MW, 1.0 * unit::MW, 1.0 * unit::MW};
    const Band<Power> only_high{{}, {}, 1.0 * unit::MW};
    CHECK(without_wait(Congestion::structural, Headroom{some, {}, {}}));
    CHECK_FALSE(without_wait(Congestion::structural, Headroom{some, {}, only_high}));
    CHECK_FALSE(without_wait(Congestion::limited, Headroom{some, some, {}}));
    CHECK(without_wait(Congestion::free, Headroom{some, some, {}}));
    CHECK_FALSE(without_wait(Congestion::free, Headroom{some, {}, some}));
    CHECK(without_wait(Congestion::free, {}));
    CHECK_FALSE(without_wait(Congestion::unknown, {}));
}
