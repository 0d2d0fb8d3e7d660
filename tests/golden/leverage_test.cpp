// Leverage against its own definition: each asset is taken out of its layer and the province is planned whole again.
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "leverage/leverage.hpp"
#include "support/planned.hpp"

using namespace regiohub;

namespace {

using YearsById = std::map<std::string, FirstYear>;

/// The golden province with full stations, planned projects and one more leg.
struct Trial {
    ScratchFolder folder;
    fs::path study = folder.path() / "study" / "study.toml";

    Trial() {
        fs::copy(golden_study().parent_path(), study.parent_path(), fs::copy_options::recursive);
        write_bytes(study.parent_path() / "stations.csv",
                    "id,name,operator,voltages_kv,status,x,y,location_accuracy_m,offtake_status,offtake_existing_mw,"
                    "offtake_required_mw,offtake_queued_mw\n"
                    "T01,Oosterdam,Netbeheer Oost,150/20,in_service,193000,449000,200,structural,20,30,5\n"
                    "T02,Westerveer,Netbeheer Oost,150/20,in_service,207000,450000,200,announced,10,12,1\n"
                    "T03,Kruispunt,Landelijk,380/150,in_service,200000,460000,200,announced,50,60,0\n");
        write_bytes(study.parent_path() / "projects.csv",
                    "id,name,operator,stations,status,year,offtake_mw\n"
                    "P1,Oosterdam verzwaren,Netbeheer Oost,T01,planned,2029,20\n"
                    "P2,Oosterdam uitbreiden,Netbeheer Oost,T01,planned,2031 - 2033,100\n"
                    "P3,Westerveer verzwaren,Netbeheer Oost,T02,under_construction,2028,500\n"
                    "P4,Kruispunt verzwaren,Landelijk,T03,planned,2032,500\n"
                    "P5,Oosterdam later,Netbeheer Oost,T01,planned,2036,500\n");
        write_bytes(study.parent_path() / "backbone.csv",
                    bytes_of(study.parent_path() / "backbone.csv") +
                        "L3,Aftakking,oost,west,planned,undecided,2035,2035,10000,\"LINESTRING (186000 451000, 212000 "
                        "453000)\"\n");
        write_bytes(study, bytes_of(study) +
                               "\n[layers.planned_projects]\npath = \"projects.csv\"\ndate = \"2026-11-24\"\nsource = "
                               "\"invented\"\nlicence = \"EUPL-1.2\"\n");
    }

    /// A plan without the row that fails `filter`; with all of them where it is empty.
    [[nodiscard]] Plan plan_without(const std::string& layer, const std::string& filter) const {
        Study read = read_study(study);
        read.layers.at(layer).filter = filter;
        return plan(read, [](const std::string&) {});
    }
};

YearsById years_of(const Plan& plan, Carrier carrier) {
    YearsById years;
    for (std::size_t i = 0; i < plan.sites.size(); ++i) {
        const DemandSite& site = plan.sites[i];
        if (!site.takes_part()) continue;
        const SiteConnection& connection = plan.grid.sites[i];
        if (carrier == Carrier::electricity && connection.asked && connection.asked->high > Power{}) {
            const auto& year = connection.first_year_offtake;
            years[site.id.text] = {connection.basis_offtake == YearBasis::no_wait,
                                   year ? std::optional{year->year} : std::nullopt};
        }
        if (carrier == Carrier::hydrogen && site.demand.hydrogen && site.demand.hydrogen->high > Power{})
            years[site.id.text] =
                first_hydrogen(plan.hydrogen.sites[i], plan.backbone, plan.rules.hydrogen.branch_reach);
    }
    return years;
}

struct Sums {
    std::size_t sites = 0;
    double moved_t = 0.0;
    double forward_t = 0.0;
    double only_t = 0.0;
};

/// What the plans with and without the asset differ in.
Sums between(const Plan& with, const Plan& without, Carrier carrier) {
    Sums sums;
    const auto other = years_of(without, carrier);
    for (const auto& [id, year] : years_of(with, carrier)) {
        const FirstYear& late = other.at(id);
        if (year == late) continue;
        ++sums.sites;
        const auto site = std::ranges::find(with.sites, id, [](const DemandSite& s) { return s.id.text; });
        const auto emission = emission_in(*site, with.header.reference_year);
        if (!emission) continue;
        const double t = emission->in(unit::t_per_yr);
        if (!late.year || !year.year) {
            sums.only_t += t;
            continue;
        }
        sums.moved_t += t;
        sums.forward_t += t * (late.year->low + late.year->high - year.year->low - year.year->high) / 2.0;
    }
    return sums;
}

void expect_same(const Leverage& found, const Sums& sums) {
    CHECK(found.sites.size() == sums.sites);
    CHECK(found.co2_moved.in(unit::t_per_yr) == Catch::Approx(sums.moved_t));
    CHECK(found.co2_forward.in(unit::t) == Catch::Approx(sums.forward_t));
    CHECK(found.co2_only.in(unit::t_per_yr) == Catch::Approx(sums.only_t));
}

}  // namespace

TEST_CASE("The leverage of each asset equals planning the province twice, with and without it") {
    const Trial trial;
    const Plan with = plan_of(trial.study);
    CHECK(with.leverage.size() == 5 + 3);
    std::size_t moving_projects = 0;
    std::size_t moving_legs = 0;
    for (const Leverage& one : with.leverage) {
        const bool project = one.kind == AssetKind::grid_project;
        const std::string id = project ? with.planned_projects[one.asset].id.text : with.backbone[one.asset].id.text;
        CAPTURE(id);
        const Plan without = trial.plan_without(project ? "planned_projects" : "backbone", "id <> '" + id + "'");
        expect_same(one, between(with, without, project ? Carrier::electricity : Carrier::hydrogen));
        (project ? moving_projects : moving_legs) += one.sites.empty() ? 0U : 1U;
    }
    CHECK(moving_projects >= 2);
    CHECK(moving_legs >= 1);
}

TEST_CASE("The list is written as table, CSV and JSON, stamped with the round") {
    const Trial trial;
    write_bytes(trial.study, bytes_of(trial.study) + "\n[rules.leverage]\nround = \"pMIEK 2027\"\n");
    const fs::path out = trial.folder.path() / "out";
    plan_into(trial.study, out);
    const auto rows = nlohmann::json::parse(bytes_of(out / "leverage.json"));
    REQUIRE(rows.size() == 8);
    CHECK(rows[0]["rank"] == 1);
    CHECK(rows[0]["weight_t"].get<double>() >= rows[1]["weight_t"].get<double>());
    for (const auto& row : rows) {
        CHECK(row["round"] == "pMIEK 2027");
        for (const char* column : {"carrier", "project", "adds_mw", "year_from", "status", "expands", "provinces"})
            CHECK(row.contains(column));
    }
    const std::string text = bytes_of(out / "leverage.csv");
    CHECK(text.starts_with("rank,round,asset_kind,carrier,asset_id,project,expands,"));
    CHECK(std::ranges::count(text, '\n') == 9);
}
