#include "grid/group_connection.hpp"

#include <algorithm>

#include "grid/status.hpp"

namespace regiohub {
namespace {

Congestion worst(std::span<const Member> members, std::span<const SiteConnection> sites,
                 Congestion SiteConnection::* direction) {
    if (members.empty()) return Congestion::unknown;
    Congestion status = Congestion::free;
    for (const Member& member : members) status = worse(status, sites[member.site].*direction);
    return status;
}

std::optional<DatedYear> latest(std::span<const Member> members, std::span<const SiteConnection> sites) {
    std::optional<DatedYear> year;
    for (const Member& member : members) {
        const SiteConnection& site = sites[member.site];
        if (site.basis_offtake == YearBasis::no_wait) continue;
        if (!site.first_year_offtake) return std::nullopt;
        year = year ? later(*year, *site.first_year_offtake) : *site.first_year_offtake;
    }
    return year;
}

}  // namespace

GroupConnection connect_group(std::span<const Member> members, std::span<const SiteConnection> sites) {
    GroupConnection group;
    Length cable;
    double connected = 0.0;
    bool waits = members.empty();
    for (const Member& member : members) {
        const SiteConnection& site = sites[member.site];
        if (site.asked) group.asked += *site.asked;
        if (!site.asked) ++group.asked_unknown;
        if (site.basis_offtake == YearBasis::unknown) ++group.year_unknown;
        if (site.not_before_offtake)
            group.not_before = std::max(*site.not_before_offtake, group.not_before.value_or(0));
        waits = waits || site.basis_offtake != YearBasis::no_wait;
        if (site.room) group.room = group.room ? * group.room += *site.room : *site.room;
        if (!site.station) continue;
        group.stations.push_back(*site.station);
        cable += site.cable;
        connected += 1.0;
    }
    std::ranges::sort(group.stations);
    group.stations.erase(std::ranges::unique(group.stations).begin(), group.stations.end());
    if (connected > 0.0) group.mean_cable = cable / connected;
    group.offtake = worst(members, sites, &SiteConnection::offtake);
    group.feed_in = worst(members, sites, &SiteConnection::feed_in);
    group.first_year = latest(members, sites);
    if (!waits) group.basis = YearBasis::no_wait;
    const auto expanded = [&](const Member& m) { return sites[m.site].basis_offtake == YearBasis::expansion; };
    if (group.first_year)
        group.basis = std::ranges::any_of(members, expanded) ? YearBasis::expansion : YearBasis::congestion_solved;
    return group;
}

}  // namespace regiohub
