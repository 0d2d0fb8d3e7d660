#include "compare/compare.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "compare/records.hpp"
#include "support/error.hpp"

using namespace regiohub;
using regiohub::test::group;
using regiohub::test::record;

namespace {

Comparison against_record(const PlanRecord& after) {
    return compare(record(), after, {});
}

std::string refusal(const PlanRecord& before, const PlanRecord& after) {
    try {
        static_cast<void>(compare(before, after, {}));
    } catch (const Error& error) {
        CHECK(error.kind() == Failure::request);
        return error.what();
    }
    return "";
}

const GroupChange& named(const Comparison& found, const std::string& id) {
    for (const auto& region : found.regions) {
        if ((region.after && region.after->id == id) || (region.before && region.before->id == id)) return region;
    }
    throw std::runtime_error{"no region " + id};
}

using Kinds = std::vector<CauseKind>;

}  // namespace

TEST_CASE("A plan is equal to itself") {
    const auto found = against_record(record());
    CHECK(found.equal());
    CHECK(found.regions.size() == 2);
    CHECK(found.regions[0].why.empty());
    CHECK(found.regions[0].kinds.empty());
}

TEST_CASE("A changed row is input, and bears on the region that holds it and not on the other") {
    auto after = record();
    after.layers["sites"].mark = "two";
    after.layers["sites"].rows["c"]["note"] = "changed";
    after.regions[1].figures["co2"] = {{7.0, 7.0}, 0.7, 1.0, 0.7};
    after.regions[1].score = 0.7;
    std::swap(after.regions[0].rank, after.regions[1].rank);
    const auto found = against_record(after);
    REQUIRE(found.causes.size() == 1);
    CHECK(found.causes[0] == Cause{CauseKind::input, "sites", "c", "note", "as it was", "changed"});
    CHECK(named(found, "R2").change == ListChange::rose);
    CHECK(named(found, "R2").kinds == Kinds{CauseKind::input});
    CHECK(named(found, "R2").causes == std::vector<std::size_t>{0});
    CHECK(named(found, "R1").change == ListChange::fell);
    CHECK(named(found, "R1").only_others);
    CHECK(named(found, "R1").causes.empty());
    CHECK(named(found, "R1").why.find("others moved (input)") != std::string::npos);
    CHECK(named(found, "R2").why.find("sites c, note: as it was -> changed") != std::string::npos);
}

TEST_CASE("A file that differs without a row that does is a cause of its own, and so is a layer that came or went") {
    auto after = record();
    after.layers["overrides"].mark = "two";
    after.layers["barriers"].mark = "new";
    const auto found = against_record(after);
    REQUIRE(found.causes.size() == 2);
    CHECK(found.causes[0].what == "layer");
    CHECK(found.causes[0].layer == "barriers");
    CHECK_FALSE(found.causes[0].before);
    CHECK(found.causes[1].what == "file");
    CHECK_FALSE(found.equal());
}

TEST_CASE("A list of events stands behind no rank") {
    auto before = record();
    auto after = record();
    before.layers["region_events"].mark = "one";
    after.layers["region_events"].mark = "two";
    after.layers["sites"].rows["a"]["note"] = "changed";
    after.regions[0].figures["co2"] = {{5.0, 5.0}, 0.5, 1.0, 0.5};
    after.regions[0].score = 0.5;
    const auto found = compare(before, after, {});
    REQUIRE(found.causes.size() == 2);
    CHECK(found.causes[0].layer == "region_events");
    CHECK(named(found, "R1").causes == std::vector<std::size_t>{1});
}

TEST_CASE("A status that an event changed is a change of its own, with the event behind it") {
    auto before = record();
    before.layers["region_events"].rows["2026 one"] = {{"region_status", "started"}};
    before.regions[0].status = "started";
    before.regions[1].status = "selected";
    before.regions[0].touches.insert({"region_events", "2026 one"});
    auto after = before;
    after.layers["region_events"].rows["2027 two"] = {{"region_status", "done"}};
    after.regions[0].status = "done";
    after.regions[0].touches.insert({"region_events", "2027 two"});
    after.regions[1].status = "candidate";  // by the waves: not a change of status
    const auto found = compare(before, after, {});
    CHECK_FALSE(found.equal());
    const GroupChange& one = named(found, "R1");
    CHECK(one.change == ListChange::same);
    CHECK(one.status_changed());
    CHECK_FALSE(one.unchanged());
    CHECK_FALSE(one.only_others);
    CHECK(one.kinds == Kinds{CauseKind::input});
    CHECK(one.causes.size() == 1);
    CHECK(one.why.starts_with("Status started -> done. Behind it: "));
    CHECK(named(found, "R2").unchanged());
    CHECK(compare(after, after, {}).equal());
}

TEST_CASE("A rule of hubs moves no region, and a rule of regions no hub") {
    auto after = record();
    after.rules["rules.hubs.reach"] = "3 km";
    after.hubs = {group("H1", {"a", "b", "c"}, 1)};
    auto found = against_record(after);
    REQUIRE(found.causes.size() == 1);
    CHECK(found.causes[0].kind == CauseKind::rule);
    CHECK(found.hubs[0].change == ListChange::altered);
    CHECK(found.hubs[0].joined == std::vector<std::string>{"c"});
    CHECK(found.hubs[0].kinds == Kinds{CauseKind::rule});
    CHECK(found.regions[0].unchanged());
}

