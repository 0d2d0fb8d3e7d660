// A table in a test: our fields and their cells, without a file.
#pragma once

#include <map>
#include <string>

#include "read/role_fields.hpp"
#include "read/rows.hpp"

namespace regiohub::test {

/// The head of a table that has exactly the columns of `cells`.
template <class Fields>
TableHead head_of(const std::string& layer, const Fields& fields, const std::map<std::string, std::string>& cells) {
    TableHead head;
    head.layer = layer;
    head.fields.assign(fields.begin(), fields.end());
    int column = 0;
    for (const auto& field : fields) {
        head.binding.column.push_back(cells.contains(std::string{field.name}) ? column++ : no_column);
    }
    head.values.resize(fields.size());
    head.factor.assign(fields.size(), 1.0);
    head.sign.assign(fields.size(), DecimalSign::none);
    return head;
}

template <class Fields>
RawRow row_of(const Fields& fields, const std::map<std::string, std::string>& cells) {
    RawRow row;
    row.number = 12;
    for (const auto& field : fields) {
        const auto found = cells.find(std::string{field.name});
        row.cells.push_back(found == cells.end() ? "" : found->second);
    }
    return row;
}

inline bool has(const Issues& issues, const std::string& code) {
    for (const auto& issue : issues) {
        if (issue.code == code) return true;
    }
    return false;
}

}  // namespace regiohub::test
