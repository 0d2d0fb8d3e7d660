// A layer as it was read: its rows, what was set aside, and where it came from.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/issue.hpp"

namespace regiohub {

/// Provenance of a layer (R42). Written into every plan.
struct LayerSource {
    std::string layer;  // as named in the study file
    std::string path;   // as written in the study file; never with a password
    std::string crs;    // "EPSG:4258"
    std::string owner;
    std::string source;
    std::string licence;
    std::string date;      // reference date of the data, ISO; empty: not stated
    std::string accuracy;  // in words
    std::string sha256;    // of the file's bytes
    std::size_t rows_read = 0;
    std::size_t rows_used = 0;
    bool operator==(const LayerSource&) const = default;
};

/// rows_read = rows.size() + rows set aside (an Issue of severity set_aside each).
template <class Row>
struct Layer {
    LayerSource source;
    std::vector<Row> rows;
    Issues issues;
    [[nodiscard]] bool supplied() const { return !source.layer.empty(); }
};

/// How a set of coordinates was brought into the study's CRS.
struct CrsOperation {
    std::string layer;
    std::string from;
    std::string to;
    std::string operation;     // PROJ's own name of it
    double accuracy_m = -1.0;  // PROJ's stated accuracy; -1: not stated
    bool operator==(const CrsOperation&) const = default;
};

}  // namespace regiohub
