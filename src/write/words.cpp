#include "write/words.hpp"

#include <array>

namespace regiohub {
namespace {

constexpr std::array sector_words{
    CodeWord{"ceramics", "Ceramics", "Keramische industrie"},
    CodeWord{"glass", "Glass", "Glasindustrie"},
    CodeWord{"chemicals", "Chemicals", "Chemie"},
    CodeWord{"food", "Food and drink", "Voedingsmiddelenindustrie"},
    CodeWord{"metals", "Basic metals and foundries", "Basismetaalindustrie en gieterijen"},
    CodeWord{"paper", "Paper and board", "Papier en karton"},
    CodeWord{"waste", "Waste and recycling", "Afval en recycling"},
    CodeWord{"building_materials", "Building materials and asphalt", "Bouwstoffen en asfalt"},
    CodeWord{"oil_gas", "Oil and gas extraction", "Olie- en gaswinning"},
    CodeWord{"ict", "ICT", "ICT-sector"},
    CodeWord{"other", "Other industry", "Overige industrie"},
};
static_assert(sector_words.size() == sector_count);
constexpr std::array track_words{
    CodeWord{"none", "No track of its own", "Geen eigen spoor"},
    CodeWord{"asphalt", "Asphalt plant", "Asfaltcentrale"},
    CodeWord{"waste_incineration", "Waste incineration", "Afvalverbranding"},
    CodeWord{"oil_gas", "Oil and gas extraction", "Olie- en gaswinning"},
};
constexpr std::array yes_no_words{
    CodeWord{"no", "No", "Nee"},
    CodeWord{"yes", "Yes", "Ja"},
    CodeWord{"unknown", "Unknown", "Onbekend"},
};
constexpr std::array disclosure_words{
    CodeWord{"open", "Open to all", "Openbaar"},
    CodeWord{"operator_only", "Shared with grid operators", "Gedeeld met netbeheerders"},
    CodeWord{"confidential", "Confidential to the firm", "Vertrouwelijk"},
};
constexpr std::array operation_words{
    CodeWord{"operating", "Operating", "In bedrijf"},
    CodeWord{"closed", "Closed", "Gesloten"},
    CodeWord{"uncertain", "Uncertain", "Onzeker"},
};
constexpr std::array claim_words{
    CodeWord{"not_stated", "Not stated", "Niet opgegeven"},
    CodeWord{"outside", "Outside the five clusters", "Buiten de vijf clusters"},
    CodeWord{"inside", "Inside a cluster", "In een cluster"},
    CodeWord{"ambiguous", "Ambiguous", "Niet eenduidig"},
};
constexpr std::array scope_words{
    CodeWord{"anchor", "ETS site outside the clusters", "ETS-locatie buiten de clusters"},
    CodeWord{"member", "Other firm that may join", "Ander bedrijf dat kan meedoen"},
    CodeWord{"track", "In a sector track of its own", "In een eigen sectorspoor"},
    CodeWord{"offshore", "Offshore", "Op zee"},
    CodeWord{"in_cluster", "In one of the five clusters", "In een van de vijf clusters"},
    CodeWord{"out_of_scope", "Out of scope", "Buiten de doelgroep"},
    CodeWord{"unknown", "Not decided", "Niet beslist"},
};
constexpr std::array scope_basis_words{
    CodeWord{"none", "Nothing to go by", "Geen grond"},
    CodeWord{"by_geometry", "By geometry", "Op ligging"},
    CodeWord{"by_list", "By list", "Op lijst"},
    CodeWord{"by_hand", "By hand", "Met de hand"},
};
constexpr std::array estate_basis_words{
    CodeWord{"not_supplied", "Not supplied", "Niet aangeleverd"},
    CodeWord{"by_list", "By list", "Op lijst"},
    CodeWord{"by_polygon", "By polygon", "Op vlak"},
};
constexpr std::array on_estate_words{
    CodeWord{"no", "No", "Nee"},
    CodeWord{"likely", "Likely", "Waarschijnlijk"},
    CodeWord{"yes", "Yes", "Ja"},
    CodeWord{"unknown", "Unknown", "Onbekend"},
};
constexpr std::array place_basis_words{
    CodeWord{"none", "None", "Geen"},
    CodeWord{"polygon", "In the polygon", "In het vlak"},
    CodeWord{"nearest", "Nearest polygon", "Dichtstbijzijnde vlak"},
    CodeWord{"stated_within_accuracy", "As stated, within the accuracy", "Zoals opgegeven, binnen de nauwkeurigheid"},
};
constexpr std::array status_words{
    CodeWord{"in_service", "In service", "In bedrijf"},
    CodeWord{"under_construction", "Under construction", "In aanbouw"},
    CodeWord{"planned", "Planned", "Gepland"},
    CodeWord{"unknown", "Unknown", "Onbekend"},
};
constexpr std::array congestion_words{
    CodeWord{"free", "Capacity available", "Capaciteit beschikbaar"},
    CodeWord{"limited", "Limited capacity", "Beperkte capaciteit"},
    CodeWord{"announced", "Congestion announced", "Congestie aangekondigd"},
    CodeWord{"structural", "Structural congestion", "Structurele congestie"},
    CodeWord{"unknown", "Unknown", "Onbekend"},
};
constexpr std::array feasibility_words{
    CodeWord{"committed", "Committed", "Vastgelegd"},
    CodeWord{"undecided", "Undecided", "Nog te bepalen"},
    CodeWord{"rejected", "Rejected", "Afgewezen"},
};
constexpr std::array level_words{
    CodeWord{"low", "Low voltage", "Laagspanning"},
    CodeWord{"medium", "Medium voltage", "Middenspanning"},
    CodeWord{"station", "At a medium voltage station", "Op een middenspanningsstation"},
    CodeWord{"regional_high", "Regional high voltage", "Regionale hoogspanning"},
    CodeWord{"high", "High voltage", "Hoogspanning"},
    CodeWord{"extra_high", "Extra high voltage", "Extra hoogspanning"},
    CodeWord{"unknown", "Unknown", "Onbekend"},
};
constexpr std::array choice_words{
    CodeWord{"none", "No station", "Geen station"},
    CodeWord{"by_supply_area", "By supply area", "Op voedingsgebied"},
    CodeWord{"nearest_assumed", "Nearest station, assumed", "Dichtstbijzijnde station, aangenomen"},
    CodeWord{"by_room", "Station with room, first choice is full", "Station met ruimte, eerste keus is vol"},
};
constexpr std::array reach_words{
    CodeWord{"direct", "Direct connection", "Directe aansluiting"},
    CodeWord{"regional_branch", "Regional branch", "Regionale aftakking"},
    CodeWord{"hub_or_local", "Hub or local production", "Hub of lokale productie"},
    CodeWord{"unknown", "Unknown", "Onbekend"},
};
constexpr std::array member_words{
    CodeWord{"anchor", "ETS site that the region is built around", "ETS-locatie waar de regio om draait"},
    CodeWord{"same_estate", "Stands on the same estate", "Staat op hetzelfde bedrijventerrein"},
    CodeWord{"within_reach", "Within reach of another member", "Binnen bereik van een ander lid"},
    CodeWord{"same_station", "Fed by the same station or supply area",
             "Gevoed door hetzelfde station of voedingsgebied"},
    CodeWord{"in_ball", "Within the radius of an anchor", "Binnen de straal van een anker"},
    CodeWord{"in_tree_node", "In the same node of the proximity tree", "In dezelfde knoop van de nabijheidsboom"},
    CodeWord{"must_link", "Put in by a person", "Door een persoon toegevoegd"},
};
constexpr std::array left_out_words{
    CodeWord{"alone", "Nobody within reach", "Niemand binnen bereik"},
    CodeWord{"too_few", "Its group has fewer sites than the minimum",
             "Zijn groep telt minder locaties dan het minimum"},
    CodeWord{"too_small", "Its group has less MW than the minimum", "Zijn groep heeft minder MW dan het minimum"},
    CodeWord{"too_large", "Would push its group over the maximum size", "Zou de groep over de maximale omvang duwen"},
    CodeWord{"too_wide", "Would push its group over the maximum diameter",
             "Zou de groep over de maximale doorsnede duwen"},
    CodeWord{"outlier", "Others are within reach, but the groups chosen are better without it",
             "Er zijn andere binnen bereik, maar de gekozen groepen zijn beter zonder"},
    CodeWord{"cut_off", "A barrier or a forbidden link lies between",
             "Een barrière of verboden verbinding ligt ertussen"},
    CodeWord{"other_station", "Fed by another station, and hubs keep to one",
             "Gevoed door een ander station, en een hub houdt zich aan één"},
};
constexpr std::array direction_words{
    CodeWord{"more_is_better", "More is better", "Meer is beter"},
    CodeWord{"less_is_better", "Less is better", "Minder is beter"},
};
constexpr std::array severity_words{
    CodeWord{"set_aside", "Row not used", "Rij niet gebruikt"},
    CodeWord{"doubt", "Row used, look at it", "Rij gebruikt, kijk ernaar"},
    CodeWord{"note", "Row used, mended or worth telling", "Rij gebruikt, hersteld of het melden waard"},
};

// What each enumeration calls its vocabulary; the last value of each must have a word.
constexpr Vocabulary sector{"sector", sector_words};
constexpr Vocabulary track{"sector_track", track_words};
constexpr Vocabulary yes_no{"yes_no", yes_no_words};
constexpr Vocabulary disclosure{"disclosure", disclosure_words};
constexpr Vocabulary operation{"operation", operation_words};
constexpr Vocabulary claim{"cluster_claim", claim_words};
constexpr Vocabulary scope{"scope", scope_words};
constexpr Vocabulary scope_basis{"scope_basis", scope_basis_words};
constexpr Vocabulary estate_basis{"estate_basis", estate_basis_words};
constexpr Vocabulary on_estate{"on_estate", on_estate_words};
constexpr Vocabulary place_basis{"place_basis", place_basis_words};
constexpr Vocabulary status{"status", status_words};
constexpr Vocabulary congestion{"congestion", congestion_words};
constexpr Vocabulary feasibility{"feasibility", feasibility_words};
constexpr Vocabulary level{"connection_level", level_words};
constexpr Vocabulary choice{"station_choice", choice_words};
constexpr Vocabulary reach{"hydrogen_reach", reach_words};
constexpr Vocabulary member{"member_reason", member_words};
constexpr Vocabulary left_out{"left_out_reason", left_out_words};
constexpr Vocabulary direction{"direction", direction_words};
constexpr Vocabulary severity{"severity", severity_words};

}  // namespace

template <>
const Vocabulary& vocabulary<Sector>() {
    return sector;
}
template <>
const Vocabulary& vocabulary<SectorTrack>() {
    return track;
}
template <>
const Vocabulary& vocabulary<YesNo>() {
    return yes_no;
}
template <>
const Vocabulary& vocabulary<Disclosure>() {
    return disclosure;
}
template <>
const Vocabulary& vocabulary<Operation>() {
    return operation;
}
template <>
const Vocabulary& vocabulary<ClusterClaim::Kind>() {
    return claim;
}
template <>
const Vocabulary& vocabulary<Scope>() {
    return scope;
}
template <>
const Vocabulary& vocabulary<ScopeBasis>() {
    return scope_basis;
}
template <>
const Vocabulary& vocabulary<EstateBasis>() {
    return estate_basis;
}
template <>
const Vocabulary& vocabulary<OnEstate>() {
    return on_estate;
}
template <>
const Vocabulary& vocabulary<PlaceBasis>() {
    return place_basis;
}
template <>
const Vocabulary& vocabulary<AssetStatus>() {
    return status;
}
template <>
const Vocabulary& vocabulary<Congestion>() {
    return congestion;
}
template <>
const Vocabulary& vocabulary<Feasibility>() {
    return feasibility;
}
template <>
const Vocabulary& vocabulary<ConnectionLevel>() {
    return level;
}
template <>
const Vocabulary& vocabulary<StationChoice>() {
    return choice;
}
template <>
const Vocabulary& vocabulary<HydrogenReach>() {
    return reach;
}
template <>
const Vocabulary& vocabulary<MemberReason>() {
    return member;
}
template <>
const Vocabulary& vocabulary<LeftOutReason>() {
    return left_out;
}
template <>
const Vocabulary& vocabulary<Direction>() {
    return direction;
}
template <>
const Vocabulary& vocabulary<Severity>() {
    return severity;
}

std::span<const Vocabulary* const> all_vocabularies() {
    static const Vocabulary* const causes = &vocabulary<CauseKind>();
    static const Vocabulary* const in_list = &vocabulary<ListChange>();
    static const Vocabulary* const in_waves = &vocabulary<WaveChange>();
    static const Vocabulary* const assets = &vocabulary<AssetKind>();
    static const Vocabulary* const carriers = &vocabulary<Carrier>();
    static const Vocabulary* const of_regions = &vocabulary<RegionStatus>();
    static const Vocabulary* const counted = &vocabulary<CountedOver>();
    static const Vocabulary* const sides = &vocabulary<GridSide>();
    static const Vocabulary* const parts = &vocabulary<GridPart>();
    static const Vocabulary* const bases = &vocabulary<YearBasis>();
    static const Vocabulary* const outcomes = &vocabulary<ReliefOutcome>();
    static const Vocabulary* const held_up = &vocabulary<HoldUp>();
    static const Vocabulary* const quota_of = &vocabulary<QuotaOf>();
    static const Vocabulary* const core = &vocabulary<CoreClass>();
    static const std::array all{&sector,     &track,       &yes_no,       &disclosure, &operation,   &claim,
                                &scope,      &scope_basis, &estate_basis, &on_estate,  &place_basis, &status,
                                &congestion, &feasibility, &level,        &choice,     &reach,       &member,
                                &left_out,   &direction,   &severity,     causes,      in_list,      in_waves,
                                of_regions,  assets,       carriers,      counted,     sides,        parts,
                                bases,       outcomes,     held_up,       quota_of,    core};
    return all;
}

}  // namespace regiohub
