// A site of a firm, and what becomes of it on its way through the rooms:
// Site (as read) -> LocatedSite (in the planar CRS) -> AssignedSite (scope and place) -> DemandSite (energy).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/id.hpp"
#include "model/range.hpp"
#include "model/shapes.hpp"
#include "units/units.hpp"

namespace regiohub {

/// The eleven sectors of the action plan (annex 2, R10).
enum class Sector : std::uint8_t {
    ceramics,
    glass,
    chemicals,
    food,
    metals,
    paper,
    waste,
    building_materials,
    oil_gas,
    ict,
    other,
};
inline constexpr int sector_count = 11;

/// Sectors that have a track of their own (R07): kept and flagged, counted apart.
enum class SectorTrack : std::uint8_t { none, asphalt, waste_incineration, oil_gas };

enum class YesNo : std::uint8_t { no, yes, unknown };

/// How much of a site may be shown to whom (R33).
enum class Disclosure : std::uint8_t { open, operator_only, confidential };

enum class Operation : std::uint8_t { operating, closed, uncertain };

/// What a source writes as the province of a site at sea.
inline constexpr const char* offshore_province = "offshore";

/// Membership of one of the five clusters as a list or a person states it.
struct ClusterClaim {
    enum class Kind : std::uint8_t { not_stated, outside, inside, ambiguous };
    Kind kind = Kind::not_stated;
    std::string cluster;  // id of the cluster where kind is inside or ambiguous
    bool operator==(const ClusterClaim&) const = default;
};

template <class Frame>
struct SiteIn {
    Id<struct SiteTag> id;
    std::string name;
    std::string company;
    std::string place;
    std::string stated_municipality;
    std::string stated_province;  // "offshore" where the source says so
    std::string postcode;
    Sector sector = Sector::other;
    SectorTrack track = SectorTrack::none;
    YesNo ets = YesNo::unknown;
    YesNo duty_to_investigate = YesNo::unknown;  // onderzoeksplicht (R06)
    std::string permits;
    ClusterClaim cluster;
    bool in_case = false;  // in a case or a tailor-made track already (R21)
    Operation operation = Operation::operating;
    Disclosure disclosure = Disclosure::open;

    std::optional<Point<Frame>> at;
    Length location_accuracy;  // radius within which the site lies
    std::string location_source;

    std::map<int, MassRate> emission;  // verified CO2-eq by year; a year that is not there is unknown
    std::string emission_source;
    std::optional<VolumeRate> gas;       // natural gas used
    std::optional<Power> electricity;    // yearly mean of electricity used
    std::optional<Power> contract;       // contracted offtake
    std::optional<Power> asked_offtake;  // new offtake asked of the grid
    std::optional<Power> asked_feed_in;
    std::optional<Power> flexible;       // part of the load that can move away from the peak (R31)
    std::optional<double> saving_share;  // 0..1 of present heat demand (R30)
    std::optional<MassRate> h2_supply;   // hydrogen produced and injected (R26)
    std::optional<int> plan_year;        // when the firm wants it
    std::optional<Power> waste_heat;     // excess heat on offer
    std::optional<Temperature> waste_heat_temperature;

    std::string certainty;
    std::string note;
};
using Site = SiteIn<SourceFrame>;
using LocatedSite = SiteIn<PlanarFrame>;

/// The decision on a site (methods 2) and why.
enum class Scope : std::uint8_t { anchor, member, track, offshore, in_cluster, out_of_scope, unknown };

enum class ScopeBasis : std::uint8_t { none, by_geometry, by_list, by_hand };

struct ScopeDecision {
    Scope scope = Scope::unknown;
    ScopeBasis basis = ScopeBasis::none;
    std::string cluster;         // id, where scope is in_cluster or the site is ambiguous
    std::string reason;          // one English sentence
    YesNo ces = YesNo::unknown;  // over a threshold of the cluster energy strategy (R05)
};

/// "On an estate" has three kinds of answer that must not be mixed: by polygon, by list, not supplied.
enum class EstateBasis : std::uint8_t { not_supplied, by_list, by_polygon };
enum class OnEstate : std::uint8_t { no, likely, yes, unknown };

struct EstateAnswer {
    OnEstate on_estate = OnEstate::unknown;
    EstateBasis basis = EstateBasis::not_supplied;
    std::optional<std::size_t> estate;  // index in the estates
    std::string certainty;              // of the list, where the answer comes from one
};

/// How a site got its province.
enum class PlaceBasis : std::uint8_t { none, polygon, nearest, stated_within_accuracy };

struct AssignedSite : LocatedSite {
    ScopeDecision scope{};
    std::optional<std::size_t> province{};  // index in the provinces
    PlaceBasis province_basis = PlaceBasis::none;
    std::optional<std::size_t> municipality{};  // index in the municipalities; empty: none or not supplied
    EstateAnswer estate{};
    std::optional<std::size_t> supply_area{};  // index in the supply areas

    /// May take part in a hub or region (R04, R07): anchors, members and track sites that have a place.
    [[nodiscard]] bool takes_part() const {
        return at && (scope.scope == Scope::anchor || scope.scope == Scope::member || scope.scope == Scope::track);
    }
};

/// Energy demand of one site. Heat is a yearly mean; `peak` figures say so. Empty: unknown, since the source gives
/// neither gas nor emission.
struct Demand {
    std::optional<VolumeRate> gas;  // present use, stated or derived
    bool gas_from_emission = false;
    bool process_co2_in_play = false;  // gas from emission over-estimates here (bricks, glass, lime)
    double saving_share = 0.0;
    bool saving_assessed = false;
    std::optional<Power> residual_heat;          // useful heat after saving
    std::optional<Power> high_temperature_heat;  // the part above 400 degrees C
    std::optional<Band<Power>> hydrogen;         // H2 (LHV) that may take over gas
    std::optional<Band<MassRate>> hydrogen_mass;
    std::optional<Band<Power>> new_electric_peak;  // MW asked of the grid when the rest is electrified
    double full_load_hours = 8760.0;               // hours a year
};

struct DemandSite : AssignedSite {
    Demand demand{};
};

/// CO2 of a year, if the source has it.
template <class Frame>
[[nodiscard]] std::optional<MassRate> emission_in(const SiteIn<Frame>& site, int year) {
    const auto found = site.emission.find(year);
    return found == site.emission.end() ? std::nullopt : std::optional{found->second};
}

}  // namespace regiohub
