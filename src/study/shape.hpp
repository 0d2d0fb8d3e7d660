// What may stand at a key: its form, its units, its bounds; and how a value is read from there and written back.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "study/document.hpp"

namespace regiohub {

struct UnitName {
    std::string name;
    double base = 1.0;  // one of it in the base unit of its dimension
};

enum class Form { quantity, quantities, number, range, band, count, flag, word, text };

/// Bounds are in the base unit. The first unit is the one that values are shown in.
struct Shape {
    Form form = Form::text;
    std::string what;  // "a length": what a person would call it
    std::vector<UnitName> units;
    double low = 0.0;
    double high = 0.0;
    bool above_low = false;  // `low` itself is not allowed
    std::vector<std::string> words;
};

/// What stands at a key: numbers in base units (one, or as many as the form has), or a text, a word, "true" or "false".
struct Value {
    std::vector<double> numbers;
    std::string text;
    bool operator==(const Value&) const = default;
};

/// Reads `node` as `shape` says; otherwise the second half of a sentence: what was found and what may stand there.
struct Reading {
    Value value;
    std::string fault;  // empty: the value is good
};
[[nodiscard]] Reading read_value(const Node& node, const Shape& shape);

/// As a person reads it: `2 km`, `5 km, 10 km`, `estate`.
[[nodiscard]] std::string shown(const Value& value, const Shape& shape);

/// As it stands in a study file: `"2 km"`, `["5 km", "10 km"]`, `"estate"`.
[[nodiscard]] std::string as_written(const Value& value, const Shape& shape);

/// What may stand there, for people: `0 km to 100 km`, `estate, density`.
[[nodiscard]] std::string allowed(const Shape& shape);

/// The unit that values are shown in; empty where there is none.
[[nodiscard]] std::string unit_of(const Shape& shape);

}  // namespace regiohub
