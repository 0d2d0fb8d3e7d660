#include "read/fields.hpp"

#include <algorithm>
#include <charconv>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "support/error.hpp"

namespace regiohub {
namespace {

constexpr std::string_view year_mark = "{year}";
constexpr std::size_t year_digits = 4;

int column_named(std::span<const std::string> columns, std::string_view name) {
    const auto exact = std::ranges::find(columns, name);
    if (exact != columns.end()) return static_cast<int>(exact - columns.begin());
    const auto plain = folded(name);
    const auto alike = std::ranges::find_if(columns, [&](const auto& column) { return folded(column) == plain; });
    return alike == columns.end() ? no_column : static_cast<int>(alike - columns.begin());
}

Error no_such_column(std::string_view field, std::string_view column, std::span<const std::string> columns) {
    return {Failure::request,
            fmt::format(
                "field {} is mapped to the column \"{}\", which the source does not have; it has {}: name one of these",
                field, column, fmt::join(columns, ", "))};
}

/// Columns that match `pattern` ("CO2_{year}") with four digits in the place of the mark.
std::vector<Binding::Yearly> columns_by_year(std::span<const std::string> columns, std::string_view pattern) {
    const auto mark = pattern.find(year_mark);
    const auto front = folded(pattern.substr(0, mark));
    const auto back = folded(pattern.substr(mark + year_mark.size()));
    std::vector<Binding::Yearly> found;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto name = folded(columns[i]);
        if (name.size() != front.size() + year_digits + back.size() || !name.starts_with(front) ||
            !name.ends_with(back))
            continue;
        int year = 0;
        const char* begin = name.data() + front.size();
        const auto [end, code] = std::from_chars(begin, begin + year_digits, year);
        if (code == std::errc{} && end == begin + year_digits) found.push_back({year, static_cast<int>(i)});
    }
    std::ranges::sort(found, {}, [](const auto& one) { return std::pair{one.year, one.column}; });
    return found;
}

int first_alias(std::span<const std::string> columns, const SourceField& field, const LayerSpec& spec) {
    const auto aliases = spec.aliases.find(std::string{field.name});
    if (aliases == spec.aliases.end()) return no_column;
    for (const auto& alias : aliases->second) {
        if (const int column = column_named(columns, alias); column != no_column) return column;
    }
    return no_column;
}

std::vector<Binding::Yearly> yearly_by_alias(std::span<const std::string> columns, const SourceField& field,
                                             const LayerSpec& spec) {
    const auto aliases = spec.aliases.find(std::string{field.name});
    if (aliases == spec.aliases.end()) return {};
    for (const auto& alias : aliases->second) {
        if (alias.find(year_mark) == std::string::npos) continue;
        if (auto found = columns_by_year(columns, alias); !found.empty()) return found;
    }
    return {};
}

std::vector<Binding::Yearly> bind_yearly(std::span<const std::string> columns, const SourceField& field,
                                         const LayerSpec& spec) {
    const auto mapped = spec.fields.find(std::string{field.name});
    auto by_alias =
        mapped == spec.fields.end() ? yearly_by_alias(columns, field, spec) : std::vector<Binding::Yearly>{};
    if (!by_alias.empty()) return by_alias;
    if (mapped == spec.fields.end()) return columns_by_year(columns, fmt::format("{}_{}", field.name, year_mark));
    if (mapped->second.find(year_mark) == std::string::npos) {
        throw Error{Failure::request,
                    fmt::format("field {} is one column a year: write its name with {} where the year stands",
                                field.name, year_mark)};
    }
    auto found = columns_by_year(columns, mapped->second);
    if (found.empty()) throw no_such_column(field.name, mapped->second, columns);
    return found;
}

void refuse_unknown_fields(std::span<const SourceField> fields, const LayerSpec& spec) {
    for (const auto& [name, column] : spec.fields) {
        if (std::ranges::find(fields, name, &SourceField::name) != fields.end()) continue;
        std::vector<std::string_view> known;
        for (const auto& field : fields) known.push_back(field.name);
        throw Error{Failure::request,
                    fmt::format("layer {} has no field {}; it has {}", spec.name, name, fmt::join(known, ", "))};
    }
}

/// A study that maps x and y means them, also where the source has columns called lon and lat.
bool maps_a_coordinate(std::span<const SourceField> fields, const LayerSpec& spec) {
    return std::ranges::any_of(fields, [&spec](const SourceField& field) {
        return field.kind == FieldKind::coordinate && spec.fields.contains(std::string{field.name});
    });
}

}  // namespace

Binding bind_columns(std::span<const std::string> columns, std::span<const SourceField> fields, const LayerSpec& spec) {
    refuse_unknown_fields(fields, spec);
    const bool place_is_mapped = maps_a_coordinate(fields, spec);
    Binding binding;
    std::set<int> taken;
    for (const auto& field : fields) {
        const auto mapped = spec.fields.find(std::string{field.name});
        int column = no_column;
        if (field.kind == FieldKind::yearly) {
            binding.yearly = bind_yearly(columns, field, spec);
            for (const auto& one : binding.yearly) taken.insert(one.column);
        } else if (mapped != spec.fields.end()) {
            column = column_named(columns, mapped->second);
            if (column == no_column) throw no_such_column(field.name, mapped->second, columns);
        } else if (field.kind != FieldKind::coordinate || !place_is_mapped) {
            column = first_alias(columns, field, spec);
            if (column == no_column) column = column_named(columns, field.name);
        }
        binding.column.push_back(column);
        taken.insert(column);
    }
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (!taken.contains(static_cast<int>(i))) binding.unmapped.push_back(columns[i]);
    }
    return binding;
}

std::vector<std::map<std::string, std::string>> bind_values(std::span<const SourceField> fields,
                                                            const LayerSpec& spec) {
    std::vector<std::map<std::string, std::string>> values;
    for (const auto& field : fields) {
        std::map<std::string, std::string> words;
        const auto given = spec.values.find(std::string{field.name});
        if (given != spec.values.end()) {
            for (const auto& [theirs, ours] : given->second) words.emplace(folded(theirs), ours);
        }
        values.push_back(std::move(words));
    }
    return values;
}

}  // namespace regiohub
