// A figure that is known as a range. Both ends are included; a known figure has equal ends.
#pragma once

#include <optional>
#include <string>

namespace regiohub {

template <class T>
struct Range {
    T low{};
    T high{};
    bool operator==(const Range&) const = default;
};

/// Low, mid and high of an assumption: three scenarios, not a distribution.
template <class T>
struct Band {
    T low{};
    T mid{};
    T high{};
    bool operator==(const Band&) const = default;

    Band& operator+=(const Band& other) {
        low += other.low;
        mid += other.mid;
        high += other.high;
        return *this;
    }
};

/// A year that some source states. Unknown is an empty optional around it, never this year.
struct DatedYear {
    Range<int> year;
    std::string source;  // who says so, and as of when
    bool operator==(const DatedYear&) const = default;
};

}  // namespace regiohub
