// What is wrong with a study, and the sentence that says so: a corpus of bad files.
#include <catch2/catch_test_macros.hpp>

#include <random>
#include <string>

#include "study/nearest_word.hpp"
#include "study_folder.hpp"
#include "support/error.hpp"

using namespace regiohub;

namespace {

struct Refusal {
    const char* text;      // of the study, before or instead of its layers
    const char* sentence;  // what follows the file's name
};

std::string refusal_of(const StudyFolder& folder, const std::string& text) {
    try {
        (void)folder.read_whole(text);
    } catch (const Error& error) {
        CHECK(error.kind() == Failure::request);
        const std::string told = error.what();
        const auto name = (folder.path() / "study.toml").string();
        REQUIRE(told.starts_with(name));
        return told.substr(name.size());
    }
    FAIL("not refused: " << text);
    return {};
}

const Refusal of_rules[] = {
    {"[study]\nnaem = \"x\"\n",
     ", line 2, study.naem: there is no such key; the nearest one is study.name (docs/study-keys.md lists them all)"},
    {"[ruels.hubs]\n",
     ", line 1, ruels: there is no such section; the nearest one is rules (docs/study-keys.md lists them all)"},
    {"[rules.hubs]\nraech = \"2 km\"\n",
     ", line 2, rules.hubs.raech: there is no such key; the nearest one is rules.hubs.reach (docs/study-keys.md lists "
     "them all)"},
    {"[rules]\nreach = \"2 km\"\n",
     ", line 2, rules.reach: there is no such key; the nearest one is rules.hubs.reach (docs/study-keys.md lists them "
     "all)"},
    {"[rules.hub]\n",
     ", line 1, rules.hub: there is no such key; the nearest one is rules.hubs (docs/study-keys.md lists them all)"},
    {"\n\n[rules.hubs]\nreach = 2\n",
     ", line 4, rules.hubs.reach: the bare number 2 is not a length; write a length as text, a number and its unit, "
     "such as \"1 km\" (units: km, m, mm)"},
    {"rules.hubs.reach = \"2 MW\"\n",
     ", line 1, rules.hubs.reach: the text \"2 MW\" is not a length; write a length as text, a number and its unit, "
     "such as \"1 km\" (units: km, m, mm)"},
    {"rules.hubs.reach = \"two km\"\n",
     ", line 1, rules.hubs.reach: the text \"two km\" is not a length; write a length as text, a number and its unit, "
     "such as \"1 km\" (units: km, m, mm)"},
    {"rules.hubs.reach = \"2,5 km\"\n",
     ", line 1, rules.hubs.reach: the text \"2,5 km\" is not a length; write a length as text, a number and its unit, "
     "such as \"1 km\" (units: km, m, mm)"},
    {"rules.hubs.reach = \"0 km\"\n",
     ", line 1, rules.hubs.reach: the text \"0 km\" is out of bounds; choose more than 0 km to 100 km"},
    {"rules.hubs.reach = \"200 km\"\n",
     ", line 1, rules.hubs.reach: the text \"200 km\" is out of bounds; choose more than 0 km to 100 km"},
    {"rules.hubs.reach = \"nan km\"\n",
     ", line 1, rules.hubs.reach: the text \"nan km\" is out of bounds; choose more than 0 km to 100 km"},
    {"rules.hubs.reach = {km = 2}\n",
     ", line 1, rules.hubs.reach: a section is not a length; write a length as text, a number and its unit, such as "
     "\"1 km\" (units: km, m, mm)"},
    {"rules.hubs = 3\n",
     ", line 1, rules.hubs: this is a section, and the bare number 3 stands here; set one of its keys"},
    {"rules = 3\n", ", line 1, rules: this is a section, and the bare number 3 stands here; set one of its keys"},
    {"rules.hubs.min_sites = 2.5\n",
     ", line 1, rules.hubs.min_sites: the bare number 2.5 is not a whole number; write a whole number, 2 to 1000"},
    {"rules.hubs.min_sites = \"3\"\n",
     ", line 1, rules.hubs.min_sites: the text \"3\" is not a whole number; write a number without quotes, 2 to 1000"},
    {"rules.hubs.min_sites = 60\n",
     ", line 1, rules.hubs.min_sites: 60 is more than rules.hubs.max_sites, which is 50; raise that one or lower this "
     "one"},
    {"rules.scope.ambiguous_cluster = \"outsid\"\n",
     ", line 1, rules.scope.ambiguous_cluster: the text \"outsid\" is not known here; write one of undecided, outside, "
     "inside"},
    {"rules.demand.saving_share = 1.5\n",
     ", line 1, rules.demand.saving_share: the bare number 1.5 is out of bounds; choose 0 to 1"},
    {"rules.demand.saving_share = nan\n",
     ", line 1, rules.demand.saving_share: the bare number nan is out of bounds; choose 0 to 1"},
    {"rules.demand.sectors.glass.process_co2 = \"yes\"\n",
     ", line 1, rules.demand.sectors.glass.process_co2: the text \"yes\" is neither true nor false; write one of them, "
     "without quotes"},
    {"rules.demand.sectors.glass.hydrogen_share = [0.3, 0.2, 0.4]\n",
     ", line 1, rules.demand.sectors.glass.hydrogen_share: the list is not low, mid and high; write three numbers, "
     "none below the one before it"},
    {"rules.demand.sectors.glass.hydrogen_share = [0.3]\n",
     ", line 1, rules.demand.sectors.glass.hydrogen_share: the list is not low, mid and high; write three numbers, "
     "none below the one before it"},
    {"rules.regions.radii = []\n",
     ", line 1, rules.regions.radii: the list is empty; write at least one item between [ and ]"},
    {"rules.regions.radii = \"5 km\"\n",
     ", line 1, rules.regions.radii: the text \"5 km\" is not a list; write the items between [ and ]"},
    {"scales.hubs.sites = {worst = 3, best = 3}\n",
     ", line 1, scales.hubs.sites: worst and best are both 3; make them differ"},
    {"weights.hubs.sites = -1\n",
     ", line 1, weights.hubs.sites: the bare number -1 is out of bounds; choose 0 to 1000000"},
    {"waves = 3\n",
     ", line 1, waves: the bare number 3 is not a list of rows; write [[waves]] and its keys below it, a row each"},
    {"waves = [3]\n",
     ", line 1, waves: this is a section, and the bare number 3 stands here; write [waves] and its keys below it"},
    {"[[waves]]\nyear = 2026\nat_least = 5\n",
     ", line 1, waves.at_most: the row lacks this key; add it below [[waves]]"},
    {"[[waves]]\nyear = 2026\nat_least = 5\nat_most = 4\n",
     ", line 3, waves.at_least: 5 is more than waves.at_most, which is 4; raise that one or lower this one"},
    {"waves = [{year = 2026, at_least = 1, at_most = 9}, {year = 2028, at_least = 1, at_most = 8}]\n",
     ", line 1, waves.at_most: the wave of 2028 holds 8 regions at most, fewer than the 9 of 2026, which it must hold; "
     "raise the later one or lower the earlier one"},
    {"[[quotas]]\nof = \"province\"\nname = \"each\"\nyear = 2027\nat_least = 0\nat_most = 3\n",
     ", line 1, quotas.year: no wave ends in 2027; write the year of a wave: 2026, 2028"},
    {"[[quotas]]\nof = \"province\"\nname = \"each\"\nyear = 2028\nat_least = 4\nat_most = 3\n",
     ", line 5, quotas.at_least: 4 is more than quotas.at_most, which is 3; raise that one or lower this one"},
    {"[[quotas]]\nof = \"river\"\nname = \"each\"\nyear = 2028\nat_least = 0\nat_most = 3\n",
     ", line 2, quotas.of: the text \"river\" is not known here; write one of province, sector, bottleneck"},
    {"locks = [{region = \"G01\", side = \"in\", year = 2026}, {region = \"G01\", side = \"out\", year = 2028}]\n",
     ", line 1, locks.region: G01 is locked both in and out; take one of the two rows out"},
    {"[[locks]]\nregion = \"G01\"\nside = \"in\"\n",
     ", line 1, locks.year: the row lacks this key; add it below [[locks]]"},
    {"waves = [{year = 2026, at_least = 1, at_most = 2}, {year = 2026, at_least = 1, at_most = 2}]\n",
     ", line 1, waves.year: the year 2026 has a wave already; give each wave its own year"},
    {"[[rules.hydrogen.pipes.cost_table]]\ndiameter = \"1 km\"\ncost = \"1 EUR/m\"\n",
     ", line 2, rules.hydrogen.pipes.cost_table.diameter: the text \"1 km\" is out of bounds; choose more than 0 mm to "
     "2000 mm"},
    {"study.reference_year = 22\n",
     ", line 1, study.reference_year: the bare number 22 is out of bounds; choose 1990 to 2100"},
    {"study.name = 3\n", ", line 1, study.name: the bare number 3 is not text; write text between quotes"},
};

const Refusal of_layers[] = {
    {"", ": the study names no layers; add [layers.sites] with path and crs"},
    {"layers = 3\n", ": the study names no layers; add [layers.sites] with path and crs"},
    {"[layers]\n", ", line 1, layers: the study has no layer of sites; add [layers.sites] with path and crs"},
    {"[layers.site]\n",
     ", line 1, layers.site: there is no such layer; the nearest one is sites (docs/study-file.md lists them all)"},
    {"[layers.sites]\ncrs = \"EPSG:4326\"\n",
     ", line 1, layers.sites: the layer has no path; add path = \"...\" with its file"},
    {"[layers.sites]\npath = \"sites.csv\"\n",
     ", line 1, layers.sites: the layer has no crs; add crs = \"EPSG:28992\" or the one its coordinates are in"},
    {"layers.sites = \"sites.csv\"\n",
     ", line 1, layers.sites: this is a section, and the text \"sites.csv\" stands here; write [layers.sites] and its "
     "keys below it"},
    {"[layers.sites]\npath = \"sites.csv\"\ncrs = \"EPSG:4326\"\nlicense = \"x\"\n",
     ", line 4, layers.sites.license: there is no such key; the nearest one is layers.sites.licence "
     "(docs/study-keys.md lists them all)"},
    {"[layers.sites]\npath = \"sites.csv\"\ncrs = \"EPSG:4326\"\ndate = \"March 2026\"\n",
     ", line 1, layers.sites.date: \"March 2026\" is not a date; write 2026, 2026-03 or 2026-03-01"},
    {"[layers.sites]\npath = \"sites.csv\"\ncrs = \"EPSG:4326\"\n[layers.sites.fields]\nsecter = \"S\"\n",
     ", line 5, layers.sites.fields.secter: layer sites has no such field; the nearest one is sector "
     "(docs/study-file.md lists them all)"},
    {"[layers.sites]\npath = \"sites.csv\"\ncrs = \"EPSG:4326\"\n[layers.sites.fields]\nsector = 3\n",
     ", line 5, layers.sites.fields.sector: the bare number 3 is not the name of a column; write it between quotes"},
    {"[layers.sites]\npath = \"sites.csv\"\ncrs = \"EPSG:4326\"\n[layers.sites.fields]\nemission_t = \"CO2\"\n",
     ", line 5, layers.sites.fields.emission_t: \"CO2\" names one column; write {year} where the year stands, such as "
     "\"emission_t_{year}\""},
    {"[layers.sites]\npath = \"sites.csv\"\ncrs = \"EPSG:4326\"\n[layers.sites.fields]\nlon = \"L\"\n",
     ", line 1, layers.sites.fields: lon is mapped and lat is not; map both"},
    {"[layers.sites]\npath = \"sites.csv\"\ncrs = \"EPSG:4326\"\nfields = {location_accuracy_m = \"a\", "
     "location_accuracy_km = \"b\"}\n",
     ", line 1, layers.sites.fields: both location_accuracy_m and location_accuracy_km are mapped; map the one whose "
     "unit the column has"},
    {"[layers.sites]\npath = \"sites.csv\"\ncrs = \"EPSG:4326\"\nfields = {lon = \"a\", lat = \"b\", x = \"c\", y = "
     "\"d\"}\n",
     ", line 1, layers.sites.fields: both lon, lat and x, y are mapped; map the pair that is in the layer's crs"},
    {"[layers.sites]\npath = \"sites.csv\"\ncrs = \"EPSG:4326\"\n[layers.sites.values.sector]\nGlas = \"glas\"\n",
     ", line 5, layers.sites.values.sector.\"Glas\": field sector has no value \"glas\"; the nearest one is glass"},
    {"[layers.sites]\npath = \"sites.csv\"\ncrs = \"EPSG:4326\"\n[layers.sites.values]\nsector = 3\n",
     ", line 5, layers.sites.values.sector: this is a section, and the bare number 3 stands here; write "
     "[layers.sites.values.sector] and its keys below it"},
    {"study.strict = true\n[layers.sites]\npath = \"sites.csv\"\ncrs = \"EPSG:4326\"\n",
     ", line 2, layers.sites: the layer states no date; add date = \"...\", which a strict study needs"},
};

}  // namespace

