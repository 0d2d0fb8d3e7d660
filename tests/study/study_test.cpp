#include "study/study.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <filesystem>
#include <string>

#include "study/keys.hpp"
#include "study_folder.hpp"
#include "support/error.hpp"
#include "support/sha256.hpp"

using namespace regiohub;

namespace {

const std::filesystem::path root{REGIOHUB_ROOT};

}  // namespace

TEST_CASE("The embedded study reads without an issue and has every layer it names") {
    const auto study = read_study(root / "geodata/netherlands/study.toml");
    CHECK(study.name == "Cluster 6 in the Netherlands");
    CHECK(study.crs == "EPSG:28992");
    CHECK(study.reference_year == 2022);
    CHECK_FALSE(study.province);
    CHECK(study.issues.empty());
    CHECK(study.layers.size() == 8);
    CHECK(study.layers.at("sites").fields.at("emission_t") == "emission_t_{year}");
    CHECK(study.layers.at("sites").values.at("sector").at("keramiek") == "ceramics");
    CHECK(study.layers.at("backbone").file == root / "geodata/netherlands/backbone.csv");
    CHECK(study.sha256 == sha256_of(study.text));
}

TEST_CASE("A study without rules plans by the defaults, and says so of each") {
    const auto study = StudyFolder{}.read("");
    const auto standard = default_rules();
    for (const auto& key : rule_keys()) {
        INFO(key.name);
        CHECK(key.get(study.rules) == key.get(standard));
    }
    CHECK(study.rules.select.waves == standard.select.waves);
    REQUIRE(study.assumptions.size() == rule_keys().size() + 4);  // and two tables of rows
    for (const auto& assumption : study.assumptions) {
        INFO(assumption.key);
        CHECK(assumption.value == assumption.standard);
        CHECK(assumption.mark != "study");
        CHECK_FALSE(assumption.source.empty());
    }
}

TEST_CASE("A study that writes every default out gives the same rules, each marked as the study's") {
    std::string text;
    for (const auto& key : rule_keys())
        text += key.name + " = " + as_written(key.get(default_rules()), key.shape) + "\n";
    const auto study = StudyFolder{}.read_whole(text + StudyFolder::layers);
    for (const auto& key : rule_keys()) {
        INFO(key.name);
        CHECK(shown(key.get(study.rules), key.shape) == shown(key.get(default_rules()), key.shape));
    }
    CHECK(study.assumptions.front().mark == "study");
    CHECK(study.assumptions.front().source == "the study file");
}

TEST_CASE("Every key can be changed, and changes what it names and nothing else") {
    const auto standard = default_rules();
    for (const auto& key : rule_keys()) {
        auto value = key.get(standard);
        if (key.shape.form == Form::flag) value.text = value.text == "true" ? "false" : "true";
        if (key.shape.form == Form::text) value.text += ", another";
        if (key.shape.form == Form::word)
            value.text = value.text == key.shape.words.back() ? key.shape.words.front() : key.shape.words.back();
        for (auto& number : value.numbers)
            number = number == key.shape.high ? number / 2 : number + (key.shape.high - number) / 1024;
        auto rules = standard;
        key.set(rules, value);
        INFO(key.name);
        std::size_t changed = 0;
        for (const auto& other : rule_keys()) changed += other.get(rules) == other.get(standard) ? 0 : 1;
        CHECK((key.shape.form == Form::count || changed == 1));
        CHECK(changed <= 1);
    }
}

TEST_CASE("Quantities, lists, bands, words, flags, weights, scales and waves are taken over") {
    const auto study = StudyFolder{}.read(R"(
rules.hubs.reach = "1500 m"
rules.scope.ambiguous_cluster = "inside"
rules.scope.ces_gas = "2 mln m3/yr"
rules.regions.radii = ["3 km", "6000 m"]
rules.demand.sectors.glass.hydrogen_share = [0.1, 0.2, 0.3]
rules.demand.sectors.glass.full_load_hours = "8100 h/yr"
rules.demand.sectors.food.process_co2 = true
weights.hubs.sites = 3
scales.hubs.sites = {worst = 2, best = 20}
waves = [{year = 2030, at_least = 9, at_most = 9}, {year = 2027, at_least = 1, at_most = 2}]
quotas = [{of = "sector", name = "glass", year = 2030, at_least = 1, at_most = 3}]
locks = [{region = "G01; G02", side = "out", year = 2027}]
)");
    const auto& rules = study.rules;
    CHECK(rules.hubs.reach == 1.5 * unit::km);
    CHECK(rules.scope.ambiguous_cluster == AmbiguousCluster::inside);
    CHECK(rules.scope.ces_gas == 2e6 * unit::m3_per_yr);
    CHECK(rules.regions.radii == std::vector<Length>{3.0 * unit::km, 6.0 * unit::km});
    const auto& glass = rules.demand.sectors[static_cast<std::size_t>(Sector::glass)];
    CHECK(glass.hydrogen_share == Band<double>{0.1, 0.2, 0.3});
    CHECK(glass.full_load_hours == 8100.0);
    CHECK(rules.demand.sectors[static_cast<std::size_t>(Sector::food)].process_co2);
    CHECK(rules.score.hub_criteria.at("sites").weight == 3.0);
    CHECK(rules.score.hub_criteria.at("sites").best == 20.0);
    CHECK(rules.select.waves == std::vector<Wave>{{2027, 1, 2}, {2030, 9, 9}});
    CHECK(rules.select.quotas == std::vector<Quota>{{QuotaOf::sector, "glass", 2030, 1, 3}});
    CHECK(rules.select.locks == std::vector<Lock>{{"G01; G02", LockSide::out, 2027}});
    CHECK(study.assumptions.back().value == "2027: 1 to 2; 2030: 9 to 9");
    CHECK(study.assumptions.back().mark == "study");
}

