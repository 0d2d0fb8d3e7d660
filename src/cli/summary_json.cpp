#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

#include "cli/summary.hpp"

namespace regiohub {
namespace {

using Json = nlohmann::ordered_json;

const char* name_of(Scope scope) {
    switch (scope) {
        case Scope::anchor:
            return "anchor";
        case Scope::member:
            return "member";
        case Scope::track:
            return "track";
        case Scope::offshore:
            return "offshore";
        case Scope::in_cluster:
            return "in_cluster";
        case Scope::out_of_scope:
            return "out_of_scope";
        case Scope::unknown:
            return "unknown";
    }
    return "";
}

Json scopes_of(const Plan& plan) {
    Json counts = Json::object();
    for (int scope = 0; scope <= static_cast<int>(Scope::unknown); ++scope)
        counts[name_of(static_cast<Scope>(scope))] = 0;
    for (const auto& site : plan.sites) {
        auto& count = counts[name_of(site.scope.scope)];
        count = count.get<int>() + 1;
    }
    return counts;
}

using ProvinceRanks = std::vector<std::optional<std::size_t>>;

template <class Group>
Json ranking_of(const std::vector<Group>& groups, const Ranking& ranking, const ProvinceRanks& in_province) {
    Json rows = Json::array();
    for (const auto& ranked : ranking.order) {
        const Group& group = groups[ranked.alternative];
        rows.push_back({{"rank", ranked.rank},
                        {"id", group.id.text},
                        {"name", group.name},
                        {"sites", group.members.size()},
                        {"score", ranked.middle},
                        {"score_low", ranked.score.low},
                        {"score_high", ranked.score.high}});
        if (!in_province.empty() && in_province[ranked.alternative])
            rows.back()["province_rank"] = *in_province[ranked.alternative];
    }
    return rows;
}

Json waves_of(const Plan& plan) {
    Json rows = Json::array();
    for (const auto& choice : plan.portfolio.waves) {
        Json ids = Json::array();
        for (const auto region : choice.regions) ids.push_back(plan.regions[region].id.text);
        rows.push_back({{"year", choice.wave.year},
                        {"at_least", choice.wave.at_least},
                        {"at_most", choice.wave.at_most},
                        {"met", choice.met},
                        {"why_not", choice.why_not},
                        {"regions", ids}});
    }
    return rows;
}

Json selection_of(const Portfolio& portfolio) {
    return {{"greedy", portfolio.greedy.objective},
            {"greedy_missing", portfolio.greedy.missing},
            {"greedy_meets_quotas", portfolio.greedy.meets_quotas},
            {"worth", portfolio.objective},
            {"missing", portfolio.missing},
            {"bound", portfolio.bound}};
}

Json cases_of(const Plan& plan) {
    Json rows = Json::array();
    for (const auto& one : plan.cases.sites)
        rows.push_back({{"id", plan.sites[one.site].id.text}, {"score", one.score}, {"reason", one.reason}});
    return rows;
}

Json plausibility_of(const Plan& plan) {
    Json rows = Json::array();
    for (const auto& row : plan.plausibility) {
        rows.push_back({{"what", row.what},
                        {"plan_figure", row.plan_figure},
                        {"plan_year", row.plan_year},
                        {"section", row.section},
                        {"data_figure", row.data_figure},
                        {"data_year", row.data_year},
                        {"difference", row.difference},
                        {"remark", row.remark}});
    }
    return rows;
}

}  // namespace

std::string summary_as_json(const Plan& plan, const std::vector<std::filesystem::path>& files) {
    Json summary;
    summary["study"] = plan.header.study_name;
    summary["study_sha256"] = plan.header.study_sha256;
    summary["program_version"] = plan.header.program_version;
    if (plan.header.province) summary["province"] = *plan.header.province;
    summary["reference_year"] = plan.header.reference_year;
    summary["sites"] = scopes_of(plan);
    summary["hubs"] = ranking_of(plan.hubs.hubs, plan.hub_ranking, plan.hub_province_ranks);
    if (plan.hubs.proven) {
        summary["hubs_cost_km"] = plan.hubs.proven->cost.in(unit::km);
        summary["hubs_bound_km"] = plan.hubs.proven->bound.in(unit::km);
    }
    summary["regions"] = ranking_of(plan.regions, plan.region_ranking, plan.region_province_ranks);
    summary["waves"] = waves_of(plan);
    summary["selection"] = selection_of(plan.portfolio);
    summary["cases"] = cases_of(plan);
    summary["plausibility"] = plausibility_of(plan);
    summary["issues"] = plan.issues.size();
    Json written = Json::array();
    for (const auto& file : files) written.push_back(file.string());
    summary["files"] = written;
    return summary.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace regiohub
