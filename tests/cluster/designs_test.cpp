// The four designs of hubs: what all of them keep to, and each beside its plain twin.
#include <algorithm>
#include <functional>
#include <limits>
#include <map>
#include <numeric>
#include <set>

#include <catch2/catch_test_macros.hpp>

#include "cluster/dbscan.hpp"
#include "cluster/density_design.hpp"
#include "cluster/exact_design.hpp"
#include "cluster/hierarchy_design.hpp"
#include "cluster/hubs.hpp"
#include "geometry/distance.hpp"
#include "point_sets.hpp"
#include "support/builders.hpp"

using namespace regiohub;
using namespace regiohub::test;

namespace {

constexpr std::array designs{HubDesign::estate, HubDesign::density, HubDesign::hierarchy, HubDesign::exact};

std::string name_of(std::size_t i) {
    return std::string(1, static_cast<char>('A' + i / 26)) + static_cast<char>('A' + i % 26);
}

std::vector<DemandSite> sites_at(const std::vector<PlanarPoint>& points) {
    std::vector<DemandSite> list;
    for (std::size_t i = 0; i < points.size(); ++i) list.push_back(a_site(name_of(i)).at(points[i].x, points[i].y));
    return list;
}

HubRules rules_of(HubDesign design) {
    HubRules rules;
    rules.design = design;
    return rules;
}

Barrier a_barrier(PlanarPoint from, PlanarPoint to) {
    Barrier barrier;
    barrier.id.text = "W";
    barrier.line.parts = {{{from, to}}};
    return barrier;
}

SiteLink said(std::string site, std::string other, LinkWord word) {
    return {{std::move(site)}, {std::move(other)}, word, "a planner", "they said so"};
}

/// The members of each hub by the ids of the sites.
std::set<std::set<std::string>> hubs_of(const HubChoice& choice, const std::vector<DemandSite>& sites) {
    std::set<std::set<std::string>> found;
    for (const Hub& hub : choice.hubs) {
        std::set<std::string> ids;
        for (const Member& member : hub.members) ids.insert(sites[member.site].id.text);
        found.insert(std::move(ids));
    }
    return found;
}

std::optional<LeftOutReason> why_out(SiteIndex site, const HubChoice& choice) {
    const auto found = std::ranges::find(choice.left_out, site, &LeftOut::site);
    return found == choice.left_out.end() ? std::nullopt : std::optional{found->why};
}

MemberReason why_in(SiteIndex site, const HubChoice& choice) {
    for (const Hub& hub : choice.hubs) {
        for (const Member& member : hub.members) {
            if (member.site == site) return member.why;
        }
    }
    FAIL("site " << site << " is in no hub");
    return {};
}

}  // namespace

TEST_CASE("Each design puts each site in one hub or says why it is in none, within the bounds") {
    auto list = sites_at(scattered(3, 60, 9000));
    for (std::size_t i = 0; i < list.size(); ++i) {
        list[i].supply_area = i % 5 == 0 ? std::nullopt : std::optional{i % 2};
        const auto mw = static_cast<double>(i % 7) * unit::MW;
        list[i].demand.new_electric_peak = Band<Power>{mw, mw, mw};
    }
    const std::vector<Barrier> barriers{a_barrier({4000, 0}, {4000, 9000})};
    const std::vector<SiteLink> links{said("AA", "AB", LinkWord::must), said("AC", "AD", LinkWord::cannot)};
    for (const HubDesign design : designs) {
        auto rules = rules_of(design);
        rules.max_sites = 6;
        rules.max_diameter = 3.0 * unit::km;
        rules.min_power = 3.0 * unit::MW;
        rules.max_power = 20.0 * unit::MW;
        const auto choice = find_hubs({list, {}, barriers, links}, rules);
        CHECK(!choice.hubs.empty());
        std::vector<int> seen(list.size());
        for (const LeftOut& out : choice.left_out) ++seen[out.site];
        for (const Hub& hub : choice.hubs) {
            Power power;
            std::set<std::size_t> areas;
            for (const Member& member : hub.members) {
                ++seen[member.site];
                power = power + list[member.site].demand.new_electric_peak->mid;
                if (list[member.site].supply_area) areas.insert(*list[member.site].supply_area);
            }
            const bool by_word = hub.members.front().site == 0;  // the two that a person put together
            CHECK((by_word || hub.diameter <= rules.max_diameter));
            CHECK((by_word || areas.size() <= 1));
            CHECK(hub.members.size() >= rules.min_sites);
            CHECK(hub.members.size() <= rules.max_sites);
            CHECK(power >= rules.min_power);
            CHECK(power <= rules.max_power);
        }
        CHECK(std::ranges::all_of(seen, [](int times) { return times == 1; }));
    }
}

