// An id belongs to one kind of thing: Id<Site> and Id<Estate> do not mix. Order is byte order, so it never depends on
// the locale.
#pragma once

#include <compare>
#include <string>

namespace regiohub {

template <class Thing>
struct Id {
    std::string text;
    auto operator<=>(const Id&) const = default;
};

}  // namespace regiohub
