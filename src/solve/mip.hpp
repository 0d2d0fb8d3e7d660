// Mixed-integer programmes. The only door to the MIP library.
#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace regiohub {

inline constexpr double no_bound = std::numeric_limits<double>::infinity();

struct MipColumn {
    double cost = 0.0;
    double low = 0.0;
    double high = no_bound;
    bool whole = false;  // takes whole numbers only
};

struct MipTerm {
    std::size_t column = 0;
    double factor = 0.0;
};

/// low <= sum of the terms <= high. A column stands in at most one term of a row.
struct MipRow {
    std::vector<MipTerm> terms;
    double low = -no_bound;
    double high = no_bound;
};

/// Minimise the cost of the columns under the rows.
struct MipProblem {
    std::vector<MipColumn> columns;
    std::vector<MipRow> rows;

    std::size_t add(MipColumn column);  // its position
    void add(MipRow row);
};

/// A yes-or-no column.
[[nodiscard]] MipColumn yes_or_no(double cost);

/// When to stop. Counted in nodes, never in seconds: the same problem gives the same answer on any machine.
struct MipEffort {
    std::size_t max_nodes = 100000;
    double gap = 0.0;  // a proven gap, as a share of the cost, that is small enough
};

enum class MipStatus {
    optimal,     // proven: the gap is no more than was asked
    feasible,    // stopped by the effort with an answer; `gap` says how far from the optimum it may be
    no_answer,   // stopped by the effort before any answer was found
    infeasible,  // proven: nothing satisfies the rows
    unbounded,
};

struct MipAnswer {
    MipStatus status = MipStatus::no_answer;
    std::vector<double> values;  // one a column, whole ones rounded; empty without an answer
    double cost = 0.0;           // of the values
    double bound = -no_bound;    // no answer costs less than this
    [[nodiscard]] bool found() const { return !values.empty(); }
    /// (cost - bound) / |cost|, at least 0; 0 where cost and bound are equal; empty without an answer.
    [[nodiscard]] std::optional<double> gap() const;
};

/// Deterministic, one thread. Throws Error{internal} where a row names a column that is not there or a number is not
/// one.
[[nodiscard]] MipAnswer solve(const MipProblem& problem, const MipEffort& effort = {});

/// Name and version of the library, for the report.
[[nodiscard]] std::string mip_library();

}  // namespace regiohub
