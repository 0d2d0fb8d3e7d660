#include "cli/written_record.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "cli/written_tables.hpp"

namespace regiohub {
namespace {

/// Layers whose rows are in a plan, each with the query that gives them.
constexpr std::array layers_with_rows{"sites",   "provinces",    "municipalities", "clusters",
                                      "estates", "supply_areas", "stations",       "backbone", "region_events"};

/// GeoJSON of a multipolygon.
PlanarArea area_of(const std::string& text) {
    PlanarArea area;
    if (text.empty()) return area;
    const auto shape = nlohmann::json::parse(text);  // by name: a temporary would be gone before its polygons are read
    for (const auto& polygon : shape.at("coordinates")) {
        auto& part = area.parts.emplace_back();
        for (const auto& ring : polygon) {
            auto& line = part.rings.emplace_back();
            for (const auto& point : ring)
                line.points.push_back({point.at(0).get<double>(), point.at(1).get<double>()});
        }
    }
    return area;
}

std::map<std::string, InputRow> rows_of(const Answer& answer) {
    std::map<std::string, InputRow> rows;
    for (const auto& cells : answer.rows) {
        InputRow& row = rows[cells.front().value_or("")];
        for (std::size_t i = 1; i < cells.size(); ++i) row[answer.columns[i]] = cells[i];
    }
    return rows;
}

std::map<std::string, InputLayer> read_layers_of(const std::filesystem::path& plan) {
    std::map<std::string, InputLayer> layers;
    const Answer sources = ask(plan, "compare_sources");
    for (const auto& row : sources.rows) {
        const Cells cells{sources, row};
        const std::string file = cells.text("sha256").empty() ? cells.text("path") : cells.text("sha256");
        layers[cells.text("layer")].mark =
            fmt::format("{}, {} of {} rows used", file, cells.text("rows_used"), cells.text("rows_read"));
    }
    for (const std::string layer : layers_with_rows) {
        if (layers.contains(layer)) layers[layer].rows = rows_of(ask(plan, "input_" + layer));
    }
    return layers;
}

struct Groups {
    std::vector<GroupRecord> groups;  // ascending by id
    /// The group of a row with the columns ranks and id; nullptr: of the other ranking.
    GroupRecord* of(const Cells& cells, const std::string& ranks) {
        if (cells.text("ranks") != ranks) return nullptr;
        const auto found = std::ranges::lower_bound(groups, cells.text("id"), {}, &GroupRecord::id);
        return found != groups.end() && found->id == cells.text("id") ? &*found : nullptr;
    }
};

GroupRecord group_of(const Cells& cells) {
    GroupRecord group;
    group.id = cells.text("id");
    group.name = cells.text("name");
    group.rank = static_cast<std::size_t>(cells.number("rank"));
    group.score = cells.number("score");
    if (cells.cell("wave_year")) group.wave = static_cast<int>(cells.number("wave_year"));
    group.status = cells.text("region_status");
    group.outline = area_of(cells.text("outline"));
    return group;
}

Figure figure_of(const Cells& cells) {
    Figure figure{{cells.number("measured_low"), cells.number("measured_high")},
                  std::nullopt,
                  cells.number("weight_share"),
                  cells.number("adds")};
    if (cells.cell("value")) figure.value = cells.number("value");
    return figure;
}

std::vector<GroupRecord> read_groups(const std::filesystem::path& plan, const std::string& ranks) {
    Groups all;
    const auto each = [&](const std::string& query, auto use) {
        const Answer answer = ask(plan, query);
        for (const auto& row : answer.rows) {
            const Cells cells{answer, row};
            if (GroupRecord* group = all.of(cells, ranks)) use(*group, cells);
        }
    };
    const Answer groups = ask(plan, "compare_groups");
    for (const auto& row : groups.rows) {
        const Cells cells{groups, row};
        if (cells.text("ranks") == ranks) all.groups.push_back(group_of(cells));
    }
    each("compare_members", [](GroupRecord& g, const Cells& c) { g.members.push_back(c.text("site_id")); });
    each("compare_figures", [](GroupRecord& g, const Cells& c) { g.figures[c.text("criterion")] = figure_of(c); });
    each("compare_touches",
         [](GroupRecord& g, const Cells& c) { g.touches.insert({c.text("layer"), c.text("row_id")}); });
    return all.groups;
}

PlanRecord read_tables(const std::filesystem::path& plan) {
    std::map<std::string, std::string> head;
    for (const auto& row : ask(plan, "rank_head").rows) head[row[0].value_or("")] = row[1].value_or("");
    PlanRecord record;
    record.study_name = head["study_name"];
    record.study_sha256 = head["study_sha256"];
    record.program_version = head["program_version"];
    record.crs = head["crs"];
    record.layers = read_layers_of(plan);
    for (const auto& row : ask(plan, "compare_rules").rows) record.rules[row[0].value_or("")] = row[1].value_or("");
    for (const auto& row : ask(plan, "compare_methods").rows)
        record.methods.push_back({row[0].value_or(""), row[1].value_or(""), row[2].value_or("")});
    record.regions = read_groups(plan, "regions");
    record.hubs = read_groups(plan, "hubs");
    return record;
}

}  // namespace

PlanRecord read_record(const std::filesystem::path& plan) {
    return in_plan(plan, [&] { return read_tables(plan); });
}

}  // namespace regiohub
