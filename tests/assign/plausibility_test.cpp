#include "assign/plausibility.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace regiohub;

namespace {

AssignedSite emitting(std::size_t province, double tonnes) {
    AssignedSite site;
    site.ets = YesNo::yes;
    site.cluster = {ClusterClaim::Kind::outside, ""};
    site.scope.scope = Scope::anchor;
    site.province = province;
    site.emission[2022] = tonnes * unit::t_per_yr;
    return site;
}

const std::vector<AdminArea> provinces{{{"PV25"}, "Gelderland", {}, {}}, {{"PV31"}, "Limburg", {}, {}}};

}  // namespace

TEST_CASE("Plan and data stand beside each other with both years, and the data stay as they are") {
    const std::vector<AssignedSite> sites{emitting(0, 1e6), emitting(0, 2e6), emitting(1, 1e6)};
    const std::vector<PolicyFigure> figures{
        {"ets_sites", "4", "sites", "2024", "1", "about 4 sites"},
        {"emission_mt", "5.0", "Mton", "2024", "B2", "5 Mton"},
        {"top_provinces", "Gelderland;Limburg", "provinces", "", "B2", "most firms"}};
    const auto rows = compare_with_policy(sites, provinces, figures, 2022);
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].plan_year == "2024");
    CHECK(rows[0].data_year == "2022");
    CHECK(rows[0].data_figure.starts_with("3 "));
    CHECK(rows[0].difference == "-1 sites");
    CHECK(rows[1].data_figure == "4.00 Mton CO2-eq");
    CHECK(rows[1].difference == "-1.00 Mton (-20.0 %)");
    CHECK(rows[1].remark.find("no validation") != std::string::npos);
    CHECK(rows[2].data_figure == "Gelderland 2, Limburg 1");
    CHECK(rows[2].difference == "same provinces, same order");
}

TEST_CASE("Ambiguous sites, sites in a cluster and years without a figure are not counted") {
    auto ambiguous = emitting(0, 1e6);
    ambiguous.cluster = {ClusterClaim::Kind::ambiguous, "chemelot"};
    auto inside = emitting(0, 1e6);
    inside.scope.scope = Scope::in_cluster;
    auto unknown = emitting(0, 1e6);
    unknown.emission.clear();
    const std::vector<AssignedSite> sites{ambiguous, inside, unknown};
    const std::vector<PolicyFigure> figures{{"ets_sites", "170", "sites", "2024", "1", ""}};
    const auto rows = compare_with_policy(sites, provinces, figures, 2022);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].data_figure.starts_with("0 "));
    CHECK(rows[0].remark.find("1 ambiguous") != std::string::npos);
}

TEST_CASE("The estate share names its basis and its bounds, or says that it is not supplied") {
    std::vector<AssignedSite> sites{emitting(0, 1), emitting(0, 1), emitting(0, 1), emitting(0, 1)};
    const std::vector<PolicyFigure> figures{{"estate_share", "0.70", "share", "", "B2", ""}};
    CHECK(compare_with_policy(sites, provinces, figures, 2022)[0].data_figure == "not supplied");
    sites[0].estate = {OnEstate::yes, EstateBasis::by_list, std::nullopt, ""};
    sites[1].estate = {OnEstate::likely, EstateBasis::by_list, std::nullopt, ""};
    const auto row = compare_with_policy(sites, provinces, figures, 2022)[0];
    CHECK(row.data_figure == "0.50 of 4 sites (yes or likely)");
    CHECK(row.difference == "-0.20");
    CHECK(row.remark.starts_with("By list: 0.25 if only yes counts, 1.00 if every unknown"));
}
