// A pool and what is asked of it as a mixed-integer programme: a yes-or-no column for "candidate c is started by wave
// w", one for each group that a wave is the first to reach, one that counts what a wave falls short of its minimum.
#pragma once

#include <vector>

#include "select/pool.hpp"
#include "solve/mip.hpp"

namespace regiohub {

struct Programme {
    MipProblem problem;
    std::vector<std::vector<std::size_t>> started;  // by wave, then by place: the column
    std::vector<std::size_t> missing;               // by wave: the column
    std::vector<std::size_t> bound_rows;            // by bound of the ask: its row
    std::vector<std::size_t> most_rows;             // by wave: the row of its most

    [[nodiscard]] Picks picks_in(const MipAnswer& answer) const;
};

[[nodiscard]] Programme programme_of(const Pool& pool, const Ask& ask);

/// Other worths of the same candidates.
void set_worth(const std::vector<double>& worth, Programme& programme);

}  // namespace regiohub
