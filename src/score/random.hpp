// Random numbers by counter: each draw has a stream of its own, so the answer does not depend on which thread makes it.
// SplitMix64 (Steele, Lea, Flood 2014, "Fast splittable pseudorandom number generators"); the same bits on every
// machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace regiohub {

/// Spreads every bit of `x` over the whole word; a bijection.
constexpr std::uint64_t mixed(std::uint64_t x) {
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

/// 0 <= result < 1, on a grid of 2^-53.
constexpr double unit_interval(std::uint64_t bits) {
    return static_cast<double>(bits >> 11) * 0x1p-53;
}

/// The key of a text (FNV-1a): what is drawn for an alternative hangs on its id, not on its row.
constexpr std::uint64_t key_of(std::string_view text) {
    std::uint64_t key = 0xcbf29ce484222325ULL;
    for (const char letter : text) key = (key ^ static_cast<unsigned char>(letter)) * 0x100000001b3ULL;
    return mixed(key);
}

class Stream {
public:
    static constexpr std::uint64_t golden = 0x9e3779b97f4a7c15ULL;

    constexpr Stream(std::uint64_t seed, std::uint64_t draw) : state_{mixed(mixed(seed + golden) + draw * golden)} {}

    [[nodiscard]] constexpr double next() { return unit_interval(mixed(state_ += golden)); }
    /// 0 <= result < count.
    [[nodiscard]] constexpr std::size_t below(std::size_t count) {
        return static_cast<std::size_t>(next() * static_cast<double>(count));
    }

private:
    std::uint64_t state_;
};

}  // namespace regiohub
