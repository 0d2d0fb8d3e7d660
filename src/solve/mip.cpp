// CBC (COIN-OR branch and cut) behind its C interface. Why CBC: docs/decisions/008-mip-library.md.
#include "solve/mip.hpp"

#include <coin/Cbc_C_Interface.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <numeric>
#include <utility>

#include <fmt/format.h>

#include "support/error.hpp"

namespace regiohub {

namespace {

struct DeleteModel {
    void operator()(Cbc_Model* model) const { Cbc_deleteModel(model); }
};
using Model = std::unique_ptr<Cbc_Model, DeleteModel>;

/// The rows by column, as the library takes them.
struct ByColumn {
    std::vector<CoinBigIndex> start;
    std::vector<int> row;
    std::vector<double> factor;
};

void check(const MipProblem& problem) {
    for (const MipColumn& column : problem.columns) {
        if (!std::isfinite(column.cost) || std::isnan(column.low) || std::isnan(column.high)) {
            throw Error{Failure::internal,
                        "a column of the programme to be solved holds a figure that is not a number"};
        }
    }
    for (const MipRow& row : problem.rows) {
        for (const MipTerm& term : row.terms) {
            if (term.column >= problem.columns.size() || !std::isfinite(term.factor)) {
                throw Error{Failure::internal,
                            "a row of the programme to be solved names a column that is not there, or no number"};
            }
        }
    }
}

ByColumn by_column(const MipProblem& problem) {
    ByColumn by;
    by.start.assign(problem.columns.size() + 1, 0);
    for (const MipRow& row : problem.rows) {
        for (const MipTerm& term : row.terms) ++by.start[term.column + 1];
    }
    std::partial_sum(by.start.begin(), by.start.end(), by.start.begin());
    by.row.resize(static_cast<std::size_t>(by.start.back()));
    by.factor.resize(by.row.size());
    auto next = by.start;
    for (std::size_t r = 0; r < problem.rows.size(); ++r) {
        for (const MipTerm& term : problem.rows[r].terms) {
            const auto at = static_cast<std::size_t>(next[term.column]++);
            by.row[at] = static_cast<int>(r);
            by.factor[at] = term.factor;
        }
    }
    return by;
}

template <class Things, class Field>
std::vector<double> field_of(const Things& things, Field field) {
    std::vector<double> figures;
    figures.reserve(things.size());
    for (const auto& thing : things) figures.push_back(thing.*field);
    return figures;
}

Model load(const MipProblem& problem) {
    const auto by = by_column(problem);
    const auto low = field_of(problem.columns, &MipColumn::low);
    const auto high = field_of(problem.columns, &MipColumn::high);
    const auto cost = field_of(problem.columns, &MipColumn::cost);
    const auto row_low = field_of(problem.rows, &MipRow::low);
    const auto row_high = field_of(problem.rows, &MipRow::high);
    Model model{Cbc_newModel()};
    Cbc_setLogLevel(model.get(), 0);
    Cbc_loadProblem(model.get(), static_cast<int>(problem.columns.size()), static_cast<int>(problem.rows.size()),
                    by.start.data(), by.row.data(), by.factor.data(), low.data(), high.data(), cost.data(),
                    row_low.data(), row_high.data());
    for (std::size_t c = 0; c < problem.columns.size(); ++c) {
        if (problem.columns[c].whole) Cbc_setInteger(model.get(), static_cast<int>(c));
    }
    return model;
}

MipStatus status_of(Cbc_Model* model, bool answered) {
    if (Cbc_isProvenOptimal(model) != 0) return MipStatus::optimal;
    if (Cbc_isProvenInfeasible(model) != 0) return MipStatus::infeasible;
    if (Cbc_isContinuousUnbounded(model) != 0) return MipStatus::unbounded;
    return answered ? MipStatus::feasible : MipStatus::no_answer;
}

/// Null without an answer. A programme without whole columns never enters the branching that keeps a best solution.
const double* solution_of(Cbc_Model* model, const MipProblem& problem) {
    if (std::ranges::any_of(problem.columns, &MipColumn::whole)) return Cbc_bestSolution(model);
    return Cbc_isProvenOptimal(model) != 0 ? Cbc_getColSolution(model) : nullptr;
}

std::vector<double> values_of(Cbc_Model* model, const MipProblem& problem) {
    const double* const solution = solution_of(model, problem);
    if (solution == nullptr) return {};
    std::vector<double> values(solution, solution + problem.columns.size());
    for (std::size_t c = 0; c < values.size(); ++c) {
        if (problem.columns[c].whole) values[c] = std::round(values[c]);
    }
    return values;
}

double cost_of(const std::vector<double>& values, const MipProblem& problem) {
    double cost = 0.0;
    for (std::size_t c = 0; c < values.size(); ++c) cost += values[c] * problem.columns[c].cost;
    return cost;
}

}  // namespace

std::size_t MipProblem::add(MipColumn column) {
    columns.push_back(column);
    return columns.size() - 1;
}

void MipProblem::add(MipRow row) {
    rows.push_back(std::move(row));
}

MipColumn yes_or_no(double cost) {
    return {cost, 0.0, 1.0, true};
}

std::optional<double> MipAnswer::gap() const {
    if (!found()) return std::nullopt;
    const double apart = std::max(0.0, cost - bound);
    return apart == 0.0 ? 0.0 : apart / std::max(std::abs(cost), std::numeric_limits<double>::min());
}

MipAnswer solve(const MipProblem& problem, const MipEffort& effort) {
    check(problem);
    if (problem.columns.empty()) {
        const bool holds = std::all_of(problem.rows.begin(), problem.rows.end(),
                                       [](const MipRow& row) { return row.low <= 0.0 && row.high >= 0.0; });
        return holds ? MipAnswer{MipStatus::optimal, {}, 0.0, 0.0}
                     : MipAnswer{MipStatus::infeasible, {}, 0.0, no_bound};
    }
    const auto model = load(problem);
    Cbc_setMaximumNodes(model.get(), static_cast<int>(effort.max_nodes));
    Cbc_setAllowableGap(model.get(), 0.0);
    Cbc_setAllowableFractionGap(model.get(), effort.gap);
    Cbc_solve(model.get());

    MipAnswer answer;
    answer.status = status_of(model.get(), solution_of(model.get(), problem) != nullptr);
    if (answer.status != MipStatus::optimal && answer.status != MipStatus::feasible) return answer;
    answer.values = values_of(model.get(), problem);
    answer.cost = cost_of(answer.values, problem);
    const double proven = std::min(answer.cost, Cbc_getBestPossibleObjValue(model.get()));
    answer.bound = answer.status == MipStatus::optimal && effort.gap == 0.0 ? answer.cost : proven;
    return answer;
}

std::string mip_library() {
    return fmt::format("CBC {}", Cbc_getVersion());
}

}  // namespace regiohub
