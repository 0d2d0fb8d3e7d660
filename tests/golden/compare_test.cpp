// The verb compare on plans that were really made, with one change each: what it says, what it writes, what it refuses.
#include <sys/wait.h>

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "score/methods.hpp"
#include "store/store.hpp"
#include "support/planned.hpp"
#include "write/geopackage.hpp"
#include "write/layers.hpp"

using namespace regiohub;
using nlohmann::json;

namespace {

struct Said {
    int status = 0;
    std::string out;
    std::string err;
};

/// A study in a folder of its own, changed and planned as often as a test likes.
class Trial {
public:
    Trial() { fs::copy(golden_study().parent_path(), study_.parent_path(), fs::copy_options::recursive); }

    /// Puts `by` in the place of `what` in a file of the study.
    void change(const std::string& file, const std::string& what, const std::string& by) const {
        const fs::path path = study_.parent_path() / file;
        std::string text = bytes_of(path);
        const auto at = text.find(what);
        REQUIRE(at != std::string::npos);
        write_bytes(path, text.replace(at, what.size(), by));
    }

    fs::path plan(const std::string& name) const {
        plan_into(study_, folder_.path() / name);
        return folder_.path() / name / "plan.gpkg";
    }

    [[nodiscard]] Said run(const std::string& arguments) const {
        const fs::path out = folder_.path() / "out.txt";
        const fs::path err = folder_.path() / "err.txt";
        const int status = std::system(  // NOLINT(concurrency-mt-unsafe)
            ("'" REGIOHUB_PROGRAM "' compare " + arguments + " > '" + out.string() + "' 2> '" + err.string() + "'")
                .c_str());
        return {WEXITSTATUS(status), bytes_of(out), bytes_of(err)};
    }

    [[nodiscard]] json compared(const fs::path& before, const fs::path& after) const {
        const Said said = run("'" + before.string() + "' '" + after.string() + "' --json");
        INFO(said.err);
        REQUIRE(said.status == 0);
        return json::parse(said.out);
    }

    [[nodiscard]] const fs::path& study() const { return study_; }
    [[nodiscard]] const fs::path& folder() const { return folder_.path(); }

private:
    ScratchFolder folder_;
    fs::path study_ = folder_.path() / "study" / "study.toml";
};

/// Every cause is of this kind, and every region that moved by itself has it and no other.
void expect_kind(const json& found, const std::string& kind) {
    CHECK_FALSE(found["equal"].get<bool>());
    REQUIRE_FALSE(found["causes"].empty());
    for (const auto& cause : found["causes"]) CHECK(cause["kind"] == kind);
    std::size_t moved = 0;
    for (const auto& region : found["regions"]) {
        if (region["change"] == "same" && region["wave_change"] != "entered") continue;
        CHECK(region["kinds"] == json::array({kind}));
        CHECK_FALSE(region["why"].get<std::string>().empty());
        ++moved;
    }
    CHECK(moved > 0);
}

}  // namespace

TEST_CASE("Two plans of one study compare as equal") {
    const Trial trial;
    const auto found = trial.compared(trial.plan("a"), trial.plan("b"));
    CHECK(found["equal"] == true);
    CHECK(found["causes"].empty());
    CHECK(found["regions"].size() == 9);
    for (const auto& region : found["regions"]) CHECK(region["change"] == "same");
    const Said said = trial.run("'" + (trial.folder() / "a/plan.gpkg").string() + "' '" +
                                (trial.folder() / "b/plan.gpkg").string() + "' --lang nl");
    CHECK(said.out == "De plannen zijn gelijk.\n");
}

TEST_CASE("A changed row of a layer is told as input, with the row and its values") {
    const Trial trial;
    const auto before = trial.plan("a");
    trial.change("sites.csv", "82000,80000", "82000,8000");
    const auto found = trial.compared(before, trial.plan("b"));
    expect_kind(found, "input");
    REQUIRE(found["causes"].size() == 1);
    CHECK(found["causes"][0]["row_id"] == "G01");
    CHECK(found["causes"][0]["what"] == "emission_t_per_yr");
    CHECK(found["causes"][0]["after"].get<std::string>().find("2022: 8000") != std::string::npos);
}

TEST_CASE("A changed rule is told as rule, and regions are known again though their ids changed") {
    const Trial trial;
    const auto before = trial.plan("a");
    write_bytes(trial.study(),
                bytes_of(trial.study()) + "\n[rules.regions]\nradii = [\"6 km\", \"10 km\", \"15 km\", \"20 km\"]\n");
    const auto found = trial.compared(before, trial.plan("b"));
    REQUIRE(found["causes"].size() == 1);
    CHECK(found["causes"][0]["kind"] == "rule");
    CHECK(found["causes"][0]["what"] == "rules.regions.radii");
    std::size_t renamed = 0;
    for (const auto& region : found["regions"]) {
        const bool both = !region["before"].is_null() && !region["after"].is_null();
        renamed += both && region["before"]["id"] != region["after"]["id"] ? 1U : 0U;
        if (region["change"] != "same") CHECK(region["kinds"] == json::array({"rule"}));
    }
    CHECK(renamed > 0);
}

TEST_CASE("A changed weight is told as weight") {
    const Trial trial;
    const auto before = trial.plan("a");
    write_bytes(trial.study(), bytes_of(trial.study()) + "\n[weights.regions]\nsectors = 20\n");
    const auto found = trial.compared(before, trial.plan("b"));
    expect_kind(found, "weight");
    for (const auto& region : found["regions"]) {
        for (const auto& part : region["score_parts"]) CHECK(part["by_figure"] == 0.0);
    }
}

