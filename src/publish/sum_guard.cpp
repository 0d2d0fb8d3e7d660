// A figure follows from the shown sums exactly when no unnoticed change touches it; it follows for a reader who knows
// figures of a firm when no unnoticed change that leaves those alone touches it. For one known figure that is: when the
// two figures change in proportion in every unnoticed change. See Willenborg and de Waal, Elements of Statistical
// Disclosure Control (2001), ch. 4, for linear sums; the space of changes stands in for their linear programmes, since
// it is exact.
#include "publish/sum_guard.hpp"

#include <algorithm>
#include <map>

namespace regiohub {
namespace {

using Line = std::vector<std::uint64_t>;
using Lines = std::vector<Line>;

constexpr std::uint64_t prime = 2'147'483'647;  // 2^31 - 1: products fit in 64 bits

std::uint64_t inverse(std::uint64_t number) {
    std::uint64_t result = 1;
    for (std::uint64_t power = prime - 2; power > 0; power /= 2) {  // Fermat
        if (power % 2 == 1) result = result * number % prime;
        number = number * number % prime;
    }
    return result;
}

bool is_zero(const Line& line) {
    return std::ranges::all_of(line, [](auto part) { return part == 0; });
}

Line sum_of(const Lines& lines, std::span<const std::size_t> which) {
    Line sum(lines.empty() ? 0 : lines.front().size());
    for (const auto i : which) {
        for (std::size_t c = 0; c < sum.size(); ++c) sum[c] = (sum[c] + lines[i][c]) % prime;
    }
    return sum;
}

/// The changes that leave `noticed`, a combination of figures, as it is.
Lines without_noticed(Lines lines, const Line& noticed) {
    const auto pivot = std::ranges::find_if(noticed, [](auto part) { return part != 0; });
    if (pivot == noticed.end()) return lines;
    const auto p = static_cast<std::size_t>(pivot - noticed.begin());
    const auto scale = inverse(*pivot);
    for (Line& line : lines) {
        const std::uint64_t factor = line[p] * scale % prime;
        for (std::size_t c = 0; c < line.size() && factor != 0; ++c) {
            line[c] = (line[c] + (prime - factor) * noticed[c]) % prime;
        }
        line.erase(line.begin() + static_cast<std::ptrdiff_t>(p));
    }
    return lines;
}

Line in_proportion(Line line) {
    const auto first = std::ranges::find_if(line, [](auto part) { return part != 0; });
    if (first == line.end()) return line;
    const auto scale = inverse(*first);
    for (auto& part : line) part = part * scale % prime;
    return line;
}

std::map<std::size_t, std::vector<std::size_t>> by_firm(std::span<const std::size_t> firms) {
    std::map<std::size_t, std::vector<std::size_t>> all;
    for (std::size_t i = 0; i < firms.size(); ++i) all[firms[i]].push_back(i);
    return all;
}

struct Kept {  // to be kept hidden: a figure, or the total of a firm
    std::size_t firm;
    Line line;
};

std::vector<Kept> kept_of(const Lines& lines, std::span<const std::size_t> firms) {
    std::vector<Kept> kept;
    for (const auto& [firm, figures] : by_firm(firms)) {
        for (const auto i : figures) kept.push_back({firm, lines[i]});
        if (figures.size() > 1) kept.push_back({firm, sum_of(lines, figures)});
    }
    return kept;
}

/// To a reader who knows all figures of one firm that has several.
bool follows_for_a_firm(Lines lines, std::span<const std::size_t> firms, std::span<const std::size_t> own) {
    for (const auto i : own) lines = without_noticed(lines, Line{lines[i]});
    return std::ranges::any_of(kept_of(lines, firms),
                               [&](const Kept& one) { return one.firm != firms[own.front()] && is_zero(one.line); });
}

}  // namespace

SumGuard::SumGuard(std::vector<std::size_t> firms, std::vector<Parts> secrets)
    : firms_{std::move(firms)}, secrets_{std::move(secrets)} {
    for (std::size_t i = 0; i < firms_.size(); ++i) {
        unseen_.emplace_back(firms_.size());
        unseen_.back()[i] = 1;
    }
}

bool SumGuard::follows(const Lines& unseen) const {
    std::map<Line, std::size_t> firm_of;
    for (const Kept& one : kept_of(unseen, firms_)) {
        if (is_zero(one.line)) return true;
        const auto [place, fresh] = firm_of.emplace(in_proportion(one.line), one.firm);
        if (!fresh && place->second != one.firm) return true;
    }
    const auto is_told = [&](const Parts& secret) { return !secret.empty() && is_zero(sum_of(unseen, secret)); };
    if (std::ranges::any_of(secrets_, is_told)) return true;
    const auto all = by_firm(firms_);
    return std::ranges::any_of(all, [&](const auto& firm) {
        return firm.second.size() > 1 && follows_for_a_firm(unseen, firms_, firm.second);
    });
}

bool SumGuard::keeps_hidden(std::span<const std::size_t> figures) const {
    const Line noticed = sum_of(unseen_, figures);
    return is_zero(noticed) || !follows(without_noticed(unseen_, noticed));  // zero: nothing new is told
}

void SumGuard::show(std::span<const std::size_t> figures) {
    const Line noticed = sum_of(unseen_, figures);
    unseen_ = without_noticed(std::move(unseen_), noticed);
}

bool SumGuard::holds() const {
    return firms_.empty() || !follows(unseen_);
}

}  // namespace regiohub
