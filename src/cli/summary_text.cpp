#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <vector>

#include "cli/summary.hpp"
#include "cli/table_text.hpp"

namespace regiohub {
namespace {

constexpr std::size_t shown_rows = 10;
constexpr std::size_t shown_issue_kinds = 8;
constexpr std::size_t shown_assets = 5;
constexpr std::size_t asset_width = 46;

constexpr std::array<std::pair<Scope, const char*>, 7> scopes{
    {{Scope::anchor, "anchor: ETS site outside the clusters"},
     {Scope::member, "member: other energy-intensive firm"},
     {Scope::track, "track of its own: asphalt, waste incineration, oil and gas"},
     {Scope::offshore, "offshore: counted nationally only"},
     {Scope::in_cluster, "excluded: inside one of the five clusters"},
     {Scope::out_of_scope, "excluded: out of scope"},
     {Scope::unknown, "undecided: somebody has to say"}}};

std::string scope_lines(const Plan& plan) {
    std::string text = "Sites\n";
    for (const auto& [scope, label] : scopes) {
        const auto of_scope = [wanted = scope](const DemandSite& site) { return site.scope.scope == wanted; };
        const auto count = std::ranges::count_if(plan.sites, of_scope);
        if (count == 0) continue;
        double kilotons = 0.0;
        for (const auto& site : plan.sites) {
            if (of_scope(site))
                kilotons += emission_in(site, plan.header.reference_year).value_or(MassRate{}).in(unit::kt_per_yr);
        }
        text +=
            fmt::format("  {:4}  {:62} {:7.0f} kton CO2-eq ({})\n", count, label, kilotons, plan.header.reference_year);
    }
    return text;
}

std::string exclusion_lines(const Plan& plan) {
    std::map<std::string, std::size_t> reasons;
    for (const auto& site : plan.sites) {
        const Scope scope = site.scope.scope;
        if (scope == Scope::in_cluster || scope == Scope::out_of_scope || scope == Scope::unknown)
            ++reasons[site.scope.reason];
    }
    if (reasons.empty()) return "";
    std::string text = "Excluded or undecided, and why (each site with its reason is in the layer `sites`)\n";
    for (const auto& [reason, count] : reasons) text += fmt::format("  {:4}  {}\n", count, reason);
    return text;
}

/// Ranks inside a province, by alternative; an empty vector: the whole country.
using ProvinceRanks = std::vector<std::optional<std::size_t>>;

template <class Group>
std::string ranking_lines(const std::string& title, const std::vector<Group>& groups, const Ranking& ranking,
                          const ProvinceRanks& in_province) {
    std::string text = fmt::format("{} ({} ranked)\n", title, ranking.order.size());
    std::size_t shown = 0;
    for (const auto& ranked : ranking.order) {
        if (shown == shown_rows) break;
        if (!in_province.empty() && !in_province[ranked.alternative]) continue;
        ++shown;
        const Group& group = groups[ranked.alternative];
        const std::string national = in_province.empty() ? "" : fmt::format("   national rank {}", ranked.rank);
        text += fmt::format("  {:3}  {} {:2} sites   score {:.2f} ({:.2f}-{:.2f}){}\n", shown, padded(group.name, 46),
                            group.members.size(), ranked.middle, ranked.score.low, ranked.score.high, national);
    }
    return text;
}

/// How near to the best the hubs are, where their design proves it.
std::string hub_proof_line(const Plan& plan) {
    if (!plan.hubs.proven) return {};
    const auto& [cost, bound] = *plan.hubs.proven;
    const double gap = cost > bound ? (cost - bound) / cost : 0.0;
    return fmt::format("  chosen exactly: cost {:.2f} km, no choice under {:.2f} km (gap {:.2f} %)\n",
                       cost.in(unit::km), bound.in(unit::km), 100.0 * gap);
}

std::string worth_line(double objective, const GreedyWorth& greedy, double bound) {
    const std::string short_of = greedy.missing == 0 ? "" : fmt::format(", {} short of what is asked", greedy.missing);
    return fmt::format("  worth: greedy {:.2f}{}{}; chosen {:.2f}; bound {:.2f}\n", greedy.objective, short_of,
                       greedy.meets_quotas ? "" : ", and against a quota or lock", objective, bound);
}

std::string case_lines(const Plan& plan) {
    if (plan.cases.sites.empty()) return "";
    std::string text = fmt::format("Cases ({} sites; table `cases`)\n", plan.cases.sites.size());
    for (std::size_t i = 0; i < std::min(shown_assets, plan.cases.sites.size()); ++i) {
        const DemandSite& site = plan.sites[plan.cases.sites[i].site];
        text +=
            fmt::format("  {:3}  {} score {:.2f}\n", i + 1, padded(site.name, asset_width), plan.cases.sites[i].score);
    }
    return text + worth_line(plan.cases.objective, plan.cases.greedy, plan.cases.bound) + '\n';
}

std::string wave_lines(const Plan& plan) {
    std::string text = "Waves\n";
    for (const auto& choice : plan.portfolio.waves) {
        text += fmt::format("  {}  {} regions started (asked {} to {}){}\n", choice.wave.year, choice.regions.size(),
                            choice.wave.at_least, choice.wave.at_most, choice.met ? "" : ": " + choice.why_not);
    }
    text += worth_line(plan.portfolio.objective, plan.portfolio.greedy, plan.portfolio.bound);
    return text;
}

std::string leverage_lines(const Plan& plan) {
    std::string text =
        fmt::format("What unlocks most, for {} (table `leverage`, leverage.csv)\n", plan.rules.leverage.round);
    std::size_t shown = 0;
    for (const Leverage& one : plan.leverage) {
        if (one.sites.empty() || shown == shown_assets) continue;
        const bool leg = one.kind == AssetKind::backbone_leg;
        const std::string& id = leg ? plan.backbone[one.asset].id.text : plan.planned_projects[one.asset].id.text;
        const std::string& name = leg ? plan.backbone[one.asset].project : plan.planned_projects[one.asset].name;
        text += fmt::format("  {:3}  {} {:2} sites   {:4.0f} kt/yr sooner, {:4.0f} kt/yr with it only\n", ++shown,
                            padded(id + "  " + name, asset_width), one.sites.size(), one.co2_moved.in(unit::kt_per_yr),
                            one.co2_only.in(unit::kt_per_yr));
    }
    return shown == 0 ? "" : text + '\n';
}

std::string plausibility_lines(const Plan& plan) {
    if (plan.plausibility.empty()) return "";
    std::string text = "Beside the action plan (a warning, never a rescaling)\n";
    for (const auto& row : plan.plausibility) {
        text += fmt::format("  plan: {}{} ({})   data: {}{}   difference: {}\n        {}\n", row.plan_figure,
                            row.plan_year.empty() ? "" : ", " + row.plan_year, row.section, row.data_figure,
                            row.data_year.empty() ? "" : ", " + row.data_year, row.difference, row.remark);
    }
    return text;
}

std::string issue_lines(const Plan& plan) {
    std::map<std::pair<std::string, std::string>, std::size_t> kinds;
    for (const auto& issue : plan.issues) ++kinds[{issue.layer, issue.code}];
    std::vector<std::pair<std::size_t, std::string>> order;
    for (const auto& [kind, count] : kinds) order.emplace_back(count, kind.first + ": " + kind.second);
    std::ranges::sort(order, [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    std::string text = fmt::format("Issues: {} (all in the table `issues`)\n", plan.issues.size());
    for (std::size_t i = 0; i < std::min(shown_issue_kinds, order.size()); ++i) {
        text += fmt::format("  {:4}  {}\n", order[i].first, order[i].second);
    }
    return text;
}

std::string not_supplied_lines(const Plan& plan) {
    std::string missing;
    const auto lacks = [&missing](bool supplied, const char* what) {
        if (!supplied) missing += fmt::format("{}{}", missing.empty() ? "" : ", ", what);
    };
    lacks(!plan.municipalities.empty(), "municipality borders");
    lacks(std::ranges::any_of(plan.estates, [](const Estate& e) { return !e.area.empty(); }), "estate polygons");
    lacks(plan.grid.supply.stations, "grid stations");
    lacks(plan.grid.supply.supply_areas, "supply areas");
    lacks(plan.grid.supply.status, "grid congestion");
    lacks(plan.grid.supply.figures, "MW existing, required and queued on the grid");
    lacks(plan.grid.supply.years, "years in which congestion is solved");
    lacks(plan.grid.supply.planned_projects, "planned grid projects");
    lacks(plan.grid.supply.project_power || !plan.grid.supply.planned_projects, "MW of planned grid projects");
    return missing.empty() ? "" : fmt::format("Not supplied by the study: {}\n", missing);
}

}  // namespace

std::string summary_as_text(const Plan& plan, const std::vector<std::filesystem::path>& files) {
    std::string text = fmt::format("{}\n\n", plan.header.study_name);
    text += scope_lines(plan) + '\n' + exclusion_lines(plan) + '\n';
    const std::string where = plan.header.province ? " in " + *plan.header.province : "";
    text += ranking_lines("Energy hubs" + where, plan.hubs.hubs, plan.hub_ranking, plan.hub_province_ranks);
    text += hub_proof_line(plan) + '\n';
    text += ranking_lines("Regions" + where, plan.regions, plan.region_ranking, plan.region_province_ranks) + '\n';
    text += wave_lines(plan) + '\n' + case_lines(plan) + leverage_lines(plan) + plausibility_lines(plan) + '\n' +
            issue_lines(plan) + not_supplied_lines(plan);
    text += "\nWritten\n";
    for (const auto& file : files) text += fmt::format("  {}\n", file.string());
    return text;
}

}  // namespace regiohub