TEST_CASE("A cost table is taken row by row, and must rise") {
    const std::string rows =
        "[[rules.hydrogen.pipes.cost_table]]\ndiameter = \"100 mm\"\ncost = \"300 EUR/m\"\n"
        "[[rules.hydrogen.pipes.cost_table]]\ndiameter = \"0.2 m\"\ncost = \"0.5 mln EUR/km\"\n";
    const auto study = StudyFolder{}.read("rules.hydrogen.pipes.friction = 0.02\n" + rows);
    const auto& table = study.rules.hydrogen.pipes.cost_table;
    REQUIRE(table.size() == 2);
    CHECK(table[1].diameter == 200.0 * unit::mm);
    CHECK(table[1].cost == 500.0 * (unit::eur / unit::m));
    CHECK(study.rules.hydrogen.pipes.friction == 0.02);
    const auto told = std::find_if(study.assumptions.begin(), study.assumptions.end(),
                                   [](const Assumption& a) { return a.key == "rules.hydrogen.pipes.cost_table"; });
    REQUIRE(told != study.assumptions.end());
    CHECK(told->value == "100 mm: 300 EUR/m; 200 mm: 500 EUR/m");
    CHECK(told->standard == "the HIM curve");
    CHECK(told->mark == "study");
}

TEST_CASE("The order of a list of rules says nothing") {
    const StudyFolder folder;
    const auto one = folder.read("rules.regions.radii = [\"8 km\", \"3 km\", \"8 km\"]\n");
    CHECK(one.rules.regions.radii == std::vector<Length>{3.0 * unit::km, 8.0 * unit::km});
}

TEST_CASE("A layer that does not state its date is an issue; in a strict study it is refused") {
    const StudyFolder folder;
    const auto study = folder.read_whole("[layers.sites]\npath = \"sites.csv\"\ncrs = \"EPSG:4326\"\n");
    REQUIRE(study.issues.size() == 3);
    CHECK(study.issues[0].code == "no_date");
    CHECK(study.issues[0].severity == Severity::doubt);
    CHECK(study.issues[0].layer == "sites");
    CHECK_THROWS_AS(
        folder.read_whole("study.strict = true\n[layers.sites]\npath = \"sites.csv\"\ncrs = \"EPSG:4326\"\n"), Error);
}

TEST_CASE("A date may be a TOML date") {
    const auto study =
        StudyFolder{}.read_whole("[layers.sites]\npath = \"sites.csv\"\ncrs = \"EPSG:4326\"\ndate = 2026-03-01\n");
    CHECK(study.layers.at("sites").date == "2026-03-01");
}

TEST_CASE("A connection string is kept as it is for the reader and never stored with its password") {
    const auto study =
        StudyFolder{}.read_whole("[layers.sites]\npath = \"PG:dbname=x password='ge heim'\"\ncrs = \"EPSG:28992\"\n");
    CHECK(study.layers.at("sites").path == "PG:dbname=x password='ge heim'");
    CHECK(study.layers.at("sites").file.empty());
    CHECK(study.text.find("heim") == std::string::npos);
    CHECK(study.sha256 == sha256_of(study.text));
}

TEST_CASE("A path may leave the study's folder for a regular file that exists, and for nothing else") {
    const StudyFolder folder;
    folder.write("../beside.csv", "id\n");
    const auto study = folder.read_whole("[layers.sites]\npath = \"../beside.csv\"\ncrs = \"EPSG:4326\"\n");
    CHECK(std::filesystem::is_regular_file(study.layers.at("sites").file));
    CHECK_THROWS_AS(folder.read_whole("[layers.sites]\npath = \"..\"\ncrs = \"EPSG:4326\"\n"), Error);
    CHECK_THROWS_AS(folder.read_whole("[layers.sites]\npath = \"/dev/null\"\ncrs = \"EPSG:4326\"\n"), Error);
}
