// Checking a study without planning it: its layers are read, placed and assigned, and what is wrong is counted by layer
// and reason.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/issue.hpp"
#include "model/layer.hpp"
#include "study/study.hpp"
#include "support/progress.hpp"

namespace regiohub {

/// All issues of one layer with the same code and severity.
struct CheckedReason {
    std::string code;
    Severity severity = Severity::doubt;
    std::size_t count = 0;
    std::vector<std::string> examples;  // row ids, in byte order; at most three
    std::string text;                   // of the first example
};

struct CheckedLayer {
    LayerSource source;                  // rows_read = rows_used + rows set aside
    std::vector<CheckedReason> reasons;  // set aside first, then doubts, then notes; within these by code
    std::string failure;                 // why the layer cannot be read at all; empty: it can
};

struct CheckReport {
    std::vector<CheckedLayer> layers;  // in the order of the study's roles by name
    Issues issues;                     // all of them, sorted

    [[nodiscard]] bool readable() const;
};

/// Reads every layer of `study`, also after one that cannot be read; then brings them into the study's CRS and assigns
/// the sites, as a plan does. Throws nothing for what is wrong with the data; Error{request} for a CRS that nothing can
/// be brought into.
[[nodiscard]] CheckReport check(const Study& study, const Progress& step);

/// The issues of `layer` in `issues`, counted.
[[nodiscard]] std::vector<CheckedReason> reasons_of(const std::string& layer, const Issues& issues);

}  // namespace regiohub
