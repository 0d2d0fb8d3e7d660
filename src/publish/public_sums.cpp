#include "publish/public_sums.hpp"

#include <fmt/format.h>

#include "publish/sum_guard.hpp"
#include "publish/table_cells.hpp"
#include "support/error.hpp"

namespace regiohub {
namespace {

constexpr const char* emission = "emission_t_per_yr";

struct Figure {
    std::string firm;
    double emission = 0.0;
};

/// Hidden figures by id of their site.
using Figures = std::map<std::string, Figure>;

/// Positions of hidden figures, ascending.
using Parts = std::vector<std::size_t>;

void add_figures(std::span<const Table> plan, const std::set<std::string>& hidden, Figures& figures) {
    const Table* sites = find_table(plan, "sites");
    for (const Row& row : sites ? sites->rows : std::vector<Row>{}) {
        const auto id = text_at(*sites, row, "site_id");
        const auto known = number_at(*sites, row, emission);
        const auto company = text_at(*sites, row, "company");
        if (known && hidden.contains(id)) figures.emplace(id, Figure{company.empty() ? id : company, *known});
    }
}

/// What an earlier release, or this one, shows of single sites.
std::map<std::string, double> open_figures(std::span<const Table> plan) {
    std::map<std::string, double> figures;
    const Table* sites = find_table(plan, "sites");
    for (const Row& row : sites ? sites->rows : std::vector<Row>{}) {
        if (const auto known = number_at(*sites, row, emission)) figures[text_at(*sites, row, "site_id")] = *known;
    }
    return figures;
}

std::map<GroupKey, double> sums_in(std::span<const Table> plan) {
    std::map<GroupKey, double> sums;
    for (const auto& [name, id] : {GroupKey{"hubs", "hub_id"}, GroupKey{"regions", "region_id"}}) {
        const Table* groups = find_table(plan, name);
        for (const Row& row : groups ? groups->rows : std::vector<Row>{}) {
            if (const auto sum = number_at(*groups, row, emission)) sums[{name, text_at(*groups, row, id)}] = *sum;
        }
    }
    return sums;
}

/// The hidden figures and what is asked about sums of them.
class HiddenSums {
public:
    HiddenSums(const Figures& figures, const PublishRules& rules) : rules_{rules} {
        std::map<std::string, std::size_t> firm_number;
        for (const auto& [site, figure] : figures) {
            at_[site] = amount_.size();
            amount_.push_back(figure.emission);
            firms_.push_back(firm_number.emplace(figure.firm, firm_number.size()).first->second);
        }
    }

    [[nodiscard]] const std::vector<std::size_t>& firms() const { return firms_; }

    [[nodiscard]] Parts parts(const std::vector<std::string>& members) const {
        Parts parts;
        for (const auto& site : members) {
            if (const auto found = at_.find(site); found != at_.end()) parts.push_back(found->second);
        }
        std::ranges::sort(parts);
        return parts;
    }

    [[nodiscard]] std::map<std::size_t, double> by_firm(const Parts& parts) const {
        std::map<std::size_t, double> sums;
        for (const auto i : parts) sums[firms_[i]] += amount_[i];
        return sums;
    }

    /// Enough firms, and none that rules.
    [[nodiscard]] bool is_mixed(const Parts& parts) const {
        double all = 0.0;
        double largest = 0.0;
        const auto firms = by_firm(parts);
        for (const auto& [firm, sum] : firms) {
            all += sum;
            largest = std::max(largest, sum);
        }
        return firms.size() >= rules_.least_firms && all > 0.0 && largest <= rules_.most_share * all;
    }

