// What `regiohub check` says of a study, end to end.
#include "check.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "support/error.hpp"

using namespace regiohub;

namespace {

class StudyFolder {
public:
    StudyFolder() {
        auto name = (std::filesystem::temp_directory_path() / "regiohub_check_XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) throw Error{Failure::internal, "no folder for the test"};
        path_ = name;
    }
    ~StudyFolder() { std::filesystem::remove_all(path_); }
    StudyFolder(const StudyFolder&) = delete;
    StudyFolder& operator=(const StudyFolder&) = delete;
    std::filesystem::path write(const std::string& name, const std::string& text) const {
        std::ofstream{path_ / name, std::ios::binary} << text;
        return path_ / name;
    }
    std::string text(const std::string& name) const {
        std::ifstream in{path_ / name, std::ios::binary};
        return {std::istreambuf_iterator<char>{in}, {}};
    }
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

constexpr auto two_layers =
    "[study]\nname = \"t\"\nreference_year = 2022\n"
    "[layers.sites]\npath = \"s.csv\"\ncrs = \"EPSG:4326\"\n[layers.sites.fields]\nid = \"id\"\nlon = \"lon\"\nlat = "
    "\"lat\"\n"
    "[layers.stations]\npath = \"st.gpkg\"\ncrs = \"EPSG:28992\"\n";

const CheckedLayer& layer_of(const CheckReport& report, const std::string& role) {
    const auto found =
        std::ranges::find_if(report.layers, [&](const auto& layer) { return layer.source.layer == role; });
    REQUIRE(found != report.layers.end());
    return *found;
}

std::size_t count_of(const CheckedLayer& layer, const std::string& code) {
    const auto found = std::ranges::find(layer.reasons, code, &CheckedReason::code);
    return found == layer.reasons.end() ? 0 : found->count;
}

std::size_t aside_in(const CheckedLayer& layer) {
    std::size_t count = 0;
    for (const auto& reason : layer.reasons) count += reason.severity == Severity::set_aside ? reason.count : 0;
    return count;
}

int exit_status(const std::string& arguments) {
    return WEXITSTATUS(std::system((std::string{REGIOHUB_PROGRAM} + " " + arguments + " >/dev/null 2>&1").c_str()));
}

}  // namespace

TEST_CASE("A broken layer is reported and the others are checked all the same") {
    const StudyFolder folder;
    folder.write("s.csv",
                 "id,lon,lat,gas_m3_per_yr\nA,5.9,52.0,-99999\nB,52.0,5.9,1\nC,5.8,52.0,NaN\n,5.9,52.0,\nA,5.9,52.0,-"
                 "99999\nD,0,0,\n"
                 "E,5.7,52.0,-1\nF,5.6,52.0,\n");
    folder.write("st.gpkg", "no GeoPackage at all");
    const auto report = check(read_study(folder.write("study.toml", two_layers)), [](const std::string&) {});
    CHECK_FALSE(report.readable());
    CHECK(layer_of(report, "stations").failure.find("st.gpkg") != std::string::npos);
    const auto& sites = layer_of(report, "sites");
    CHECK(sites.source.rows_read == 8);
    CHECK(sites.source.rows_read == sites.source.rows_used + aside_in(sites));
    CHECK(count_of(sites, "no_id") == 1);
    CHECK(count_of(sites, "duplicate_id") == 1);
    CHECK(count_of(sites, "sentinel") == 2);
    CHECK(count_of(sites, "not_finite") == 1);
    CHECK(count_of(sites, "negative") == 1);
}

TEST_CASE("The program says with its exit status whether the data can be used, and leaves a sheet of the issues") {
    const StudyFolder folder;
    folder.write("s.csv", "id,lon,lat,gas_m3_per_yr\n=A,5.9,52.0,many\nB,5.8,52.0,1\n");
    folder.write("st.gpkg", "no GeoPackage at all");
    const auto study = folder.write("study.toml", two_layers);
    const auto csv = (folder.path() / "issues.csv").string();
    const auto xlsx = (folder.path() / "issues.xlsx").string();
    CHECK(exit_status("check " + study.string() + " --quiet --csv " + csv + " --xlsx " + xlsx) == 3);
    CHECK(folder.text("issues.csv").find("sites,'=A,doubt,not_a_number") != std::string::npos);
    CHECK(folder.text("issues.xlsx").starts_with("PK"));
    CHECK(exit_status("check " REGIOHUB_ROOT "/geodata/netherlands/study.toml --quiet") == 0);
    CHECK(exit_status("check " + folder.path().string() + "/nothing.toml") == 2);
}

TEST_CASE("Reasons are counted with examples that do not depend on the order of the issues") {
    Issues issues{{"sites", "D", "negative", Severity::doubt, "x"},  {"sites", "B", "negative", Severity::doubt, "x"},
                  {"sites", "A", "negative", Severity::doubt, "x"},  {"sites", "C", "negative", Severity::doubt, "x"},
                  {"sites", "Z", "no_id", Severity::set_aside, "y"}, {"other", "Q", "no_id", Severity::set_aside, "y"}};
    const auto forward = reasons_of("sites", issues);
    std::ranges::reverse(issues);
    const auto backward = reasons_of("sites", issues);
    REQUIRE(forward.size() == 2);
    CHECK(forward[0].code == "no_id");
    CHECK(forward[1].count == 4);
    CHECK(forward[1].examples == std::vector<std::string>{"A", "B", "C"});
    CHECK(backward[1].examples == forward[1].examples);
}
