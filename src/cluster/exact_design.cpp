#include "cluster/exact_design.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "cluster/joint_forest.hpp"
#include "geometry/distance.hpp"
#include "solve/mip.hpp"

namespace regiohub {

namespace {

constexpr double opened = 1.0;  // a hub costs its reach, as does a site in none: costs are in reaches

/// The sites that may end up in one hub, directly or through others, ascending by first.
std::vector<Group> clusters_of(std::span<const Link> links, const Ground& ground) {
    JointForest forest{ground.all.size()};
    for (const Link& link : links) forest.join(link.a, link.b);
    for (const Group& together : ground.together) {
        for (const Participant p : together) forest.join(together.front(), p);
    }
    std::map<Participant, Group> by_root;
    for (Participant p = 0; p < ground.all.size(); ++p) by_root[forest.root(p)].push_back(p);
    std::vector<Group> clusters;
    for (auto& [root, group] : by_root) clusters.push_back(std::move(group));
    return clusters;
}

/// The programme of one cluster: column x[i][j] says that i belongs to the hub of median j.
class PMedian {
public:
    PMedian(const Group& cluster, const Ground& ground) : cluster_{cluster}, ground_{ground} {
        find_mates();
        add_columns();
        for (std::size_t i = 0; i < size(); ++i) keep_to_one_hub(i);
        for (std::size_t j = 0; j < size(); ++j) keep_within_bounds(j);
        tie_mates();
    }

    /// Costs in reaches, of this cluster.
    MipAnswer solved() const { return solve(problem_, {ground_.rules.most_nodes}); }

    /// What its sites cost where none is in a hub.
    double base() const { return static_cast<double>(size()); }

    std::vector<Group> groups(const MipAnswer& answer) const {
        std::vector<Group> found;
        for (std::size_t j = 0; j < size(); ++j) {
            Group group;
            for (const auto& [i, column] : members_[j]) {
                if (answer.values[column] > 0.5) group.push_back(cluster_[i]);
            }
            if (!group.empty()) found.push_back(std::move(group));
        }
        return found;
    }

private:
    std::size_t size() const { return cluster_.size(); }

    void find_mates() {
        std::map<Participant, std::size_t> place;
        for (std::size_t i = 0; i < size(); ++i) place[cluster_[i]] = i;
        mates_.resize(size());
        for (const Group& together : ground_.together) {
            if (!place.contains(together.front())) continue;
            for (const Participant p : together) {
                for (const Participant q : together) {
                    if (p != q) mates_[place.at(p)].push_back(place.at(q));
                }
            }
        }
    }

    bool are_mates(std::size_t i, std::size_t k) const { return std::ranges::find(mates_[i], k) != mates_[i].end(); }

    Length between(std::size_t i, std::size_t k) const {
        return distance(ground_.all.at[cluster_[i]], ground_.all.at[cluster_[k]]);
    }

    bool may_join(std::size_t i, std::size_t j) const {
        return i == j || are_mates(i, j) ||
               (between(i, j) <= ground_.rules.reach && !ground_.apart(cluster_[i], cluster_[j]));
    }

    /// A mate of someone who may join may too: they go together.
    bool may_belong(std::size_t i, std::size_t j) const {
        return may_join(i, j) || std::ranges::any_of(mates_[i], [&](std::size_t k) { return may_join(k, j); });
    }

    void add_columns() {
        members_.resize(size());
        hubs_of_.resize(size());
        for (std::size_t j = 0; j < size(); ++j) {
            for (std::size_t i = 0; i < size(); ++i) {
                if (!may_belong(i, j)) continue;
                const double far = are_mates(i, j) ? 0.0 : between(i, j) / ground_.rules.reach;
                const auto column = problem_.add(yes_or_no(far - 1.0 + (i == j ? opened : 0.0)));
                members_[j].emplace(i, column);
                hubs_of_[i].emplace(j, column);
            }
        }
    }

    void keep_to_one_hub(std::size_t i) {
        MipRow row{{}, -no_bound, 1.0};
        for (const auto& [j, column] : hubs_of_[i]) row.terms.push_back({column, 1.0});
        problem_.add(std::move(row));
    }

    /// least <= sum of what the members have <= most, where the median is open.
    template <class Weight>
    void keep_sum(std::size_t j, double least, double most, Weight weight) {
        MipRow at_least{{}, 0.0, no_bound};
        MipRow at_most{{}, -no_bound, 0.0};
        for (const auto& [i, column] : members_[j]) {
            const double own = weight(i);
            at_least.terms.push_back({column, own - (i == j ? least : 0.0)});
            at_most.terms.push_back({column, own - (i == j ? most : 0.0)});
        }
        problem_.add(std::move(at_least));
        problem_.add(std::move(at_most));
    }

