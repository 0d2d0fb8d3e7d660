#include "assign/scope.hpp"

#include <fmt/format.h>

#include <limits>

namespace regiohub {
namespace {

/// Strictly over, also where two units of the same amount differ in their last bit: 10,000 MWh is not over 10 GWh.
template <class Amount>
bool is_over(std::optional<Amount> amount, Amount limit) {
    constexpr double rounding = 4.0 * std::numeric_limits<double>::epsilon();
    return amount && *amount > limit * (1.0 + rounding);
}

ScopeDecision inside(ScopeBasis basis, const std::string& cluster, std::string reason) {
    return {Scope::in_cluster, basis, cluster, std::move(reason), YesNo::unknown};
}

/// The cluster question alone: a decision when the site lies in one of the five clusters or nobody can tell yet.
std::optional<ScopeDecision> decide_cluster(const LocatedSite& site, const ScopeEvidence& evidence,
                                            const ScopeRules& rules) {
    using Kind = ClusterClaim::Kind;
    const std::string& named = site.cluster.cluster;
    if (site.cluster.kind == Kind::inside) {
        return inside(ScopeBasis::by_list, named, fmt::format("The site list places it in cluster {}.", named));
    }
    if (site.cluster.kind == Kind::ambiguous && rules.ambiguous_cluster == AmbiguousCluster::inside) {
        return inside(ScopeBasis::by_list, named,
                      fmt::format("Membership of cluster {} is ambiguous; the study counts it as inside.", named));
    }
    if (site.cluster.kind == Kind::ambiguous && rules.ambiguous_cluster == AmbiguousCluster::undecided) {
        return ScopeDecision{Scope::unknown, ScopeBasis::by_list, named,
                             fmt::format("Membership of cluster {} is ambiguous: the province decides.", named),
                             YesNo::unknown};
    }
    if (site.cluster.kind == Kind::not_stated && evidence.cluster_by_geometry) {
        return inside(ScopeBasis::by_geometry, *evidence.cluster_by_geometry,
                      fmt::format("Its point lies inside the outline of cluster {}.", *evidence.cluster_by_geometry));
    }
    return std::nullopt;
}

const char* name_of(SectorTrack track) {
    switch (track) {
        case SectorTrack::asphalt:
            return "asphalt";
        case SectorTrack::waste_incineration:
            return "waste incineration";
        case SectorTrack::oil_gas:
            return "oil and gas";
        case SectorTrack::none:
            break;
    }
    return "";
}

/// A site outside the clusters, not offshore: what it is by track, ETS and the thresholds of the cluster energy
/// strategy.
ScopeDecision decide_outside(const LocatedSite& site, YesNo ces) {
    if (site.track != SectorTrack::none) {
        return {Scope::track, ScopeBasis::none, "",
                fmt::format("The sector has a track of its own ({}): kept, and counted apart.", name_of(site.track)),
                ces};
    }
    if (site.ets == YesNo::yes) {
        return {Scope::anchor, ScopeBasis::none, "", "An ETS site outside the five clusters.", ces};
    }
    if (ces == YesNo::yes) {
        return {Scope::member, ScopeBasis::none, "",
                "Not a known ETS site, but over a threshold of the cluster energy strategy.", ces};
    }
    if (site.ets == YesNo::unknown) {
        return {Scope::unknown, ScopeBasis::none, "", "ETS status uncertain: check with the emissions authority.", ces};
    }
    if (ces == YesNo::unknown) {
        return {Scope::unknown, ScopeBasis::none, "", "Not an ETS site, and its gas and electricity use are not known.",
                ces};
    }
    return {Scope::out_of_scope, ScopeBasis::none, "",
            "Not an ETS site, and under both thresholds of the cluster energy strategy.", ces};
}

}  // namespace

YesNo exceeds_ces_threshold(std::optional<VolumeRate> gas, std::optional<Power> electricity, const ScopeRules& rules) {
    if (is_over(gas, rules.ces_gas) || is_over(electricity, rules.ces_electricity)) return YesNo::yes;
    return gas && electricity ? YesNo::no : YesNo::unknown;
}

ScopeDecision decide_scope(const LocatedSite& site, const ScopeEvidence& evidence, const ScopeRules& rules) {
    const YesNo ces = exceeds_ces_threshold(site.gas, site.electricity, rules);
    if (const auto& hand = evidence.by_hand) {
        return {hand->scope, ScopeBasis::by_hand, hand->cluster,
                fmt::format("Decided by {} on {}: {}", hand->who, hand->when, hand->why), ces};
    }
    if (site.operation == Operation::closed) {
        return {Scope::out_of_scope, ScopeBasis::by_list, "", "The site is closed.", ces};
    }
    if (auto cluster = decide_cluster(site, evidence, rules)) {
        cluster->ces = ces;
        return *cluster;
    }
    if (site.stated_province == offshore_province) {
        return {Scope::offshore, ScopeBasis::by_list, "", "At sea: counted nationally, in no province or region.", ces};
    }
    return decide_outside(site, ces);
}

}  // namespace regiohub
