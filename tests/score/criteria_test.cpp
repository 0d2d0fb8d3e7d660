#include "score/criteria.hpp"

#include <algorithm>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "support/error.hpp"

using namespace regiohub;
using Catch::Approx;

namespace {

/// One region over invented sites; each test sets only what it is about.
struct Bench {
    std::vector<DemandSite> sites;
    GridOverlay grid;
    HydrogenOverlay hydrogen;
    std::vector<BackboneLeg> backbone;
    std::vector<std::optional<Range<double>>> h2_price;
    std::vector<Region> regions{Region{}};
    Rules rules = default_rules();

    Bench() {
        regions[0].id.text = "R1";
        grid.regions.resize(1);
        hydrogen.regions.resize(1);
    }
    DemandSite& site(Scope scope, bool in_region = true) {
        const auto index = static_cast<SiteIndex>(sites.size());
        DemandSite site;
        site.id.text = "S" + std::to_string(index);
        site.company = "Firm " + std::to_string(index);
        site.scope.scope = scope;
        site.estate.on_estate = OnEstate::no;
        if (scope == Scope::anchor) site.emission[2024] = 40.0 * unit::kt_per_yr;
        sites.push_back(site);
        grid.sites.push_back(SiteConnection{});
        h2_price.emplace_back();
        if (in_region) regions[0].members.push_back({index, MemberReason::in_ball, {}});
        if (in_region && scope == Scope::anchor) regions[0].anchors.push_back(index);
        return sites.back();
    }
    [[nodiscard]] Measured measured() const {
        return measure_regions(regions, {sites, grid, hydrogen, 2024, backbone, h2_price}, rules.score);
    }
    [[nodiscard]] Range<double> figure(const std::string& name) const {
        const Measured measured = this->measured();
        for (std::size_t c = 0; c < measured.criteria.size(); ++c) {
            if (measured.criteria[c].name == name) return measured.alternatives[0].measured[c];
        }
        FAIL("no criterion " << name);
        return {};
    }
};

void check(Range<double> found, double low, double high) {
    CHECK(found.low == Approx(low));
    CHECK(found.high == Approx(high));
}

}  // namespace

TEST_CASE("a track site and a closed site are in no criterion") {
    Bench bench;
    bench.site(Scope::anchor);
    bench.site(Scope::track).emission[2024] = 500.0 * unit::kt_per_yr;
    bench.site(Scope::anchor).operation = Operation::closed;
    check(bench.figure("anchor_emission_kt_per_yr"), 40.0, 40.0);
    check(bench.figure("intensive_firms"), 1.0, 1.0);
}

TEST_CASE("two sites of one firm are one firm") {
    Bench bench;
    bench.site(Scope::anchor).company = "Pottery";
    bench.site(Scope::member).company = "Pottery";
    bench.site(Scope::member).company = "";
    check(bench.figure("intensive_firms"), 2.0, 2.0);
}

TEST_CASE("members without an anchor score nothing as a region") {
    Bench bench;
    bench.site(Scope::member);
    bench.site(Scope::member);
    check(bench.figure("intensive_firms"), 0.0, 0.0);
    check(bench.figure("sectors"), 0.0, 0.0);
    check(bench.figure("h2_demand_kt_per_yr"), 0.0, 0.0);
}

TEST_CASE("an emission that is not known is a range up to the end of the scale") {
    Bench bench;
    bench.site(Scope::anchor);
    bench.site(Scope::anchor).emission.clear();
    check(bench.figure("anchor_emission_kt_per_yr"), 40.0, 300.0);
}

TEST_CASE("urgency is half of the anchors' CO2 where the grid comes too late") {
    Bench bench;
    bench.site(Scope::anchor);
    const auto with = [&](std::optional<Range<int>> year, Congestion status) {
        bench.grid.sites[0].offtake = status;
        bench.grid.sites[0].first_year_offtake.reset();
        if (year) bench.grid.sites[0].first_year_offtake = DatedYear{*year, "map"};
        return bench.figure("urgency_kt_per_yr");
    };
    check(with(Range{2034, 2034}, Congestion::structural), 20.0, 20.0);
    check(with(Range{2030, 2030}, Congestion::structural), 20.0, 20.0);
    check(with(Range{2029, 2029}, Congestion::structural), 0.0, 0.0);
    check(with(Range{2028, 2033}, Congestion::structural), 0.0, 20.0);
    check(with(std::nullopt, Congestion::structural), 0.0, 20.0);
    check(with(std::nullopt, Congestion::unknown), 0.0, 20.0);
    check(with(std::nullopt, Congestion::free), 0.0, 20.0);  // free, and yet without room for all that is asked
    bench.grid.sites[0].basis_offtake = YearBasis::no_wait;
    check(with(std::nullopt, Congestion::announced), 0.0, 0.0);
}

