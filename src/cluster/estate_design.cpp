#include "cluster/estate_design.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "cluster/agglomeration.hpp"
#include "geometry/distance.hpp"

namespace regiohub {

namespace {

std::map<std::size_t, Group> by_estate(const Participants& all) {
    std::map<std::size_t, Group> standing;
    for (Participant p = 0; p < all.size(); ++p) {
        if (all.estate[p]) standing[*all.estate[p]].push_back(p);
    }
    return standing;
}

/// All pairs of the estate that nothing keeps apart, nearest first.
std::vector<Link> links_on(const Group& estate, const Ground& ground) {
    std::vector<Link> links;
    for (auto p = estate.begin(); p != estate.end(); ++p) {
        for (auto q = std::next(p); q != estate.end(); ++q) {
            if (!ground.apart(*p, *q)) links.push_back({*p, *q, distance(ground.all.at[*p], ground.all.at[*q])});
        }
    }
    std::ranges::sort(links, nearer);
    return links;
}

}  // namespace

Grouping group_by_estate(const Ground& ground) {
    Agglomeration growing{ground};
    for (const auto& [estate, standing] : by_estate(ground.all)) growing.follow(links_on(standing, ground));
    growing.close_estates();
    const auto near = near_links(ground, ground.rules.reach);
    growing.follow(near.links);
    return std::move(growing).settle(near.cut);
}

}  // namespace regiohub
