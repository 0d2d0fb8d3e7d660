// A role's fields, and which columns of a source bind to them. role_fields.hpp lists them by role.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/layer_spec.hpp"
#include "read/cell.hpp"

namespace regiohub {

enum class FieldKind : char {
    text,
    number,      // "1.234" is a question here: the whole column is surveyed for its decimal sign
    coordinate,  // a number that never has thousands separators
    yearly,      // a family of number columns, one a year: "emission_t_{year}"
};

struct SourceField {
    std::string_view name;
    FieldKind kind = FieldKind::text;
};

enum class ShapeKind : char { none, point, line, area, point_or_area };

struct Role {
    std::string_view name;  // "sites"
    std::span<const SourceField> fields;
    ShapeKind shape = ShapeKind::none;
    bool own_ids = true;  // no two rows share the first field
};

/// Position of `name` in `fields`; a name that is not there does not compile where `fields` and `name` are constants.
[[nodiscard]] consteval std::size_t position(const auto& fields, std::string_view name) {
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (fields[i].name == name) return i;
    }
    throw "no such field";
}

inline constexpr int no_column = -1;

/// Which column of the source holds each field.
struct Binding {
    std::vector<int> column;  // by field; no_column: nothing holds it
    struct Yearly {
        int year = 0;
        int column = 0;
        bool operator==(const Yearly&) const = default;
    };
    std::vector<Yearly> yearly;         // ascending by year
    std::vector<std::string> unmapped;  // columns that no field takes, in the source's order
};

/// A field takes the column that the study maps to it, else the first of its profile's aliases that is there, else the
/// one of its own name; case and accents do not count. Throws Error{request} where the study maps a field to a column
/// that is not there, or to a field that the role does not have.
[[nodiscard]] Binding bind_columns(std::span<const std::string> columns, std::span<const SourceField> fields,
                                   const LayerSpec& spec);

/// Their words for each field, by folded text, as the study's `values` give them.
[[nodiscard]] std::vector<std::map<std::string, std::string>> bind_values(std::span<const SourceField> fields,
                                                                          const LayerSpec& spec);

}  // namespace regiohub
