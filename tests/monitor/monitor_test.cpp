#include "monitor/monitor.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <random>

using namespace regiohub;

namespace {

/// Sites a to f, of which a, b, c, d are anchors.
struct Country {
    std::vector<DemandSite> sites;
    std::vector<Region> regions;
    Ranking ranking;
    Portfolio portfolio;

    Country() {
        for (const std::string id : {"a", "b", "c", "d", "e", "f"}) {
            DemandSite site;
            site.id.text = id;
            site.scope.scope = id < "e" ? Scope::anchor : Scope::member;
            sites.push_back(site);
        }
    }
    void region(const std::string& id, const std::vector<SiteIndex>& members) {
        Region one;
        one.id.text = id;
        for (const SiteIndex site : members) {
            one.members.push_back({site, MemberReason::in_ball, {}});
            if (sites[site].scope.scope == Scope::anchor) one.anchors.push_back(site);
        }
        regions.push_back(one);
        Ranked ranked;
        ranked.alternative = regions.size() - 1;
        ranked.rank = regions.size();
        ranking.order.push_back(ranked);
    }
    [[nodiscard]] Monitoring follow(const std::vector<RegionEvent>& events) const {
        return follow_regions(events, {sites, regions, ranking, portfolio}, {});
    }
};

RegionEvent event(std::vector<std::string> sites, std::string date, std::optional<RegionStatus> status = {}) {
    return {std::move(sites), "", std::move(date), status, "", "", ""};
}

}  // namespace

TEST_CASE("Without events a region is selected where a wave holds it, else candidate") {
    Country country;
    country.region("R1", {0, 1});
    country.region("R2", {2, 3});
    country.portfolio.waves = {{{2026, 1, 1}, {1}, true, ""}};
    const auto found = country.follow({});
    REQUIRE(found.regions.size() == 2);
    CHECK(found.regions[0].status == RegionStatus::candidate);
    CHECK(found.regions[1].status == RegionStatus::selected);
    CHECK_FALSE(found.regions[1].by_event);
}

TEST_CASE("The latest event that states a status decides, whatever the order of the rows") {
    Country country;
    country.region("R1", {0, 1});
    std::vector<RegionEvent> events{event({"a", "b"}, "2026-05", RegionStatus::started),
                                    event({"a", "b"}, "2027", RegionStatus::stopped), event({"a", "b"}, "2028-01-01"),
                                    event({"a", "b"}, "2026-04-30", RegionStatus::selected)};
    const auto found = country.follow(events);
    CHECK(found.regions[0].status == RegionStatus::stopped);
    CHECK(found.regions[0].by_event);
    CHECK(found.regions[0].events.size() == 4);
    CHECK(found.events[found.regions[0].events.back()].event.date == "2028-01-01");
    std::mt19937 random{3};
    for (int round = 0; round < 20; ++round) {
        std::ranges::shuffle(events, random);
        CHECK(country.follow(events) == found);
    }
}

TEST_CASE("An event finds its region by anchors, though its other sites changed") {
    Country country;
    country.region("R1", {0, 1, 4, 5});
    country.region("R2", {2, 3});
    const auto found = country.follow({event({"a", "b", "x", "y", "z"}, "2026")});
    REQUIRE(found.events[0].region);
    CHECK(*found.events[0].region == 0);
    CHECK(found.events[0].overlap == 1.0);
}

TEST_CASE(
    "Of regions with the same anchors the one with the same sites is meant, then the one in a wave, then the better") {
    Country country;
    country.region("R1", {0, 1});
    country.region("R2", {0, 1, 4});
    country.region("R3", {0, 1, 4, 5});
    CHECK(country.follow({event({"a", "b", "e"}, "2026")}).events[0].region == std::optional<std::size_t>{1});
    Country other;
    other.region("R1", {0, 1, 4});
    other.region("R2", {0, 1, 5});
    CHECK(other.follow({event({"a", "b"}, "2026")}).events[0].region == std::optional<std::size_t>{0});
    other.portfolio.waves = {{{2026, 1, 1}, {1}, true, ""}};
    CHECK(other.follow({event({"a", "b"}, "2026")}).events[0].region == std::optional<std::size_t>{1});
}

TEST_CASE("An event without a region is kept, with the reason") {
    Country country;
    country.region("R1", {0, 1, 2});
    const auto found = country.follow({event({"z"}, "2026"), event({"a", "d"}, "2027", RegionStatus::done)});
    REQUIRE(found.events.size() == 2);
    CHECK_FALSE(found.events[0].region);
    CHECK(found.events[0].why == "none of the sites it names is in a region of the plan");
    CHECK_FALSE(found.events[1].region);
    CHECK(found.events[1].overlap == 0.25);
    CHECK(found.events[1].why == "the nearest region R1 shares 0.25 of the anchors, under 0.50");
    CHECK(found.regions[0].status == RegionStatus::candidate);
    CHECK(Country{}.follow({event({"a"}, "2026")}).events[0].why == "the plan has no region");
}

TEST_CASE("A region is never nearer to an event than the one that was chosen") {
    std::mt19937 random{11};
    for (int round = 0; round < 100; ++round) {
        Country country;
        for (int r = 0; r < 5; ++r) {
            std::vector<SiteIndex> members;
            for (SiteIndex site = 0; site < 6; ++site) {
                if (random() % 2 == 0) members.push_back(site);
            }
            members.push_back(0);
            std::ranges::sort(members);
            members.erase(std::ranges::unique(members).begin(), members.end());
            country.region("R" + std::to_string(r), members);
        }
        RegionEvent one = event({}, "2026");
        for (const std::string id : {"a", "b", "c", "d"}) {
            if (random() % 2 == 0) one.sites.push_back(id);
        }
        if (one.sites.empty()) one.sites = {"a"};
        const auto found = country.follow({one});
        for (const Region& region : country.regions) {
            std::size_t shared = 0;
            for (const SiteIndex anchor : region.anchors)
                shared += static_cast<std::size_t>(std::ranges::count(one.sites, country.sites[anchor].id.text));
            const auto all = one.sites.size() + region.anchors.size() - shared;
            CHECK(static_cast<double>(shared) / static_cast<double>(all) <= found.events[0].overlap);
        }
    }
}