TEST_CASE("A quota is a rule that moves a region into the waves") {
    const Trial trial;
    const auto before = trial.plan("a");
    write_bytes(trial.study(),
                bytes_of(trial.study()) +
                    "\n[[quotas]]\nof = \"sector\"\nname = \"metals\"\nyear = 2026\nat_least = 0\nat_most = 0\n"
                    "\n[[locks]]\nregion = \"G01\"\nside = \"out\"\nyear = 2028\n");
    const auto found = trial.compared(before, trial.plan("b"));
    REQUIRE(found["causes"].size() == 2);
    std::size_t moved = 0;
    for (const auto& region : found["regions"]) {
        if (region["wave_change"] == "none" || region["wave_change"] == "same") continue;
        ++moved;
        CHECK(region["kinds"] == json::array({"rule"}));
    }
    CHECK(moved > 0);
}

TEST_CASE("A status is compared too, and the event that changed it is named") {
    const Trial trial;
    write_bytes(trial.study(), bytes_of(trial.study()) +
                                   "\n[layers.region_events]\npath = \"events.csv\"\nprofile = \"region_events\"\n"
                                   "date = \"2027-01-01\"\nsource = \"province\"\nlicence = \"internal\"\n");
    const std::string list =
        "locaties,regio,datum,status,gebeurtenis,les\nG01; G02; G10,Oost,2026-06-01,gestart,Start,\n";
    write_bytes(trial.study().parent_path() / "events.csv", list);
    const auto before = trial.plan("a");
    write_bytes(trial.study().parent_path() / "events.csv", list + "G01; G02; G10,Oost,2027-06-01,gereed,Signed,\n");
    const auto found = trial.compared(before, trial.plan("b"));
    std::size_t changed = 0;
    for (const auto& region : found["regions"]) {
        if (!region["status_changed"].get<bool>()) continue;
        ++changed;
        CHECK(region["before"]["region_status"] == "started");
        CHECK(region["after"]["region_status"] == "done");
        CHECK(region["why"].get<std::string>().find("2027-06-01 Oost: Signed: new row") != std::string::npos);
    }
    CHECK(changed == 1);
    CHECK(found["equal"] == false);
}

TEST_CASE("Another method of another version is told as method") {
    const Trial trial;
    const auto before = trial.plan("a");
    Plan other = plan_of(trial.study());
    other.header.program_version = "9.9.9";
    const auto places = places_by(other.region_ranking, topsis(other.region_ranking));
    for (auto& ranked : other.region_ranking.order) ranked.rank = places.size() + 1 - places[ranked.alternative];
    write_plan(other, {trial.folder() / "b", false});
    const auto found = trial.compared(before, trial.folder() / "b/plan.gpkg");
    REQUIRE(found["causes"].size() == 1);
    CHECK(found["causes"][0]["kind"] == "method");
    CHECK(found["causes"][0]["after"] == "9.9.9");
    std::size_t moved = 0;
    for (const auto& region : found["regions"]) {
        if (region["change"] == "same") continue;
        ++moved;
        CHECK(region["kinds"] == json::array({"method"}));
    }
    CHECK(moved > 0);
}

TEST_CASE("A comparison is written whole, with every region on the map, and never over what is there") {
    const Trial trial;
    const auto before = trial.plan("a");
    trial.change("sites.csv", "82000,80000", "82000,8000");
    const auto after = trial.plan("b");
    const fs::path file = trial.folder() / "diff.gpkg";
    const std::string arguments = "'" + before.string() + "' '" + after.string() + "' -o '" + file.string() + "' --csv";
    const Said said = trial.run(arguments);
    CHECK(said.status == 0);
    CHECK(said.out.starts_with("ranks,name,change,wave_change,id_before,"));
    CHECK(std::ranges::count(said.out, '\n') == 1 + 9 + 2);
    const std::string bytes = bytes_of(file);
    REQUIRE_FALSE(bytes.empty());
    CHECK(trial.run(arguments).status == 2);
    CHECK(trial.run(arguments + " --force").status == 0);
    CHECK(bytes_of(file) == bytes);
    CHECK(trial.run("'" + before.string() + "' '" + after.string() + "' -o '" + after.string() + "' --force").status ==
          2);
    CHECK(trial.run("'" + before.string() + "' '" + after.string() + "' -o x.csv").status == 2);
}

TEST_CASE("What cannot be compared is refused in one sentence, and nothing is written") {
    const Trial trial;
    const auto plan = trial.plan("a");
    const fs::path file = trial.folder() / "diff.gpkg";
    const auto refused = [&](const fs::path& other) {
        const Said said = trial.run("'" + plan.string() + "' '" + other.string() + "' -o '" + file.string() + "'");
        CHECK(said.out.empty());
        CHECK(std::ranges::count(said.err, '\n') == 1);
        CHECK_FALSE(fs::exists(file));
        INFO(said.err);
        CHECK(said.err.starts_with("regiohub: "));
        return said.status;
    };
    CHECK(refused(trial.folder() / "nowhere.gpkg") == 2);
    CHECK(refused(trial.study()) == 3);
    const fs::path older = trial.folder() / "older.gpkg";
    const Plan bare = plan_of(trial.study());
    const std::vector<Table> tables{header_table(bare), provinces_table(bare)};
    write_geopackage(tables, {bare.header.crs, "1970-01-01T00:00:00.000Z"}, older);
    CHECK(refused(older) == 3);
    trial.change("study.toml", "Golden province", "Another province");
    CHECK(refused(trial.plan("b")) == 2);
}