TEST_CASE("unknown congestion is the whole range and never free") {
    Bench bench;
    bench.site(Scope::anchor);
    check(bench.figure("grid_congestion"), 0.0, 3.0);
    check(bench.figure("grid_first_year"), 2026.0, 2040.0);
    bench.grid.regions[0].offtake = Congestion::structural;
    check(bench.figure("grid_congestion"), 3.0, 3.0);
    check(bench.figure("grid_first_year"), 2026.0, 2040.0);
    bench.grid.regions[0].first_year = DatedYear{{2033, 2035}, "map"};
    check(bench.figure("grid_first_year"), 2033.0, 2035.0);
    bench.grid.regions[0].first_year.reset();
    bench.grid.regions[0].basis = YearBasis::no_wait;
    check(bench.figure("grid_first_year"), 2026.0, 2026.0);
}

TEST_CASE("a site whose estate is unknown makes the share a range") {
    Bench bench;
    bench.site(Scope::anchor).estate.on_estate = OnEstate::yes;
    bench.site(Scope::member).estate.on_estate = OnEstate::likely;
    bench.site(Scope::member).estate.on_estate = OnEstate::unknown;
    bench.site(Scope::member).estate.on_estate = OnEstate::no;
    check(bench.figure("estate_share"), 0.5, 0.75);
}

TEST_CASE("an undecided leg makes the distance to the backbone a range") {
    Bench bench;
    bench.site(Scope::anchor);
    check(bench.figure("backbone_distance_km"), 5.0, 50.0);
    bench.backbone.resize(2);
    bench.hydrogen.regions[0].nearest = LegDistance{0, 8.0 * unit::km, 2.0 * unit::km};
    check(bench.figure("backbone_distance_km"), 6.0, 50.0);
    bench.hydrogen.regions[0].nearest_committed = LegDistance{1, 30.0 * unit::km, 2.0 * unit::km};
    check(bench.figure("backbone_distance_km"), 6.0, 32.0);
}

TEST_CASE("an undecided leg is drawn as coming or not, with its own probability or that of the rules") {
    Bench bench;
    bench.site(Scope::anchor);
    bench.backbone.resize(2);
    bench.backbone[0].id.text = "L1";
    bench.hydrogen.regions[0].nearest = LegDistance{0, 8.0 * unit::km, 2.0 * unit::km};
    bench.hydrogen.regions[0].nearest_committed = LegDistance{1, 30.0 * unit::km, 2.0 * unit::km};
    const auto event = [&] { return bench.measured().alternatives[0].on_events.at(0); };
    CHECK(event().event == "leg L1");
    CHECK(event().probability == bench.rules.score.draw.undecided_leg_probability);
    CHECK(bench.measured().criteria[event().criterion].name == "backbone_distance_km");
    check(event().if_it_comes, 6.0, 10.0);
    check(event().if_not, 28.0, 32.0);
    bench.backbone[0].probability = 0.2;
    CHECK(event().probability == 0.2);
    bench.hydrogen.regions[0].nearest_committed.reset();
    check(event().if_not, 6.0, 50.0);
    bench.hydrogen.regions[0].nearest_committed = bench.hydrogen.regions[0].nearest;
    CHECK(bench.measured().alternatives[0].on_events.empty());
}

TEST_CASE("emissions are drawn within their accuracy, and one assumption for all is drawn once") {
    Bench bench;
    bench.rules.score.draw.emission_accuracy = 0.07;
    for (const Criterion& criterion : bench.measured().criteria) {
        INFO(criterion.name);
        const bool emission = criterion.name == "anchor_emission_kt_per_yr" || criterion.name == "urgency_kt_per_yr";
        const bool assumed = criterion.name == "h2_demand_kt_per_yr" || criterion.name == "h2_price_eur_per_kg";
        CHECK(criterion.accuracy_share == (emission ? 0.07 : 0.0));
        CHECK(criterion.drawn_together == assumed);
    }
}

