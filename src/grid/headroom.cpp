#include "grid/headroom.hpp"

#include <algorithm>

namespace regiohub {
namespace {

bool without_queue(Congestion status) {
    return status == Congestion::free || status == Congestion::limited;
}

bool says_nothing(const Capacity& capacity) {
    return capacity.status == Congestion::unknown && !capacity.existing && !capacity.required && !capacity.queued;
}

}  // namespace

FreeRoom free_room(const Capacity& capacity, const GridRules& rules) {
    if (says_nothing(capacity)) return {};
    if (rules.structural_is_full && capacity.status == Congestion::structural) return {RoomKnown::known, {}};
    if (!capacity.existing || !capacity.required) return {RoomKnown::unknown, {}};
    const Power left = *capacity.existing - *capacity.required;
    if (left <= Power{}) return {RoomKnown::known, {}};
    if (!rules.queue_goes_first) return {RoomKnown::known, left};
    if (!capacity.queued && !without_queue(capacity.status)) return {RoomKnown::unknown, {}};
    return {RoomKnown::known, std::max(left - capacity.queued.value_or(Power{}), Power{})};
}

std::optional<Power> short_already(const Capacity& capacity, const GridRules& rules) {
    const bool queue_known = capacity.queued || without_queue(capacity.status) || !rules.queue_goes_first;
    if (!capacity.existing || !capacity.required || !queue_known) return std::nullopt;
    const Power queued = rules.queue_goes_first ? capacity.queued.value_or(Power{}) : Power{};
    const Power lacking = *capacity.required + queued - *capacity.existing;
    const bool called_full = rules.structural_is_full && capacity.status == Congestion::structural;
    if (called_full && lacking < Power{}) return std::nullopt;
    return std::max(lacking, Power{});
}

}  // namespace regiohub
