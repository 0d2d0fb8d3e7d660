#include "cli/written_ranking.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <map>

#include "cli/written_tables.hpp"
#include "support/error.hpp"

namespace regiohub {
namespace {

void check_version(const std::map<std::string, std::string>& head) {
    const auto version = head.find("program_version");
    const std::string made_by = version == head.end() ? "an unknown version" : version->second;
    if (made_by == REGIOHUB_VERSION) return;
    throw Error{Failure::data, fmt::format("it was made by regiohub {}, and this is {}; make the plan anew with "
                                           "`regiohub plan`",
                                           made_by, REGIOHUB_VERSION)};
}

/// "0 -> 0; 200 -> 1"
std::vector<Criterion::Knot> scale_of(const std::string& text) {
    std::vector<Criterion::Knot> scale;
    for (const char* at = text.data(); at != text.data() + text.size();) {
        Criterion::Knot knot;
        const char* const end = text.data() + text.size();
        const auto raw = std::from_chars(at, end, knot.raw);
        const char* const arrow = std::min(raw.ptr + 4, end);  // " -> "
        const auto value = std::from_chars(arrow, end, knot.value);
        if (raw.ec != std::errc{} || value.ec != std::errc{}) {
            throw Error{Failure::data, fmt::format("the scale \"{}\" cannot be read; plan anew", text)};
        }
        scale.push_back(knot);
        at = std::min(value.ptr + 2, end);  // "; "
    }
    if (scale.size() < 2) throw Error{Failure::data, fmt::format("the scale \"{}\" lacks an end; plan anew", text)};
    return scale;
}

std::vector<Criterion> criteria_in(const Answer& answer, const std::string& ranks) {
    std::vector<Criterion> criteria;
    for (const auto& row : answer.rows) {
        const Cells cells{answer, row};
        if (cells.text("ranks") != ranks) continue;
        Criterion criterion;
        criterion.name = cells.text("criterion");
        criterion.title = cells.text("title");
        criterion.unit = cells.text("unit");
        criterion.scale = scale_of(cells.text("scale"));
        criterion.direction = criterion.scale.back().value > criterion.scale.front().value ? Direction::more_is_better
                                                                                           : Direction::less_is_better;
        criterion.weight = cells.number("weight");
        criterion.accuracy_share = cells.number("accuracy_share");
        criterion.drawn_together = cells.number("drawn_together") != 0.0;
        criteria.push_back(criterion);
    }
    return criteria;
}

void read_figures(const Answer& answer, const std::string& ranks, WrittenRanking& into) {
    for (const auto& row : answer.rows) {
        const Cells cells{answer, row};
        if (cells.text("ranks") != ranks) continue;
        if (into.alternatives.empty() || into.alternatives.back().id != cells.text("id")) {
            into.alternatives.push_back({cells.text("id"), std::vector<Range<double>>(into.criteria.size())});
            into.names.push_back(cells.text("name"));
            into.provinces.push_back(cells.text("provinces"));
        }
        const auto found = std::ranges::find(into.criteria, cells.text("criterion"), &Criterion::name);
        if (found == into.criteria.end()) continue;
        const auto c = static_cast<std::size_t>(found - into.criteria.begin());
        into.alternatives.back().measured[c] = {cells.number("measured_low"), cells.number("measured_high")};
    }
}

using Positions = std::map<std::string, std::size_t>;  // of alternatives, by id

Positions positions_of(const std::vector<Alternative>& alternatives) {
    Positions position;
    for (std::size_t a = 0; a < alternatives.size(); ++a) position[alternatives[a].id] = a;
    return position;
}

Exclusions exclusions_in(const Answer& answer, const Positions& position) {
    Exclusions exclusions(position.size());
    for (const auto& row : answer.rows) {
        exclusions[position.at(row[0].value())].push_back(position.at(row[1].value()));
    }
    return exclusions;
}

std::vector<std::set<std::string>> sectors_in(const Answer& answer, const Positions& position) {
    std::vector<std::set<std::string>> sectors(position.size());
    for (const auto& row : answer.rows) sectors[position.at(row[0].value())].insert(row[1].value_or(""));
    return sectors;
}

void read_events(const Answer& answer, const std::string& ranks, const Positions& position, WrittenRanking& into) {
    for (const auto& row : answer.rows) {
        const Cells cells{answer, row};
        if (cells.text("ranks") != ranks) continue;
        const auto criterion = std::ranges::find(into.criteria, cells.text("criterion"), &Criterion::name);
        into.alternatives[position.at(cells.text("id"))].on_events.push_back(
            {static_cast<std::size_t>(criterion - into.criteria.begin()),
             cells.text("event"),
             cells.number("probability"),
             {cells.number("comes_low"), cells.number("comes_high")},
             {cells.number("stays_away_low"), cells.number("stays_away_high")}});
    }
}

std::vector<std::optional<Held>> held_in(const Answer& answer, const std::string& ranks, const Positions& position) {
    std::vector<std::optional<Held>> held(position.size());
    for (const auto& row : answer.rows) {
        const Cells cells{answer, row};
        const auto found = position.find(cells.text("id"));
        if (cells.text("ranks") != ranks || found == position.end() || !cells.cell("held_in")) continue;
        held[found->second] = {static_cast<std::size_t>(cells.number("held_in")),
                               static_cast<std::size_t>(cells.number("held_of"))};
    }
    return held;
}

WrittenRanking read_tables(const std::filesystem::path& plan, const std::string& ranks) {
    std::map<std::string, std::string> head;
    for (const auto& row : ask(plan, "rank_head").rows) head[row[0].value_or("")] = row[1].value_or("");
    check_version(head);
    WrittenRanking written;
    written.study_sha256 = head["study_sha256"];
    written.weights_text = head["weights_text"];
    written.weights_sha256 = head["weights_sha256"];
    written.criteria = criteria_in(ask(plan, "rank_criteria"), ranks);
    read_figures(ask(plan, "rank_figures"), ranks, written);
    const Positions position = positions_of(written.alternatives);
    read_events(ask(plan, "rank_events"), ranks, position, written);
    written.held = held_in(ask(plan, "rank_boundary"), ranks, position);
    if (ranks != "regions") return written;
    written.exclusions = exclusions_in(ask(plan, "rank_exclusions"), position);
    written.sectors = sectors_in(ask(plan, "rank_sectors"), position);
    const Answer depths = ask(plan, "rank_depths");
    for (const auto& row : depths.rows) {
        written.depths.push_back(static_cast<std::size_t>(Cells{depths, row}.number("at_most")));
    }
    std::ranges::sort(written.depths);
    written.depths.erase(std::unique(written.depths.begin(), written.depths.end()), written.depths.end());
    return written;
}

}  // namespace

WrittenRanking read_ranking(const std::filesystem::path& plan, const std::string& ranks) {
    return in_plan(plan, [&] { return read_tables(plan, ranks); });
}

}  // namespace regiohub
