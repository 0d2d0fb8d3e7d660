// A bucket for every fraction of the span of scores, then insertion within the nearly sorted row: linear for scores
// that lie spread, as weighted means do. Where they lie heaped, a sort by comparison takes over.
#include "score/draw_order.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <cstring>
#include <limits>

namespace regiohub {
namespace {

constexpr std::size_t buckets_per_alternative = 4;
constexpr std::size_t lanes = 4;  // counts of 16 bits that are added up in one word
constexpr std::uint64_t in_each_lane = 0x0001000100010001ULL;
constexpr std::size_t farthest_insertion = 24;  // scores that lie heaped are cheaper to compare
static_assert(std::endian::native == std::endian::little, "the first count is the lowest part of a word");

std::size_t rounded_up(std::size_t count) {
    return (count + lanes - 1) / lanes * lanes;
}

}  // namespace

DrawOrder::DrawOrder(std::size_t alternatives)
    : bucket_of_(alternatives),
      start_(rounded_up(alternatives * buckets_per_alternative + 2)),
      sorted_(alternatives),
      order_(alternatives) {
    assert(alternatives <= std::numeric_limits<std::uint16_t>::max());
}

void DrawOrder::sort(std::span<const double> scores, Range<double> span) {
    assert(scores.size() == order_.size());
    tied_ = false;
    const double per_score = static_cast<double>(order_.size() * buckets_per_alternative) / (span.high - span.low);
    count_buckets(scores, span.high, std::isfinite(per_score) ? per_score : 0.0);  // as good as equal: one bucket
    counts_to_starts();
    for (std::size_t a = 0; a < scores.size(); ++a) {
        const std::uint16_t place = start_[bucket_of_[a]]++;
        sorted_[place] = scores[a];
        order_[place] = static_cast<std::uint32_t>(a);
    }
    if (!insert_all()) compare_all(scores);
}

void DrawOrder::count_buckets(std::span<const double> scores, double best, double per_score) {
    std::fill(start_.begin(), start_.end(), std::uint16_t{0});
    for (std::size_t a = 0; a < scores.size(); ++a) {
        const auto bucket = static_cast<std::uint32_t>(static_cast<std::int32_t>((best - scores[a]) * per_score));
        bucket_of_[a] = bucket;
        ++start_[bucket];
    }
}

// Each word holds the counts of four buckets. Times 1|1|1|1 it holds their running sums.
void DrawOrder::counts_to_starts() {
    std::uint64_t before = 0;
    for (std::size_t first = 0; first < start_.size(); first += lanes) {
        std::uint64_t word = 0;
        std::memcpy(&word, &start_[first], sizeof word);
        const std::uint64_t sums = word * in_each_lane;
        const std::uint64_t starts = (sums << 16) + before * in_each_lane;
        std::memcpy(&start_[first], &starts, sizeof starts);
        before += sums >> 48;
    }
}

bool DrawOrder::insert_all() {
    for (std::size_t i = 1; i < sorted_.size(); ++i) {
        const double score = sorted_[i];
        if (sorted_[i - 1] > score) continue;
        const std::uint32_t position = order_[i];
        std::size_t place = i;
        for (; place > 0 && sorted_[place - 1] < score; --place) {
            if (i - place > farthest_insertion) return false;
            sorted_[place] = sorted_[place - 1];
            order_[place] = order_[place - 1];
        }
        tied_ = tied_ || (place > 0 && sorted_[place - 1] == score);
        sorted_[place] = score;
        order_[place] = position;
    }
    return true;
}

void DrawOrder::compare_all(std::span<const double> scores) {
    for (std::size_t a = 0; a < scores.size(); ++a) order_[a] = static_cast<std::uint32_t>(a);
    std::sort(order_.begin(), order_.end(),
              [&](std::uint32_t a, std::uint32_t b) { return scores[a] != scores[b] ? scores[a] > scores[b] : a < b; });
    for (std::size_t place = 0; place < order_.size(); ++place) sorted_[place] = scores[order_[place]];
    tied_ = true;  // perhaps: the ties are looked for
}

void DrawOrder::sort_run() {
    std::sort(run_.begin(), run_.end(),
              [](const Tied& a, const Tied& b) { return a.key != b.key ? a.key < b.key : a.position < b.position; });
}

}  // namespace regiohub