TEST_CASE("the price of pipes runs over the cost factor and is a mean by weight of hydrogen") {
    Bench bench;
    const auto use = [](double kt) {
        return Band<MassRate>{kt * unit::kt_per_yr, kt * unit::kt_per_yr, kt * unit::kt_per_yr};
    };
    bench.site(Scope::anchor).demand.hydrogen_mass = use(3.0);
    check(bench.figure("h2_price_eur_per_kg"), 0.0, 1.5);  // joined to nothing: not known
    bench.site(Scope::member).demand.hydrogen_mass = use(1.0);
    HydrogenPlan plan;
    plan.networks.resize(2);
    plan.networks[0].scenario = BackboneScenario::only_committed;
    plan.networks[0].shares.push_back({0, {}, {}, 9.0 * (unit::eur / unit::kg)});
    plan.networks[1].scenario = BackboneScenario::as_planned;
    plan.networks[1].shares.push_back({0, {}, {}, 0.2 * (unit::eur / unit::kg)});
    plan.networks[1].shares.push_back({1, {}, {}, 0.6 * (unit::eur / unit::kg)});
    PipeRules pipes;
    pipes.cost_factor = 2.0;
    pipes.cost_factor_range = {1.0, 4.0};
    bench.h2_price = pipe_prices(plan, pipes, 2);
    check(bench.figure("h2_price_eur_per_kg"), 0.15, 0.6);  // 0.3 at a factor of 2
}

TEST_CASE("blueprint value counts sites elsewhere with the sector of an anchor") {
    Bench bench;
    bench.site(Scope::anchor).sector = Sector::glass;
    bench.site(Scope::member).sector = Sector::food;
    bench.site(Scope::member).sector = Sector::glass;
    bench.site(Scope::anchor, false).sector = Sector::glass;
    bench.site(Scope::member, false).sector = Sector::glass;
    bench.site(Scope::member, false).sector = Sector::food;
    bench.site(Scope::out_of_scope, false).sector = Sector::glass;
    check(bench.figure("blueprint_sites"), 2.0, 2.0);
    check(bench.figure("sectors"), 2.0, 2.0);
}

TEST_CASE("hydrogen demand runs from low to high and an unknown member opens it") {
    Bench bench;
    bench.site(Scope::anchor).demand.hydrogen_mass =
        Band<MassRate>{1.0 * unit::kt_per_yr, 2.0 * unit::kt_per_yr, 4.0 * unit::kt_per_yr};
    check(bench.figure("h2_demand_kt_per_yr"), 1.0, 4.0);
    bench.site(Scope::member);
    check(bench.figure("h2_demand_kt_per_yr"), 1.0, 10.0);
}

TEST_CASE("hubs are measured on their own criteria") {
    Bench bench;
    bench.site(Scope::member).emission[2024] = 12.0 * unit::kt_per_yr;
    bench.site(Scope::anchor);
    for (SiteConnection& connection : bench.grid.sites) {
        connection.asked = Band<Power>{3.0 * unit::MW, 4.0 * unit::MW, 5.0 * unit::MW};
    }
    bench.grid.sites[0].station = 0;
    bench.grid.sites[0].distance = 3.0 * unit::km;
    bench.grid.sites[0].accuracy = 1.0 * unit::km;
    bench.grid.hubs.resize(1);
    bench.hydrogen.hubs.resize(1);
    Hub hub;
    hub.id.text = "H1";
    hub.members = bench.regions[0].members;
    const Measured measured =
        measure_hubs(std::vector{hub}, {bench.sites, bench.grid, bench.hydrogen, 2024, {}, {}}, bench.rules.score);
    const auto figure = [&](const std::string& name) {
        for (std::size_t c = 0; c < measured.criteria.size(); ++c) {
            if (measured.criteria[c].name == name) return measured.alternatives[0].measured[c];
        }
        return Range<double>{-1.0, -1.0};
    };
    check(figure("emission_kt_per_yr"), 52.0, 52.0);
    check(figure("sites"), 2.0, 2.0);
    check(figure("electric_peak_mw"), 6.0, 10.0);
    check(figure("station_distance_km"), 1.0, 9.5);  // (2 + 0) / 2 to (4 + 15) / 2: the second has no station
}

TEST_CASE("an unknown criterion is refused with the names that exist") {
    Bench bench;
    bench.site(Scope::anchor);
    bench.rules.score.region_criteria["beauty"] = {};
    try {
        (void)bench.figure("beauty");
        FAIL("accepted");
    } catch (const Error& error) {
        CHECK(error.kind() == Failure::request);
        CHECK(std::string{error.what()}.find("criterion beauty is unknown") != std::string::npos);
        CHECK(std::string{error.what()}.find("urgency_kt_per_yr") != std::string::npos);
    }
}

TEST_CASE("a scale without length is refused") {
    Bench bench;
    bench.site(Scope::anchor);
    bench.rules.score.region_criteria["sectors"] = {3.0, 3.0, 1.0};
    CHECK_THROWS_AS(bench.figure("sectors"), Error);
}
