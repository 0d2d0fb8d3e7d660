// Chinneck 2008, "Feasibility and infeasibility in optimization", chapters 6 (elastic) and 7 (deletion filter).
#include "select/conflict.hpp"

#include <fmt/format.h>

#include <cmath>

#include "select/programme.hpp"

namespace regiohub {
namespace {

/// A row that the study asked for, and can take back.
struct AskedRow {
    std::size_t row = 0;
    std::string what;
};

std::vector<AskedRow> asked_rows(const Programme& programme, const Ask& ask) {
    std::vector<AskedRow> rows;
    for (std::size_t b = 0; b < ask.bounds.size(); ++b) rows.push_back({programme.bound_rows[b], ask.bounds[b].what});
    for (std::size_t w = 0; w < ask.waves.size(); ++w) {
        rows.push_back(
            {programme.most_rows[w], fmt::format("[[waves]] {}: at most {}", ask.waves[w].year, ask.waves[w].at_most)});
    }
    return rows;
}

void without_costs(MipProblem& problem) {
    for (MipColumn& column : problem.columns) column.cost = 0.0;
}

std::string listed(const std::vector<std::string>& parts) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        text += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
    }
    return text;
}

/// Those that stay when each that the clash does not need is taken out in turn.
std::vector<std::string> clashing(Programme programme, const std::vector<AskedRow>& rows) {
    without_costs(programme.problem);
    std::vector<std::string> kept;
    for (const AskedRow& asked : rows) {
        const MipRow row = programme.problem.rows[asked.row];
        programme.problem.rows[asked.row].low = -no_bound;
        programme.problem.rows[asked.row].high = no_bound;
        if (solve(programme.problem).status == MipStatus::infeasible) continue;
        programme.problem.rows[asked.row] = row;
        kept.push_back(asked.what);
    }
    return kept;
}

std::vector<std::string> least_loosened(Programme programme, const std::vector<AskedRow>& rows) {
    without_costs(programme.problem);
    std::vector<std::pair<std::size_t, std::size_t>> slack;  // fewer than asked, more than asked
    for (const AskedRow& asked : rows) {
        const auto fewer = programme.problem.add(MipColumn{1.0, 0.0, no_bound, true});
        const auto more = programme.problem.add(MipColumn{1.0, 0.0, no_bound, true});
        auto& terms = programme.problem.rows[asked.row].terms;
        terms.push_back({fewer, 1.0});
        terms.push_back({more, -1.0});
        slack.emplace_back(fewer, more);
    }
    const MipAnswer answer = solve(programme.problem);
    std::vector<std::string> loosened;
    for (std::size_t i = 0; answer.found() && i < rows.size(); ++i) {
        const auto give = [&](std::size_t column, const char* way) {
            const double by = std::round(answer.values[column]);
            if (by > 0.0) loosened.push_back(fmt::format("\"{}\" by {:.0f} {}", rows[i].what, by, way));
        };
        give(slack[i].first, "fewer");
        give(slack[i].second, "more");
    }
    return loosened;
}

}  // namespace

std::string why_infeasible(const Pool& pool, const Ask& ask) {
    const Programme programme = programme_of(pool, ask);
    const auto rows = asked_rows(programme, ask);
    const auto clash = clashing(programme, rows);
    return fmt::format("no choice meets all that is asked of the waves: {} {}; the least that must give is {}",
                       listed(clash), clash.size() == 1 ? "asks for regions that share a site" : "clash",
                       listed(least_loosened(programme, rows)));
}

}  // namespace regiohub
