// The golden province: its results are in git, and their diff is the review of a change in the method.
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>

#include "support/planned.hpp"

using namespace regiohub;

TEST_CASE("The golden province is planned to the byte") {
    const ScratchFolder out;
    plan_into(golden_study(), out.path());
    const fs::path expected = fs::path{REGIOHUB_ROOT} / "tests/golden/expected";
    const bool accept =
        std::getenv("REGIOHUB_ACCEPT") != nullptr;  // script/accept: take today's results as the expected ones
    for (const char* name : {"hubs.geojson", "regions.geojson", "hubs.csv", "regions.csv"}) {
        CAPTURE(name);
        const std::string made = bytes_of(out.path() / name);
        REQUIRE_FALSE(made.empty());
        if (accept) write_bytes(expected / name, made);
        CHECK(made == bytes_of(expected / name));
    }
}

TEST_CASE("In the golden province each site is what it was drawn to be") {
    const Plan plan = plan_of(golden_study());
    const auto scope_of = [&plan](const char* id) {
        const auto site = std::ranges::find(plan.sites, Id<SiteTag>{id}, [](const DemandSite& s) { return s.id; });
        REQUIRE(site != plan.sites.end());
        return site->scope.scope;
    };
    REQUIRE(plan.sites.size() == 12);
    CHECK(scope_of("G01") == Scope::anchor);
    CHECK(scope_of("G03") == Scope::member);
    CHECK(scope_of("G06") == Scope::track);
    CHECK(scope_of("G07") == Scope::in_cluster);
    CHECK(scope_of("G09") == Scope::unknown);
    CHECK(scope_of("G11") == Scope::out_of_scope);
    CHECK(scope_of("G12") == Scope::offshore);
    for (const auto& site : plan.sites) CHECK_FALSE(site.scope.reason.empty());
}

TEST_CASE("A region across a province border is in both provinces and once in the country") {
    const Plan plan = plan_of(golden_study());
    std::size_t crossing = 0;
    for (const auto& region : plan.regions) crossing += region.provinces.size() == 2;
    CHECK(crossing > 0);
    std::vector<std::string> ids;
    for (const auto& region : plan.regions) ids.push_back(region.id.text);
    std::ranges::sort(ids);
    CHECK(std::ranges::adjacent_find(ids) == ids.end());
}

TEST_CASE("Without its ETS site a region is gone") {
    const ScratchFolder folder;
    const fs::path copy = folder.path() / "province";
    fs::copy(golden_study().parent_path(), copy);
    std::string sites = bytes_of(copy / "sites.csv");
    for (const std::string from :
         {"glass,none,yes", "paper,none,yes", "ceramics,none,yes", "metals,none,yes", "food,none,yes"}) {
        for (auto at = sites.find(from); at != std::string::npos; at = sites.find(from)) {
            sites.replace(at, from.size(), from.substr(0, from.size() - 3) + "no");
        }
    }
    write_bytes(copy / "sites.csv", sites);
    CHECK(plan_of(copy / "study.toml").regions.empty());
    CHECK_FALSE(plan_of(golden_study()).regions.empty());
}
