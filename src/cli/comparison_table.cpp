#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "cli/comparison_print.hpp"
#include "write/words.hpp"

namespace regiohub {
namespace {

using Json = nlohmann::ordered_json;
using Cell = std::optional<std::string>;

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const auto& text : texts) all += (all.empty() ? "" : "; ") + text;
    return all;
}

std::vector<std::string> kinds_of(const GroupChange& group) {
    std::vector<std::string> kinds;
    for (const auto kind : group.kinds) kinds.push_back(code(kind));
    return kinds;
}

/// Id, rank, score, wave and status; empty where the group is not in that plan.
void add_place(const std::optional<GroupPlace>& place, std::vector<Cell>& row) {
    row.push_back(place ? Cell{place->id} : Cell{});
    row.push_back(place ? Cell{std::to_string(place->rank)} : Cell{});
    row.push_back(place ? Cell{fmt::format("{:.6f}", place->score)} : Cell{});
    row.push_back(place && place->wave ? Cell{std::to_string(*place->wave)} : Cell{});
    row.push_back(place && !place->status.empty() ? Cell{place->status} : Cell{});
}

void add_rows(const std::string& what, const std::vector<GroupChange>& groups, Answer& answer) {
    for (const GroupChange& group : groups) {
        std::vector<Cell> row{what, group.name, code(group.change), code(group.wave_change)};
        add_place(group.before, row);
        add_place(group.after, row);
        row.insert(row.end(), {fmt::format("{:.3f}", group.overlap), joined(group.joined), joined(group.gone),
                               joined(kinds_of(group)), group.why});
        answer.rows.push_back(std::move(row));
    }
}

Json json_of(const std::optional<GroupPlace>& place) {
    if (!place) return {};
    return {{"id", place->id},
            {"rank", place->rank},
            {"score", place->score},
            {"wave_year", place->wave ? Json(*place->wave) : Json()},
            {"region_status", place->status.empty() ? Json() : Json(place->status)}};
}

Json json_of(const std::vector<GroupChange>& groups) {
    Json all = Json::array();
    for (const GroupChange& group : groups) {
        Json one{{"name", group.name},
                 {"change", code(group.change)},
                 {"wave_change", code(group.wave_change)},
                 {"status_changed", group.status_changed()},
                 {"before", json_of(group.before)},
                 {"after", json_of(group.after)},
                 {"overlap", group.overlap},
                 {"sites_joined", group.joined},
                 {"sites_gone", group.gone},
                 {"only_others_moved", group.only_others},
                 {"kinds", kinds_of(group)},
                 {"causes", group.causes},
                 {"why", group.why}};
        one["score_parts"] = Json::array();
        for (const ScorePart& part : group.parts) {
            one["score_parts"].push_back({{"criterion", part.criterion},
                                          {"by_figure", part.by_figure},
                                          {"by_scale", part.by_scale},
                                          {"by_weight", part.by_weight}});
        }
        all.push_back(std::move(one));
    }
    return all;
}

Json json_of(const ComparedPlan& plan) {
    return {{"program_version", plan.program_version}, {"study_sha256", plan.study_sha256}};
}

}  // namespace

Answer comparison_as_table(const Comparison& found) {
    Answer answer;
    answer.columns = {"ranks",
                      "name",
                      "change",
                      "wave_change",
                      "id_before",
                      "rank_before",
                      "score_before",
                      "wave_before",
                      "region_status_before",
                      "id_after",
                      "rank_after",
                      "score_after",
                      "wave_after",
                      "region_status_after",
                      "overlap",
                      "sites_joined",
                      "sites_gone",
                      "kinds",
                      "why"};
    add_rows("regions", found.regions, answer);
    add_rows("hubs", found.hubs, answer);
    return answer;
}

std::string comparison_as_json(const Comparison& found) {
    Json all{{"study_name", found.study_name},
             {"equal", found.equal()},
             {"before", json_of(found.before)},
             {"after", json_of(found.after)},
             {"least_overlap", found.least_overlap}};
    all["causes"] = Json::array();
    for (const Cause& cause : found.causes) {
        all["causes"].push_back({{"kind", code(cause.kind)},
                                 {"layer", cause.layer},
                                 {"row_id", cause.row},
                                 {"what", cause.what},
                                 {"before", cause.before ? Json(*cause.before) : Json()},
                                 {"after", cause.after ? Json(*cause.after) : Json()}});
    }
    all["regions"] = json_of(found.regions);
    all["hubs"] = json_of(found.hubs);
    return all.dump(2);
}

}  // namespace regiohub
