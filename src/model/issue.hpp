// What is wrong with a row, kept with the row's own id: nothing is dropped without one of these.
#pragma once

#include <string>
#include <vector>

namespace regiohub {

enum class Severity {
    set_aside,  // the row is not used
    doubt,      // the row is used, and someone should look
    note,       // the row is used, and was mended or read in a way worth telling
};

struct Issue {
    std::string layer;   // as named in the study file
    std::string row_id;  // the row's own id, or "row 12" when it has none
    std::string code;    // stable word for the sort of issue: "outside_map", "duplicate_id"
    Severity severity = Severity::doubt;
    std::string text;  // one sentence: what is wrong and what to do
    auto operator<=>(const Issue&) const = default;
};

using Issues = std::vector<Issue>;

}  // namespace regiohub
