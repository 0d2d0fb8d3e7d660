#include "cluster/hierarchy_design.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "cluster/joint_forest.hpp"
#include "cluster/reach_tree.hpp"

namespace regiohub {

namespace {

constexpr unsigned one_thread = 1;  // hubs are found among thousands of sites, not millions

/// The mutual reachability of all links, for a ground that keeps some of them apart. `near` ascends by distance.
std::vector<Link> constrained_links(const Ground& ground) {
    auto links = near_links(ground, ground.rules.max_diameter).links;
    std::vector<std::size_t> sites_near(ground.all.size(), 1);
    std::vector<std::optional<Length>> core(ground.all.size());
    const auto count_in = [&](Participant p, Length far) {
        if (++sites_near[p] >= ground.rules.core_sites && !core[p]) core[p] = far;
    };
    if (ground.rules.core_sites == 1) std::ranges::fill(core, Length{});
    for (const Link& link : links) {
        count_in(link.a, link.distance);
        count_in(link.b, link.distance);
    }
    std::erase_if(links, [&](const Link& link) { return !core[link.a] || !core[link.b]; });
    for (Link& link : links) link.distance = std::max({link.distance, *core[link.a], *core[link.b]});
    std::ranges::sort(links, nearer);
    return links;
}

/// The tree alone holds all that a free ground can join, and there are n - 1 of its links.
std::vector<Link> free_links(const Ground& ground) {
    std::vector<Link> links;
    if (ground.all.size() < ground.rules.core_sites) return links;
    for (const TreeEdge& edge : reach_tree(ground.all.at, ground.rules.core_sites, one_thread)) {
        if (edge.length <= ground.rules.max_diameter) links.push_back({edge.a, edge.b, edge.length});
    }
    return links;
}

std::vector<Link> mutual_links(const Ground& ground) {
    return ground.free() ? free_links(ground) : constrained_links(ground);
}

/// The tree as it grows: which node each participant is in by now.
class Growth {
public:
    explicit Growth(const Ground& ground) : ground_{ground}, forest_(ground.all.size()), top_(ground.all.size()) {
        std::vector<Group> leaves(ground.all.size());
        for (Participant p = 0; p < leaves.size(); ++p) leaves[p] = {p};
        for (const Group& together : ground.together) {
            for (const Participant p : together) {
                leaves[p].clear();
                forest_.join(together.front(), p);
            }
            leaves[together.front()] = together;
        }
        for (Group& leaf : leaves) {
            if (!leaf.empty()) add_leaf(std::move(leaf));
        }
    }

    /// Links of one length.
    void join(std::span<const Link> links) {
        std::vector<std::size_t> before;
        for (const Link& link : links) {
            const auto a = forest_.root(link.a);
            const auto b = forest_.root(link.b);
            if (a == b) continue;
            before.insert(before.end(), {top_[a], top_[b]});
        }
        for (const Link& link : links) forest_.join(link.a, link.b);
        std::ranges::sort(before);
        before.erase(std::ranges::unique(before).begin(), before.end());
        std::map<std::uint32_t, std::vector<std::size_t>> children;  // by the root of what they are now part of
        for (const std::size_t node : before) children[forest_.root(first_of_[node])].push_back(node);
        for (auto& [root, joined] : children) add_parent(root, links.front().distance, std::move(joined));
    }

    std::vector<TreeNode> nodes() && { return std::move(nodes_); }

private:
    void add(TreeNode node, Participant first, std::uint32_t root) {
        top_[root] = nodes_.size();
        first_of_.push_back(first);
        nodes_.push_back(std::move(node));
    }

    void add_leaf(Group members) {
        TreeNode leaf;
        leaf.sites = members.size();
        const Participant first = members.front();
        leaf.members = std::move(members);
        add(std::move(leaf), first, forest_.root(first));
    }

    void add_parent(std::uint32_t root, Length length, std::vector<std::size_t> children) {
        TreeNode parent;
        parent.formed = length;
        for (const std::size_t child : children) {
            TreeNode& joined = nodes_[child];
            joined.taken_up = length;
            joined.parent = nodes_.size();
            parent.sites += joined.sites;
            if (!parent.over) parent.over = joined.over;
            if (!parent.over) parent.members = united(parent.members, joined.members);
        }
        if (!parent.over) parent.over = over_bounds(parent.members, ground_);
        if (parent.over) parent.members = {};
        parent.children = std::move(children);
        const Participant first = first_of_[parent.children.front()];
        add(std::move(parent), first, root);
    }

