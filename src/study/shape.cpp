#include "study/shape.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "support/secret.hpp"

namespace regiohub {
namespace {

constexpr std::size_t band_size = 3;   // low, mid, high
constexpr std::size_t range_size = 2;  // low, high

bool whole(double number) {
    return std::floor(number) == number;
}

bool within(double number, const Shape& shape) {
    return std::isfinite(number) && number <= shape.high &&
           (shape.above_low ? number > shape.low : number >= shape.low);
}

bool has_units(const Shape& shape) {
    return shape.form == Form::quantity || shape.form == Form::quantities;
}

/// Twelve digits: enough to tell any rule, and free of the noise that unit factors leave in the last ones.
std::string figure(double base, const Shape& shape) {
    const double in_unit = has_units(shape) ? base / shape.units.front().base : base;
    const auto digits = fmt::format("{:.12g}", in_unit);
    return has_units(shape) ? digits + " " + shape.units.front().name : digits;
}

std::string unit_list(const Shape& shape) {
    std::vector<std::string> names;
    for (const auto& unit : shape.units) names.push_back(unit.name);
    return fmt::format("{}", fmt::join(names, ", "));
}

/// An example within the bounds, as one would write it.
std::string example(const Shape& shape) {
    const double one = shape.units.front().base;
    return fmt::format("\"{}\"", figure(within(one, shape) ? one : shape.high, shape));
}

std::string how_to_write(const Shape& shape) {
    return fmt::format("write {} as text, a number and its unit, such as {} (units: {})", shape.what, example(shape),
                       unit_list(shape));
}

Reading fault(std::string text) {
    return {{}, std::move(text)};
}

Reading bounded(double base, const std::string& found, const Shape& shape) {
    if (within(base, shape)) return {{{base}, {}}, {}};
    return fault(fmt::format("{} is out of bounds; choose {}", found, allowed(shape)));
}

Reading read_quantity(const Node& node, const Shape& shape) {
    if (node.kind != Node::Kind::text)
        return fault(fmt::format("{} is not {}; {}", in_words(node), shape.what, how_to_write(shape)));
    double number = 0.0;
    const char* const begin = node.text.data();
    const char* const end = begin + node.text.size();
    const auto parsed = std::from_chars(begin, end, number);
    std::string_view rest{parsed.ptr, static_cast<std::size_t>(end - parsed.ptr)};
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    const auto unit =
        std::find_if(shape.units.begin(), shape.units.end(), [rest](const UnitName& u) { return u.name == rest; });
    if (parsed.ec != std::errc{} || unit == shape.units.end()) {
        return fault(fmt::format("{} is not {}; {}", in_words(node), shape.what, how_to_write(shape)));
    }
    return bounded(number * unit->base, in_words(node), shape);
}

Reading read_number(const Node& node, const Shape& shape) {
    if (node.kind != Node::Kind::number)
        return fault(
            fmt::format("{} is not {}; write a number without quotes, {}", in_words(node), shape.what, allowed(shape)));
    if (shape.form == Form::count && !whole(node.number)) {
        return fault(fmt::format("{} is not {}; write a whole number, {}", in_words(node), shape.what, allowed(shape)));
    }
    return bounded(node.number, in_words(node), shape);
}

Reading read_list(const Node& node, const Shape& shape) {
    if (node.kind != Node::Kind::list) {
        return fault(fmt::format("{} is not a list; write the items between [ and ]", in_words(node)));
    }
    if (node.items.empty()) return fault("the list is empty; write at least one item between [ and ]");
    Value value;
    for (const auto& item : node.items) {
        auto one = has_units(shape) ? read_quantity(item, shape) : read_number(item, shape);
        if (!one.fault.empty()) return one;
        value.numbers.push_back(one.value.numbers.front());
    }
    return {value, {}};
}

/// Low and high, or low, mid and high.
Reading read_ends(const Node& node, const Shape& shape) {
    auto reading = read_list(node, shape);
    if (!reading.fault.empty()) return reading;
    const auto& numbers = reading.value.numbers;
    const bool band = shape.form == Form::band;
    if (numbers.size() == (band ? band_size : range_size) && std::is_sorted(numbers.begin(), numbers.end()))
        return reading;
    return fault(fmt::format("the list is not {}; write {} numbers, none below the one before it",
                             band ? "low, mid and high" : "low and high", band ? "three" : "two"));
}

Reading read_flag(const Node& node) {
    if (node.kind != Node::Kind::flag)
        return fault(fmt::format("{} is neither true nor false; write one of them, without quotes", in_words(node)));
    return {{{}, node.text}, {}};
}

Reading read_word(const Node& node, const Shape& shape) {
    const bool known = node.kind == Node::Kind::text &&
                       std::find(shape.words.begin(), shape.words.end(), node.text) != shape.words.end();
    if (!known) return fault(fmt::format("{} is not known here; write one of {}", in_words(node), allowed(shape)));
    return {{{}, node.text}, {}};
}

Reading read_text(const Node& node, const Shape& shape) {
    if (node.kind == Node::Kind::date) return {{{}, node.text}, {}};
    if (node.kind != Node::Kind::text)
        return fault(fmt::format("{} is not {}; write text between quotes", in_words(node), shape.what));
    return {{{}, node.text}, {}};
}

}  // namespace

Reading read_value(const Node& node, const Shape& shape) {
    switch (shape.form) {
        case Form::quantity:
            return read_quantity(node, shape);
        case Form::number:
        case Form::count:
            return read_number(node, shape);
        case Form::quantities:
            return read_list(node, shape);
        case Form::range:
        case Form::band:
            return read_ends(node, shape);
        case Form::flag:
            return read_flag(node);
        case Form::word:
            return read_word(node, shape);
        case Form::text:
            return read_text(node, shape);
    }
    return fault("");
}

std::string shown(const Value& value, const Shape& shape) {
    if (value.numbers.empty()) return value.text;
    std::vector<std::string> figures;
    for (const double number : value.numbers) figures.push_back(figure(number, shape));
    return fmt::format("{}", fmt::join(figures, ", "));
}

std::string as_written(const Value& value, const Shape& shape) {
    if (value.numbers.empty()) return shape.form == Form::flag ? value.text : fmt::format("\"{}\"", value.text);
    const char* const quote = has_units(shape) ? "\"" : "";
    std::vector<std::string> figures;
    for (const double number : value.numbers) figures.push_back(quote + figure(number, shape) + quote);
    const bool list = shape.form == Form::quantities || shape.form == Form::range || shape.form == Form::band;
    const auto joined = fmt::format("{}", fmt::join(figures, ", "));
    return list ? "[" + joined + "]" : joined;
}

std::string allowed(const Shape& shape) {
    switch (shape.form) {
        case Form::flag:
            return "true, false";
        case Form::word:
            return fmt::format("{}", fmt::join(shape.words, ", "));
        case Form::text:
            return shape.what;
        default:
            return fmt::format("{}{} to {}", shape.above_low ? "more than " : "", figure(shape.low, shape),
                               figure(shape.high, shape));
    }
}

std::string unit_of(const Shape& shape) {
    return shape.units.empty() ? std::string{} : shape.units.front().name;
}

}  // namespace regiohub
