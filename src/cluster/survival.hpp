// Which groups of one grouping are found again in another.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "model/groups.hpp"

namespace regiohub {

/// For each group the group of `others` that shares most with it, where the members that both have are at least
/// `least_overlap` of the members that either has (Jaccard); of equal ones the first. One entry a group; members
/// ascend.
[[nodiscard]] std::vector<std::optional<std::size_t>> found_again(std::span<const std::vector<SiteIndex>> groups,
                                                                  std::span<const std::vector<SiteIndex>> others,
                                                                  double least_overlap);

}  // namespace regiohub
