#include "check.hpp"

#include <algorithm>
#include <map>

#include "assign/assign.hpp"
#include "read/read.hpp"
#include "reproject/reproject.hpp"
#include "support/error.hpp"

namespace regiohub {
namespace {

constexpr std::size_t most_examples = 3;

struct Reading {
    SourceLayers layers;
    std::map<std::string, std::string> failures;  // by role
};

/// Each layer on its own, so that one that cannot be read hides no other.
Reading read_each(const Study& study, const Progress& step) {
    Reading reading;
    for (const auto& [role, spec] : study.layers) {
        step("Reading " + role);
        try {
            read_layer(spec, reading.layers);
        } catch (const Error& error) {
            reading.failures.emplace(role, error.what());
        }
    }
    return reading;
}

template <class Row>
void add_layer(const Layer<Row>& layer, CheckReport& report) {
    if (!layer.supplied()) return;
    LayerSource source = layer.source;
    source.rows_used = layer.rows.size();
    report.layers.push_back({std::move(source), {}, {}});
    report.issues.insert(report.issues.end(), layer.issues.begin(), layer.issues.end());
}

void add_layers(const MapLayers& map, CheckReport& report) {
    const auto add = [&report](const auto&... layer) { (add_layer(layer, report), ...); };
    add(map.sites, map.provinces, map.municipalities, map.clusters, map.estates, map.site_estate, map.site_links,
        map.overrides, map.stations, map.supply_areas, map.planned_projects, map.backbone, map.barriers, map.policy,
        map.region_events);
}

void add_failures(const Study& study, const Reading& reading, CheckReport& report) {
    for (const auto& [role, sentence] : reading.failures) {
        CheckedLayer layer;
        layer.source.layer = role;
        layer.source.path = study.layers.at(role).path;
        layer.failure = sentence;
        report.layers.push_back(std::move(layer));
    }
}

}  // namespace

bool CheckReport::readable() const {
    return std::ranges::all_of(layers, [](const CheckedLayer& layer) { return layer.failure.empty(); });
}

std::vector<CheckedReason> reasons_of(const std::string& layer, const Issues& issues) {
    std::vector<Issue> own;
    std::ranges::copy_if(issues, std::back_inserter(own), [&](const Issue& issue) { return issue.layer == layer; });
    std::ranges::sort(own);
    std::map<std::pair<Severity, std::string>, CheckedReason> reasons;
    for (const auto& issue : own) {
        auto& reason = reasons[{issue.severity, issue.code}];
        if (reason.count == 0) reason = {issue.code, issue.severity, 0, {}, issue.text};
        ++reason.count;
        const bool is_new = std::ranges::find(reason.examples, issue.row_id) == reason.examples.end();
        if (is_new && !issue.row_id.empty() && reason.examples.size() < most_examples)
            reason.examples.push_back(issue.row_id);
    }
    std::vector<CheckedReason> sorted;
    for (auto& [key, reason] : reasons) sorted.push_back(std::move(reason));
    return sorted;
}

CheckReport check(const Study& study, const Progress& step) {
    const auto reading = read_each(study, step);
    step("Bringing the layers into " + study.crs);
    const auto map = reproject(reading.layers, study.crs);
    step("Deciding scope and place of each site");
    const auto assignment = assign(map, study.rules.scope, study.rules.place);

    CheckReport report;
    report.issues = study.issues;
    report.issues.insert(report.issues.end(), assignment.issues.begin(), assignment.issues.end());
    add_layers(map, report);
    add_failures(study, reading, report);
    std::ranges::sort(report.issues);
    std::ranges::sort(report.layers, {}, [](const CheckedLayer& layer) { return layer.source.layer; });
    for (auto& layer : report.layers) layer.reasons = reasons_of(layer.source.layer, report.issues);
    return report;
}

}  // namespace regiohub