TEST_CASE("The order of the rows changes no hub of any design") {
    const auto points = on_a_board(5, 40, 30);
    std::vector<PlanarPoint> apart;
    for (const auto p : points) apart.push_back({p.x * 40, p.y * 40});
    auto list = sites_at(apart);
    const std::vector<SiteLink> links{said("AA", "AF", LinkWord::must), said("AB", "AC", LinkWord::cannot)};
    std::vector<SiteLink> backwards{said("AC", "AB", LinkWord::cannot), said("AF", "AA", LinkWord::must)};
    for (const HubDesign design : designs) {
        auto rules = rules_of(design);
        rules.core_sites = 3;
        const auto choice = find_hubs({list, {}, {}, links}, rules);
        const auto again = find_hubs({list, {}, {}, backwards}, rules);
        CHECK(hubs_of(choice, list) == hubs_of(again, list));
        CHECK(choice.left_out == again.left_out);
    }
}

TEST_CASE("A barrier parts neighbours, and the one cut off says so") {
    const auto list = sites_at({{0, 0}, {1000, 0}, {1900, 0}});
    const std::vector<Barrier> barriers{a_barrier({1500, -9000}, {1500, 9000})};
    for (const HubDesign design : designs) {
        const auto choice = find_hubs({list, {}, barriers, {}}, rules_of(design));
        CHECK(hubs_of(choice, list) == std::set<std::set<std::string>>{{"AA", "AB"}});
        CHECK(why_out(2, choice) == LeftOutReason::cut_off);
    }
}

TEST_CASE("A barrier that can be gone round does not part those who hang together round it") {
    const auto list = sites_at({{0, 0}, {0, 1500}, {1000, 1500}, {1000, 0}});
    const std::vector<Barrier> barriers{a_barrier({500, -500}, {500, 1000})};
    const auto choice = find_hubs({list, {}, barriers, {}}, rules_of(HubDesign::estate));
    CHECK(choice.hubs.size() == 1);
    CHECK(choice.left_out.empty());
}

TEST_CASE("Sites of different stations share no hub, unless the study lets them") {
    std::vector<DemandSite> list{a_site("A").at(0, 0).supply_area(0), a_site("B").at(500, 0).supply_area(0),
                                 a_site("C").at(600, 0).supply_area(1)};
    for (const HubDesign design : designs) {
        auto rules = rules_of(design);
        const auto choice = find_hubs({list, {}, {}, {}}, rules);
        CHECK(hubs_of(choice, list) == std::set<std::set<std::string>>{{"A", "B"}});
        CHECK(why_out(2, choice) == LeftOutReason::other_station);
        CHECK(why_in(0, choice) == MemberReason::same_station);
        rules.one_station = false;
        CHECK(hubs_of(find_hubs({list, {}, {}, {}}, rules), list) == std::set<std::set<std::string>>{{"A", "B", "C"}});
    }
}

TEST_CASE("A site whose station is not known may share a hub of either") {
    std::vector<DemandSite> list{a_site("A").at(0, 0).supply_area(0), a_site("B").at(500, 0)};
    for (const HubDesign design : designs) {
        CHECK(find_hubs({list, {}, {}, {}}, rules_of(design)).hubs.size() == 1);
    }
}

TEST_CASE("What a person puts together is together, whatever the distance, the barrier or the station") {
    std::vector<DemandSite> list{a_site("A").at(0, 0).supply_area(0), a_site("B").at(7000, 0).supply_area(1)};
    const std::vector<Barrier> barriers{a_barrier({1500, -9000}, {1500, 9000})};
    const std::vector<SiteLink> links{said("B", "A", LinkWord::must)};
    for (const HubDesign design : designs) {
        const auto choice = find_hubs({list, {}, barriers, links}, rules_of(design));
        REQUIRE(choice.hubs.size() == 1);
        if (design != HubDesign::hierarchy) CHECK(why_in(1, choice) == MemberReason::must_link);
        CHECK(choice.issues.empty());
    }
}

TEST_CASE("What a person keeps apart is apart, also through others") {
    const auto list = sites_at({{0, 0}, {900, 0}, {1900, 0}});
    const std::vector<SiteLink> links{said("AA", "AC", LinkWord::cannot)};
    for (const HubDesign design : designs) {
        const auto choice = find_hubs({list, {}, {}, links}, rules_of(design));
        for (const auto& hub : hubs_of(choice, list)) CHECK_FALSE((hub.contains("AA") && hub.contains("AC")));
        CHECK(choice.hubs.size() == 1);
    }
}

