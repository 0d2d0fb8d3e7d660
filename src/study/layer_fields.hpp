// What a layer of each role may hold: its fields by our names, and the values of those that are a choice
// (docs/study-file.md).
#pragma once

#include <string>
#include <vector>

namespace regiohub {

struct FieldRule {
    std::string name;
    std::vector<std::string> values;  // empty: free text or a figure
    bool open = false;                // ids beside the values are taken too
};

struct RoleFields {
    std::string role;
    bool has_places = false;  // a CRS is needed
    std::vector<FieldRule> fields;
};

/// Every role, in the order of the documentation.
[[nodiscard]] const std::vector<RoleFields>& roles();

/// nullptr: no such role.
[[nodiscard]] const RoleFields* role_named(const std::string& role);

/// nullptr: the role has no such field.
[[nodiscard]] const FieldRule* field_named(const RoleFields& role, const std::string& field);

}  // namespace regiohub
