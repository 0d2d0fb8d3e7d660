// How each type that a rule is held in stands in a file: its shape, the value taken from there, the value given back.
#pragma once

#include <algorithm>
#include <concepts>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "model/range.hpp"
#include "study/shape.hpp"
#include "study/unit_names.hpp"
#include "study/word_lists.hpp"

namespace regiohub {

template <class Dimension>
Shape shape_of(const Quantity<Dimension>& of) {
    return {Form::quantity, name_of(of), unit_names(of), 0, 0, false, {}};
}
template <class Dimension>
Shape shape_of(const std::vector<Quantity<Dimension>>&) {
    auto shape = shape_of(Quantity<Dimension>{});
    shape.form = Form::quantities;
    return shape;
}
inline Shape shape_of(double) {
    return {Form::number, "a number", {}, 0, 0, false, {}};
}
inline Shape shape_of(const Band<double>&) {
    return {Form::band, "a number", {}, 0, 0, false, {}};
}
inline Shape shape_of(const Range<double>&) {
    return {Form::range, "a number", {}, 0, 0, false, {}};
}
inline Shape shape_of(bool) {
    return {Form::flag, "true or false", {}, 0, 0, false, {}};
}
inline Shape shape_of(const std::string&) {
    return {Form::text, "text", {}, 0, 0, false, {}};
}
inline Shape shape_of(const std::optional<std::string>&) {
    return {Form::text, "text", {}, 0, 0, false, {}};
}
template <class Count>
    requires std::integral<Count>
Shape shape_of(Count) {
    return {Form::count, "a whole number", {}, 0, 0, false, {}};
}
template <class Word>
    requires std::is_enum_v<Word>
Shape shape_of(Word of) {
    return {Form::word, "a word", {}, 0, 0, false, word_list(of)};
}

template <class Dimension>
void take(Quantity<Dimension>& to, const Value& value) {
    to = Quantity<Dimension>::of_base(value.numbers.front());
}
template <class Dimension>
void take(std::vector<Quantity<Dimension>>& to, const Value& value) {
    to.clear();
    for (const double number : value.numbers) to.push_back(Quantity<Dimension>::of_base(number));
    std::sort(to.begin(), to.end());  // a list of rules is a set: its order in the file says nothing
    to.erase(std::unique(to.begin(), to.end()), to.end());
}
inline void take(double& to, const Value& value) {
    to = value.numbers.front();
}
inline void take(Band<double>& to, const Value& value) {
    to = {value.numbers[0], value.numbers[1], value.numbers[2]};
}
inline void take(Range<double>& to, const Value& value) {
    to = {value.numbers[0], value.numbers[1]};
}
inline void take(bool& to, const Value& value) {
    to = value.text == "true";
}
inline void take(std::string& to, const Value& value) {
    to = value.text;
}
inline void take(std::optional<std::string>& to, const Value& value) {
    to = value.text;
}
template <class Count>
    requires std::integral<Count>
void take(Count& to, const Value& value) {
    to = static_cast<Count>(value.numbers.front());
}
template <class Word>
    requires std::is_enum_v<Word>
void take(Word& to, const Value& value) {
    const auto words = word_list(to);
    to = static_cast<Word>(std::find(words.begin(), words.end(), value.text) - words.begin());
}

template <class Dimension>
Value give(const Quantity<Dimension>& of) {
    return {{of.base()}, {}};
}
template <class Dimension>
Value give(const std::vector<Quantity<Dimension>>& of) {
    Value out;
    for (const auto& one : of) out.numbers.push_back(one.base());
    return out;
}
inline Value give(double of) {
    return {{of}, {}};
}
inline Value give(const Band<double>& of) {
    return {{of.low, of.mid, of.high}, {}};
}
inline Value give(const Range<double>& of) {
    return {{of.low, of.high}, {}};
}
inline Value give(bool of) {
    return {{}, of ? "true" : "false"};
}
inline Value give(const std::string& of) {
    return {{}, of};
}
inline Value give(const std::optional<std::string>& of) {
    return {{}, of.value_or("")};
}
template <class Count>
    requires std::integral<Count>
Value give(Count of) {
    return {{static_cast<double>(of)}, {}};
}
template <class Word>
    requires std::is_enum_v<Word>
Value give(Word of) {
    return {{}, word_list(of)[static_cast<std::size_t>(of)]};
}

}  // namespace regiohub
