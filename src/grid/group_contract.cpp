#include "grid/group_contract.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace regiohub {
namespace {

struct BehindOneStation {
    double members = 0.0;
    Power sum;
    Power flexible;
    Power lacking;
};

// Little coincidence means a low peak: the low peak comes with the most MW freed and the least shortage left.
struct Scenario {
    double Band<double>::* coincidence;
    Power Band<Power>::* peak;
    Power Band<Power>::* freed;
};
constexpr std::array scenarios{Scenario{&Band<double>::low, &Band<Power>::low, &Band<Power>::high},
                               Scenario{&Band<double>::mid, &Band<Power>::mid, &Band<Power>::mid},
                               Scenario{&Band<double>::high, &Band<Power>::high, &Band<Power>::low}};

void add(const BehindOneStation& group, const GridRules& rules, GroupContract& contract) {
    contract.sum_of_contracts += group.sum;
    contract.flexible += group.flexible;
    for (const Scenario& scenario : scenarios) {
        const double many = rules.coincidence.*scenario.coincidence;
        const Power peak = group.sum * (many + (1.0 - many) / std::sqrt(group.members));
        const Power freed = std::min(group.sum - peak + group.flexible, group.sum);
        contract.coincident_peak.*scenario.peak += peak;
        contract.freed.*scenario.freed += freed;
        contract.lacking_left.*scenario.peak += std::max(group.lacking - freed, Power{});
    }
}

}  // namespace

GroupContract group_contract(std::span<const Member> members, std::span<const DemandSite> sites,
                             std::span<const SiteConnection> connections, const GridRules& rules) {
    GroupContract contract;
    std::map<std::size_t, BehindOneStation> groups;
    for (const Member& member : members) {
        const DemandSite& site = sites[member.site];
        const SiteConnection& connection = connections[member.site];
        if (!connection.station || (!site.contract && !connection.asked)) {
            ++contract.unknown;
            continue;
        }
        ++contract.members;
        BehindOneStation& group = groups[*connection.station];
        const Power size = site.contract.value_or(Power{}) + (connection.asked ? connection.asked->mid : Power{});
        group.members += 1.0;
        group.sum += size;
        if (!site.flexible) ++contract.flexible_unstated;
        group.flexible += std::min(site.flexible.value_or(Power{}), size);
        if (connection.room) group.lacking += connection.room->lacking.mid;
    }
    for (const auto& [station, group] : groups) add(group, rules, contract);
    return contract;
}

}  // namespace regiohub
