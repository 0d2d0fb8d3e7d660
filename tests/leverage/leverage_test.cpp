#include "leverage/leverage.hpp"

#include <algorithm>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <random>

using namespace regiohub;

namespace {

constexpr int this_year = 2022;

/// Sites and the infrastructure at each of them.
struct Country {
    std::vector<DemandSite> sites;
    GridOverlay grid;
    std::vector<PlannedProject> projects;
    std::vector<SiteHydrogen> hydrogen;
    std::vector<BackboneLeg> backbone;
    Rules rules = default_rules();

    /// A site that asks 10 MW of the grid and 5 MW of hydrogen, and emits `kilotons`.
    SiteIndex site(std::optional<double> kilotons) {
        DemandSite one;
        one.id.text = std::string(1, static_cast<char>('a' + sites.size()));
        one.at = PlanarPoint{};
        one.scope.scope = Scope::anchor;
        if (kilotons) one.emission[this_year] = *kilotons * unit::kt_per_yr;
        one.demand.hydrogen = Band<Power>{1.0 * unit::MW, 5.0 * unit::MW, 9.0 * unit::MW};
        const auto index = static_cast<SiteIndex>(sites.size());
        sites.push_back(one);
        SiteConnection connection;
        connection.site = index;
        connection.asked = Band<Power>{10.0 * unit::MW, 10.0 * unit::MW, 10.0 * unit::MW};
        grid.sites.push_back(connection);
        hydrogen.push_back({index, {}, {}, {}});
        return index;
    }
    std::size_t leg(std::optional<Range<int>> year, Feasibility feasibility = Feasibility::committed) {
        BackboneLeg one;
        one.id.text = "L" + std::to_string(backbone.size());
        one.year = year;
        one.feasibility = feasibility;
        one.status = AssetStatus::planned;
        backbone.push_back(one);
        return backbone.size() - 1;
    }
    void near(SiteIndex site, std::size_t leg, Length distance) { hydrogen[site].legs.push_back({leg, distance, {}}); }
    [[nodiscard]] std::vector<Leverage> find() const {
        return find_leverage({sites, grid, projects, hydrogen, backbone, this_year}, rules);
    }
};

const Leverage& of_leg(const std::vector<Leverage>& all, std::size_t leg) {
    return *std::ranges::find_if(
        all, [leg](const Leverage& l) { return l.kind == AssetKind::backbone_leg && l.asset == leg; });
}

}  // namespace

TEST_CASE("A leg moves the CO2 of sites that would wait for a later one, and a site without another is told apart") {
    Country country;
    const auto both = country.site(100.0);
    const auto only = country.site(30.0);
    const auto unmoved = country.site(7.0);
    const auto soon = country.leg(Range<int>{2028, 2030});
    const auto late = country.leg(Range<int>{2031, 2035});
    country.near(both, soon, 1.0 * unit::km);
    country.near(both, late, 2.0 * unit::km);
    country.near(only, soon, 3.0 * unit::km);
    country.near(unmoved, late, 1.0 * unit::km);
    country.near(unmoved, soon, 900.0 * unit::km);
    const auto all = country.find();
    REQUIRE(all.size() == 2);
    const auto& first = of_leg(all, soon);
    REQUIRE(first.sites.size() == 2);
    CHECK(first.sites[0].years == 4.0);
    CHECK_FALSE(first.sites[1].years);
    CHECK(first.co2_moved.in(unit::kt_per_yr) == Catch::Approx(100.0));
    CHECK(first.co2_forward.in(unit::kt) == Catch::Approx(400.0));
    CHECK(first.co2_only.in(unit::kt_per_yr) == Catch::Approx(30.0));
    CHECK(first.weight.in(unit::kt) == Catch::Approx(400.0 + 30.0 * (2040 - 2029)));
    CHECK(first.power == 10.0 * unit::MW);
    CHECK(all.front() == first);
    CHECK(of_leg(all, late).sites.size() == 1);
}

TEST_CASE("An unknown emission is counted and never taken for nothing") {
    Country country;
    const auto site = country.site(std::nullopt);
    const auto leg = country.leg(Range<int>{2030, 2030});
    country.near(site, leg, 1.0 * unit::km);
    const auto all = country.find();
    REQUIRE(all.size() == 1);
    CHECK(all[0].emission_unknown == 1);
    CHECK_FALSE(all[0].sites[0].emission);
    CHECK(all[0].weight == Mass{});
}

