#include "grid/judge.hpp"

#include <algorithm>

#include "grid/status.hpp"

namespace regiohub {
namespace {

using Bearing = CapacitySources::Bearing;

/// What planned projects do for the source's own room.
const Relief& relief_at(const Bearing& source, const Reliefs& reliefs) {
    static const Relief none{};
    if (source.station) return reliefs.stations[*source.station];
    return source.area ? reliefs.areas[*source.area] : none;
}

bool is_full(const Relief& relief) {
    return relief.outcome != ReliefOutcome::not_needed;
}

bool congested(Congestion status) {
    return status == Congestion::announced || status == Congestion::structural;
}

Congestion effective(std::span<const Bearing> sources) {
    std::optional<Congestion> worst;
    for (const Bearing& source : sources) {
        const bool silent = source.capacity->status == Congestion::unknown && !source.capacity->solved;
        if (source.station && silent && sources.size() > 1) continue;
        worst = worst ? worse(*worst, source.capacity->status) : source.capacity->status;
    }
    return worst.value_or(Congestion::unknown);
}

}  // namespace

Judgement judge(std::span<const Bearing> sources, const Reliefs& reliefs) {
    Judgement judgement;
    judgement.status = effective(sources);
    bool undated = false;
    bool expanded = false;
    for (const Bearing& source : sources) {
        const Relief& relief = relief_at(source, reliefs);
        if (source.capacity->status == Congestion::free && !is_full(relief)) continue;
        const auto& year = source.capacity->solved ? source.capacity->solved : relief.year;
        undated = undated || (!year && (congested(source.capacity->status) || is_full(relief)));
        if (!year) continue;
        expanded = expanded || !source.capacity->solved;
        judgement.year = judgement.year ? later(*judgement.year, *year) : *year;
    }
    if (judgement.year) judgement.not_before = judgement.year->year.low;
    if (undated) judgement.year.reset();
    if (judgement.year) judgement.basis = expanded ? YearBasis::expansion : YearBasis::congestion_solved;
    return judgement;
}

bool without_wait(Congestion status, const std::optional<Headroom>& room) {
    const auto none = [](const Band<Power>& band) {
        return band.low <= Power{} && band.mid <= Power{} && band.high <= Power{};
    };
    if (!room) return status == Congestion::free;
    return none(room->lacking) && (status == Congestion::free || none(room->doubtful));
}

}  // namespace regiohub
