// The key table, a source file a section. To add a rule:
//   1. give it a member with its default in model/rules.hpp;
//   2. add one `rule(...)` to its section's file (keys_grid.cpp for GridRules): name, limits, evidence (mark, source,
//   one sentence), and
//      the member; `.shown_in("km")` picks the unit it is shown in, `.with_unit("h/yr")` gives a unit to a plain
//      double,
//      `.may_not_exceed("rules.x.y")` holds it to another key; a new dimension gets a line in unit_names, a new
//      enumeration in word_lists;
//   3. write docs/study-keys.md anew: the test "docs/study-keys.md is what the key table says" tells how.
// Parser, documentation and assumptions follow from the table.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/layer_spec.hpp"
#include "model/portfolio.hpp"
#include "model/rules.hpp"
#include "study/key.hpp"

namespace regiohub {

/// [study]
struct StudyHead {
    std::string name;
    std::string crs = "EPSG:28992";
    int reference_year = 2022;
    std::optional<std::string> province;
    bool strict = false;
};

using RuleKeys = std::vector<Key<Rules>>;

/// `access` is `[](auto& rules) -> auto& { return rules.hubs.reach; }`.
template <class Access>
Key<Rules> rule(std::string name, Limits limits, Evidence evidence, Access access) {
    return key_of<Rules>(std::move(name), limits, std::move(evidence), access);
}

[[nodiscard]] RuleKeys scope_keys();             // rules.scope, rules.place
[[nodiscard]] RuleKeys demand_keys();            // rules.demand
[[nodiscard]] RuleKeys hub_keys();               // rules.hubs
[[nodiscard]] RuleKeys region_keys();            // rules.regions
[[nodiscard]] RuleKeys grid_keys();              // rules.grid
[[nodiscard]] RuleKeys hydrogen_network_keys();  // rules.hydrogen.network, .options
[[nodiscard]] RuleKeys hydrogen_keys();          // rules.hydrogen
[[nodiscard]] RuleKeys leverage_keys();          // rules.leverage
[[nodiscard]] RuleKeys select_keys();            // rules.select
[[nodiscard]] RuleKeys boundary_keys();          // rules.boundary
[[nodiscard]] RuleKeys monitor_keys();           // rules.monitor
[[nodiscard]] RuleKeys score_keys();             // rules.score, weights, scales

/// All of the above, in the order of the documentation.
[[nodiscard]] const RuleKeys& rule_keys();

[[nodiscard]] const std::vector<Key<StudyHead>>& head_keys();  // study
[[nodiscard]] std::vector<Key<LayerSpec>> layer_keys(
    const std::string& role);                                      // layers.<role>, without fields and values
[[nodiscard]] const std::vector<Key<Wave>>& wave_keys();           // waves
[[nodiscard]] const std::vector<Key<Quota>>& quota_keys();         // quotas
[[nodiscard]] const std::vector<Key<Lock>>& lock_keys();           // locks
[[nodiscard]] const std::vector<Key<PipeCost>>& pipe_cost_keys();  // rules.hydrogen.pipes.cost_table

}  // namespace regiohub
