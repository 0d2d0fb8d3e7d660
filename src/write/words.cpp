#include "write/words.hpp"

#include <array>

namespace regiohub {
namespace {

constexpr std::array sector_words{
    Word{"ceramics", "Ceramics", "Keramische industrie"},
    Word{"glass", "Glass", "Glasindustrie"},
    Word{"chemicals", "Chemicals", "Chemie"},
    Word{"food", "Food and drink", "Voedingsmiddelenindustrie"},
    Word{"metals", "Basic metals and foundries", "Basismetaalindustrie en gieterijen"},
    Word{"paper", "Paper and board", "Papier en karton"},
    Word{"waste", "Waste and recycling", "Afval en recycling"},
    Word{"building_materials", "Building materials and asphalt", "Bouwstoffen en asfalt"},
    Word{"oil_gas", "Oil and gas extraction", "Olie- en gaswinning"},
    Word{"ict", "ICT", "ICT-sector"},
    Word{"other", "Other industry", "Overige industrie"},
};
static_assert(sector_words.size() == sector_count);
constexpr std::array track_words{
    Word{"none", "No track of its own", "Geen eigen spoor"},
    Word{"asphalt", "Asphalt plant", "Asfaltcentrale"},
    Word{"waste_incineration", "Waste incineration", "Afvalverbranding"},
    Word{"oil_gas", "Oil and gas extraction", "Olie- en gaswinning"},
};
constexpr std::array yes_no_words{
    Word{"no", "No", "Nee"},
    Word{"yes", "Yes", "Ja"},
    Word{"unknown", "Unknown", "Onbekend"},
};
constexpr std::array disclosure_words{
    Word{"open", "Open to all", "Openbaar"},
    Word{"operator_only", "Shared with grid operators", "Gedeeld met netbeheerders"},
    Word{"confidential", "Confidential to the firm", "Vertrouwelijk"},
};
constexpr std::array operation_words{
    Word{"operating", "Operating", "In bedrijf"},
    Word{"closed", "Closed", "Gesloten"},
    Word{"uncertain", "Uncertain", "Onzeker"},
};
constexpr std::array claim_words{
    Word{"not_stated", "Not stated", "Niet opgegeven"},
    Word{"outside", "Outside the five clusters", "Buiten de vijf clusters"},
    Word{"inside", "Inside a cluster", "In een cluster"},
    Word{"ambiguous", "Ambiguous", "Niet eenduidig"},
};
constexpr std::array scope_words{
    Word{"anchor", "ETS site outside the clusters", "ETS-locatie buiten de clusters"},
    Word{"member", "Other firm that may join", "Ander bedrijf dat kan meedoen"},
    Word{"track", "In a sector track of its own", "In een eigen sectorspoor"},
    Word{"offshore", "Offshore", "Op zee"},
    Word{"in_cluster", "In one of the five clusters", "In een van de vijf clusters"},
    Word{"out_of_scope", "Out of scope", "Buiten de doelgroep"},
    Word{"unknown", "Unknown", "Onbekend"},
};
constexpr std::array scope_basis_words{
    Word{"none", "Nothing to go by", "Geen grond"},
    Word{"by_geometry", "By geometry", "Op ligging"},
    Word{"by_list", "By list", "Op lijst"},
    Word{"by_hand", "By hand", "Met de hand"},
};
constexpr std::array estate_basis_words{
    Word{"not_supplied", "Not supplied", "Niet aangeleverd"},
    Word{"by_list", "By list", "Op lijst"},
    Word{"by_polygon", "By polygon", "Op vlak"},
};
constexpr std::array on_estate_words{
    Word{"no", "No", "Nee"},
    Word{"likely", "Likely", "Waarschijnlijk"},
    Word{"yes", "Yes", "Ja"},
    Word{"unknown", "Unknown", "Onbekend"},
};
constexpr std::array place_basis_words{
    Word{"none", "None", "Geen"},
    Word{"polygon", "In the polygon", "In het vlak"},
    Word{"nearest", "Nearest polygon", "Dichtstbijzijnde vlak"},
    Word{"stated_within_accuracy", "As stated, within the accuracy", "Zoals opgegeven, binnen de nauwkeurigheid"},
};
constexpr std::array status_words{
    Word{"in_service", "In service", "In bedrijf"},
    Word{"under_construction", "Under construction", "In aanbouw"},
    Word{"planned", "Planned", "Gepland"},
    Word{"unknown", "Unknown", "Onbekend"},
};
constexpr std::array congestion_words{
    Word{"free", "Capacity available", "Capaciteit beschikbaar"},
    Word{"limited", "Limited capacity", "Beperkte capaciteit"},
    Word{"announced", "Congestion announced", "Congestie aangekondigd"},
    Word{"structural", "Structural congestion", "Structurele congestie"},
    Word{"unknown", "Unknown", "Onbekend"},
};
constexpr std::array feasibility_words{
    Word{"committed", "Committed", "Vastgelegd"},
    Word{"undecided", "Undecided", "Nog te bepalen"},
    Word{"rejected", "Rejected", "Afgewezen"},
};
constexpr std::array level_words{
    Word{"low", "Low voltage", "Laagspanning"},
    Word{"medium", "Medium voltage", "Middenspanning"},
    Word{"station", "At a medium voltage station", "Op een middenspanningsstation"},
    Word{"regional_high", "Regional high voltage", "Regionale hoogspanning"},
    Word{"high", "High voltage", "Hoogspanning"},
    Word{"extra_high", "Extra high voltage", "Extra hoogspanning"},
    Word{"unknown", "Unknown", "Onbekend"},
};
constexpr std::array choice_words{
    Word{"none", "No station", "Geen station"},
    Word{"by_supply_area", "By supply area", "Op voedingsgebied"},
    Word{"nearest_assumed", "Nearest station, assumed", "Dichtstbijzijnde station, aangenomen"},
};
constexpr std::array reach_words{
    Word{"direct", "Direct connection", "Directe aansluiting"},
    Word{"regional_branch", "Regional branch", "Regionale aftakking"},
    Word{"hub_or_local", "Hub or local production", "Hub of lokale productie"},
    Word{"unknown", "Unknown", "Onbekend"},
};
constexpr std::array member_words{
    Word{"anchor", "ETS site that the region is built around", "ETS-locatie waar de regio om draait"},
    Word{"same_estate", "Stands on the same estate", "Staat op hetzelfde bedrijventerrein"},
    Word{"within_reach", "Within reach of another member", "Binnen bereik van een ander lid"},
    Word{"same_station", "Fed by the same station or supply area", "Gevoed door hetzelfde station of voedingsgebied"},
    Word{"in_ball", "Within the radius of an anchor", "Binnen de straal van een anker"},
    Word{"in_tree_node", "In the same node of the proximity tree", "In dezelfde knoop van de nabijheidsboom"},
    Word{"must_link", "Put in by a person", "Door een persoon toegevoegd"},
};
constexpr std::array left_out_words{
    Word{"alone", "Nobody within reach", "Niemand binnen bereik"},
    Word{"too_few", "Its group has fewer sites than the minimum", "Zijn groep telt minder locaties dan het minimum"},
    Word{"too_small", "Its group has less MW than the minimum", "Zijn groep heeft minder MW dan het minimum"},
    Word{"too_large", "Would push its group over the maximum size", "Zou de groep over de maximale omvang duwen"},
    Word{"too_wide", "Would push its group over the maximum diameter", "Zou de groep over de maximale doorsnede duwen"},
    Word{"cut_off", "A barrier or a forbidden link lies between", "Een barrière of verboden verbinding ligt ertussen"},
    Word{"other_station", "Fed by another station, and the rule is hard",
         "Gevoed door een ander station, en de regel is hard"},
};
constexpr std::array direction_words{
    Word{"more_is_better", "More is better", "Meer is beter"},
    Word{"less_is_better", "Less is better", "Minder is beter"},
};
constexpr std::array severity_words{
    Word{"set_aside", "Row not used", "Rij niet gebruikt"},
    Word{"doubt", "Row used, look at it", "Rij gebruikt, kijk ernaar"},
    Word{"note", "Row used, mended or worth telling", "Rij gebruikt, hersteld of het melden waard"},
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
    static constexpr std::array all{&sector,     &track,       &yes_no,       &disclosure, &operation,   &claim,
                                    &scope,      &scope_basis, &estate_basis, &on_estate,  &place_basis, &status,
                                    &congestion, &feasibility, &level,        &choice,     &reach,       &member,
                                    &left_out,   &direction,   &severity};
    return all;
}

}  // namespace regiohub
