// Which group of one plan is which of the other: by the sites they hold, since ids may change with the rules.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "compare/plan_record.hpp"

namespace regiohub {

struct Match {
    std::size_t before = 0;
    std::size_t after = 0;
    double overlap = 0.0;  // Jaccard: shared sites as a part of all sites of both
};

/// Each group in one match at most. Pairs of at least `least_overlap` (more than 0) are taken greatest overlap first;
/// at equal overlap those with the same id, then by position. Ascending by `after`.
[[nodiscard]] std::vector<Match> match_groups(std::span<const GroupRecord> before, std::span<const GroupRecord> after,
                                              double least_overlap);

}  // namespace regiohub
