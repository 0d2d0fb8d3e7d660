// Which CO2 of hubs and regions may be shown though some of its sites may not.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "publish/publish.hpp"

namespace regiohub {

using GroupKey = std::pair<std::string, std::string>;  // "hubs" or "regions", and the id of the group

enum class SumDecision { shown, too_few_or_one_rules, would_tell_another };

/// Ids of the sites whose figures `level` may not see.
[[nodiscard]] std::set<std::string> hidden_sites(std::span<const Table> plan, Level level);

/// Members of each hub and region, by id of the site.
[[nodiscard]] std::map<GroupKey, std::vector<std::string>> members_of_groups(std::span<const Table> plan);

/// For each group with a hidden site. The parts of its sum that come from open sites are known to all, so the rules are
/// held to what the hidden ones make together: at least `least_firms` firms, none above `most_share`; the same for what
/// lies between two sums of which one holds the other; and nothing hidden follows from all that is shown here and in
/// earlier releases. Most firms first, then by key: the order in which sums are let through. Throws Error{data} where
/// something hidden follows from earlier releases and what is open now.
[[nodiscard]] std::map<GroupKey, SumDecision> decide_sums(std::span<const Table> plan, const PublishRules& rules,
                                                          std::span<const EarlierRelease> earlier);

}  // namespace regiohub
