// The numbers behind each rank: what was measured on each criterion, what that is worth, and what it adds to the score.
#include <fmt/format.h>

#include <numeric>

#include "write/fields.hpp"
#include "write/group_fields.hpp"
#include "write/layers.hpp"

namespace regiohub {
namespace {

struct Judged {
    const Ranked* ranked = nullptr;
    std::size_t criterion = 0;
};

double weight_share(const Ranking& ranking, std::size_t criterion) {
    const double sum = std::accumulate(ranking.criteria.begin(), ranking.criteria.end(), 0.0,
                                       [](double so_far, const Criterion& c) { return so_far + c.weight; });
    return sum > 0.0 ? ranking.criteria[criterion].weight / sum : 0.0;
}

/// "0 -> 0; 200 -> 1"
std::string scale_text(const Criterion& criterion) {
    std::string all;
    for (const auto& knot : criterion.scale) {
        all += fmt::format("{}{} -> {}", all.empty() ? "" : "; ", knot.raw, knot.value);
    }
    return all;
}

std::optional<Range<double>> measured(const Ranking& ranking, const Judged& judged) {
    const auto* alternative = at_or_null(ranking.alternatives, judged.ranked->alternative);
    const auto* range = alternative ? at_or_null(alternative->measured, judged.criterion) : nullptr;
    return range ? std::optional{*range} : std::nullopt;
}

/// One end of a range, if there is one.
template <class Of>
auto end_of(Of of, double Range<double>::* end) {
    return [of, end](std::size_t i) {
        const std::optional<Range<double>> range = of(i);
        return range ? std::optional{(*range).*end} : std::nullopt;
    };
}

Table detail_table(Table head, const std::string& id_name, const Ranking& ranking) {
    std::vector<Judged> rows;
    for (const auto& ranked : ranking.order) {
        for (const auto c : positions(ranked.contribution.size())) rows.push_back({&ranked, c});
    }
    const auto criterion = [&](std::size_t i) -> const Criterion& { return ranking.criteria[rows[i].criterion]; };
    const auto found = [&](std::size_t i) { return measured(ranking, rows[i]); };
    const auto added = [&](std::size_t i) { return std::optional{rows[i].ranked->contribution[rows[i].criterion]}; };
    const auto worth = [&](std::size_t i) -> std::optional<Range<double>> {
        const double share = weight_share(ranking, rows[i].criterion);
        if (share <= 0.0) return std::nullopt;
        return Range<double>{added(i)->low / share, added(i)->high / share};
    };
    const LayerFields fields{
        field::whole("rank", "Place in the ranking, 1 is best", [&](auto i) { return rows[i].ranked->rank; }),
        field::text(id_name, "What was ranked",
                    [&](auto i) { return ranking.alternatives[rows[i].ranked->alternative].id; }),
        field::text("criterion", "Name of the criterion, with its unit", [&](auto i) { return criterion(i).name; }),
        field::text("title", "The criterion for people", [&](auto i) { return criterion(i).title; }),
        field::text("unit", "Unit of what was measured", [&](auto i) { return criterion(i).unit; }),
        field::number("measured_low", "What was measured; the low end where it is not fully known",
                      end_of(found, &Range<double>::low)),
        field::number("measured_high", "The high end", end_of(found, &Range<double>::high)),
        field::number("value_low",
                      "What that is worth on the fixed scale, 0 to 1, at worst; NULL: the criterion has no weight",
                      end_of(worth, &Range<double>::low)),
        field::number("value_high", "The same at best", end_of(worth, &Range<double>::high)),
        field::number("weight_share", "Weight as a part of all weights, 0 to 1",
                      [&](auto i) { return weight_share(ranking, rows[i].criterion); }),
        field::number("contribution_low", "What it adds to the score, at worst", end_of(added, &Range<double>::low)),
        field::number("contribution_high", "What it adds to the score, at best", end_of(added, &Range<double>::high)),
    };
    return tabulate(std::move(head), positions(rows.size()), fields);
}

Table criteria_of(Table head, const std::string& of, const Ranking& ranking) {
    const auto& all = ranking.criteria;
    const LayerFields fields{
        field::text("ranks", "What the criterion ranks: hubs or regions", [&](auto) { return of; }),
        field::text("criterion", "Name of the criterion, with its unit", [&](auto i) { return all[i].name; }),
        field::text("title", "The criterion for people", [&](auto i) { return all[i].title; }),
        field::text("title_nl", "The same in Dutch", [&](auto i) { return all[i].title_nl; }),
        field::text("unit", "Unit of what is measured", [&](auto i) { return all[i].unit; }),
        field::coded<Direction>("direction", "Whether more or less is better",
                                [&](auto i) { return all[i].direction; }),
        field::text("scale", "Value function: measured -> worth, straight between, flat outside",
                    [&](auto i) { return scale_text(all[i]); }),
        field::number("weight", "Weight as given", [&](auto i) { return all[i].weight; }),
        field::number("weight_share", "Weight as a part of all weights, 0 to 1",
                      [&](auto i) { return weight_share(ranking, i); }),
        field::number("accuracy_share", "When inputs are drawn: part of itself by which a measured figure may be off",
                      [&](auto i) { return all[i].accuracy_share; }),
        field::flag("drawn_together", "When inputs are drawn: whether high for one is high for all",
                    [&](auto i) { return all[i].drawn_together; }),
        field::text("source", "Source of the scale and of the choice", [&](auto i) { return all[i].source; }),
    };
    return tabulate(std::move(head), positions(all.size()), fields);
}

/// Three columns a criterion, filled from the ranking.
void add_criterion(Table& sheet, const Criterion& criterion) {
    sheet.columns.push_back({criterion.name + "_low", CellType::number, criterion.title + ": measured, low end"});
    sheet.columns.push_back({criterion.name + "_high", CellType::number, criterion.title + ": measured, high end"});
    sheet.columns.push_back(
        {criterion.name + "_adds", CellType::number, criterion.title + ": middle of what it adds to the score"});
}

}  // namespace

Table hub_ranking_table(const Plan& plan) {
    return detail_table({"hub_ranking", "The numbers behind the ranks of the hubs", GeometryKind::none, {}, {}},
                        "hub_id", plan.hub_ranking);
}

Table region_ranking_table(const Plan& plan) {
    return detail_table({"region_ranking", "The numbers behind the ranks of the regions", GeometryKind::none, {}, {}},
                        "region_id", plan.region_ranking);
}

Table criteria_table(const Plan& plan) {
    Table all = criteria_of({"criteria", "Criteria with their scales and weights", GeometryKind::none, {}, {}}, "hubs",
                            plan.hub_ranking);
    const Table regions = criteria_of({}, "regions", plan.region_ranking);
    all.rows.insert(all.rows.end(), regions.rows.begin(), regions.rows.end());
    return all;
}

Table ranking_sheet(const Table& ranked, const Ranking& ranking) {
    Table sheet = ranked;
    for (const auto& criterion : ranking.criteria) add_criterion(sheet, criterion);
    const auto order = best_first(ranking, sheet.rows.size());
    for (const auto r : positions(sheet.rows.size())) {
        auto& cells = sheet.rows[r].cells;
        for (const auto c : positions(ranking.criteria.size())) {
            const auto* one = at_or_null(ranking.order, r);  // the table is in the order of the ranking
            const auto range = one && one->alternative == order[r] ? measured(ranking, {one, c}) : std::nullopt;
            const auto* added = one ? at_or_null(one->contribution, c) : nullptr;
            cells.push_back(range ? rounded(range->low, field::number_decimals) : Cell{});
            cells.push_back(range ? rounded(range->high, field::number_decimals) : Cell{});
            cells.push_back(added ? rounded((added->low + added->high) / 2, field::number_decimals) : Cell{});
        }
    }
    return sheet;
}

}  // namespace regiohub
