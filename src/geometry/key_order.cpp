#include "geometry/key_order.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace regiohub {
namespace {

constexpr std::uint32_t digit_bits = 16;
constexpr std::size_t digits = std::size_t{1} << digit_bits;

void sort_by_digit(std::vector<Keyed>& items, std::vector<Keyed>& sorted, std::uint32_t shift) {
    std::vector<std::uint32_t> starts(digits + 1, 0);
    for (const Keyed& item : items) ++starts[((item.key >> shift) & (digits - 1)) + 1];
    std::inclusive_scan(starts.begin(), starts.end(), starts.begin());
    for (const Keyed& item : items) sorted[starts[(item.key >> shift) & (digits - 1)]++] = item;
    items.swap(sorted);
}

}  // namespace

void sort_by_key(std::vector<Keyed>& items) {
    if (items.size() < digits) {  // fewer than the counts that a round keeps
        std::ranges::stable_sort(items, {}, &Keyed::key);
        return;
    }
    std::vector<Keyed> sorted(items.size());
    sort_by_digit(items, sorted, 0);
    const bool more = std::ranges::any_of(items, [](const Keyed& item) { return item.key >= digits; });
    if (more) sort_by_digit(items, sorted, digit_bits);
}

}  // namespace regiohub
