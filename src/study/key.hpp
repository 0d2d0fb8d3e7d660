// A key of the study file: its name, what may stand there, why its default is what it is, and where its value goes. One
// table of keys drives the parser, the documentation and the plan's assumptions. keys.hpp says how to add one.
#pragma once

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "study/held.hpp"
#include "study/shape.hpp"

namespace regiohub {

/// Why a default is what it is. Marks: S the action plan, V a named public source, C public code, R recollection, D own
/// default.
struct Evidence {
    std::string mark;
    std::string source;
    std::string text;  // what the key does, in a sentence
};

/// Bounds of a key's value, in its base unit.
struct Limits {
    double low = 0.0;
    double high = 0.0;
    bool above_low = false;
};
inline Limits between(double low, double high) {
    return {low, high, false};
}
inline Limits more_than(double low, double high) {
    return {low, high, true};
}
template <class Dimension>
Limits between(Quantity<Dimension> low, Quantity<Dimension> high) {
    return {low.base(), high.base(), false};
}
template <class Dimension>
Limits more_than(Quantity<Dimension> low, Quantity<Dimension> high) {
    return {low.base(), high.base(), true};
}
inline Limits share() {
    return {0.0, 1.0, false};
}

template <class Target>
struct Key {
    std::string name;
    Shape shape;
    Evidence evidence;
    std::function<void(Target&, const Value&)> set;
    std::function<Value(const Target&)> get;
    std::string not_above;  // key whose value this one may not exceed

    /// Values are shown in this unit of their dimension.
    Key shown_in(std::string_view unit) && {
        std::stable_partition(shape.units.begin(), shape.units.end(),
                              [unit](const UnitName& u) { return u.name == unit; });
        return std::move(*this);
    }
    /// A plain number of the rules that is written with a unit: "8000 h/yr".
    Key with_unit(std::string unit) && {
        shape.form = Form::quantity;
        shape.what = "a figure in " + unit;
        shape.units = {{std::move(unit), 1.0}};
        return std::move(*this);
    }
    Key may_not_exceed(std::string key) && {
        not_above = std::move(key);
        return std::move(*this);
    }
};

/// A key of Target at what `access(target)` refers to.
template <class Target, class Access>
Key<Target> key_of(std::string name, Limits limits, Evidence evidence, Access access) {
    using Held = std::remove_cvref_t<decltype(access(std::declval<Target&>()))>;
    auto shape = shape_of(Held{});
    shape.low = limits.low;
    shape.high = limits.high;
    shape.above_low = limits.above_low;
    return {std::move(name),
            std::move(shape),
            std::move(evidence),
            [access](Target& target, const Value& value) { take(access(target), value); },
            [access](const Target& target) { return give(access(target)); },
            {}};
}

}  // namespace regiohub
