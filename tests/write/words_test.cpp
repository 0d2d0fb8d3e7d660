#include "write/words.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

using namespace regiohub;

TEST_CASE("Every code is snake_case and stands once in its vocabulary, with English and Dutch beside it") {
    for (const auto* vocabulary : all_vocabularies()) {
        INFO(vocabulary->name);
        std::set<std::string_view> codes;
        for (const auto& word : vocabulary->words) {
            INFO(word.code);
            CHECK(codes.insert(word.code).second);
            CHECK(std::ranges::all_of(word.code, [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; }));
            CHECK_FALSE(word.english.empty());
            CHECK_FALSE(word.dutch.empty());
        }
    }
}

TEST_CASE("Vocabularies have names of their own") {
    std::set<std::string_view> names;
    for (const auto* vocabulary : all_vocabularies()) CHECK(names.insert(vocabulary->name).second);
    CHECK(names.size() >= 24);
}

TEST_CASE("The last value of each enumeration has its own word") {
    CHECK(code(Sector::other) == "other");
    CHECK(code(SectorTrack::oil_gas) == "oil_gas");
    CHECK(code(YesNo::unknown) == "unknown");
    CHECK(code(Disclosure::confidential) == "confidential");
    CHECK(code(Operation::uncertain) == "uncertain");
    CHECK(code(ClusterClaim::Kind::ambiguous) == "ambiguous");
    CHECK(code(Scope::unknown) == "unknown");
    CHECK(code(ScopeBasis::by_hand) == "by_hand");
    CHECK(code(EstateBasis::by_polygon) == "by_polygon");
    CHECK(code(OnEstate::unknown) == "unknown");
    CHECK(code(PlaceBasis::stated_within_accuracy) == "stated_within_accuracy");
    CHECK(code(AssetStatus::unknown) == "unknown");
    CHECK(code(Congestion::unknown) == "unknown");
    CHECK(code(Feasibility::rejected) == "rejected");
    CHECK(code(ConnectionLevel::unknown) == "unknown");
    CHECK(code(StationChoice::nearest_assumed) == "nearest_assumed");
    CHECK(code(HydrogenReach::unknown) == "unknown");
    CHECK(code(MemberReason::must_link) == "must_link");
    CHECK(code(LeftOutReason::other_station) == "other_station");
    CHECK(code(Direction::less_is_better) == "less_is_better");
    CHECK(code(Severity::note) == "note");
    CHECK(code(CauseKind::method) == "method");
    CHECK(code(ListChange::left) == "left");
    CHECK(code(WaveChange::left) == "left");
    CHECK(code(RegionStatus::stopped) == "stopped");
    CHECK(code(AssetKind::backbone_leg) == "backbone_leg");
    CHECK(code(Carrier::hydrogen) == "hydrogen");
    CHECK(code(CountedOver::region) == "region");
    CHECK(code(GridSide::feed_in) == "feed_in");
    CHECK(code(GridPart::project_power) == "project_power");
    CHECK(code(YearBasis::expansion) == "expansion");
    CHECK(code(ReliefOutcome::none_planned) == "none_planned");
    CHECK(code(HoldUp::unknown) == "unknown");
    CHECK(code(QuotaOf::bottleneck) == "bottleneck");
    CHECK(code(CoreClass::exterior) == "exterior");
}
