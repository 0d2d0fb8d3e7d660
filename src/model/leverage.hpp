// What unlocks most: assets, and the CO2 whose first feasible year each of them moves (methods 10).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/groups.hpp"
#include "model/late.hpp"
#include "model/range.hpp"
#include "units/units.hpp"

namespace regiohub {

enum class AssetKind : std::uint8_t { grid_project, backbone_leg };

/// When a site can first be served by a carrier. Neither now nor a year: nobody states one.
struct FirstYear {
    bool now = false;
    std::optional<Range<int>> year;
    bool operator==(const FirstYear&) const = default;
};

/// A site whose first feasible year would be another without the asset.
struct MovedSite {
    SiteIndex site = 0;
    FirstYear with;
    FirstYear without;
    std::optional<double> years;       // brought forward: mean of both ends; empty: there is no year without the asset
    std::optional<MassRate> emission;  // in the plan's reference year; empty: not known
    std::optional<Power> power;        // it asks of the carrier, middle
    bool operator==(const MovedSite&) const = default;
};

struct Leverage {
    AssetKind kind = AssetKind::grid_project;
    std::size_t asset = 0;         // position in the planned projects or the legs of the backbone
    std::vector<MovedSite> sites;  // ascending
    MassRate co2_moved;            // of sites that have a year with and without it
    Mass co2_forward;              // the same, each times the years it comes sooner
    MassRate co2_only;             // of sites that have no year without it
    Mass weight;                   // what the list goes by: co2_forward, and co2_only times the years to the horizon
    std::size_t emission_unknown = 0;  // moved sites whose emission is not known
    Power power;                       // they ask, middle, where known
    bool operator==(const Leverage&) const = default;
};

struct LeverageRules {
    int horizon = 2040;                // a site that has no year without the asset counts as not before this year
    std::string round = "pMIEK 2025";  // of the infrastructure programme that the list is for
};

}  // namespace regiohub
