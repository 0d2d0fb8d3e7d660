// One row a member of a hub or region, with the reason why it is in.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "model/plan.hpp"
#include "write/group_fields.hpp"
#include "write/table.hpp"

namespace regiohub {

struct Groups {
    std::string id_name;  // "hub_id"
    std::size_t count = 0;
    std::function<std::string(std::size_t)> id_of;
    MembersOf members_of;
};

/// Ascending by group, then by site.
[[nodiscard]] Table members_table(Table head, const Plan& plan, const Groups& groups);

}  // namespace regiohub
