// Events of regions, through whole plans: they survive a change of the rules, though the ids of regions do not.
#include <catch2/catch_test_macros.hpp>

#include "store/store.hpp"
#include "support/planned.hpp"

using namespace regiohub;

namespace {

const std::string events_layer = R"(
[layers.region_events]
path = "events.csv"
profile = "region_events"
date = "2027-01-01"
source = "province"
licence = "internal"
)";

std::string cell(const fs::path& plan, const std::string& sql) {
    const Answer answer = run_query(plan, sql);
    REQUIRE(answer.rows.size() == 1);
    return answer.rows[0][0].value_or("NULL");
}

/// The golden province with a list of events beside it.
struct Followed {
    ScratchFolder folder;
    fs::path study = folder.path() / "study" / "study.toml";

    Followed() {
        fs::copy(golden_study().parent_path(), study.parent_path(), fs::copy_options::recursive);
        append(events_layer);
        write_bytes(study.parent_path() / "events.csv",
                    "locaties,regio,datum,status,gebeurtenis,les\n"
                    "G01; G02; G10,Oosterdam,2026-06-01,gestart,First meeting of the firms,Begin with the operator\n"
                    "G01; G02; G10,Oosterdam,2027,,Contract signed,\n"
                    "G04; G05,Westerveer,2026-09,gestopt,One firm left,\n"
                    "X1; X2,Elsewhere,2026,gestart,A region of another study,\n");
    }
    void append(const std::string& text) const { write_bytes(study, bytes_of(study) + text); }
    fs::path plan(const std::string& name) const {
        plan_into(study, folder.path() / name);
        return folder.path() / name / "plan.gpkg";
    }
};

}  // namespace

TEST_CASE("Status, last event and lessons of a region survive a re-run in which every id of a region changed") {
    const Followed trial;
    const auto before = trial.plan("a");
    trial.append("\n[rules.regions]\nradii = [\"6 km\", \"9 km\", \"16 km\"]\n");
    const auto after = trial.plan("b");
    for (const auto& plan : {before, after}) {
        CHECK(cell(plan, "SELECT COUNT(*) FROM region_events") == "4");
        CHECK(cell(plan, "SELECT COUNT(*) FROM region_events WHERE region_id IS NULL") == "1");
        CHECK(cell(plan, "SELECT placed FROM region_events WHERE region_id IS NULL") ==
              "none of the sites it names is in a region of the plan");
        const std::string of_first = "(SELECT region_id FROM region_events WHERE event = 'Contract signed')";
        CHECK(cell(plan, "SELECT region_status FROM regions WHERE region_id = " + of_first) == "started");
        CHECK(cell(plan, "SELECT last_event FROM regions WHERE region_id = " + of_first) == "Contract signed");
        CHECK(cell(plan, "SELECT lessons FROM regions WHERE region_id = " + of_first) == "Begin with the operator");
        CHECK(cell(plan,
                   "SELECT region_status FROM regions WHERE region_id = (SELECT region_id FROM region_events "
                   "WHERE name = 'Westerveer')") == "stopped");
        CHECK(cell(plan, "SELECT COUNT(*) FROM issues WHERE layer = 'region_events' AND code = 'event_set_aside'") ==
              "1");
    }
    const auto id_in = [](const fs::path& plan) {
        return cell(plan, "SELECT region_id FROM region_events WHERE name = 'Westerveer'");
    };
    CHECK(id_in(before) != id_in(after));
}

TEST_CASE("A study without events says of each region whether it is selected or a candidate") {
    const ScratchFolder out;
    plan_into(golden_study(), out.path());
    const fs::path plan = out.path() / "plan.gpkg";
    CHECK(cell(plan, "SELECT COUNT(*) FROM region_events") == "0");
    CHECK(cell(plan, "SELECT COUNT(*) FROM regions WHERE region_status = 'selected'") ==
          cell(plan, "SELECT COUNT(*) FROM regions WHERE wave_year IS NOT NULL"));
    CHECK(cell(plan, "SELECT COUNT(*) FROM regions WHERE region_status NOT IN ('selected', 'candidate')") == "0");
}
