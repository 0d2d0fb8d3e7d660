#include "write/member_rows.hpp"

#include <fmt/format.h>

namespace regiohub {
namespace {

struct MemberRow {
    std::size_t group = 0;
    Member member;
};

/// "Within reach of another member (1.2 km)"
std::string reason_text(const Member& member) {
    const auto why = word(member.why).english;
    if (member.why == MemberReason::anchor || !std::isfinite(member.distance.base()) || member.distance <= Length{}) {
        return std::string{why};
    }
    return fmt::format("{} ({:.1f} km)", why, member.distance.in(unit::km));
}

}  // namespace

Table members_table(Table head, const Plan& plan, const Groups& groups) {
    std::vector<MemberRow> rows;
    for (const auto g : positions(groups.count)) {
        for (const auto& member : groups.members_of(g)) rows.push_back({g, member});
    }
    const auto site = [&](std::size_t i) -> const DemandSite& { return plan.sites[rows[i].member.site]; };
    const LayerFields fields{
        field::text(groups.id_name, "The group", [&](auto i) { return groups.id_of(rows[i].group); }),
        field::text("site_id", "Id of the site", [&](auto i) { return site(i).id.text; }),
        field::text("name", "Name of the site", [&](auto i) { return site(i).name; }),
        field::coded<MemberReason>("reason", "Why it is in", [&](auto i) { return rows[i].member.why; }),
        field::text("reason_text", "The same in words", [&](auto i) { return reason_text(rows[i].member); }),
        field::amount("distance_m", "Distance to what the reason names, in metres", unit::m,
                      [&](auto i) { return rows[i].member.distance; }),
    };
    return tabulate(std::move(head), positions(rows.size()), fields);
}

}  // namespace regiohub