    /// The same of what one sum holds beyond another.
    [[nodiscard]] bool differ_well(const Parts& one, const Parts& other) const {
        const Parts& larger = one.size() > other.size() ? one : other;
        const Parts& smaller = one.size() > other.size() ? other : one;
        if (!std::ranges::includes(larger, smaller)) return true;
        Parts rest;
        std::ranges::set_difference(larger, smaller, std::back_inserter(rest));
        return rest.empty() || is_mixed(rest);
    }

private:
    PublishRules rules_;
    std::map<std::string, std::size_t> at_;
    std::vector<double> amount_;
    std::vector<std::size_t> firms_;
};

/// Sums over hidden figures that an earlier release shows: those whose figure stands in it.
std::vector<Parts> shown_before(const EarlierRelease& release, const HiddenSums& hidden) {
    std::set<double> out;
    for (const auto& [key, sum] : sums_in(release.shown)) out.insert(sum);
    const auto members = members_of_groups(release.plan);
    std::vector<Parts> sums;
    for (const auto& [key, sum] : sums_in(release.plan)) {
        if (!out.contains(sum) || !members.contains(key)) continue;
        if (auto parts = hidden.parts(members.at(key)); !parts.empty()) sums.push_back(std::move(parts));
    }
    return sums;
}

Figures hidden_figures(std::span<const Table> plan, const PublishRules& rules,
                       std::span<const EarlierRelease> earlier) {
    const auto hidden = hidden_sites(plan, rules.level);
    Figures figures;
    add_figures(plan, hidden, figures);
    std::map<std::string, double> open = open_figures(plan);
    for (const auto& [site, figure] : figures) open.erase(site);
    for (const auto& release : earlier) add_figures(release.plan, hidden_sites(release.plan, rules.level), figures);
    for (const auto& release : earlier) open.merge(open_figures(release.shown));
    // What is open now, or was with the same figure, is known.
    std::erase_if(figures, [&](const auto& one) {
        const auto known = open.find(one.first);
        return known != open.end() && (known->second == one.second.emission || !hidden.contains(one.first));
    });
    return figures;
}

struct Candidate {
    GroupKey key;
    Parts parts;
};

std::vector<Candidate> candidates_of(std::span<const Table> plan, const std::set<std::string>& hidden_ids,
                                     const HiddenSums& hidden) {
    std::vector<Candidate> all;
    for (const auto& [key, members] : members_of_groups(plan)) {
        const bool mixed = std::ranges::any_of(members, [&](const auto& site) { return hidden_ids.contains(site); });
        if (mixed) all.push_back({key, hidden.parts(members)});
    }
    std::ranges::stable_sort(all, std::ranges::greater{},
                             [&](const Candidate& one) { return hidden.by_firm(one.parts).size(); });
    return all;
}

/// Sums that stay hidden for themselves, and so may not follow from others.
std::vector<Parts> secrets_of(const std::vector<Candidate>& candidates, const HiddenSums& hidden) {
    std::vector<Parts> secrets;
    for (const auto& candidate : candidates) {
        if (!hidden.is_mixed(candidate.parts)) secrets.push_back(candidate.parts);
    }
    return secrets;
}

}  // namespace

std::set<std::string> hidden_sites(std::span<const Table> plan, Level level) {
    std::set<std::string> ids;
    const Table* sites = find_table(plan, "sites");
    for (const Row& row : sites ? sites->rows : std::vector<Row>{}) {
        const auto disclosure = text_at(*sites, row, "disclosure");
        const bool seen = disclosure == "open" || (disclosure == "operator_only" && level == Level::operator_only);
        if (!seen) ids.insert(text_at(*sites, row, "site_id"));
    }
    return ids;
}

std::map<GroupKey, std::vector<std::string>> members_of_groups(std::span<const Table> plan) {
    std::map<GroupKey, std::vector<std::string>> members;
    for (const auto& [name, id] : {GroupKey{"hub", "hub_id"}, GroupKey{"region", "region_id"}}) {
        const Table* rows = find_table(plan, name + "_members");
        for (const Row& row : rows ? rows->rows : std::vector<Row>{}) {
            members[{name + "s", text_at(*rows, row, id)}].push_back(text_at(*rows, row, "site_id"));
        }
    }
    return members;
}

std::map<GroupKey, SumDecision> decide_sums(std::span<const Table> plan, const PublishRules& rules,
                                            std::span<const EarlierRelease> earlier) {
    const HiddenSums hidden{hidden_figures(plan, rules, earlier), rules};
    const auto candidates = candidates_of(plan, hidden_sites(plan, rules.level), hidden);
    SumGuard guard{hidden.firms(), secrets_of(candidates, hidden)};
    std::vector<Parts> shown;
    for (const auto& release : earlier) {
        for (auto& parts : shown_before(release, hidden)) {
            guard.show(parts);
            shown.push_back(std::move(parts));
        }
    }
    if (!guard.holds()) {
        throw Error{Failure::data,
                    "publish: a hidden figure follows from what was published before and what is open now; keep the "
                    "sites hidden that were hidden then, or withdraw the earlier release"};
    }
    std::map<GroupKey, SumDecision> decisions;
    for (const auto& [key, parts] : candidates) {
        auto& decision = decisions[key] = SumDecision::shown;
        const auto apart = [&](const Parts& other) { return hidden.differ_well(parts, other); };
        if (!hidden.is_mixed(parts)) {
            decision = SumDecision::too_few_or_one_rules;
        } else if (!std::ranges::all_of(shown, apart) || !guard.keeps_hidden(parts)) {
            decision = SumDecision::would_tell_another;
        } else {
            guard.show(parts);
            shown.push_back(parts);
        }
    }
    return decisions;
}

}  // namespace regiohub