TEST_CASE("A wrong rule is answered with file, line, key, what stands there and what may") {
    const StudyFolder folder;
    for (const auto& bad : of_rules) {
        INFO(bad.text);
        CHECK(refusal_of(folder, bad.text + std::string{StudyFolder::layers}) == bad.sentence);
    }
}

TEST_CASE("A wrong layer is answered with file, line, key, what stands there and what may") {
    const StudyFolder folder;
    for (const auto& bad : of_layers) {
        INFO(bad.text);
        CHECK(refusal_of(folder, bad.text) == bad.sentence);
    }
}

TEST_CASE("A missing file is answered with key, line, path and what to do") {
    const StudyFolder folder;
    const auto told = refusal_of(folder, "[layers.sites]\npath = \"sitez.csv\"\ncrs = \"EPSG:4326\"\n");
    CHECK(told == ", line 2, layers.sites.path: there is no file \"sitez.csv\" in " + folder.path().string() +
                      "; put it there, or write the right path");
    const auto outside = refusal_of(folder, "[layers.sites]\npath = \"../sitez.csv\"\ncrs = \"EPSG:4326\"\n");
    CHECK(outside.find("leads out of the study's folder and is not a regular file") != std::string::npos);
}

TEST_CASE("A password is in no refusal") {
    const StudyFolder folder;
    for (const char* text : {"[layers.sites]\npath = \"PG:password=geheim\"\n",
                             "study.name = [\"PG:password=geheim\"]\n", "rules.hubs.reach = \"PG:password=geheim\"\n",
                             "[layers.sites]\npath = \"x password=geheim\"\ncrs = \"EPSG:4326\"\n"}) {
        CHECK(refusal_of(folder, text).find("geheim") == std::string::npos);
    }
}