TEST_CASE("A weight, a scale and a figure each take their own part of a change of score") {
    auto before = record();
    auto after = record();
    before.regions[0].figures["sites"] = {{5.0, 5.0}, 0.5, 0.5, 0.25};
    before.regions[0].figures["co2"] = {{6.0, 6.0}, 0.6, 0.5, 0.3};
    before.regions[0].score = 0.55;
    after.regions[0].figures["sites"] = {{5.0, 5.0}, 0.8, 0.75, 0.6};
    after.regions[0].figures["co2"] = {{8.0, 8.0}, 0.8, 0.25, 0.2};
    after.regions[0].score = 0.8;
    after.rules["weights.regions.co2"] = "0.3";
    after.rules["scales.regions.co2.best"] = "5";
    const auto found = compare(before, after, {});
    const auto& parts = named(found, "R1").parts;
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].criterion == "sites");
    CHECK(parts[0].by_scale == Catch::Approx(0.75 * 0.3));
    CHECK(parts[0].by_weight == Catch::Approx(0.25 * 0.5));
    CHECK(parts[0].by_figure == 0.0);
    CHECK(parts[1].by_figure == Catch::Approx(0.25 * 0.2));
    CHECK(parts[1].by_weight == Catch::Approx(-0.25 * 0.6));
    CHECK(parts[0].sum() + parts[1].sum() == Catch::Approx(0.25));
    CHECK(named(found, "R1").kinds == Kinds{CauseKind::rule, CauseKind::weight});
}

TEST_CASE("A weight stands behind no score whose weights did not count") {
    auto after = record();
    after.rules["weights.regions.co2"] = "2";  // of one criterion: its share stays 1
    after.layers["sites"].rows["a"]["note"] = "changed";
    after.regions[0].figures["co2"] = {{5.0, 5.0}, 0.5, 1.0, 0.5};
    after.regions[0].score = 0.5;
    const auto found = against_record(after);
    CHECK(found.causes.size() == 2);
    CHECK(named(found, "R1").kinds == Kinds{CauseKind::input});
    CHECK(named(found, "R1").change == ListChange::altered);
}

TEST_CASE("Another version of the program or of an operation is method") {
    auto after = record();
    after.methods[0].value = "1.1.0";
    after.methods[1].value = "grid";
    after.regions[0].score = 0.61;
    const auto found = against_record(after);
    REQUIRE(found.causes.size() == 2);
    CHECK(found.causes[0].what == "program_version");
    CHECK(found.causes[1].layer == "sites");
    CHECK(named(found, "R1").kinds == Kinds{CauseKind::method});
}

TEST_CASE("Results that differ while nothing recorded does are the program's doing") {
    auto after = record();
    after.regions[0].score = 0.61;
    const auto found = against_record(after);
    REQUIRE(found.causes.size() == 1);
    CHECK(found.causes[0].kind == CauseKind::method);
    CHECK(found.causes[0].what == "program");
    CHECK(named(found, "R1").kinds == Kinds{CauseKind::method});
}

TEST_CASE("What is in one plan only entered or left, and the waves are told apart from the list") {
    auto before = record();
    before.regions[0].wave = 2026;
    before.regions[1].wave = 2028;
    auto after = record();
    after.rules["waves"] = "2026: 2 to 2";
    after.regions = {group("R2", {"c", "d"}, 1, 0.4), group("R5", {"d"}, 2, 0.3)};
    after.regions[0].figures = before.regions[1].figures;
    after.regions[0].wave = 2026;
    after.regions[1].wave = 2028;
    const auto found = compare(before, after, {});
    REQUIRE(found.regions.size() == 3);
    CHECK(named(found, "R2").wave_change == WaveChange::sooner);
    CHECK(named(found, "R2").kinds == Kinds{CauseKind::rule});
    CHECK(named(found, "R5").change == ListChange::entered);
    CHECK(named(found, "R5").wave_change == WaveChange::entered);
    CHECK(found.regions[2].before->id == "R1");
    CHECK(found.regions[2].change == ListChange::left);
    CHECK(found.regions[2].wave_change == WaveChange::left);
    CHECK(found.regions[2].overlap == 0.0);
}

TEST_CASE("Comparing backwards turns every change round") {
    auto after = record();
    after.layers["sites"].rows.erase("d");
    after.regions = {group("R1", {"a", "b"}, 2, 0.6), group("R3", {"c"}, 1, 0.7)};
    const auto there = compare(record(), after, {0.9, Language::english});
    const auto back = compare(after, record(), {0.9, Language::english});
    CHECK(named(there, "R3").change == ListChange::entered);
    CHECK(named(back, "R3").change == ListChange::left);
    CHECK(named(there, "R1").change == ListChange::fell);
    CHECK(named(back, "R1").change == ListChange::rose);
    CHECK(there.causes[0].before == back.causes[0].after);
    CHECK(there.causes[0].what == "row");
}

TEST_CASE("Plans of different studies are refused with a sentence") {
    auto other = record();
    other.study_name = "Large";
    CHECK(refusal(record(), other).find("different studies: one is named \"Small\", the other \"Large\"") !=
          std::string::npos);
    other = record();
    other.crs = "EPSG:3035";
    CHECK(refusal(record(), other).find("EPSG:3035") != std::string::npos);
    other = record();
    other.layers["sites"].rows = {{"z", {}}};
    CHECK(refusal(record(), other).find("not one site in common") != std::string::npos);
}

TEST_CASE("Sentences come in Dutch, and long values are cut between letters") {
    auto after = record();
    after.layers["sites"].rows["a"]["note"] = std::string(59, 'x') + "éé";
    after.regions[0].members = {"a", "b", "c"};
    const auto found = compare(record(), after, {0.5, Language::dutch});
    const auto& why = named(found, "R1").why;
    CHECK(why.find("Locaties erbij: c.") != std::string::npos);
    CHECK(why.find("Daarachter: invoer sites a, note: as it was -> " + std::string(59, 'x') + "…") !=
          std::string::npos);
}
