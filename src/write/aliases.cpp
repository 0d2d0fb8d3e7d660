#include "write/aliases.hpp"

#include <array>
#include <map>
#include <string_view>

namespace regiohub {
namespace {

struct Ending {
    std::string_view code;
    std::string_view english;
    std::string_view dutch;
};

// Longest first: "_t_per_yr" before anything that it ends in.
constexpr std::array unit_endings{
    Ending{"_mwh_per_yr", " (MWh/yr)", " (MWh/jaar)"},
    Ending{"_kt_per_yr", " (kt/yr)", " (kt/jaar)"},
    Ending{"_m3_per_yr", " (m³/yr)", " (m³/jaar)"},
    Ending{"_t_per_yr", " (t/yr)", " (t/jaar)"},
    Ending{"_deg_c", " (°C)", " (°C)"},
    Ending{"_kv", " (kV)", " (kV)"},
    Ending{"_mw", " (MW)", " (MW)"},
    Ending{"_ha", " (ha)", " (ha)"},
    Ending{"_m", " (m)", " (m)"},
};

constexpr std::array part_endings{
    Ending{"_accuracy", ", accuracy", ", nauwkeurigheid"},
    Ending{"_certainty", ", certainty", ", zekerheid"},
    Ending{"_feasibility", ", feasibility", ", haalbaarheid"},
    Ending{"_congestion", ", congestion", ", congestie"},
    Ending{"_existing", ", existing capacity", ", aanwezige capaciteit"},
    Ending{"_required", ", required capacity", ", benodigde capaciteit"},
    Ending{"_unknown", ", not known", ", niet bekend"},
    Ending{"_before", ", before", ", eerst"},
    Ending{"_change", ", change", ", verandering"},
    Ending{"_after", ", after", ", nu"},
    Ending{"_status", ", status", ", status"},
    Ending{"_queued", ", in the queue", ", in de wachtrij"},
    Ending{"_source", ", source", ", bron"},
    Ending{"_reason", ", reason", ", reden"},
    Ending{"_solved", ", solved", ", opgelost"},
    Ending{"_basis", ", decided by", ", grond"},
    Ending{"_share", ", share", ", aandeel"},
    Ending{"_text", ", in words", ", in woorden"},
    Ending{"_high", ", high", ", hoog"},
    Ending{"_from", ", from", ", vanaf"},
    Ending{"_note", ", note", ", toelichting"},
    Ending{"_year", ", year", ", jaar"},
    Ending{"_low", ", low", ", laag"},
    Ending{"_mid", ", middle", ", midden"},
    Ending{"_ids", ", ids", ", id's"},
    Ending{"_to", ", to", ", tot"},
    Ending{"_id", ", id", ", id"},
};

struct Name {
    std::string_view english;  // empty: the stem itself, with spaces
    std::string_view dutch;
};

const std::map<std::string_view, Name>& names() {
    static const std::map<std::string_view, Name> all{
        {"accuracy", {"", "Nauwkeurigheid"}},
        {"after_plan", {"Later than the firm plans", "Later dan het bedrijf wil"}},
        {"asked_in_doubt", {"Asked, room not known", "Gevraagd, ruimte niet bekend"}},
        {"assigned", {"Assigned", "Toegewezen"}},
        {"coincident_peak", {"Peak of the group", "Piek van de groep"}},
        {"competitors", {"Sites that compete", "Locaties die meedingen"}},
        {"congestion", {"", "Congestie"}},
        {"counted_over", {"", "Geteld over"}},
        {"doubtful", {"Assigned, room not known", "Toegewezen, ruimte niet bekend"}},
        {"existing", {"Existing capacity", "Aanwezige capaciteit"}},
        {"feed_in_year_basis", {"First year for feed-in, rests on", "Eerste jaar voor invoeding, grond"}},
        {"first_year", {"", "Eerste jaar"}},
        {"flexible_unstated", {"Flexible load not stated", "Flexibel vermogen niet opgegeven"}},
        {"free", {"Free for new load", "Vrij voor nieuwe vraag"}},
        {"freed", {"Freed by the group", "Vrijgespeeld door de groep"}},
        {"grid_direction", {"Direction", "Richting"}},
        {"horizon", {"", "Grensjaar"}},
        {"in_time", {"Possible in time", "Op tijd mogelijk"}},
        {"lacking", {"Short", "Tekort"}},
        {"lacking_left", {"Still short", "Dan nog tekort"}},
        {"late", {"Late", "Te laat"}},
        {"maybe_late", {"Perhaps late", "Misschien te laat"}},
        {"members", {"", "Leden"}},
        {"not_before", {"", "Niet eerder dan"}},
        {"offtake_not_before", {"Offtake, not before", "Afname, niet eerder dan"}},
        {"offtake_year_basis", {"First year for offtake, rests on", "Eerste jaar voor afname, grond"}},
        {"overlapping", {"Lies over others: not to be added", "Ligt over andere: niet optellen"}},
        {"projects", {"", "Projecten"}},
        {"queued", {"In the queue", "In de wachtrij"}},
        {"relief", {"What expansion brings", "Wat uitbreiding brengt"}},
        {"relief_needed", {"To be added", "Toe te voegen"}},
        {"relief_projects", {"Planned expansion", "Geplande uitbreiding"}},
        {"relief_year", {"Expansion in service", "Uitbreiding in bedrijf"}},
        {"required", {"Required capacity", "Benodigde capaciteit"}},
        {"size", {"", "Omvang"}},
        {"sum_of_contracts", {"Sum of the contracts", "Som van de contracten"}},
        {"supplied", {"", "Aangeleverd"}},
        {"title_nl", {"Title in Dutch", "Titel in het Nederlands"}},
        {"undated", {"No year known", "Geen jaar bekend"}},
        {"year_basis", {"Year rests on", "Grond van het jaar"}},
        {"alternative", {"", "Alternatief"}},
        {"bound", {"", "Bovengrens"}},
        {"candidates", {"Candidates", "Kandidaten"}},
        {"chosen_from", {"Chosen from", "Gekozen uit"}},
        {"core", {"", "Kern"}},
        {"core_index", {"", "Kernindex"}},
        {"event", {"", "Gebeurtenis"}},
        {"found", {"Found", "Gevonden"}},
        {"gap", {"", "Afstand tot bovengrens"}},
        {"greedy_meets_quotas", {"Greedy choice meets quotas", "Gretige keuze voldoet aan quota"}},
        {"greedy_missing", {"Greedy choice: regions short", "Gretige keuze: regio’s te weinig"}},
        {"greedy_worth", {"Worth of the greedy choice", "Waarde van de gretige keuze"}},
        {"held", {"Found again", "Teruggevonden"}},
        {"held_in", {"Holds in so many other ways to draw it", "Blijft in zoveel andere indelingen"}},
        {"held_of", {"Other ways that were tried", "Geprobeerde andere indelingen"}},
        {"hold_up", {"Bottleneck", "Knelpunt"}},
        {"in_plan", {"In the plan", "In het plan"}},
        {"last_event", {"Latest event", "Laatste gebeurtenis"}},
        {"last_event_date", {"Date of the latest event", "Datum laatste gebeurtenis"}},
        {"lesson", {"", "Les"}},
        {"lessons", {"", "Lessen"}},
        {"new_reach", {"New reach", "Nieuw bereik"}},
        {"placed", {"", "Hoe geplaatst"}},
        {"quota_of", {"Quota by", "Quotum op"}},
        {"rank_correlation", {"Rank correlation (Spearman)", "Rangcorrelatie (Spearman)"}},
        {"region_status", {"Status", "Stand"}},
        {"region_status_changed", {"Status changed by an event", "Stand gewijzigd door een gebeurtenis"}},
        {"share", {"", "Aandeel"}},
        {"variant", {"Rule that was changed", "Gewijzigde regel"}},
        {"who", {"", "Wie"}},
        {"adds", {"Adds", "Voegt toe"}},
        {"asset", {"", "Object"}},
        {"asset_kind", {"Sort of asset", "Soort object"}},
        {"carrier", {"", "Drager"}},
        {"co2_forward_t", {"CO2 brought forward (t)", "CO2 eerder (t)"}},
        {"co2_moved", {"CO2 that comes sooner", "CO2 die eerder kan"}},
        {"co2_only", {"CO2 with this asset only", "CO2 alleen met dit object"}},
        {"expands", {"Expands", "Breidt uit"}},
        {"round", {"Round of the programme", "Ronde van het programma"}},
        {"sites_moved", {"Sites that come sooner", "Locaties die eerder kunnen"}},
        {"weight_t", {"Weight in the list (t)", "Gewicht in de lijst (t)"}},
        {"with", {"First year with it", "Eerste jaar ermee"}},
        {"without", {"First year without it", "Eerste jaar zonder"}},
        {"worth", {"", "Waarde"}},
        {"years_forward", {"Years brought forward", "Jaren eerder"}},
        {"anchor", {"Anchors", "Ankers"}},
        {"anchors", {"Anchors (ETS sites)", "Ankers (ETS-locaties)"}},
        {"asked", {"Power asked", "Gevraagd vermogen"}},
        {"asked_feed_in", {"Feed-in asked", "Gevraagde invoeding"}},
        {"asked_offtake", {"Offtake asked", "Gevraagde afname"}},
        {"at_least", {"", "Ten minste"}},
        {"at_most", {"", "Ten hoogste"}},
        {"before", {"Stands before", "Staat voor"}},
        {"border", {"", "Grens"}},
        {"national_rank", {"Place by the study's weights", "Plaats met de gewichten van de studie"}},
        {"urgency", {"", "Urgentie"}},
        {"diversity_sectors",
         {"Sectors that no other chosen region has", "Sectoren die geen andere gekozen regio heeft"}},
        {"blueprint_sites", {"Blueprint: sites elsewhere alike", "Blauwdruk: gelijke locaties elders"}},
        {"border_penalty", {"Taken off for a border", "Aftrek voor een grens"}},
        {"cable", {"Cable along a route", "Kabel langs een route"}},
        {"centre_x", {"Centre, x", "Middelpunt, x"}},
        {"centre_y", {"Centre, y", "Middelpunt, y"}},
        {"certainty", {"", "Zekerheid"}},
        {"chosen", {"", "Gekozen"}},
        {"cluster", {"", "Cluster"}},
        {"code", {"Sort of issue", "Soort melding"}},
        {"company", {"Firm", "Bedrijf"}},
        {"contract", {"Contracted offtake", "Gecontracteerde afname"}},
        {"contribution", {"", "Bijdrage"}},
        {"criterion", {"", "Criterium"}},
        {"crs", {"Reference system", "Coördinatenstelsel"}},
        {"data", {"", "Gegevens"}},
        {"data_figure", {"In the data", "In de gegevens"}},
        {"date", {"", "Peildatum"}},
        {"diameter", {"", "Doorsnede"}},
        {"difference", {"", "Verschil"}},
        {"direction", {"", "Richting"}},
        {"disclosure", {"Who may see it", "Wie het mag zien"}},
        {"distance", {"Straight distance", "Hemelsbrede afstand"}},
        {"duty_to_investigate", {"", "Onderzoeksplicht"}},
        {"emission", {"CO2 emission", "CO2-uitstoot"}},
        {"estate", {"", "Bedrijventerrein"}},
        {"ets", {"Emissions trading", "Emissiehandel"}},
        {"ets_sites", {"ETS sites", "ETS-locaties"}},
        {"feasibility", {"", "Haalbaarheid"}},
        {"feed_in", {"Feed-in", "Invoeding"}},
        {"first", {"Among the first", "Bij de eerste"}},
        {"firms", {"", "Bedrijven"}},
        {"first_year_feed_in", {"First year for feed-in", "Eerste jaar voor invoeding"}},
        {"first_year_offtake", {"First year for offtake", "Eerste jaar voor afname"}},
        {"flexible", {"Flexible load", "Flexibel vermogen"}},
        {"from_crs", {"From", "Van"}},
        {"from_node", {"From", "Van"}},
        {"full_load_hours", {"", "Vollasturen"}},
        {"gas", {"Gas use", "Gasverbruik"}},
        {"gas_from_emission", {"Gas derived from the emission", "Gas afgeleid uit de uitstoot"}},
        {"gross", {"Gross area", "Bruto oppervlak"}},
        {"h2", {"Hydrogen", "Waterstof"}},
        {"h2_committed_reach", {"Hydrogen, committed legs only", "Waterstof, alleen vastgelegde tracés"}},
        {"h2_demand", {"Hydrogen demand", "Waterstofvraag"}},
        {"accuracy_km", {"Accuracy (km)", "Nauwkeurigheid (km)"}},
        {"area_id", {"Area", "Gebied"}},
        {"by_figure", {"", "Door het cijfer"}},
        {"by_scale", {"", "Door de schaal"}},
        {"by_weight", {"", "Door het gewicht"}},
        {"change", {"", "Verandering"}},
        {"id", {"", "Id"}},
        {"kind", {"", "Soort"}},
        {"kinds", {"Behind it", "Daarachter"}},
        {"only_others_moved", {"", "Alleen andere bewogen"}},
        {"overlap", {"Shared sites", "Gedeelde locaties"}},
        {"places_lost", {"", "Plaatsen gedaald"}},
        {"sites_gone", {"Sites that went", "Locaties eraf"}},
        {"sites_joined", {"Sites that joined", "Locaties erbij"}},
        {"wave_change", {"In the waves", "In de tranches"}},
        {"why", {"", "Waarom"}},
        {"capex_mln_eur", {"Capex (mln EUR)", "Investering (mln EUR)"}},
        {"diameter_mm", {"Diameter (mm)", "Diameter (mm)"}},
        {"flow", {"Peak flow", "Piekstroom"}},
        {"h2_peak", {"Hydrogen at full load", "Waterstof bij vollast"}},
        {"length_km", {"Length (km)", "Lengte (km)"}},
        {"lines", {"Parallel lines", "Parallelle leidingen"}},
        {"scenario", {"Scenario", "Scenario"}},
        {"supply", {"Supply", "Aanbod"}},
        {"h2_first", {"Hydrogen, first", "Waterstof, eerste"}},
        {"h2_first_year", {"First hydrogen", "Eerste waterstof"}},
        {"h2_reach", {"Hydrogen connection", "Waterstofaansluiting"}},
        {"h2_supply", {"Hydrogen produced", "Waterstofproductie"}},
        {"has_area", {"Has a polygon", "Heeft een vlak"}},
        {"high_temperature_heat", {"Heat above 400 °C", "Warmte boven 400 °C"}},
        {"highest", {"Highest voltage", "Hoogste spanning"}},
        {"hub", {"", "Hub"}},
        {"in_case", {"In a case already", "Al in een casus"}},
        {"in_service", {"", "In bedrijf"}},
        {"key", {"", "Sleutel"}},
        {"layer", {"", "Kaartlaag"}},
        {"leg", {"", "Tracé"}},
        {"level", {"Connection level", "Aansluitniveau"}},
        {"licence", {"", "Licentie"}},
        {"location", {"", "Ligging"}},
        {"main_province", {"", "Hoofdprovincie"}},
        {"mark", {"Evidence", "Bewijsgraad"}},
        {"mean_rank", {"Mean rank over the draws", "Gemiddelde rang over de trekkingen"}},
        {"mean_cable", {"Mean cable", "Gemiddelde kabel"}},
        {"measured", {"", "Gemeten"}},
        {"met", {"Reached", "Gehaald"}},
        {"method", {"", "Methode"}},
        {"municipality", {"", "Gemeente"}},
        {"name", {"", "Naam"}},
        {"nearest_committed_leg", {"", "Dichtstbijzijnd vastgelegd tracé"}},
        {"nearest_leg", {"Nearest backbone leg", "Dichtstbijzijnd tracé"}},
        {"nearness", {"", "Nabijheid"}},
        {"new_in_wave", {"", "Nieuw in de tranche"}},
        {"new_peak", {"New electric peak", "Nieuwe elektrische piek"}},
        {"note", {"", "Toelichting"}},
        {"offtake", {"", "Afname"}},
        {"offtake_solved", {"Offtake congestion solved", "Afnamecongestie opgelost"}},
        {"feed_in_solved", {"Feed-in congestion solved", "Invoedcongestie opgelost"}},
        {"on_estate", {"On an estate", "Op een bedrijventerrein"}},
        {"operation", {"Operating", "In bedrijf"}},
        {"operator", {"Grid operator", "Netbeheerder"}},
        {"over_ces_threshold", {"Over a CES threshold", "Boven een CES-drempel"}},
        {"owner", {"", "Eigenaar"}},
        {"parent", {"Areas above it", "Bovenliggende gebieden"}},
        {"part", {"", "Deel"}},
        {"path", {"", "Pad"}},
        {"permits", {"", "Vergunningen"}},
        {"place", {"", "Plaats"}},
        {"plan", {"Action plan", "Actieplan"}},
        {"plan_figure", {"In the action plan", "In het actieplan"}},
        {"postcode", {"", "Postcode"}},
        {"probability", {"Chance", "Kans"}},
        {"process_co2_in_play", {"Process CO2 in play", "Proces-CO2 speelt mee"}},
        {"project", {"", "Project"}},
        {"province", {"", "Provincie"}},
        {"province_count", {"Number of provinces", "Aantal provincies"}},
        {"province_rank", {"Rank in its province", "Rang in de provincie"}},
        {"provinces", {"", "Provincies"}},
        {"radius", {"", "Straal"}},
        {"rank", {"", "Rang"}},
        {"ranks", {"Ranks what", "Rangschikt wat"}},
        {"reason", {"", "Reden"}},
        {"region", {"", "Regio"}},
        {"remark", {"", "Opmerking"}},
        {"residual_heat", {"Heat after saving", "Warmte na besparing"}},
        {"row", {"", "Rij"}},
        {"robust", {"Robust: holds in most other ways to draw it", "Robuust: blijft bij de meeste andere indelingen"}},
        {"rows_read", {"", "Rijen gelezen"}},
        {"rows_used", {"", "Rijen gebruikt"}},
        {"saving", {"", "Besparing"}},
        {"saving_assessed", {"Saving was assessed", "Besparing is beoordeeld"}},
        {"scale", {"", "Schaal"}},
        {"scope", {"", "Doelgroep"}},
        {"scope_cluster", {"Cluster", "Cluster"}},
        {"score", {"", "Score"}},
        {"section", {"", "Paragraaf"}},
        {"sector", {"", "Sector"}},
        {"sector_track", {"", "Sectorspoor"}},
        {"sectors", {"", "Sectoren"}},
        {"severity", {"", "Ernst"}},
        {"sha256", {"Hash", "Hash"}},
        {"share_chosen", {"Share of draws: chosen", "Aandeel trekkingen: gekozen"}},
        {"share_first", {"Share of draws: first", "Aandeel trekkingen: eerste"}},
        {"share_top",
         {"Share of draws: in the first wave's number", "Aandeel trekkingen: binnen het aantal van de eerste tranche"}},
        {"site", {"", "Locatie"}},
        {"sites", {"", "Locaties"}},
        {"source", {"", "Bron"}},
        {"standard", {"Default", "Standaardwaarde"}},
        {"stated_cluster", {"Cluster, as stated", "Cluster, zoals opgegeven"}},
        {"stated_electricity", {"Electricity, as stated", "Elektriciteit, zoals opgegeven"}},
        {"stated_gas", {"Gas, as stated", "Gas, zoals opgegeven"}},
        {"stated_municipality", {"Municipality, as stated", "Gemeente, zoals opgegeven"}},
        {"stated_province", {"Province, as stated", "Provincie, zoals opgegeven"}},
        {"station", {"", "Station"}},
        {"station_choice", {"", "Keuze van het station"}},
        {"status", {"", "Status"}},
        {"supply_area", {"", "Voedingsgebied"}},
        {"takes_part", {"", "Doet mee"}},
        {"text", {"", "Tekst"}},
        {"title", {"", "Titel"}},
        {"to_crs", {"To", "Naar"}},
        {"to_node", {"To", "Naar"}},
        {"track_sites", {"Sites in a sector track", "Locaties in een sectorspoor"}},
        {"unit", {"", "Eenheid"}},
        {"value", {"", "Waarde"}},
        {"voltages", {"", "Spanningen"}},
        {"waste_heat", {"Excess heat", "Restwarmte"}},
        {"wave", {"", "Tranche"}},
        {"weight", {"", "Gewicht"}},
        {"what", {"", "Wat"}},
        {"why_not", {"", "Waarom niet"}},
        {"year", {"", "Jaar"}},
    };
    return all;
}

/// A column taken apart: its stem, what part of it, and its unit.
struct Parts {
    std::string stem;
    Ending part{};
    Ending unit{};
};

template <std::size_t N>
Ending take_ending(std::string& text, const std::array<Ending, N>& endings) {
    for (const auto& ending : endings) {
        if (text.size() > ending.code.size() && text.ends_with(ending.code)) {
            text.resize(text.size() - ending.code.size());
            return ending;
        }
    }
    return {};
}

Parts parts_of(const std::string& column) {
    Parts parts{column};
    if (names().contains(column)) return parts;
    parts.unit = take_ending(parts.stem, unit_endings);
    if (!names().contains(parts.stem)) parts.part = take_ending(parts.stem, part_endings);
    return parts;
}

/// "nearest_leg": "Nearest leg"
std::string spaced(std::string stem) {
    for (char& c : stem) {
        if (c == '_') c = ' ';
    }
    if (!stem.empty() && stem.front() >= 'a' && stem.front() <= 'z')
        stem.front() = static_cast<char>(stem.front() - 'a' + 'A');
    return stem;
}

std::string english_stem(const std::string& stem) {
    const auto found = names().find(stem);
    return found == names().end() || found->second.english.empty() ? spaced(stem) : std::string{found->second.english};
}

}  // namespace

std::string alias_of(const std::string& column, Language language) {
    const auto parts = parts_of(column);
    if (language == Language::dutch && has_dutch_alias(column)) {
        return std::string{names().at(parts.stem).dutch} + std::string{parts.part.dutch} +
               std::string{parts.unit.dutch};
    }
    return english_stem(parts.stem) + std::string{parts.part.english} + std::string{parts.unit.english};
}

bool has_dutch_alias(const std::string& column) {
    return names().contains(parts_of(column).stem);
}

}  // namespace regiohub
