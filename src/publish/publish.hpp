// What of a plan may leave the house (methods 11): disclosure control on its tables.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "model/ranking.hpp"
#include "model/table.hpp"
#include "units/units.hpp"

namespace regiohub {

/// Who reads it. The third level, confidential, is the plan itself.
enum class Level : std::uint8_t { open, operator_only };

struct PublishRules {
    Level level = Level::open;
    std::size_t least_firms = 3;       // that a shown sum over hidden figures is made of
    double most_share = 0.7;           // of such a sum that one firm makes
    Length cut_back = 1.0 * unit::km;  // by which a pipe or cable ends before a site; shared with operators: 0
};

/// A plan that was published before, with what was shown of it.
struct EarlierRelease {
    std::vector<Table> plan;
    std::vector<Table> shown;
};

/// Hubs and regions that hold a hidden site, by the id they had in the plan.
struct PublicNames {
    std::map<std::string, std::string> of;  // id -> the id they have now, which names no hidden site
};

struct Publication {
    std::vector<Table> tables;  // `withheld` among them: what was left out, counted
    PublicNames names;
};

/// The tables without rows, cells and lines that rest on sites that the level may not see. Open sites and groups of
/// open sites keep all their figures. A table or column that this room does not know stays out of a plan with hidden
/// sites. Throws Error{data} as decide_sums does.
[[nodiscard]] Publication publish(std::vector<Table> plan, const PublishRules& rules,
                                  std::span<const EarlierRelease> earlier = {});

/// Criteria of the measured alternatives that rest on hidden sites become the whole of their scale: unknown. Ids become
/// public ones. True when there was any.
bool hide_measured(const PublicNames& names, const std::vector<Criterion>& criteria,
                   std::vector<Alternative>& alternatives);

/// Puts hubs or regions in the order of `ranking`, and takes out what was drawn with hidden figures.
void place_anew(std::vector<Table>& tables, const std::string& ranks, const Ranking& ranking);

}  // namespace regiohub