    const Ground& ground_;
    JointForest forest_;
    std::vector<std::size_t> top_;       // node of each root
    std::vector<Participant> first_of_;  // one member of each node
    std::vector<TreeNode> nodes_;
};

double density(Length length, const HubRules& rules) {
    return 1.0 / std::max(length, rules.least_distance).in(unit::m);
}

/// Sum over the members of 1/l, as the header has it.
double density_sum(const TreeNode& node, const std::vector<TreeNode>& nodes, const std::vector<double>& sums,
                   const HubRules& rules) {
    const auto sites = static_cast<double>(node.sites);
    if (!node.formed) return sites * density(Length{}, rules);
    const auto big = [&](std::size_t child) { return nodes[child].sites >= rules.min_sites; };
    if (std::ranges::count_if(node.children, big) != 1) return sites * density(*node.formed, rules);
    const std::size_t kept = *std::ranges::find_if(node.children, big);
    return sums[kept] + (sites - static_cast<double>(nodes[kept].sites)) * density(*node.formed, rules);
}

void settle_stability(std::vector<TreeNode>& nodes, const Ground& ground) {
    std::vector<double> sums(nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        sums[i] = density_sum(nodes[i], nodes, sums, ground.rules);
        if (!nodes[i].may_be_hub(ground)) continue;
        const Length end = nodes[i].taken_up.value_or(ground.rules.max_diameter);
        nodes[i].stability = sums[i] - static_cast<double>(nodes[i].sites) * density(end, ground.rules);
    }
}

/// Takes the best nodes at or below `top`, and says of each leaf below what is not taken why.
class Choice {
public:
    Choice(const std::vector<TreeNode>& nodes, const Ground& ground)
        : nodes_{nodes}, ground_{ground}, best_(nodes.size()) {
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            double below = 0.0;
            for (const std::size_t child : nodes[i].children) below += best_[child];
            best_[i] = nodes[i].may_be_hub(ground) ? std::max(below, nodes[i].stability) : below;
        }
    }

    void walk(std::size_t top, std::span<const std::optional<LeftOutReason>> cut, Grouping& found) const {
        std::vector<std::size_t> open{top};
        while (!open.empty()) {
            const TreeNode& node = nodes_[open.back()];
            const bool taken = node.may_be_hub(ground_) && node.stability >= best_[open.back()];
            open.pop_back();
            if (taken) {
                found.groups.push_back(node.members);
            } else if (node.formed) {
                open.insert(open.end(), node.children.begin(), node.children.end());
            } else {
                for (const Participant p : node.members)
                    found.left_out.push_back({ground_.all.site[p], why(node, cut[p])});
            }
        }
    }

private:
    /// Of a leaf: what the first group that takes it up breaks.
    LeftOutReason why(const TreeNode& leaf, std::optional<LeftOutReason> cut) const {
        if (!leaf.parent) return cut.value_or(LeftOutReason::alone);
        const TreeNode& first = nodes_[*leaf.parent];
        if (first.over) return *first.over;
        return under_bounds(first.members, ground_).value_or(LeftOutReason::outlier);
    }

    const std::vector<TreeNode>& nodes_;
    const Ground& ground_;
    std::vector<double> best_;  // the most that can be had at or below each node
};

}  // namespace

bool TreeNode::may_be_hub(const Ground& ground) const {
    return !over && !under_bounds(members, ground);
}

std::vector<TreeNode> proximity_tree(const Ground& ground) {
    Growth growth{ground};
    const auto links = mutual_links(ground);
    for (auto first = links.begin(); first != links.end();) {
        const auto last =
            std::find_if(first, links.end(), [&](const Link& l) { return l.distance != first->distance; });
        growth.join(std::span{first, last});
        first = last;
    }
    auto nodes = std::move(growth).nodes();
    settle_stability(nodes, ground);
    return nodes;
}

Grouping group_by_hierarchy(const Ground& ground) {
    const auto nodes = proximity_tree(ground);
    const Choice choice{nodes, ground};
    const auto cut = near_links(ground, ground.rules.reach).cut;
    Grouping found;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (!nodes[i].taken_up) choice.walk(i, cut, found);
    }
    std::ranges::sort(found.groups);
    std::ranges::sort(found.left_out, {}, &LeftOut::site);
    return found;
}

}  // namespace regiohub