TEST_CASE("A link to a site that takes no part, and one that is contradicted, are told and not followed") {
    const auto list = sites_at({{0, 0}, {900, 0}, {1800, 0}});
    const std::vector<SiteLink> links{said("AA", "AB", LinkWord::must), said("AB", "AC", LinkWord::must),
                                      said("AA", "AC", LinkWord::cannot), said("AA", "ZZ", LinkWord::must)};
    const auto choice = find_hubs({list, {}, {}, links}, HubRules{});
    CHECK(hubs_of(choice, list) == std::set<std::set<std::string>>{{"AA", "AB", "AC"}});
    REQUIRE(choice.issues.size() == 2);
    CHECK(choice.issues[0].code == "link_without_site");
    CHECK(choice.issues[0].text.find("ZZ") != std::string::npos);
    CHECK(choice.issues[1].code == "link_contradicted");
}

TEST_CASE("The smallest and largest MW of a hub are kept to") {
    std::vector<DemandSite> list{a_site("A").at(0, 0).new_peak(6.0 * unit::MW),
                                 a_site("B").at(500, 0).new_peak(6.0 * unit::MW),
                                 a_site("C").at(1100, 0).new_peak(9.0 * unit::MW)};
    for (const HubDesign design : designs) {
        auto rules = rules_of(design);
        rules.max_power = 12.0 * unit::MW;
        CHECK(hubs_of(find_hubs({list, {}, {}, {}}, rules), list) == std::set<std::set<std::string>>{{"A", "B"}});
        rules.max_power = 1000.0 * unit::MW;
        rules.min_power = 22.0 * unit::MW;
        CHECK(find_hubs({list, {}, {}, {}}, rules).hubs.empty());
    }
}

TEST_CASE("By density, hubs are the clusters of DBSCAN where no bound bites") {
    for (const PointSet& set : all_point_sets()) {
        if (set.points.empty() || set.points.size() > 600) continue;
        auto list = sites_at(set.points);
        auto rules = rules_of(HubDesign::density);
        rules.reach = 25.0 * unit::m;
        rules.core_sites = 4;
        rules.max_sites = 100000;
        rules.max_diameter = 1e5 * unit::km;
        const auto ground = ground_of({list, {}, {}, {}}, rules);
        const auto groups = group_by_density(ground).groups;
        const auto clusters = dbscan(set.points, {}, {rules.reach, rules.core_sites}, 1);
        std::map<std::uint32_t, Group> expected;
        for (Participant p = 0; p < set.points.size(); ++p) {
            if (clusters.cluster[p] != no_cluster) expected[clusters.cluster[p]].push_back(p);
        }
        INFO(set.name);
        REQUIRE(groups.size() == expected.size());
        for (const auto& [cluster, members] : expected) CHECK(std::ranges::find(groups, members) != groups.end());
    }
}

namespace {

/// The most that disjoint nodes can be worth, by trying every set of them.
double best_by_enumeration(const std::vector<TreeNode>& nodes) {
    double best = 0.0;
    std::vector<bool> taken(nodes.size());
    const std::function<void(std::size_t, double)> go = [&](std::size_t next, double sum) {
        best = std::max(best, sum);
        for (std::size_t i = next; i < nodes.size(); ++i) {
            if (nodes[i].stability <= 0.0) continue;
            bool under = false;  // of one taken before, which all come earlier
            for (std::size_t j = 0; j < i; ++j) {
                if (!taken[j]) continue;
                for (auto above = nodes[j].parent; above; above = nodes[*above].parent) under = under || *above == i;
            }
            if (under) continue;
            taken[i] = true;
            go(i + 1, sum + nodes[i].stability);
            taken[i] = false;
        }
    };
    go(0, 0.0);
    return best;
}

double worth(const std::vector<Group>& groups, const std::vector<TreeNode>& nodes) {
    double sum = 0.0;
    for (const Group& group : groups) {
        double own = -1.0;
        for (const TreeNode& node : nodes) {
            if (node.members == group) own = std::max(own, node.stability);
        }
        REQUIRE(own >= 0.0);
        sum += own;
    }
    return sum;
}

}  // namespace

TEST_CASE("By hierarchy, no disjoint set of nodes is worth more") {
    for (unsigned seed = 1; seed <= 40; ++seed) {
        const auto list = sites_at(scattered(seed, 10, 6000));
        auto rules = rules_of(HubDesign::hierarchy);
        rules.max_sites = 3 + seed % 5;
        rules.core_sites = 1 + seed % 3;
        const auto ground = ground_of({list, {}, {}, {}}, rules);
        const auto nodes = proximity_tree(ground);
        const double best = best_by_enumeration(nodes);
        CHECK(std::abs(worth(group_by_hierarchy(ground).groups, nodes) - best) <= 1e-12 * std::max(1.0, best));
    }
}