TEST_CASE("A leg without a year moves nothing that is known, a rejected one and one in service are no lever") {
    Country country;
    const auto site = country.site(10.0);
    const auto undated = country.leg(std::nullopt);
    const auto rejected = country.leg(Range<int>{2027, 2027}, Feasibility::rejected);
    const auto running = country.leg(Range<int>{2020, 2020});
    country.backbone[running].status = AssetStatus::in_service;
    for (const auto leg : {undated, rejected, running}) country.near(site, leg, 1.0 * unit::km);
    const auto all = country.find();
    REQUIRE(all.size() == 1);
    CHECK(all[0].asset == undated);
    CHECK(all[0].sites.empty());
    CHECK(first_hydrogen(country.hydrogen[site], country.backbone, 5.0 * unit::km).now);
    CHECK_FALSE(first_hydrogen(country.hydrogen[site], country.backbone, 5.0 * unit::km, running).year);
}

TEST_CASE("A planned project moves the sites whose offtake would come later without it") {
    Country country;
    const auto later = country.site(50.0);
    const auto never = country.site(20.0);
    const auto asks_nothing = country.site(90.0);
    country.grid.sites[asks_nothing].asked = std::nullopt;
    for (const auto site : {later, never, asks_nothing})
        country.grid.sites[site].first_year_offtake = DatedYear{{2029, 2031}, "operator"};
    PlannedProject project;
    project.id.text = "P";
    country.projects = {project, project};
    country.projects[1].status = AssetStatus::in_service;
    country.grid.without_project = {{{later, DatedYear{{2033, 2033}, "operator"}, YearBasis::congestion_solved},
                                     {never, std::nullopt, YearBasis::unknown},
                                     {asks_nothing, std::nullopt, YearBasis::unknown}},
                                    {}};
    const auto all = country.find();
    REQUIRE(all.size() == 1);
    CHECK(all[0].kind == AssetKind::grid_project);
    REQUIRE(all[0].sites.size() == 2);
    CHECK(all[0].co2_forward.in(unit::kt) == Catch::Approx(150.0));
    CHECK(all[0].co2_only.in(unit::kt_per_yr) == Catch::Approx(20.0));
    CHECK(all[0].weight.in(unit::kt) == Catch::Approx(150.0 + 20.0 * 10));
}

TEST_CASE("The leverage of a leg is the difference between all legs and all but that one, on random backbones") {
    std::mt19937 random{5};
    for (int round = 0; round < 50; ++round) {
        Country country;
        for (int s = 0; s < 8; ++s) country.site(static_cast<double>(1 + random() % 100));
        for (int l = 0; l < 6; ++l) {
            const int year = 2025 + static_cast<int>(random() % 12);
            const auto leg =
                country.leg(random() % 5 == 0 ? std::nullopt
                                              : std::optional{Range<int>{year, year + static_cast<int>(random() % 4)}});
            for (SiteIndex s = 0; s < 8; ++s)
                if (random() % 2 == 0) country.near(s, leg, static_cast<double>(random() % 60) * unit::km);
        }
        const auto all = country.find();
        CHECK(std::ranges::is_sorted(all, std::greater{}, &Leverage::weight));
        const Length reach = country.rules.hydrogen.branch_reach;
        for (const Leverage& one : all) {
            Country less = country;
            less.backbone[one.asset].feasibility = Feasibility::rejected;
            Mass forward;
            MassRate only;
            std::size_t moved = 0;
            for (SiteIndex s = 0; s < 8; ++s) {
                const auto with = first_hydrogen(country.hydrogen[s], country.backbone, reach);
                const auto without = first_hydrogen(less.hydrogen[s], less.backbone, reach);
                if (with == without) continue;
                ++moved;
                const auto emission = *emission_in(country.sites[s], this_year);
                if (!without.year) {
                    only += emission;
                    continue;
                }
                const double years = (without.year->low + without.year->high - with.year->low - with.year->high) / 2.0;
                CHECK(years >= 0.0);
                forward += emission * (years * unit::yr);
            }
            CHECK(one.sites.size() == moved);
            CHECK(one.co2_forward.in(unit::t) == Catch::Approx(forward.in(unit::t)));
            CHECK(one.co2_only.in(unit::t_per_yr) == Catch::Approx(only.in(unit::t_per_yr)));
        }
    }
}
