#include "assign/plausibility.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>

namespace regiohub {
namespace {

/// An ETS site that no list places in one of the clusters and that emitted in the year.
bool emits_outside(const AssignedSite& site, int year) {
    const bool outside =
        site.cluster.kind == ClusterClaim::Kind::outside || site.cluster.kind == ClusterClaim::Kind::not_stated;
    const auto emission = emission_in(site, year);
    return outside && site.scope.scope != Scope::in_cluster && site.ets == YesNo::yes && emission &&
           *emission > MassRate{};
}

bool is_ambiguous(const AssignedSite& site) {
    return site.cluster.kind == ClusterClaim::Kind::ambiguous;
}

struct Tally {
    std::size_t emitting = 0;
    std::size_t ambiguous = 0;
    std::size_t closed = 0;
    std::size_t incinerators = 0;
    std::size_t incinerators_with_emission = 0;
    MassRate emission;
    MassRate ambiguous_emission;
    std::size_t onshore = 0;  // outside the clusters and not ambiguous, on land: what the estate share is of
    std::size_t on_estate = 0;
    std::size_t likely = 0;
    std::size_t estate_unknown = 0;
    EstateBasis basis = EstateBasis::not_supplied;
    std::map<std::size_t, std::size_t> by_province;
};

void count_estate(const AssignedSite& site, Tally& tally) {
    ++tally.onshore;
    tally.basis = std::max(tally.basis, site.estate.basis);
    tally.on_estate += site.estate.on_estate == OnEstate::yes;
    tally.likely += site.estate.on_estate == OnEstate::likely;
    tally.estate_unknown += site.estate.on_estate == OnEstate::unknown;
}

Tally tally_of(std::span<const AssignedSite> sites, int year) {
    Tally tally;
    for (const auto& site : sites) {
        const MassRate emission = emission_in(site, year).value_or(MassRate{});
        const bool outside = site.cluster.kind != ClusterClaim::Kind::inside && !is_ambiguous(site) &&
                             site.scope.scope != Scope::in_cluster;
        tally.closed += site.operation == Operation::closed;
        if (is_ambiguous(site)) {
            ++tally.ambiguous;
            tally.ambiguous_emission += emission;
        }
        if (outside && site.track == SectorTrack::waste_incineration) {
            ++tally.incinerators;
            tally.incinerators_with_emission += emission > MassRate{};
        }
        if (outside && site.stated_province != offshore_province) count_estate(site, tally);
        if (!emits_outside(site, year)) continue;
        ++tally.emitting;
        tally.emission += emission;
        if (site.province) ++tally.by_province[*site.province];
    }
    return tally;
}

std::string signed_percent(double data, double plan) {
    return fmt::format("{:+.1f} %", (data / plan - 1.0) * 100.0);
}

struct DataSide {
    std::string figure;
    std::string difference;
    std::string remark;
};

DataSide count_sites(const Tally& t, double plan) {
    return {
        fmt::format("{} emitting ETS sites outside the clusters", t.emitting),
        fmt::format("{:+.0f} sites", static_cast<double>(t.emitting) - plan),
        fmt::format(
            "Other years and another scope: {} ambiguous sites are not counted, {} incinerators outside the clusters "
            "are listed, {} of "
            "them with an emission, and closures since are only partly known ({} known). Nearness is no validation.",
            t.ambiguous, t.incinerators, t.incinerators_with_emission, t.closed)};
}

DataSide sum_emission(const Tally& t, double plan) {
    const double mton = t.emission.in(unit::Mt_per_yr);
    return {fmt::format("{:.2f} Mton CO2-eq", mton),
            fmt::format("{:+.2f} Mton ({})", mton - plan, signed_percent(mton, plan)),
            fmt::format("Another year and scope; {} ambiguous sites with {:.2f} Mton are not in it, and incinerators "
                        "have no emission here. "
                        "Nearness is no validation.",
                        t.ambiguous, t.ambiguous_emission.in(unit::Mt_per_yr))};
}

DataSide share_estates(const Tally& t, double plan) {
    if (t.basis == EstateBasis::not_supplied || t.onshore == 0) {
        return {"not supplied", "unknown", "The study has neither estate polygons nor a membership list."};
    }
    const auto share = [&t](std::size_t n) { return static_cast<double>(n) / static_cast<double>(t.onshore); };
    const double middle = share(t.on_estate + t.likely);
    return {fmt::format("{:.2f} of {} sites (yes or likely)", middle, t.onshore), fmt::format("{:+.2f}", middle - plan),
            fmt::format("{}: {:.2f} if only yes counts, {:.2f} if every unknown stood on an estate; the plan's figure "
                        "is neither shown nor "
                        "refuted, and depends on what counts as an estate.",
                        t.basis == EstateBasis::by_polygon ? "By polygon" : "By list", share(t.on_estate),
                        share(t.on_estate + t.likely + t.estate_unknown))};
}

DataSide count_incinerators(const Tally& t, double plan) {
    return {fmt::format("{} outside the clusters", t.incinerators),
            fmt::format("{:+.0f}", static_cast<double>(t.incinerators) - plan),
            fmt::format("{} of them have an emission in the data.", t.incinerators_with_emission)};
}

DataSide list_provinces(const Tally& t, std::span<const AdminArea> provinces, const std::string& plan) {
    std::vector<std::pair<std::size_t, std::size_t>> order;
    for (const auto& [province, count] : t.by_province) order.emplace_back(count, province);
    std::ranges::sort(order, [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    const auto wanted = static_cast<std::size_t>(std::ranges::count(plan, ';')) + 1;
    std::string names;
    std::string counts;
    for (std::size_t i = 0; i < std::min(wanted, order.size()); ++i) {
        const std::string& name = provinces[order[i].second].name;
        names += (i == 0 ? "" : ";") + name;
        counts += fmt::format("{}{} {}", i == 0 ? "" : ", ", name, order[i].first);
    }
    return {counts, names == plan ? "same provinces, same order" : "other provinces or another order",
            "Counted over emitting ETS sites outside the clusters; the plan counts firms."};
}

/// Empty where the figure is no number.
std::optional<double> number_of(const std::string& text) {
    double number = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional{number} : std::nullopt;
}

std::optional<DataSide> data_side(const PolicyFigure& figure, const Tally& tally,
                                  std::span<const AdminArea> provinces) {
    using Compare = DataSide (*)(const Tally&, double);
    static constexpr std::array<std::pair<const char*, Compare>, 4> numeric{{{"ets_sites", count_sites},
                                                                             {"emission_mt", sum_emission},
                                                                             {"estate_share", share_estates},
                                                                             {"incinerators", count_incinerators}}};
    if (figure.key == "top_provinces") return list_provinces(tally, provinces, figure.value);
    for (const auto& [key, compare] : numeric) {
        const auto plan = number_of(figure.value);
        if (figure.key == key && plan) return compare(tally, *plan);
    }
    return std::nullopt;
}

}  // namespace

std::vector<PlausibilityRow> compare_with_policy(std::span<const AssignedSite> sites,
                                                 std::span<const AdminArea> provinces,
                                                 std::span<const PolicyFigure> figures, int year) {
    const Tally tally = tally_of(sites, year);
    std::vector<PlausibilityRow> rows;
    for (const auto& figure : figures) {
        const auto data = data_side(figure, tally, provinces);
        if (!data) continue;
        const bool has_year = figure.key == "ets_sites" || figure.key == "emission_mt" || figure.key == "top_provinces";
        rows.push_back({figure.text, figure.value + " " + figure.unit, figure.year, figure.section, data->figure,
                        has_year ? std::to_string(year) : "", data->difference, data->remark});
    }
    return rows;
}

}  // namespace regiohub