    Power power(std::size_t i) const { return ground_.all.power[cluster_[i]].value_or(Power{}); }

    bool power_binds() const {
        Power sum;
        for (std::size_t i = 0; i < size(); ++i) sum = sum + power(i);
        return ground_.rules.min_power > Power{} || sum > ground_.rules.max_power;
    }

    void keep_within_bounds(std::size_t j) {
        const HubRules& rules = ground_.rules;
        keep_sum(j, static_cast<double>(rules.min_sites), static_cast<double>(rules.max_sites),
                 [](std::size_t) { return 1.0; });
        if (power_binds()) {
            keep_sum(j, rules.min_power.in(unit::MW), rules.max_power.in(unit::MW),
                     [&](std::size_t i) { return power(i).in(unit::MW); });
        }
        const std::size_t median = members_[j].at(j);
        for (const auto& [i, column] : members_[j]) {
            if (i != j) problem_.add({{{column, 1.0}, {median, -1.0}}, -no_bound, 0.0});
            for (const auto& [k, other] : members_[j]) {
                if (k > i && !are_mates(i, k) && parted(i, k)) keep_one_of(column, other, median);
            }
        }
    }

    void keep_one_of(std::size_t column, std::size_t other, std::size_t median) {
        if (column == median || other == median) {
            problem_.add({{{column == median ? other : column, 1.0}}, -no_bound, 0.0});
        } else {
            problem_.add({{{column, 1.0}, {other, 1.0}, {median, -1.0}}, -no_bound, 0.0});
        }
    }

    /// Whether two sites may not be in one hub, whatever lies between them: barriers part neighbours only.
    bool parted(std::size_t i, std::size_t k) const {
        const Group pair{std::min(cluster_[i], cluster_[k]), std::max(cluster_[i], cluster_[k])};
        const auto why = over_bounds(pair, ground_);
        return why && *why != LeftOutReason::too_large;
    }

    void tie_mates() {
        for (std::size_t i = 0; i < size(); ++i) {
            if (mates_[i].empty() || mates_[i].front() > i) continue;
            const std::size_t first = mates_[i].front();
            for (const auto& [j, column] : hubs_of_[i]) {
                problem_.add({{{column, 1.0}, {hubs_of_[first].at(j), -1.0}}, 0.0, 0.0});
            }
        }
    }

    const Group& cluster_;
    const Ground& ground_;
    MipProblem problem_;
    std::vector<std::vector<std::size_t>> mates_;              // of each site, ascending
    std::vector<std::map<std::size_t, std::size_t>> members_;  // of each median: site, column
    std::vector<std::map<std::size_t, std::size_t>> hubs_of_;  // of each site: median, column
};

struct ClusterChoice {
    std::vector<Group> groups;
    double cost = 0.0;  // in reaches
    double bound = 0.0;
};

ClusterChoice choose(const Group& cluster, const Ground& ground) {
    if (cluster.size() < ground.rules.min_sites) {
        const auto alone = static_cast<double>(cluster.size());
        return {{}, alone, alone};
    }
    const PMedian programme{cluster, ground};
    const auto answer = programme.solved();
    if (!answer.found()) return {{}, programme.base(), std::max(0.0, programme.base() + answer.bound)};
    return {programme.groups(answer), programme.base() + answer.cost, programme.base() + answer.bound};
}

void leave_out(const Group& cluster, const std::vector<Group>& chosen, const Nearness& near, const Ground& ground,
               Grouping& found) {
    std::vector<bool> in(ground.all.size());
    for (const Group& group : chosen) {
        for (const Participant p : group) in[p] = true;
    }
    for (const Participant p : cluster) {
        if (in[p]) continue;
        const auto why = cluster.size() == 1                       ? near.cut[p].value_or(LeftOutReason::alone)
                         : cluster.size() < ground.rules.min_sites ? LeftOutReason::too_few
                                                                   : LeftOutReason::outlier;
        found.left_out.push_back({ground.all.site[p], why});
    }
}

}  // namespace

ExactGrouping group_exactly(const Ground& ground) {
    const auto near = near_links(ground, ground.rules.reach);
    ExactGrouping exact;
    double cost = 0.0;
    double bound = 0.0;
    for (const Group& cluster : clusters_of(near.links, ground)) {
        auto choice = choose(cluster, ground);
        cost += choice.cost;
        bound += choice.bound;
        leave_out(cluster, choice.groups, near, ground, exact.grouping);
        std::ranges::move(choice.groups, std::back_inserter(exact.grouping.groups));
    }
    std::ranges::sort(exact.grouping.groups);
    std::ranges::sort(exact.grouping.left_out, {}, &LeftOut::site);
    exact.proven = {cost * ground.rules.reach, bound * ground.rules.reach};
    return exact;
}

}  // namespace regiohub
