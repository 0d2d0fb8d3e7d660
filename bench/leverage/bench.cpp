// Leverage of every planned project and leg of a study, beside planning it twice for some of them:
// bench_leverage <study.toml> <assets to plan twice>. Prints one line a figure: name, value.
#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <string>

#include "grid/overlay.hpp"
#include "leverage/leverage.hpp"
#include "plan.hpp"
#include "study/study.hpp"

using namespace regiohub;

namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

struct Timed {
    Plan plan;
    double seconds = 0.0;
};

Timed timed_plan(const Study& study) {
    Timed timed;
    const auto start = Clock::now();
    timed.plan = plan(study, [](const std::string&) {});
    timed.seconds = seconds_since(start);
    return timed;
}

/// CO2 that comes sooner with the asset, and CO2 that comes only with it, from the two plans alone.
std::pair<double, double> between(const Plan& with, const Plan& without, bool project) {
    double forward_t = 0.0;
    double only_t = 0.0;
    for (std::size_t i = 0; i < with.sites.size(); ++i) {
        const DemandSite& site = with.sites[i];
        const auto year = [&](const Plan& plan) -> std::optional<Range<int>> {
            if (!project)
                return first_hydrogen(plan.hydrogen.sites[i], plan.backbone, plan.rules.hydrogen.branch_reach).year;
            const auto& stated = plan.grid.sites[i].first_year_offtake;
            return stated ? std::optional{stated->year} : std::nullopt;
        };
        const auto& asked = with.grid.sites[i].asked;
        const bool wants =
            project ? asked && asked->high > Power{} : site.demand.hydrogen && site.demand.hydrogen->high > Power{};
        const auto emission = emission_in(site, with.header.reference_year);
        const auto sooner = year(with);
        const auto later = year(without);
        if (!site.takes_part() || !wants || !emission || sooner == later) continue;
        const double t = emission->in(unit::t_per_yr);
        if (!later) {
            only_t += t;
        } else {
            forward_t += t * (later->low + later->high - sooner->low - sooner->high) / 2.0;
        }
    }
    return {forward_t, only_t};
}

bool same(double a, double b) {
    return std::abs(a - b) <= 1e-6 * std::max({1.0, std::abs(a), std::abs(b)});
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) return 2;
    const Study study = read_study(argv[1]);
    const auto twice = static_cast<std::size_t>(std::atol(argv[2]));
    const Timed with = timed_plan(study);
    const auto start = Clock::now();
    const std::clock_t start_cpu = std::clock();
    const auto& found = with.plan;
    const GridLayers layers{found.stations, found.supply_areas, found.planned_projects};
    const auto grid = overlay_grid(found.sites, found.hubs.hubs, found.regions, layers, found.rules.grid);
    const auto list = find_leverage(
        {found.sites, grid, found.planned_projects, found.hydrogen.sites, found.backbone, found.header.reference_year},
        found.rules);
    const double list_s = seconds_since(start);
    const double list_cpu_s = static_cast<double>(std::clock() - start_cpu) / CLOCKS_PER_SEC;
    std::size_t moving = 0;
    for (const Leverage& one : list) moving += one.sites.empty() ? 0 : 1;

    double naive_s = 0.0;
    std::size_t planned = 0;
    std::size_t differing = list == found.leverage ? 0 : 1;
    const std::size_t step = std::max<std::size_t>(1, list.size() / std::max<std::size_t>(1, twice));
    for (std::size_t i = 0; i < list.size() && planned < twice; i += step) {
        const Leverage& one = list[i];
        const bool project = one.kind == AssetKind::grid_project;
        Study less = study;
        if (project) {
            less.layers.at("planned_projects").filter = "id <> '" + found.planned_projects[one.asset].id.text + "'";
        } else {
            less.layers.at("backbone").filter = "leg_id <> '" + found.backbone[one.asset].id.text + "'";
        }
        const Timed without = timed_plan(less);
        naive_s += without.seconds;
        ++planned;
        const auto [forward_t, only_t] = between(found, without.plan, project);
        if (!same(forward_t, one.co2_forward.in(unit::t)) || !same(only_t, one.co2_only.in(unit::t_per_yr)))
            ++differing;
    }
    const double all_naive_s =
        naive_s / static_cast<double>(std::max<std::size_t>(1, planned)) * static_cast<double>(list.size());
    fmt::print(
        "assets {}\nmoving {}\nlist_s {:.3f}\nlist_cpu_s {:.3f}\nplan_s {:.3f}\nplanned_twice {}\nnaive_s "
        "{:.1f}\ndiffering {}\n",
        list.size(), moving, list_s, list_cpu_s, with.seconds, planned, all_naive_s, differing);
    return 0;
}
