// The gate: any source that GDAL opens, as rows of text under our field names with one geometry each. No GDAL type
// leaves it.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "model/issue.hpp"
#include "model/layer_spec.hpp"
#include "model/shapes.hpp"
#include "read/fields.hpp"

namespace regiohub {

/// The geometry of a row, in the layer's own CRS, x before y. `fault` says why a geometry that is there cannot be used;
/// `mended` what was done to one that can.
struct RowShape {
    std::variant<std::monostate, SourcePoint, SourceLines, SourceArea> form;
    std::string fault;
    std::string mended;
};

struct RawRow {
    std::size_t number = 0;           // 1 is the first row
    std::vector<std::string> cells;   // by field, UTF-8; empty where the field has no column or the cell is NULL
    std::vector<std::string> yearly;  // by Binding::yearly
    RowShape shape;
    bool mended_text = false;  // a cell was Windows-1252
};

/// What holds for all rows of a source.
struct TableHead {
    std::string layer;  // role
    std::vector<SourceField> fields;
    Binding binding;
    std::vector<std::map<std::string, std::string>> values;  // by field: their word, folded -> our word
    std::vector<double> factor;     // by field: what a figure is multiplied by to be in our unit
    std::vector<DecimalSign> sign;  // by field
    std::vector<DecimalSign> yearly_sign;
    bool points_from_columns = false;  // the study maps lon, lat or x, y: the source's own geometry does not count
    std::string crs;                   // of the coordinates: the study's word, else the source's own
    std::vector<std::string> files;    // that the source consists of, as far as they are files
    Issues issues;                     // about the layer as a whole
};

class SourceTable {
public:
    /// Opens read-only. Throws Error{data} with GDAL's own words where the source cannot be opened, is not what it says
    /// it is, or its CRS is another one than the study says.
    SourceTable(const LayerSpec& spec, const Role& role);
    ~SourceTable();
    SourceTable(SourceTable&&) noexcept;
    SourceTable& operator=(SourceTable&&) noexcept;

    [[nodiscard]] const TableHead& head() const;

    /// The next row into `row`; false at the end. Throws Error{data} where the source breaks off.
    bool next(RawRow& row);

private:
    struct Source;
    std::unique_ptr<Source> source_;
};

}  // namespace regiohub
