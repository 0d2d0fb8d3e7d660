#include "cluster/density_design.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "cluster/agglomeration.hpp"

namespace regiohub {

namespace {

std::vector<bool> cores(std::span<const Link> links, const Ground& ground) {
    std::vector<std::size_t> sites_near(ground.all.size(), 1);
    for (const Link& link : links) {
        ++sites_near[link.a];
        ++sites_near[link.b];
    }
    std::vector<bool> core;
    for (const std::size_t count : sites_near) core.push_back(count >= ground.rules.core_sites);
    return core;
}

/// Of each site that is not core, the link to its nearest core site; of those equally near the one of lower x, then y.
std::vector<std::optional<Link>> border_links(std::span<const Link> links, const std::vector<bool>& core,
                                              const Participants& all) {
    std::vector<std::optional<Link>> nearest(core.size());
    for (const Link& link : links) {
        if (core[link.a] == core[link.b]) continue;
        const auto [border, dense] = core[link.a] ? std::pair{link.b, link.a} : std::pair{link.a, link.b};
        auto& best = nearest[border];
        const auto core_of = [border](const Link& l) { return l.a == border ? l.b : l.a; };
        if (!best || (link.distance == best->distance && all.at[dense] < all.at[core_of(*best)])) best = link;
    }
    return nearest;
}

/// Links of two core sites, and of each other site the one to its core site; nearest first.
std::vector<Link> dense_links(std::span<const Link> links, const std::vector<bool>& core, const Participants& all) {
    std::vector<Link> dense;
    std::ranges::copy_if(links, std::back_inserter(dense),
                         [&](const Link& link) { return core[link.a] && core[link.b]; });
    for (const auto& link : border_links(links, core, all)) {
        if (link) dense.push_back(*link);
    }
    std::ranges::sort(dense, nearer);
    return dense;
}

}  // namespace

Grouping group_by_density(const Ground& ground) {
    const auto near = near_links(ground, ground.rules.reach);
    Agglomeration growing{ground};
    growing.follow(dense_links(near.links, cores(near.links, ground), ground.all));
    return std::move(growing).settle(near.cut);
}

}  // namespace regiohub
