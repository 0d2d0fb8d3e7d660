// What a comparison looks at in a plan, read back from its tables.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "model/range.hpp"
#include "model/shapes.hpp"

namespace regiohub {

/// One row of a layer as the study states it: what each column says; empty: not known.
using InputRow = std::map<std::string, std::optional<std::string>>;

/// A layer's file, and its rows by id. Layers whose rows are not in a plan (overrides, barriers) have none.
struct InputLayer {
    std::string mark;  // hash of the file and its rows read: "sha256, 12 of 12 rows"
    std::map<std::string, InputRow> rows;
};

/// A criterion's part in a score.
struct Figure {
    Range<double> measured;
    std::optional<double> value;  // worth on the scale, 0 to 1; empty: the criterion has no weight
    double weight_share = 0.0;
    double adds = 0.0;  // to the score
};

/// A row of a layer: its role in the study and its id.
using LayerRow = std::pair<std::string, std::string>;

struct GroupRecord {
    std::string id;
    std::string name;
    std::vector<std::string> members;  // ids of sites, ascending
    std::size_t rank = 0;
    double score = 0.0;
    std::optional<int> wave;
    std::string status;                     // of a region: its code; empty: not told
    std::map<std::string, Figure> figures;  // by criterion
    std::set<LayerRow> touches;             // rows that bear on it: its sites, where they lie, what feeds them
    PlanarArea outline;
};

struct MethodRecord {
    std::string layer;  // empty: of the whole plan
    std::string what;
    std::string value;
};

struct PlanRecord {
    std::string study_name;
    std::string study_sha256;
    std::string program_version;
    std::string crs;
    std::map<std::string, InputLayer> layers;  // by role
    std::map<std::string, std::string> rules;  // "rules.hubs.reach" -> "2 km"; weights, scales and waves too
    std::vector<MethodRecord> methods;         // ascending by layer and what
    std::vector<GroupRecord> regions;          // ascending by id
    std::vector<GroupRecord> hubs;             // ascending by id
};

}  // namespace regiohub