TEST_CASE("By hierarchy, a barrier that parts nobody leaves the tree as it is without one") {
    const std::vector<Barrier> far{a_barrier({1e6, 1e6}, {1e6, 2e6})};
    for (unsigned seed = 1; seed <= 20; ++seed) {
        for (const std::size_t core_sites : {1u, 2u, 4u}) {
            auto points = scattered(seed, 30, 9000);
            for (const auto p : on_a_board(seed, 12, 4)) points.push_back({p.x * 50, p.y * 50});
            const auto list = sites_at(points);
            auto rules = rules_of(HubDesign::hierarchy);
            rules.core_sites = core_sites;
            const auto free = ground_of({list, {}, {}, {}}, rules);
            const auto bounded = ground_of({list, {}, far, {}}, rules);
            REQUIRE(free.free());
            REQUIRE_FALSE(bounded.free());
            CHECK(group_by_hierarchy(free).groups == group_by_hierarchy(bounded).groups);
        }
    }
}

namespace {

/// What a partition costs as exact_design.hpp has it, in reaches: the best median of each group that has one.
std::optional<double> cost_of(const std::vector<Group>& groups, const Ground& ground) {
    double cost = 0.0;
    for (const Group& group : groups) {
        if (group.size() == 1) {
            cost += 1.0;
            continue;
        }
        if (over_bounds(group, ground) || under_bounds(group, ground)) return std::nullopt;
        double best = std::numeric_limits<double>::infinity();
        for (const Participant median : group) {
            double sum = 1.0;
            for (const Participant p : group) {
                const auto far = distance(ground.all.at[p], ground.all.at[median]);
                sum += far <= ground.rules.reach ? far / ground.rules.reach : best;
            }
            best = std::min(best, sum);
        }
        cost += best;
    }
    return cost;
}

double cheapest_partition(const Ground& ground) {
    double best = std::numeric_limits<double>::infinity();
    std::vector<Group> groups;
    const std::function<void(Participant)> go = [&](Participant p) {
        if (p == ground.all.size()) {
            if (const auto cost = cost_of(groups, ground)) best = std::min(best, *cost);
            return;
        }
        for (std::size_t g = 0; g < groups.size(); ++g) {
            groups[g].push_back(p);
            go(p + 1);
            groups[g].pop_back();
        }
        groups.push_back({p});
        go(p + 1);
        groups.pop_back();
    };
    go(0);
    return best;
}

}  // namespace

TEST_CASE("Exactly: no partition costs less, by enumeration, and the bound says so") {
    for (unsigned seed = 1; seed <= 25; ++seed) {
        auto list = sites_at(scattered(seed, 7, 4500));
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (seed % 2 == 0) list[i].supply_area = i % 2;
            const auto mw = static_cast<double>(1 + i) * unit::MW;
            list[i].demand.new_electric_peak = Band<Power>{mw, mw, mw};
        }
        auto rules = rules_of(HubDesign::exact);
        rules.max_sites = 2 + seed % 4;
        rules.min_sites = 2;
        rules.max_diameter = (2.0 + seed % 3) * unit::km;
        if (seed % 3 == 0) rules.max_power = 9.0 * unit::MW;
        if (seed % 5 == 0) rules.min_power = 8.0 * unit::MW;
        const auto ground = ground_of({list, {}, {}, {}}, rules);
        const auto exact = group_exactly(ground);
        const double best = cheapest_partition(ground);
        CHECK(std::abs(exact.proven.cost / rules.reach - best) < 1e-6);
        CHECK(std::abs(exact.proven.bound / rules.reach - best) < 1e-6);
    }
}

TEST_CASE("Degenerate sets are no trouble for any design") {
    for (const HubDesign design : designs) {
        const auto rules = rules_of(design);
        CHECK(find_hubs({{}, {}, {}, {}}, rules).hubs.empty());
        const auto one = sites_at({{5, 5}});
        CHECK(why_out(0, find_hubs({one, {}, {}, {}}, rules)) == LeftOutReason::alone);
        const auto equal = sites_at(std::vector<PlanarPoint>(20, PlanarPoint{5, 5}));
        CHECK(find_hubs({equal, {}, {}, {}}, rules).hubs.size() == 1);
        std::vector<PlanarPoint> line;
        for (int i = 0; i < 20; ++i) line.push_back({100.0 * i, 0});
        CHECK(find_hubs({sites_at(line), {}, {}, {}}, rules).left_out.empty());
    }
}
