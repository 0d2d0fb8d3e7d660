// The embedded study of the Netherlands, whole.
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <random>
#include <sstream>

#include "support/planned.hpp"

using namespace regiohub;

namespace {

/// The file with its rows in another order; the heading stays.
void shuffle_rows(const fs::path& file, std::mt19937& random) {
    std::istringstream stream{bytes_of(file)};
    std::vector<std::string> rows;
    std::string heading;
    std::getline(stream, heading);
    for (std::string row; std::getline(stream, row);) rows.push_back(row);
    std::ranges::shuffle(rows, random);
    std::string text = heading + "\n";
    for (const auto& row : rows) text += row + "\n";
    write_bytes(file, text);
}

std::vector<std::string> texts_of(const fs::path& folder) {
    std::vector<std::string> texts;
    for (const char* name : {"hubs.geojson", "regions.geojson", "hubs.csv", "regions.csv"})
        texts.push_back(bytes_of(folder / name));
    return texts;
}

const PlausibilityRow& row_about(const Plan& plan, const std::string& data_starts) {
    const auto row =
        std::ranges::find_if(plan.plausibility, [&](const auto& r) { return r.data_figure.starts_with(data_starts); });
    REQUIRE(row != plan.plausibility.end());
    return *row;
}

}  // namespace

TEST_CASE("Beside the action plan: 163 emitting ETS sites with 4.72 Mton in 2022, and no validation") {
    const Plan plan = plan_of(embedded_study());
    CHECK(plan.sites.size() == 233);
    const auto& sites = row_about(plan, "163 emitting ETS sites");
    CHECK(sites.plan_figure == "170 sites");
    CHECK(sites.plan_year == "2024");
    CHECK(sites.data_year == "2022");
    CHECK(sites.remark.find("18 ambiguous") != std::string::npos);
    CHECK(sites.remark.find("8 incinerators") != std::string::npos);
    const auto& emission = row_about(plan, "4.72 Mton");
    CHECK(emission.remark.find("no validation") != std::string::npos);
    const auto& estates = row_about(plan, "0.47 of 182 sites");
    CHECK(estates.remark.starts_with("By list: 0.18 if only yes counts, 0.75 if every unknown"));
    CHECK(row_about(plan, "Gelderland 35, Limburg 25, Noord-Brabant 20").difference == "same provinces, same order");
    CHECK(row_about(plan, "8 outside the clusters").plan_figure == "9 sites");
}

TEST_CASE("Every site of the embedded study is read, and none is lost") {
    const Plan plan = plan_of(embedded_study());
    for (const auto& source : plan.sources) {
        CAPTURE(source.layer);
        const auto set_aside = std::ranges::count_if(plan.issues, [&source](const Issue& issue) {
            return issue.layer == source.layer && issue.severity == Severity::set_aside;
        });
        CHECK(source.rows_read == source.rows_used + static_cast<std::size_t>(set_aside));
        CHECK(source.sha256.size() == 64);
        CHECK_FALSE(source.date.empty());
        CHECK_FALSE(source.licence.empty());
    }
    const auto offshore =
        std::ranges::count(plan.sites, Scope::offshore, [](const DemandSite& site) { return site.scope.scope; });
    CHECK(offshore == 16);
    // The glass works of Leerdam lie in Utrecht since 2019.
    for (const auto& site : plan.sites) {
        if (site.place == "Leerdam") CHECK(plan.provinces[site.province.value()].name == "Utrecht");
    }
}

TEST_CASE("The same study with its rows shuffled gives the same bytes") {
    const ScratchFolder scratch;
    plan_into(embedded_study(), scratch.path() / "straight");
    const fs::path copy = scratch.path() / "study";
    fs::copy(embedded_study().parent_path(), copy);
    std::mt19937 random{20261124};
    for (const char* name :
         {"sites.csv", "estates.csv", "site_estate.csv", "substations.csv", "backbone.csv", "five_clusters.csv"}) {
        shuffle_rows(copy / name, random);
    }
    plan_into(copy / "study.toml", scratch.path() / "shuffled");
    CHECK(texts_of(scratch.path() / "straight") == texts_of(scratch.path() / "shuffled"));
}

TEST_CASE("One processor or two give the same bytes") {
    const ScratchFolder scratch;
    for (const std::string processors : {"0", "0,1"}) {
        const fs::path out = scratch.path() / ("on-" + processors);
        const std::string command = "taskset -c " + processors + " '" + REGIOHUB_PROGRAM + "' plan '" +
                                    embedded_study().string() + "' --quiet -o '" + out.string() + "'";
        REQUIRE(std::system(command.c_str()) == 0);
    }
    CHECK(texts_of(scratch.path() / "on-0") == texts_of(scratch.path() / "on-0,1"));
}

TEST_CASE("The waves are nested, disjoint and honest") {
    const Plan plan = plan_of(embedded_study());
    REQUIRE(plan.portfolio.waves.size() == 2);
    const auto& first = plan.portfolio.waves[0];
    const auto& second = plan.portfolio.waves[1];
    CHECK(first.wave == Wave{2026, 5, 10});
    CHECK(first.regions.size() <= 10);
    for (const auto region : first.regions) CHECK(std::ranges::find(second.regions, region) != second.regions.end());
    std::vector<SiteIndex> taken;
    for (const auto region : second.regions) {
        for (const auto& member : plan.regions[region].members) taken.push_back(member.site);
    }
    std::ranges::sort(taken);
    CHECK(std::ranges::adjacent_find(taken) == taken.end());
    CHECK((second.met ? second.regions.size() >= second.wave.at_least : !second.why_not.empty()));
}
