#include <array>

#include "read/role_fields.hpp"
#include "read/rows.hpp"

namespace regiohub {
namespace {

consteval std::size_t f(std::string_view name) {
    return position(site_fields, name);
}

/// The action plan's eleven sectors (annex 2) in English, as the plan labels them in Dutch, and in short Dutch words.
constexpr std::array sector_words{KnownWord{"ceramics", Sector::ceramics},
                                  KnownWord{"keramiek", Sector::ceramics},
                                  KnownWord{"keramische industrie", Sector::ceramics},
                                  KnownWord{"glass", Sector::glass},
                                  KnownWord{"glas", Sector::glass},
                                  KnownWord{"glasindustrie", Sector::glass},
                                  KnownWord{"chemicals", Sector::chemicals},
                                  KnownWord{"chemie", Sector::chemicals},
                                  KnownWord{"food", Sector::food},
                                  KnownWord{"voeding", Sector::food},
                                  KnownWord{"voedingsmiddelenindustrie", Sector::food},
                                  KnownWord{"metals", Sector::metals},
                                  KnownWord{"basismetaal", Sector::metals},
                                  KnownWord{"basismetaalindustrie en gieterijen", Sector::metals},
                                  KnownWord{"paper", Sector::paper},
                                  KnownWord{"papier", Sector::paper},
                                  KnownWord{"papier & karton", Sector::paper},
                                  KnownWord{"papier en karton", Sector::paper},
                                  KnownWord{"waste", Sector::waste},
                                  KnownWord{"afval", Sector::waste},
                                  KnownWord{"afval- en recycling", Sector::waste},
                                  KnownWord{"building_materials", Sector::building_materials},
                                  KnownWord{"bouwstoffen", Sector::building_materials},
                                  KnownWord{"bouwstoffen en asfalt", Sector::building_materials},
                                  KnownWord{"oil_gas", Sector::oil_gas},
                                  KnownWord{"olie- en gaswinning", Sector::oil_gas},
                                  KnownWord{"ict", Sector::ict},
                                  KnownWord{"ict-sector", Sector::ict},
                                  KnownWord{"other", Sector::other},
                                  KnownWord{"overig", Sector::other},
                                  KnownWord{"overige industrie", Sector::other}};

constexpr std::array track_words{KnownWord{"none", SectorTrack::none},
                                 KnownWord{"geen", SectorTrack::none},
                                 KnownWord{"asphalt", SectorTrack::asphalt},
                                 KnownWord{"asfalt", SectorTrack::asphalt},
                                 KnownWord{"waste_incineration", SectorTrack::waste_incineration},
                                 KnownWord{"avi", SectorTrack::waste_incineration},
                                 KnownWord{"oil_gas", SectorTrack::oil_gas}};

constexpr std::array yes_no_words{KnownWord{"yes", YesNo::yes},
                                  KnownWord{"ja", YesNo::yes},
                                  KnownWord{"j", YesNo::yes},
                                  KnownWord{"y", YesNo::yes},
                                  KnownWord{"true", YesNo::yes},
                                  KnownWord{"waar", YesNo::yes},
                                  KnownWord{"1", YesNo::yes},
                                  KnownWord{"no", YesNo::no},
                                  KnownWord{"nee", YesNo::no},
                                  KnownWord{"n", YesNo::no},
                                  KnownWord{"false", YesNo::no},
                                  KnownWord{"onwaar", YesNo::no},
                                  KnownWord{"0", YesNo::no},
                                  KnownWord{"unknown", YesNo::unknown},
                                  KnownWord{"onbekend", YesNo::unknown},
                                  KnownWord{"uncertain", YesNo::unknown}};

constexpr std::array operation_words{
    KnownWord{"operating", Operation::operating}, KnownWord{"in bedrijf", Operation::operating},
    KnownWord{"open", Operation::operating},      KnownWord{"closed", Operation::closed},
    KnownWord{"gesloten", Operation::closed},     KnownWord{"uncertain", Operation::uncertain},
    KnownWord{"unknown", Operation::uncertain},   KnownWord{"onbekend", Operation::uncertain}};

constexpr std::array disclosure_words{KnownWord{"open", Disclosure::open},
                                      KnownWord{"public", Disclosure::open},
                                      KnownWord{"openbaar", Disclosure::open},
                                      KnownWord{"operator_only", Disclosure::operator_only},
                                      KnownWord{"confidential", Disclosure::confidential},
                                      KnownWord{"vertrouwelijk", Disclosure::confidential}};

template <class Code, std::size_t N>
Code code(RowReader& row, std::size_t field, const std::array<KnownWord<Code>, N>& words, Code blank) {
    return row.code<Code>(field, words, blank);
}

void read_words(RowReader& row, Site& site) {
    site.name = row.text(f("name"));
    site.company = row.text(f("company"));
    site.place = row.text(f("place"));
    site.stated_municipality = row.text(f("municipality"));
    site.stated_province = row.text(f("province"));
    site.postcode = row.text(f("postcode"));
    site.permits = row.text(f("permits"));
    site.location_source = row.text(f("location_source"));
    site.emission_source = row.text(f("emission_source"));
    site.certainty = row.text(f("certainty"));
    site.note = row.text(f("note"));
}

/// A disclosure word that nobody knows hides the site rather than showing it: to err here cannot be undone.
Disclosure disclosure_of(RowReader& row) {
    const bool stated = !row.text(f("disclosure")).empty();
    return code(row, f("disclosure"), disclosure_words, stated ? Disclosure::confidential : Disclosure::open);
}

void read_codes(RowReader& row, Site& site) {
    site.sector = code(row, f("sector"), sector_words, Sector::other);
    site.track = code(row, f("track"), track_words, SectorTrack::none);
    site.ets = code(row, f("ets"), yes_no_words, YesNo::unknown);
    site.duty_to_investigate = code(row, f("duty_to_investigate"), yes_no_words, YesNo::unknown);
    site.cluster = cluster_claim_of(row.text(f("cluster")));
    site.in_case = code(row, f("in_case"), yes_no_words, YesNo::no) == YesNo::yes;
    site.operation = code(row, f("operation"), operation_words, Operation::operating);
    site.disclosure = disclosure_of(row);
}

void read_energy(RowReader& row, Site& site) {
    for (const auto& [year, tonnes] : row.yearly(f("emission_t"))) site.emission.emplace(year, tonnes * unit::t_per_yr);
    site.gas = row.quantity(f("gas_m3_per_yr"), unit::m3_per_yr);
    site.electricity = row.quantity(f("electricity_mwh_per_yr"), unit::MWh_per_yr);
    site.contract = row.quantity(f("contract_mw"), unit::MW);
    site.asked_offtake = row.quantity(f("asked_offtake_mw"), unit::MW);
    site.asked_feed_in = row.quantity(f("asked_feed_in_mw"), unit::MW);
    site.flexible = row.quantity(f("flexible_mw"), unit::MW);
    site.saving_share = row.share(f("saving_share"));
    site.h2_supply = row.quantity(f("h2_supply_t_per_yr"), unit::t_per_yr);
    if (const auto plan = row.years(f("plan_year"))) site.plan_year = plan->high;
    site.waste_heat = row.quantity(f("waste_heat_mw"), unit::MW);
    if (const auto warm = row.number(f("waste_heat_c"))) site.waste_heat_temperature = *warm * unit::degC;
}

void read_location(RowReader& row, Site& site) {
    site.at = row.point({f("lon"), f("lat"), f("x"), f("y")});
    site.location_accuracy = row.length(f("location_accuracy_m"), f("location_accuracy_km"));
    if (!site.at)
        row.doubt("no_place",
                  "the site has no usable coordinates; it counts in totals and takes no part in hubs: give it a place");
}

}  // namespace

std::optional<Site> site_of(RowReader& row) {
    Site site;
    site.id.text = row.text(f("id"));
    read_words(row, site);
    read_codes(row, site);
    read_energy(row, site);
    read_location(row, site);
    return site;
}

ClusterClaim cluster_claim_of(std::string_view text) {
    constexpr std::string_view ambiguous = "ambiguous_";
    const auto word = trimmed(text);
    if (word.empty()) return {};
    if (folded(word) == "none" || folded(word) == "geen") return {ClusterClaim::Kind::outside, ""};
    if (word.starts_with(ambiguous)) return {ClusterClaim::Kind::ambiguous, std::string{word.substr(ambiguous.size())}};
    return {ClusterClaim::Kind::inside, std::string{word}};
}

}  // namespace regiohub
