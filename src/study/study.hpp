// The study file: which layers, which rules, which waves. TOML stays inside this room.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/layer_spec.hpp"
#include "model/plan.hpp"
#include "model/rules.hpp"
#include "model/weights.hpp"

namespace regiohub {

struct Study {
    std::string name;
    std::string crs = "EPSG:28992";
    int reference_year = 0;
    std::optional<std::string> province;
    std::map<std::string, LayerSpec> layers;  // by role
    Rules rules;
    WeightsFile weights;                  // of a province, beside the study; empty: the weights of the rules
    std::vector<Assumption> assumptions;  // every rule key, its value and its default
    Issues issues;                        // a user layer without a date, for one
    std::filesystem::path file;
    std::string text;    // the file, whole, but for passwords
    std::string sha256;  // of text
};

/// Reads and checks a study file. Throws Error{request} with file, line, key and what to do: an unknown key (with the
/// nearest known one), a wrong unit, a value out of bounds, a layer's missing file, a layer without a date (an Issue in
/// a user's study).
[[nodiscard]] Study read_study(const std::filesystem::path& file);

/// Has the boundary test run whatever the study says; the assumptions tell who asked.
void ask_boundary_test(Study& study);

/// One key of the study file, for the documentation.
struct StudyKey {
    std::string key;
    std::string standard;  // default, with unit
    std::string unit;      // units that are taken
    std::string mark;      // evidence mark of domain.md
    std::string source;
    std::string text;
    std::string allowed;  // bounds, or the words to choose from
};

/// Every key in the order of the documentation.
[[nodiscard]] std::vector<StudyKey> study_keys();

/// docs/study-keys.md, whole. A test holds the file in docs/ equal to it.
[[nodiscard]] std::string study_keys_page();

}  // namespace regiohub
