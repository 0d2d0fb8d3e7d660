#include "assign/assign.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <random>

using namespace regiohub;

namespace {

PlanarArea square(double x, double y, double side) {
    return {{{{{{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}}}}}}};
}

LocatedSite site_at(const char* id, double x, double y) {
    LocatedSite site;
    site.id = {id};
    site.ets = YesNo::yes;
    site.at = PlanarPoint{x, y};
    return site;
}

Estate estate(const char* id, const PlanarArea& area) {
    Estate estate;
    estate.id = {id};
    estate.area = area;
    return estate;
}

/// Two provinces side by side, border at x = 10,000 m, accurate to 100 m.
MapLayers two_provinces() {
    MapLayers map;
    map.provinces.rows = {{{"PV25"}, "Gelderland", square(0, 0, 10000), 100.0 * unit::m},
                          {{"PV26"}, "Utrecht", square(10000, 0, 10000), 100.0 * unit::m}};
    return map;
}

Assignment assign_all(MapLayers& map) {
    std::ranges::sort(map.sites.rows, {}, &LocatedSite::id);
    return assign(map, {}, {});
}

bool has_issue(const Issues& issues, const std::string& code) {
    return std::ranges::any_of(issues, [&code](const Issue& issue) { return issue.code == code; });
}

}  // namespace

TEST_CASE("A point on a border belongs to the lowest id") {
    auto map = two_provinces();
    map.sites.rows = {site_at("A", 5000, 5000), site_at("B", 10000, 5000), site_at("C", 15000, 5000)};
    const auto sites = assign_all(map).sites;
    CHECK(sites[0].province == 0);
    CHECK(sites[1].province == 0);
    CHECK(sites[2].province == 1);
    CHECK(sites[1].province_basis == PlaceBasis::polygon);
}

TEST_CASE("A coastal site takes the nearest province within the tolerance, and says so") {
    auto map = two_provinces();
    map.sites.rows = {site_at("far", 5000, -5001), site_at("near", 5000, -5000)};
    const auto sites = assign_all(map).sites;
    CHECK_FALSE(sites[0].province.has_value());
    CHECK(sites[0].province_basis == PlaceBasis::none);
    CHECK(sites[1].province == 0);
    CHECK(sites[1].province_basis == PlaceBasis::nearest);
}

TEST_CASE("An offshore site has neither province nor estate of the land, wherever its point is") {
    auto map = two_provinces();
    auto site = site_at("sea", 5000, 5000);
    site.stated_province = offshore_province;
    map.sites.rows = {site};
    const auto sites = assign_all(map).sites;
    CHECK(sites[0].scope.scope == Scope::offshore);
    CHECK_FALSE(sites[0].province.has_value());
}

TEST_CASE("The stated province holds within the accuracy of border and site, and not beyond it") {
    auto map = two_provinces();
    auto within = site_at("A", 10120, 5000);
    within.stated_province = "Gelderland";
    within.location_accuracy = 20.0 * unit::m;
    auto beyond = within;
    beyond.id = {"B"};
    beyond.at = PlanarPoint{10121, 5000};
    map.sites.rows = {within, beyond};
    const auto result = assign_all(map);
    CHECK(result.sites[0].province == 0);
    CHECK(result.sites[0].province_basis == PlaceBasis::stated_within_accuracy);
    CHECK(has_issue(result.issues, "province_within_accuracy"));
    CHECK(result.sites[1].province == 1);
    CHECK(has_issue(result.issues, "province_differs"));
}

