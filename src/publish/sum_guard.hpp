// Whether hidden figures stay hidden when sums over them are shown.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace regiohub {

/// Knows which sums over hidden figures are out, and what follows from all of them together by addition and
/// subtraction. Whoever reads them may know the figures of one firm: its own. Exact: sums are kept as the space of
/// changes to the figures that no shown sum notices, in arithmetic modulo a prime.
class SumGuard {
public:
    using Parts = std::vector<std::size_t>;  // positions of hidden figures, each once

    /// `firms`: of each hidden figure, a number for its firm. `secrets`: sums that may not follow either.
    explicit SumGuard(std::vector<std::size_t> firms, std::vector<Parts> secrets = {});

    /// Whether no hidden figure and no firm's total would follow if the sum of `figures` (positions, each once) were
    /// shown too, not even to another firm.
    [[nodiscard]] bool keeps_hidden(std::span<const std::size_t> figures) const;

    /// The sum of `figures` is out.
    void show(std::span<const std::size_t> figures);

    /// Whether nothing follows from what is out.
    [[nodiscard]] bool holds() const;

private:
    using Line = std::vector<std::uint64_t>;
    [[nodiscard]] bool follows(const std::vector<Line>& unseen) const;

    std::vector<std::size_t> firms_;
    std::vector<Parts> secrets_;
    std::vector<Line> unseen_;  // by figure: its part in each change that no shown sum notices
};

}  // namespace regiohub
