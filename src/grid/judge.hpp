// Status and first feasible year of a connection, from all that bears on it (domain 2.8, R22, R23).
#pragma once

#include <optional>
#include <span>
#include <utility>

#include "grid/relief.hpp"
#include "grid/sources.hpp"
#include "model/overlay.hpp"

namespace regiohub {

struct Judgement {
    Congestion status = Congestion::unknown;
    std::optional<DatedYear> year;  // every source that stands in the way is solved
    std::optional<int> not_before;  // of the years that are known
    YearBasis basis = YearBasis::unknown;
};

/// Status: the worse of the areas, the areas above them and the station; a station that tells neither status nor year
/// counts only where no area does. Nothing at all: unknown, never free.
/// Year: the latest over the sources; of each what its operator states, else what its planned projects solve. A source
/// stands in the way that announces or has congestion, or that is full while MW are lacking: without a year of its own
/// the whole year is unknown, never this year. A source that is free and has room stands in nobody's way.
[[nodiscard]] Judgement judge(std::span<const CapacitySources::Bearing> sources, const Reliefs& reliefs);

/// Nobody waits for room that is there, in any scenario; nor on a free grid that lacks no MW.
[[nodiscard]] bool without_wait(Congestion status, const std::optional<Headroom>& room);

}  // namespace regiohub
