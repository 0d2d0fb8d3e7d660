#include <catch2/catch_test_macros.hpp>

#include "rows_of.hpp"

using namespace regiohub;
using test::has;

namespace {

struct ReadSite {
    std::optional<Site> site;
    Issues issues;
};

ReadSite read_site(const std::map<std::string, std::string>& cells) {
    const auto head = test::head_of("sites", site_fields, cells);
    const auto raw = test::row_of(site_fields, cells);
    ReadSite read;
    RowReader row{head, raw, read.issues};
    read.site = site_of(row);
    return read;
}

}  // namespace

TEST_CASE("A blank cell of a site stays unknown, never zero and never no") {
    const auto [site, issues] =
        read_site({{"id", "A"}, {"ets", ""}, {"gas_m3_per_yr", ""}, {"lon", "5.9"}, {"lat", "52.0"}});
    REQUIRE(site);
    CHECK(site->ets == YesNo::unknown);
    CHECK_FALSE(site->gas);
    CHECK_FALSE(site->electricity);
    CHECK_FALSE(site->in_case);
    CHECK(site->cluster.kind == ClusterClaim::Kind::not_stated);
    CHECK(site->emission.empty());
    CHECK(issues.empty());
}

TEST_CASE("Quantities of a site arrive in their units") {
    const auto [site, issues] = read_site({{"id", "A"},
                                           {"gas_m3_per_yr", "1.000.001"},
                                           {"electricity_mwh_per_yr", "8760"},
                                           {"contract_mw", "56,8"},
                                           {"saving_share", "0,2"},
                                           {"location_accuracy_km", "1,5"},
                                           {"x", "190000"},
                                           {"y", "440000"},
                                           {"plan_year", "2029"},
                                           {"waste_heat_c", "-5"}});
    REQUIRE(site);
    CHECK(site->gas->in(unit::m3_per_yr) == 1000001.0);
    CHECK(site->electricity->in(unit::MW) == 1.0);
    CHECK(site->contract->in(unit::MW) == 56.8);
    CHECK(*site->saving_share == 0.2);
    CHECK(site->location_accuracy == 1500.0 * unit::m);
    CHECK(site->at == SourcePoint{190000.0, 440000.0});
    CHECK(site->plan_year == 2029);
    CHECK(site->waste_heat_temperature->in(unit::degC) == -5.0);
    CHECK(issues.empty());
}

TEST_CASE("An impossible figure is unknown and an issue with the row's id") {
    const auto [site, issues] = read_site({{"id", "A"},
                                           {"gas_m3_per_yr", "-5"},
                                           {"contract_mw", "-99999"},
                                           {"saving_share", "20"},
                                           {"plan_year", "29"},
                                           {"flexible_mw", "NaN"},
                                           {"asked_offtake_mw", "many"},
                                           {"lon", "5.9"},
                                           {"lat", "52.0"}});
    REQUIRE(site);
    CHECK_FALSE(site->gas);
    CHECK_FALSE(site->contract);
    CHECK_FALSE(site->saving_share);
    CHECK_FALSE(site->plan_year);
    for (const auto* code :
         {"negative", "sentinel", "share_out_of_range", "not_a_year", "not_finite", "not_a_number"}) {
        CAPTURE(code);
        CHECK(has(issues, code));
    }
    for (const auto& issue : issues) CHECK(issue.row_id == "A");
}

TEST_CASE("A site without a place is used and is a doubt") {
    const auto [site, issues] = read_site({{"id", "A"}, {"lon", "5.9"}, {"lat", ""}});
    REQUIRE(site);
    CHECK_FALSE(site->at);
    CHECK(has(issues, "half_a_point"));
    CHECK(has(issues, "no_place"));
}

TEST_CASE("Words of a site are read in English and Dutch, and a strange one is an issue") {
    const auto known = read_site({{"id", "A"},
                                  {"sector", "Papier & Karton"},
                                  {"ets", "Ja"},
                                  {"in_case", "yes"},
                                  {"track", "avi"},
                                  {"lon", "5"},
                                  {"lat", "52"}});
    CHECK(known.site->sector == Sector::paper);
    CHECK(known.site->ets == YesNo::yes);
    CHECK(known.site->in_case);
    CHECK(known.site->track == SectorTrack::waste_incineration);
    CHECK(known.issues.empty());
    const auto strange = read_site({{"id", "A"}, {"sector", "toverij"}, {"lon", "5"}, {"lat", "52"}});
    CHECK(strange.site->sector == Sector::other);
    CHECK(has(strange.issues, "unknown_word"));
}

TEST_CASE("A word for disclosure that nobody knows hides the site") {
    CHECK(read_site({{"id", "A"}, {"disclosure", "geheimpje"}}).site->disclosure == Disclosure::confidential);
    CHECK(read_site({{"id", "A"}, {"disclosure", ""}}).site->disclosure == Disclosure::open);
}

TEST_CASE("A claim of cluster membership has four kinds") {
    using Kind = ClusterClaim::Kind;
    CHECK(cluster_claim_of("") == ClusterClaim{Kind::not_stated, ""});
    CHECK(cluster_claim_of(" none ") == ClusterClaim{Kind::outside, ""});
    CHECK(cluster_claim_of("chemelot") == ClusterClaim{Kind::inside, "chemelot"});
    CHECK(cluster_claim_of("ambiguous_chemelot") == ClusterClaim{Kind::ambiguous, "chemelot"});
}

TEST_CASE("The study's own words are taken before ours") {
    auto head = test::head_of("sites", site_fields, {{"id", ""}, {"sector", ""}});
    head.values[position(site_fields, "sector")] = {{"bloemen", "food"}, {"", "glass"}};
    Issues issues;
    auto raw = test::row_of(site_fields, {{"id", "A"}, {"sector", "Bloemen"}});
    RowReader first{head, raw, issues};
    CHECK(site_of(first)->sector == Sector::food);
    raw.cells[position(site_fields, "sector")] = "";
    RowReader second{head, raw, issues};
    CHECK(site_of(second)->sector == Sector::glass);
}

TEST_CASE("Yearly figures leave out the years that are blank") {
    auto head = test::head_of("sites", site_fields, {{"id", ""}});
    head.binding.yearly = {{2021, 1}, {2022, 2}, {2023, 3}};
    head.yearly_sign.assign(3, DecimalSign::none);
    auto raw = test::row_of(site_fields, {{"id", "A"}});
    raw.yearly = {"12345", "", "-1"};
    Issues issues;
    RowReader row{head, raw, issues};
    const auto site = site_of(row);
    CHECK(site->emission.size() == 1);
    CHECK(emission_in(*site, 2021)->in(unit::t_per_yr) == 12345.0);
    CHECK_FALSE(emission_in(*site, 2022));
    CHECK(has(issues, "negative"));
}