TEST_CASE("On an estate by polygon: yes, likely by the site's accuracy, no") {
    MapLayers map;
    map.estates.rows = {estate("E1", square(0, 0, 1000))};
    auto sure = site_at("A", 500, 500);
    sure.location_accuracy = 400.0 * unit::m;
    auto unsure = site_at("B", 500, 500);
    unsure.location_accuracy = 600.0 * unit::m;
    auto beside = site_at("C", 1050, 500);
    beside.location_accuracy = 50.0 * unit::m;
    auto outside = site_at("D", 1051, 500);
    outside.location_accuracy = 10.0 * unit::m;
    auto perhaps = site_at("E", 1900, 500);
    perhaps.location_accuracy = 1000.0 * unit::m;
    map.sites.rows = {sure, unsure, beside, outside, perhaps};
    const auto sites = assign_all(map).sites;
    CHECK(sites[0].estate.on_estate == OnEstate::yes);
    CHECK(sites[1].estate.on_estate == OnEstate::likely);
    CHECK(sites[2].estate.on_estate == OnEstate::yes);
    CHECK(sites[3].estate.on_estate == OnEstate::no);
    CHECK(sites[4].estate.on_estate == OnEstate::likely);
    for (const auto& site : sites) CHECK(site.estate.basis == EstateBasis::by_polygon);
    CHECK(sites[0].estate.estate == 0);
    CHECK_FALSE(sites[3].estate.estate.has_value());
}

TEST_CASE("By polygon, by list and not supplied are three answers") {
    MapLayers map;
    map.sites.rows = {site_at("A", 500, 500), site_at("B", 500, 500)};
    CHECK(assign_all(map).sites[0].estate.basis == EstateBasis::not_supplied);

    map.estates.rows = {estate("E1", {})};
    map.site_estate.source.layer = "site_estate";
    map.site_estate.rows = {{{"A"}, {"E1"}, OnEstate::likely, "medium"}};
    const auto listed = assign_all(map).sites;
    CHECK(listed[0].estate.basis == EstateBasis::by_list);
    CHECK(listed[0].estate.on_estate == OnEstate::likely);
    CHECK(listed[0].estate.estate == 0);
    CHECK(listed[1].estate.on_estate == OnEstate::unknown);

    map.estates.rows[0].area = square(0, 0, 1000);
    CHECK(assign_all(map).sites[0].estate.basis == EstateBasis::by_polygon);
}

TEST_CASE("List against outline is told, and the list holds") {
    MapLayers map;
    map.clusters.rows = {{{"chemelot"}, "Chemelot", "site", square(0, 0, 1000), {}}};
    auto listed_out = site_at("A", 500, 500);
    listed_out.cluster = {ClusterClaim::Kind::outside, ""};
    auto listed_in = site_at("B", 5000, 500);
    listed_in.cluster = {ClusterClaim::Kind::inside, "chemelot"};
    map.sites.rows = {listed_out, listed_in};
    const auto result = assign_all(map);
    CHECK(result.sites[0].scope.scope == Scope::anchor);
    CHECK(result.sites[1].scope.scope == Scope::in_cluster);
    CHECK(std::ranges::count(result.issues, "cluster_list_against_outline", &Issue::code) == 2);
}

TEST_CASE("A list that names a site nobody has is told, not lost") {
    MapLayers map;
    map.sites.rows = {site_at("A", 0, 0)};
    map.site_estate.source.layer = "site_estate";
    map.site_estate.rows = {{{"Z"}, {"E1"}, OnEstate::yes, ""}};
    map.overrides.rows = {{{"Y"}, Scope::anchor, "", "me", "2026-01-01", "because"}};
    CHECK(std::ranges::count(assign_all(map).issues, "unknown_site", &Issue::code) == 2);
}

TEST_CASE("No site is lost and the order of rows changes nothing") {
    auto map = two_provinces();
    std::mt19937 random{7};
    std::uniform_real_distribution<double> place{-9000.0, 29000.0};
    for (int i = 0; i < 300; ++i)
        map.sites.rows.push_back(site_at(("S" + std::to_string(1000 + i)).c_str(), place(random), place(random)));
    const auto straight = assign_all(map);
    std::ranges::shuffle(map.sites.rows, random);
    const auto shuffled = assign_all(map);
    REQUIRE(straight.sites.size() == 300);
    for (std::size_t i = 0; i < straight.sites.size(); ++i) {
        CHECK(straight.sites[i].id == shuffled.sites[i].id);
        CHECK(straight.sites[i].province == shuffled.sites[i].province);
    }
    CHECK(straight.issues == shuffled.issues);
}
