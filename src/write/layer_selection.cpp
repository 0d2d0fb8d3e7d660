// How the regions and the cases were chosen: worth beside the greedy choice and the bound, quotas, near-optimal
// choices, standing under drawn weights.
#include <algorithm>
#include <array>

#include "write/fields.hpp"
#include "write/layers.hpp"

namespace regiohub {
namespace {

/// A choice as the table of worths tells it.
struct Worth {
    const char* what;
    double objective;
    GreedyWorth greedy;
    double bound;
    const std::string& method;
};

double gap_of(const Worth& one) {
    const double apart = std::max(0.0, one.bound - one.objective);
    return apart == 0.0 ? 0.0 : apart / one.objective;
}

bool is_in(const std::vector<std::size_t>& regions, std::size_t region) {
    return std::ranges::find(regions, region) != regions.end();
}

}  // namespace

Table selection_table(const Plan& plan) {
    const auto& regions = plan.portfolio;
    const auto& cases = plan.cases;
    const std::array all{Worth{"regions", regions.objective, regions.greedy, regions.bound, regions.method},
                         Worth{"cases", cases.objective, cases.greedy, cases.bound, cases.method}};
    const LayerFields fields{
        field::text("chosen_from", "What was chosen: regions or cases",
                    [&](auto i) { return std::string{all[i].what}; }),
        field::number("greedy_worth", "What the best first is worth, summed over the waves",
                      [&](auto i) { return all[i].greedy.objective; }),
        field::whole("greedy_missing", "Regions by which the greedy choice falls short of the minimums, summed",
                     [&](auto i) { return all[i].greedy.missing; }),
        field::flag("greedy_meets_quotas", "Whether the greedy choice keeps to quotas and locks",
                    [&](auto i) { return all[i].greedy.meets_quotas; }),
        field::number("worth", "What the choice is worth: scores times new reach, and diversity, summed over the waves",
                      [&](auto i) { return all[i].objective; }),
        field::number("bound", "No choice that falls as little short is worth more",
                      [&](auto i) { return all[i].bound; }),
        field::number("gap", "Part of its worth that the choice may miss, 0: proven the best",
                      [&](auto i) { return gap_of(all[i]); }),
        field::text("method", "How it was chosen", [&](auto i) { return all[i].method; }),
    };
    return tabulate(
        {"selection", "What the choice is worth, beside the greedy one and the bound", GeometryKind::none, {}, {}},
        positions(all.size()), fields);
}

Table quotas_table(const Plan& plan) {
    const auto& all = plan.portfolio.quotas;
    const LayerFields fields{
        field::coded<QuotaOf>("quota_of", "What regions are counted by", [&](auto i) { return all[i].quota.of; }),
        field::text("name", "Of which one", [&](auto i) { return all[i].quota.name; }),
        field::whole("year", "By the end of this year", [&](auto i) { return all[i].quota.year; }),
        field::whole("at_least", "Regions of it, at least", [&](auto i) { return all[i].quota.at_least; }),
        field::whole("at_most", "Regions of it, at most", [&](auto i) { return all[i].quota.at_most; }),
        field::whole("chosen", "Regions of it that were chosen", [&](auto i) { return all[i].chosen; }),
        field::whole("candidates", "Regions of it in the pool", [&](auto i) { return all[i].candidates; }),
    };
    return tabulate({"quotas", "Quotas of the study: asked and chosen", GeometryKind::none, {}, {}},
                    positions(all.size()), fields);
}

Table alternatives_table(const Plan& plan) {
    struct Chosen {
        std::size_t alternative;
        std::size_t wave;
        std::size_t region;
    };
    const auto& all = plan.portfolio.alternatives;
    std::vector<Chosen> rows;
    for (std::size_t a = 0; a < all.size(); ++a) {
        for (std::size_t w = 0; w < all[a].waves.size(); ++w) {
            for (const auto region : all[a].waves[w]) rows.push_back({a, w, region});
        }
    }
    const LayerFields fields{
        field::whole("alternative", "Number of the choice, each as unlike those before it as can be",
                     [&](auto i) { return rows[i].alternative + 1; }),
        field::number("worth", "What the whole choice is worth",
                      [&](auto i) { return all[rows[i].alternative].objective; }),
        field::whole("year", "Year of the wave", [&](auto i) { return plan.portfolio.waves[rows[i].wave].wave.year; }),
        field::text("region_id", "Id of the region", [&](auto i) { return plan.regions[rows[i].region].id.text; }),
        field::text("name", "Name of the region", [&](auto i) { return plan.regions[rows[i].region].name; }),
        field::flag("in_plan", "Whether the plan has it in this wave too",
                    [&](auto i) { return is_in(plan.portfolio.waves[rows[i].wave].regions, rows[i].region); }),
    };
    return tabulate({"selection_alternatives",
                     "Choices that are worth nearly as much; empty unless the study asks for them",
                     GeometryKind::none,
                     {},
                     {}},
                    positions(rows.size()), fields);
}

Table selection_shares_table(const Plan& plan) {
    struct Stands {
        std::size_t wave;
        std::size_t region;
    };
    const auto& standing = plan.portfolio.standing;
    std::vector<Stands> rows;
    for (std::size_t w = 0; w < standing.size(); ++w) {
        for (const Ranked& ranked : plan.region_ranking.order) rows.push_back({w, ranked.alternative});
    }
    const auto of = [&](std::size_t i) -> const DrawnStanding& { return standing[rows[i].wave][rows[i].region]; };
    const LayerFields fields{
        field::text("region_id", "Id of the region", [&](auto i) { return plan.regions[rows[i].region].id.text; }),
        field::text("name", "Name of the region", [&](auto i) { return plan.regions[rows[i].region].name; }),
        field::whole("year", "Year of the wave", [&](auto i) { return plan.portfolio.waves[rows[i].wave].wave.year; }),
        field::number("share", "Share of the draws in which the exact choice has it by then, 0 to 1",
                      [&](auto i) { return of(i).share; }),
        field::number("core_index", "Share of the different choices that are best in some draw, 0 to 1",
                      [&](auto i) { return of(i).core_index; }),
        field::coded<CoreClass>("core", "Whether it is in all of them, some, or none",
                                [&](auto i) { return of(i).core; }),
    };
    return tabulate(
        {"selection_shares",
         "How regions stand when the choice is made anew under drawn weights; empty unless the study asks for it",
         GeometryKind::none,
         {},
         {}},
        positions(rows.size()), fields);
}

Table cases_table(const Plan& plan) {
    const auto& all = plan.cases.sites;
    const auto site = [&](std::size_t i) -> const DemandSite& { return plan.sites[all[i].site]; };
    const LayerFields fields{
        field::whole("rank", "Place, by score", [&](auto i) { return i + 1; }),
        field::text("site_id", "Id of the site", [&](auto i) { return site(i).id.text; }),
        field::text("name", "Name of the site", [&](auto i) { return site(i).name; }),
        field::text("province", "Province of the site",
                    [&](auto i) { return site(i).province ? plan.provinces[*site(i).province].name : std::string{}; }),
        field::coded<Sector>("sector", "Sector of the site", [&](auto i) { return site(i).sector; }),
        field::number("score", "Urgency and blueprint, 0 to 1", [&](auto i) { return all[i].score; }),
        field::text("reason", "What speaks for it", [&](auto i) { return all[i].reason; }),
    };
    return tabulate({"cases", "Sites chosen as cases, beside those in progress", GeometryKind::none, {}, {}},
                    positions(all.size()), fields);
}

}  // namespace regiohub
