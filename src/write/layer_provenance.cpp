// Where the plan comes from: the study, its rules, its sources, what was wrong in them, and how it compares with the
// action plan.
#include <fmt/format.h>

#include "write/fields.hpp"
#include "write/layers.hpp"

namespace regiohub {

Table issues_table(const Plan& plan) {
    const auto& all = plan.issues;
    const LayerFields fields{
        field::text("layer", "Layer of the study", [&](auto i) { return all[i].layer; }),
        field::text("row_id", "The row's own id", [&](auto i) { return all[i].row_id; }),
        field::text("code", "Sort of issue", [&](auto i) { return all[i].code; }),
        field::coded<Severity>("severity", "What became of the row", [&](auto i) { return all[i].severity; }),
        field::text("text", "What is wrong and what to do", [&](auto i) { return all[i].text; }),
    };
    return tabulate({"issues", "What is wrong with rows of the layers", GeometryKind::none, {}, {}},
                    positions(all.size()), fields);
}

Table assumptions_table(const Plan& plan) {
    const auto& all = plan.assumptions;
    const LayerFields fields{
        field::text("key", "Key in the study file", [&](auto i) { return all[i].key; }),
        field::text("value", "Value that was used, with its unit", [&](auto i) { return all[i].value; }),
        field::text("unit", "Unit", [&](auto i) { return all[i].unit; }),
        field::text("standard", "Default value, with its unit", [&](auto i) { return all[i].standard; }),
        field::text("mark",
                    "Evidence: S action plan, V public source, C public code, R recollection, D our default, or study",
                    [&](auto i) { return all[i].mark; }),
        field::text("source", "Source of the default", [&](auto i) { return all[i].source; }),
    };
    return tabulate({"assumptions", "Rules that the plan went by", GeometryKind::none, {}, {}}, positions(all.size()),
                    fields);
}

Table sources_table(const Plan& plan) {
    const auto& all = plan.sources;
    const LayerFields fields{
        field::text("layer", "Layer of the study", [&](auto i) { return all[i].layer; }),
        field::text("path", "Path in the study file", [&](auto i) { return all[i].path; }),
        field::text("crs", "Coordinate reference system of the layer", [&](auto i) { return all[i].crs; }),
        field::text("owner", "Owner", [&](auto i) { return all[i].owner; }),
        field::text("source", "Where it comes from", [&](auto i) { return all[i].source; }),
        field::text("licence", "Licence", [&](auto i) { return all[i].licence; }),
        field::text("date", "Reference date; NULL: not stated", [&](auto i) { return all[i].date; }),
        field::text("accuracy", "Accuracy, in words", [&](auto i) { return all[i].accuracy; }),
        field::text("sha256", "Hash of the file's bytes", [&](auto i) { return all[i].sha256; }),
        field::whole("rows_read", "Rows read", [&](auto i) { return all[i].rows_read; }),
        field::whole("rows_used", "Rows used; the rest is in issues", [&](auto i) { return all[i].rows_used; }),
    };
    return tabulate({"sources", "Layers that the plan was made from", GeometryKind::none, {}, {}},
                    positions(all.size()), fields);
}

Table crs_operations_table(const Plan& plan) {
    const auto& all = plan.operations;
    const LayerFields fields{
        field::text("layer", "Layer of the study", [&](auto i) { return all[i].layer; }),
        field::text("from_crs", "From", [&](auto i) { return all[i].from; }),
        field::text("to_crs", "To", [&](auto i) { return all[i].to; }),
        field::text("operation", "PROJ's name of the operation", [&](auto i) { return all[i].operation; }),
        field::number(
            "accuracy_m", "PROJ's stated accuracy, in metres; NULL: not stated",
            [&](auto i) { return all[i].accuracy_m < 0.0 ? std::nullopt : std::optional{all[i].accuracy_m}; }),
    };
    return tabulate({"crs_operations", "How coordinates came into the plan's CRS", GeometryKind::none, {}, {}},
                    positions(all.size()), fields);
}

Table plausibility_table(const Plan& plan) {
    const auto& all = plan.plausibility;
    const LayerFields fields{
        field::text("what", "Figure", [&](auto i) { return all[i].what; }),
        field::text("plan_figure", "In the action plan", [&](auto i) { return all[i].plan_figure; }),
        field::text("plan_year", "Its year", [&](auto i) { return all[i].plan_year; }),
        field::text("section", "Section of the action plan", [&](auto i) { return all[i].section; }),
        field::text("data_figure", "In the data", [&](auto i) { return all[i].data_figure; }),
        field::text("data_year", "Its year", [&](auto i) { return all[i].data_year; }),
        field::text("difference", "Difference", [&](auto i) { return all[i].difference; }),
        field::text("remark", "What differs in scope or year, and what a match would not show",
                    [&](auto i) { return all[i].remark; }),
    };
    return tabulate(
        {"plausibility", "The data beside the action plan's figures; nothing was rescaled", GeometryKind::none, {}, {}},
        positions(all.size()), fields);
}

Table header_table(const Plan& plan) {
    const auto& header = plan.header;
    const std::vector<std::pair<std::string, std::string>> pairs{
        {"study_name", header.study_name},
        {"program", "regiohub"},
        {"program_version", header.program_version},
        {"crs", header.crs},
        {"geodetic_note", header.geodetic_note},
        {"reference_year", std::to_string(header.reference_year)},
        {"province", header.province.value_or("")},
        {"portfolio_method", plan.portfolio.method},
        {"hubs_cost_km", plan.hubs.proven ? fmt::format("{:.6f}", plan.hubs.proven->cost.in(unit::km)) : ""},
        {"hubs_bound_km", plan.hubs.proven ? fmt::format("{:.6f}", plan.hubs.proven->bound.in(unit::km)) : ""},
        {"study_sha256", header.study_sha256},
        {"study_text", header.study_text},
        {"weights_sha256", header.weights_sha256},
        {"weights_text", header.weights_text},
    };
    const LayerFields fields{
        field::text("key", "What is told", [&](auto i) { return pairs[i].first; }),
        field::text("value", "NULL: does not apply", [&](auto i) { return pairs[i].second; }),
    };
    return tabulate({"plan", "What the plan is about and how it was made", GeometryKind::none, {}, {}},
                    positions(pairs.size()), fields);
}

}  // namespace regiohub
