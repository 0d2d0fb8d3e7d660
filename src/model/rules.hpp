// The rules of a plan: every radius, share and price that a room goes by. Each is a key of the study file, where its
// default, unit and source stand (docs/study-keys.md); the defaults here and there are held equal by a test.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "model/boundary.hpp"
#include "model/hydrogen_rules.hpp"
#include "model/leverage.hpp"
#include "model/monitoring.hpp"
#include "model/portfolio.hpp"
#include "model/range.hpp"
#include "model/site.hpp"
#include "units/units.hpp"

namespace regiohub {

/// What becomes of a site whose cluster membership is ambiguous (R03): both variants can be run.
enum class AmbiguousCluster : std::uint8_t { undecided, outside, inside };

struct ScopeRules {
    AmbiguousCluster ambiguous_cluster = AmbiguousCluster::undecided;
    VolumeRate ces_gas = 1e6 * unit::m3_per_yr;       // strictly more than this (R05)
    Power ces_electricity = 10.0 * unit::GWh_per_yr;  // strictly more than this (R05)
};

struct PlaceRules {
    Length estate_tolerance = 50.0 * unit::m;
    Length coast_tolerance = 5.0 * unit::km;  // a site outside every province takes the nearest within this
};

/// Energy of a sector (domain A29-A31).
struct SectorDemand {
    double full_load_hours = 0.0;         // hours a year
    double high_temperature_share = 0.0;  // of heat above 400 degrees C
    Band<double> hydrogen_share;          // of present gas
    bool process_co2 = false;             // CO2 of the material itself is in the emission
};

struct DemandRules {
    Per<Mass, Volume> gas_co2 = 1.79 * unit::kg / unit::m3;
    Per<Energy, Volume> gas_lhv = 8.79 * unit::kWh / unit::m3;
    double gas_boiler_efficiency = 0.93;
    double electric_boiler_efficiency = 0.99;
    double heat_pump_cop = 2.7;
    double saving_share = 0.0;
    std::array<SectorDemand, sector_count> sectors{};         // by Sector; set by default_sector_demand()
    SectorDemand asphalt{1500, 0.0, {0.0, 0.2, 0.5}, false};  // asphalt plants, whatever their sector
};
[[nodiscard]] std::array<SectorDemand, sector_count> default_sector_demand();

/// How hubs are found: estates first and then the loose sites near them; DBSCAN; the best level of each branch of the
/// mutual-reachability tree; a capacitated p-median.
enum class HubDesign : std::uint8_t { estate, density, hierarchy, exact };

struct HubRules {
    HubDesign design = HubDesign::estate;
    Length reach = 2.0 * unit::km;
    bool one_station = true;  // sites of different supply areas never share a hub, where both areas are known
    std::size_t min_sites = 2;
    std::size_t max_sites = 50;
    Power min_power;  // of the new electric peaks that are known together
    Power max_power = 1e6 * unit::MW;
    Length max_diameter = 10.0 * unit::km;
    std::size_t core_sites = 2;  // density and hierarchy: sites within reach, itself included, that make a dense place
    Length least_distance = 100.0 * unit::m;  // hierarchy: sites nearer than this count as this near
    std::size_t most_nodes = 2000;            // exact: branch-and-bound nodes a cluster of sites
    Length outline_margin = 0.25 * unit::km;
};

/// A region over a province border: no matter; kept in the pool with a loss of score; never made.
enum class ProvinceBorder : std::uint8_t { free, penalised, hard };

struct RegionRules {
    std::vector<Length> radii{5.0 * unit::km, 10.0 * unit::km, 15.0 * unit::km, 20.0 * unit::km};
    std::size_t tree_sites = 2;  // mutual reachability of the tree whose nodes are candidates; 0: balls only
    std::size_t min_members = 2;
    Length max_diameter = 30.0 * unit::km;
    ProvinceBorder province_border = ProvinceBorder::free;
    double border_penalty =
        0.2;  // where penalised: share of the score lost, times the share of members over the border
    Length outline_margin = 1.0 * unit::km;
};

struct GridRules {
    Power low_up_to = 0.175 * unit::MW;  // size classes are in MVA, set against MW over the power factor
    Power medium_up_to = 1.75 * unit::MW;
    Power station_up_to = 10.0 * unit::MW;
    Power regional_high_up_to = 100.0 * unit::MW;
    Power high_up_to = 300.0 * unit::MW;
    double power_factor = 0.95;
    double route_factor = 1.3;
    double regional_high_from_kv = 20.0;  // lowest voltage that carries a regional high connection (A22)
    double high_from_kv = 110.0;
    double extra_high_from_kv = 220.0;
    std::size_t candidates = 20;               // stations a site may be served from: the nearest suitable ones
    Length candidate_reach = 25.0 * unit::km;  // and not farther than this, but for the nearest
    bool queue_goes_first = true;              // MW queued at a station take its room before new load
    bool structural_is_full = true;  // structural congestion leaves no room until it is solved, whatever the MW say
    Band<double> coincidence{0.6, 0.75, 0.9};  // peak of very many firms together, as a share of the sum of their own
    int late_horizon = 2030;                   // a project that cannot be done before this year is late (R24)
    std::string transmission_operator = "TenneT";  // whose areas lie over the regional ones
};

/// A criterion's scale and weight as the study gives them; the room score knows how each is measured.
struct CriterionRule {
    double worst = 0.0;  // raw figure worth 0
    double best = 1.0;   // raw figure worth 1
    double weight = 1.0;
};

/// How weights and inputs are drawn to see how a ranking stands up.
struct DrawRules {
    std::size_t draws = 9604;  // a share is good to 0.01
    std::uint64_t seed = 1;
    std::size_t first_hubs = 10;  // how many hubs the line is drawn under; regions go by the waves
    double emission_accuracy =
        0.05;  // part of itself by which a verified emission may be off: tier 2 of Regulation (EU) 2018/2066, annex II
    double undecided_leg_probability = 0.5;  // that a leg comes which is not decided and has no probability of its own
};

struct ScoreRules {
    std::map<std::string, CriterionRule> hub_criteria;     // by name; set by default_hub_criteria()
    std::map<std::string, CriterionRule> region_criteria;  // by name; set by default_region_criteria()
    int urgency_year = 2030;  // what the infrastructure does not allow before this year is urgent (action plan 1, R24)
    double urgency_share =
        0.5;  // of the anchors' CO2 that must be gone by then (action plan 1: "about half before 2030")
    DrawRules draw;
};
[[nodiscard]] std::map<std::string, CriterionRule> default_hub_criteria();
[[nodiscard]] std::map<std::string, CriterionRule> default_region_criteria();

struct Rules {
    ScopeRules scope;
    PlaceRules place;
    DemandRules demand;
    HubRules hubs;
    RegionRules regions;
    GridRules grid;
    HydrogenRules hydrogen;
    ScoreRules score;
    SelectRules select;
    MonitorRules monitor;
    LeverageRules leverage;
    BoundaryRules boundary;
};

/// Rules with every default filled in.
[[nodiscard]] Rules default_rules();

}  // namespace regiohub
