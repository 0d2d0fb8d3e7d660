// The boundary test on the golden province, beside planning it anew by each other rule.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <functional>

#include "cluster/survival.hpp"
#include "plan.hpp"
#include "study/study.hpp"
#include "support/planned.hpp"

using namespace regiohub;

namespace {

Plan plan_with(const std::function<void(Study&)>& change) {
    Study study = read_study(golden_study());
    change(study);
    return plan(study, [](std::string_view) {});
}

template <class Group>
std::vector<std::vector<SiteIndex>> members_of(const std::vector<Group>& groups) {
    std::vector<std::vector<SiteIndex>> found;
    for (const Group& group : groups) {
        auto& members = found.emplace_back();
        for (const Member& member : group.members) members.push_back(member.site);
    }
    return found;
}

const BoundaryVariant& variant_of(const BoundaryOf& test, const std::string& name) {
    const auto found = std::ranges::find(test.variants, name, &BoundaryVariant::name);
    REQUIRE(found != test.variants.end());
    return *found;
}

constexpr double strict_overlap = 0.9;  // the province is small: by half, all would hold

template <class Group>
std::size_t held(const std::vector<Group>& own, const std::vector<Group>& other) {
    const auto again = found_again(members_of(own), members_of(other), strict_overlap);
    return static_cast<std::size_t>(std::ranges::count_if(again, [](const auto& one) { return one.has_value(); }));
}

}  // namespace

TEST_CASE("Each variant of the boundary test is what planning by that rule gives") {
    const auto tested = plan_with([](Study& study) {
        ask_boundary_test(study);
        study.rules.boundary.least_overlap = strict_overlap;
    });
    REQUIRE(tested.boundary);
    const auto& [hubs, regions] = *tested.boundary;
    CHECK(hubs.variants.size() == 7);
    CHECK(regions.variants.size() == 6);

    const auto by_hierarchy = plan_with([](Study& study) { study.rules.hubs.design = HubDesign::hierarchy; });
    CHECK(variant_of(hubs, "design = hierarchy").groups == by_hierarchy.hubs.hubs.size());
    CHECK(variant_of(hubs, "design = hierarchy").held == held(tested.hubs.hubs, by_hierarchy.hubs.hubs));

    const auto wider = plan_with([](Study& study) { study.rules.hubs.reach = 4.0 * unit::km; });
    CHECK(variant_of(hubs, "reach = 4 km").groups == wider.hubs.hubs.size());
    CHECK(variant_of(hubs, "reach = 4 km").held == held(tested.hubs.hubs, wider.hubs.hubs));

    const auto bordered = plan_with([](Study& study) { study.rules.regions.province_border = ProvinceBorder::hard; });
    CHECK(variant_of(regions, "province_border = hard").groups == bordered.regions.size());
    CHECK(variant_of(regions, "province_border = hard").held == held(tested.regions, bordered.regions));
    CHECK(std::ranges::any_of(regions.variants, [&](const auto& v) { return v.held < tested.regions.size(); }));
}

TEST_CASE("A rule that changes nothing holds every region, in the same order") {
    const auto tested = plan_with([](Study& study) {
        ask_boundary_test(study);
        study.rules.regions.border_penalty = 0.0;
    });
    const auto& same = variant_of(tested.boundary->regions, "province_border = penalised");
    CHECK(same.held == tested.regions.size());
    CHECK(same.rank_correlation == 1.0);
}

TEST_CASE("What holds in each variant adds up to what each variant holds") {
    const auto tested = plan_with(ask_boundary_test);
    for (const auto* of : {&tested.boundary->hubs, &tested.boundary->regions}) {
        std::size_t by_group = 0;
        std::size_t by_variant = 0;
        for (const std::size_t times : of->held_in) by_group += times;
        for (const auto& variant : of->variants) by_variant += variant.held;
        CHECK(by_group == by_variant);
        CHECK(by_group > 0);
    }
}

TEST_CASE("Without being asked for, the boundary test does not run") {
    CHECK_FALSE(plan_with([](Study&) {}).boundary);
}
