// Two plans of one study beside one another: what entered, left, rose and fell, and why (R37).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/language.hpp"
#include "model/shapes.hpp"

namespace regiohub {

enum class CauseKind : std::uint8_t {
    input,   // a row or a file of a layer
    rule,    // a rule, scale or wave of the study
    weight,  // a weight of a criterion
    method,  // the program, its solver, or how coordinates came into the plane
};

/// One thing that differs between the plans and can move a result.
struct Cause {
    CauseKind kind = CauseKind::input;
    std::string layer;  // of the study; empty for what belongs to no layer
    std::string row;    // the row's own id; empty: the layer as a whole
    std::string what;   // "emission_t_per_yr", "rules.hubs.reach", "program_version"; "row": it is new, or gone
    std::optional<std::string> before;  // empty: was not there, or not known
    std::optional<std::string> after;
    bool operator==(const Cause&) const = default;
};

/// Place of a hub or region in the ranking. `altered`: same place, other sites or another score.
enum class ListChange : std::uint8_t { same, altered, rose, fell, entered, left };

/// Place of a region in the waves. `none`: in no wave of either plan; `sooner` and `later`: in a wave of both.
enum class WaveChange : std::uint8_t { none, same, sooner, later, entered, left };

/// Part of a change in score that one criterion makes; all of them add up to it, but for a loss at a province's border.
struct ScorePart {
    std::string criterion;
    double by_figure = 0.0;  // another figure was measured
    double by_scale = 0.0;   // the same figure is worth more or less
    double by_weight = 0.0;  // the criterion counts for more or less
    [[nodiscard]] double sum() const { return by_figure + by_scale + by_weight; }
    bool operator==(const ScorePart&) const = default;
};

/// A hub or region in one of the plans.
struct GroupPlace {
    std::string id;
    std::size_t rank = 0;
    double score = 0.0;
    std::optional<int> wave;  // year
    std::string status = {};  // of a region: its code; empty: not told
    bool operator==(const GroupPlace&) const = default;
};

/// A hub or region that is in one of the plans or both.
struct GroupChange {
    std::string name;  // of the later plan, where it is there
    std::optional<GroupPlace> before;
    std::optional<GroupPlace> after;
    double overlap = 0.0;  // shared sites as a part of all sites of both; 0 where it is in one plan only
    ListChange change = ListChange::same;
    WaveChange wave_change = WaveChange::none;
    std::vector<std::string> joined;  // ids of sites, ascending
    std::vector<std::string> gone;
    std::vector<ScorePart> parts;               // those that are not 0, largest first
    std::vector<std::size_t> causes;            // positions in the comparison's causes: what can have moved it itself
    bool only_others = false;                   // its own sites and score are what they were: it moved as others did
    std::vector<CauseKind> kinds;               // of those causes, or of the others' where only they moved; ascending
    std::string why;                            // one or more sentences
    PlanarArea outline;                         // of the later plan, where it is there
    [[nodiscard]] bool status_changed() const;  // in both, by an event: what the waves select or not is a wave_change
    [[nodiscard]] bool unchanged() const;
    bool operator==(const GroupChange&) const = default;
};

struct ComparedPlan {
    std::string program_version;
    std::string study_sha256;
    bool operator==(const ComparedPlan&) const = default;
};

struct Comparison {
    std::string study_name;
    std::string crs;
    Language language = Language::english;  // of the sentences
    ComparedPlan before;
    ComparedPlan after;
    double least_overlap = 0.0;        // two groups are the same one from this overlap on
    std::vector<Cause> causes;         // by kind, layer, row, what
    std::vector<GroupChange> regions;  // by rank in the later plan, then those that left, by rank in the earlier one
    std::vector<GroupChange> hubs;
    [[nodiscard]] bool equal() const;
    bool operator==(const Comparison&) const = default;
};

}  // namespace regiohub