TEST_CASE("What is not TOML, not there or far too large is refused with a sentence") {
    const StudyFolder folder;
    CHECK(refusal_of(folder, "[study\n").starts_with(", line 1, column "));
    CHECK(refusal_of(folder, "a = 1\na = 2\n").starts_with(", line 2, column "));
    CHECK(refusal_of(folder, "a = \"\xff\xfe\"\n").starts_with(", line 1, column "));
    CHECK(refusal_of(folder, std::string((std::size_t{4} << 20) + 1, '#')).starts_with(": the file is larger than"));
    CHECK_THROWS_AS(read_study(folder.path() / "none.toml"), Error);
    CHECK_THROWS_AS(read_study(folder.path()), Error);
}

TEST_CASE("Deep nesting and very long names are refused, not crashed on") {
    const StudyFolder folder;
    CHECK_FALSE(refusal_of(folder, "a = " + std::string(100'000, '[')).empty());
    std::string keys = "a";
    for (int i = 0; i < 500'000; ++i) keys += ".a";
    CHECK_FALSE(refusal_of(folder, keys + " = 1\n").empty());
    std::string sections;
    for (int i = 0; i < 100; ++i) sections += "a = {";
    CHECK_FALSE(refusal_of(folder, sections + "a = 1" + std::string(100, '}') + "\n").empty());
    CHECK_FALSE(refusal_of(folder, "rules." + std::string(100'000, 'x') + " = 1\n" + StudyFolder::layers).empty());
}

TEST_CASE("Dots in a comment or a text are no depth") {
    const auto dots = std::string(500, '.');
    const auto study = StudyFolder{}.read("# " + dots + "\nstudy.name = \"" + dots + "\"\n");
    CHECK(study.name == dots);
}

TEST_CASE("Random bytes and randomly damaged studies end in a study or an Error, nothing else") {
    const StudyFolder folder;
    std::mt19937 random{20260101};
    std::uniform_int_distribution<int> byte{0, 255};
    const std::string good =
        "[study]\nname = \"x\"\n[rules.hubs]\nreach = \"2 km\"\n[[waves]]\nyear = 2026\nat_least = 1\nat_most = 2\n" +
        std::string{StudyFolder::layers} + "[layers.sites.fields]\nid = \"id\"\n";
    int refused = 0;
    for (int i = 0; i < 400; ++i) {
        std::string text = i % 4 == 0 ? std::string(static_cast<std::size_t>(i), ' ') : good;
        const int damages = i % 4 == 0 ? static_cast<int>(text.size()) : 1 + i % 3;
        for (int damage = 0; damage < damages; ++damage) {
            if (!text.empty())
                text[std::uniform_int_distribution<std::size_t>{0, text.size() - 1}(random)] =
                    static_cast<char>(byte(random));
        }
        try {
            (void)folder.read_whole(text);
        } catch (const Error& error) {
            CHECK(error.kind() == Failure::request);
            ++refused;
        }
    }
    CHECK(refused > 200);
}

TEST_CASE("The nearest word counts insertions, deletions, replacements and swaps") {
    CHECK(edit_distance("", "abc") == 3);
    CHECK(edit_distance("reach", "reach") == 0);
    CHECK(edit_distance("raech", "reach") == 1);
    CHECK(edit_distance("kitten", "sitting") == 3);
    const std::vector<std::string> known{"b", "a", "x.reach"};
    CHECK(nearest_word("c", known) == "a");
    CHECK(nearest_word("rules.reach", known) == "x.reach");
    CHECK(nearest_word("a", std::vector<std::string>{}).empty());
}
