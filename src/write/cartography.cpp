// Cartography of a plan. The base is pale and grey; regions are blue, darker the sooner they start; hydrogen is green;
// the grid takes the colours of the capacity map, with grey for unknown, never white; sites carry the colours of their
// sector (after Paul Tol's muted scheme, which stays apart for most colour-blind eyes); hubs are orange, darker and
// larger the better they score.
#include "write/cartography.hpp"

#include <fmt/format.h>

#include <array>
#include <map>

#include "write/words.hpp"

namespace regiohub {
namespace {

constexpr Colour white{255, 255, 255};
constexpr Colour ink{51, 51, 51};
constexpr Colour grey{150, 150, 150};
constexpr Colour unknown_grey{160, 160, 160};
constexpr Colour none{0, 0, 0, 0};

// Scales from which smaller things are worth drawing.
constexpr double country_scale = 0.0;
constexpr double province_scale = 1'200'000.0;
constexpr double region_scale = 400'000.0;
constexpr double town_scale = 150'000.0;

constexpr std::array<Colour, sector_count> sector_colours{{{204, 102, 119},
                                                           {136, 204, 238},
                                                           {170, 68, 153},
                                                           {17, 119, 51},
                                                           {51, 34, 136},
                                                           {221, 204, 119},
                                                           {153, 153, 51},
                                                           {136, 34, 85},
                                                           {68, 170, 153},
                                                           {90, 120, 190},
                                                           {110, 110, 110}}};
constexpr std::array<Colour, 5> congestion_colours{
    {{120, 190, 100}, {250, 215, 80}, {240, 150, 50}, {205, 40, 40}, unknown_grey}};
constexpr std::array<Colour, 4> wave_colours{
    {{8, 69, 148, 120}, {107, 174, 214, 120}, {158, 202, 225, 120}, {198, 219, 239, 120}}};
constexpr std::array<Colour, 5> score_colours{
    {{254, 237, 222}, {253, 190, 133}, {253, 141, 60}, {230, 85, 13}, {140, 45, 4}}};

struct Said {
    const char* english;
    const char* dutch;
};

std::string in(Language language, Said said) {
    return language == Language::dutch ? said.dutch : said.english;
}

template <class Enumeration>
std::string label(Enumeration value, Language language) {
    return std::string{language == Language::dutch ? word(value).dutch : word(value).english};
}

MapStyle plain(const std::string& table, Look look) {
    MapStyle style{table, table, true, Classed::all_alike, {}, {}, {}, country_scale};
    style.classes.push_back({"", 0.0, 0.0, table, std::move(look)});
    return style;
}

MapStyle provinces() {
    auto style = plain("provinces", FillLook{{246, 244, 238}, {170, 165, 155}, 0.3, {}});
    style.labels = MapLabels{"\"name\"", 9.0, {140, 135, 125}, 0.0, false};
    return style;
}

MapStyle outlines(const std::string& table, Colour stroke, double to_scale) {
    auto style = plain(table, FillLook{none, stroke, 0.26, {}});
    style.labels = MapLabels{"\"name\"", 7.0, stroke, to_scale, false};
    style.to_scale = to_scale;
    return style;
}

MapStyle clusters() {
    auto style = plain("clusters", FillLook{{90, 90, 90, 60}, {90, 90, 90}, 0.3, {}});
    style.labels = MapLabels{"\"part\"", 7.0, {90, 90, 90}, province_scale, false};
    return style;
}

MapStyle regions(const Plan& plan, Language language) {
    MapStyle style{"regions", "waves", true, Classed::by_value, "wave_year", {}, {}, country_scale};
    for (std::size_t i = 0; i < plan.portfolio.waves.size(); ++i) {
        const auto& colour = wave_colours[std::min(i, wave_colours.size() - 1)];
        const int year = plan.portfolio.waves[i].wave.year;
        style.classes.push_back(
            {std::to_string(year), 0.0, 0.0,
             fmt::format("{} {}", in(language, {"Started by the end of", "Gestart voor eind"}), year),
             FillLook{colour, {8, 48, 107, 200}, 0.3, {}}});
    }
    style.classes.push_back({"", 0.0, 0.0, in(language, {"In no wave", "In geen tranche"}),
                             FillLook{none, {150, 160, 175, 160}, 0.15, {}}, false});
    style.labels =
        MapLabels{"if(\"wave_year\" is null, '', \"rank\" || '. ' || \"name\")", 7.5, {8, 48, 107}, 900'000.0, true};
    return style;
}

MapStyle hubs(Language language) {
    MapStyle style{"hubs", "score", true, Classed::by_range, "score", {}, {}, country_scale};
    constexpr double step = 1.0 / static_cast<double>(score_colours.size());
    for (std::size_t i = 0; i < score_colours.size(); ++i) {
        const double low = static_cast<double>(i) * step;
        const MarkerLook centre{"circle", 2.6 + 0.6 * static_cast<double>(i), score_colours[i], {127, 39, 4}, 0.3};
        style.classes.push_back({"", low, low + step,
                                 fmt::format("{} {:.1f} {} {:.1f}", in(language, {"Score", "Score"}), low,
                                             in(language, {"to", "tot"}), low + step),
                                 FillLook{{253, 141, 60, 40}, {140, 45, 4}, 0.3, centre}});
    }
    style.labels = MapLabels{"\"rank\" || '. ' || \"name\"", 8.0, {140, 45, 4}, region_scale, true};
    return style;
}

MapStyle backbone(Language language) {
    MapStyle style{"backbone", "status and year", true, Classed::by_rule, {}, {}, {}, country_scale};
    constexpr Colour soon{0, 90, 50};
    constexpr Colour late{65, 171, 93};
    const auto add = [&](std::string when, Said said, LineLook look) {
        style.classes.push_back({std::move(when), 0.0, 0.0, in(language, said), std::move(look)});
    };
    const std::string until_2030 = " and \"year_to\" <= 2030";
    const std::string after_2030 = " and \"year_to\" > 2030";
    const std::string no_year = " and \"year_to\" is null";
    add("\"feasibility\" = 'committed' and \"status\" = 'in_service'", {"In service", "In bedrijf"},
        {soon, 1.6, {}, true});
    add("\"feasibility\" = 'committed' and \"status\" <> 'in_service'",
        {"Committed, under construction or planned", "Vastgelegd, in aanbouw of gepland"}, {soon, 1.1, {}, true});
    add("\"feasibility\" = 'undecided'" + until_2030,
        {"Undecided, by 2030 as planned", "Nog te bepalen, planning tot en met 2030"}, {soon, 0.7, {3.0, 1.5}, true});
    add("\"feasibility\" = 'undecided'" + after_2030,
        {"Undecided, after 2030 as planned", "Nog te bepalen, planning na 2030"}, {late, 0.7, {3.0, 1.5}, true});
    add("\"feasibility\" = 'undecided'" + no_year, {"Undecided, year unknown", "Nog te bepalen, jaar onbekend"},
        {unknown_grey, 0.7, {3.0, 1.5}, true});
    add("\"feasibility\" = 'rejected'", {"Rejected", "Afgewezen"}, {unknown_grey, 0.5, {0.6, 1.2}, false});
    const std::string unknown = in(language, {"year unknown", "jaar onbekend"});
    style.labels = MapLabels{"case when \"year_to\" is null then '" + unknown +
                                 "' when \"year_from\" = \"year_to\" then to_string(\"year_to\") "
                                 "else \"year_from\" || '–' || \"year_to\" end",
                             7.0, soon, province_scale, false};
    return style;
}

MapStyle hydrogen_pipes(Language language) {
    MapStyle style{"h2_pipes", "scenario", true, Classed::by_value, "scenario", {}, {}, province_scale};
    style.classes.push_back({"only_committed", 0.0, 0.0, in(language, {"Committed legs only", "Alleen vastgelegde tracés"}),
                             LineLook{{106, 81, 163}, 0.9, {}, true}});
    style.classes.push_back({"as_planned", 0.0, 0.0, in(language, {"As planned", "Volgens planning"}),
                             LineLook{{158, 154, 200}, 0.6, {3.0, 1.5}, true}});
    style.classes.push_back({"years_later", 0.0, 0.0, in(language, {"Years later", "Jaren later"}),
                             LineLook{{203, 201, 226}, 0.4, {0.6, 1.2}, true}});
    return style;
}

MapStyle stations(Language language) {
    MapStyle style{"stations", "congestion", true, Classed::by_value, "offtake_congestion", {}, {}, country_scale};
    for (const auto status :
         {Congestion::free, Congestion::limited, Congestion::announced, Congestion::structural, Congestion::unknown}) {
        const auto colour = congestion_colours[static_cast<std::size_t>(status)];
        style.classes.push_back({code(status), 0.0, 0.0,
                                 in(language, {"Offtake: ", "Afname: "}) + label(status, language),
                                 MarkerLook{"square", 1.7, colour, {80, 80, 80}, 0.2}});
    }
    style.labels =
        MapLabels{"\"name\" || coalesce(' (' || \"voltages_kv\" || ' kV)', '')", 6.5, ink, region_scale, false};
    style.to_scale = province_scale;
    return style;
}

MapStyle connections(Language language) {
    MapStyle style{"connections", "congestion", true, Classed::by_value, "offtake_congestion", {}, {}, region_scale};
    for (const auto status :
         {Congestion::free, Congestion::limited, Congestion::announced, Congestion::structural, Congestion::unknown}) {
        const auto colour = congestion_colours[static_cast<std::size_t>(status)];
        style.classes.push_back({code(status), 0.0, 0.0, label(status, language), LineLook{colour, 0.35, {1.5, 1.0}}});
    }
    style.labels = MapLabels{"if(\"distance_m\" is null, '', round(\"distance_m\" / 1000, 1) || ' km')", 6.0, grey,
                             town_scale, false};
    return style;
}

MapStyle estates() {
    auto style = plain("estates", MarkerLook{"square", 1.8, none, {110, 90, 60}, 0.3});
    style.labels = MapLabels{"\"name\"", 6.5, {110, 90, 60}, town_scale, false};
    style.to_scale = region_scale;
    return style;
}

MapStyle estate_areas() {
    auto style = plain("estate_areas", FillLook{{200, 180, 140, 90}, {110, 90, 60}, 0.2, {}});
    style.to_scale = region_scale;
    return style;
}

MapLabels site_labels() {
    return {"\"name\"", 7.0, ink, region_scale, false};
}

struct ScopeLook {
    Scope scope;
    MarkerLook look;
    bool shown = true;
};

/// Sites that are not anchors: their form says what they are.
std::vector<ScopeLook> other_scopes() {
    return {
        {Scope::member, {"circle", 1.6, {190, 190, 190}, ink, 0.2}},
        {Scope::track, {"diamond", 2.0, {200, 190, 150}, ink, 0.2}},
        {Scope::in_cluster, {"cross2", 1.5, none, grey, 0.3}},
        {Scope::offshore, {"triangle", 1.8, {180, 200, 220}, {90, 110, 140}, 0.2}},
        {Scope::unknown, {"circle", 1.6, white, {120, 120, 120}, 0.3}},
        {Scope::out_of_scope, {"cross2", 1.2, none, {190, 190, 190}, 0.2}, false},
    };
}

void add_other_scopes(MapStyle& style, Language language, bool by_rule) {
    for (const auto& [scope, look, shown] : other_scopes()) {
        const std::string when = by_rule ? "\"scope\" = '" + code(scope) + "'" : code(scope);
        style.classes.push_back({when, 0.0, 0.0, label(scope, language), look, shown});
    }
}

MapStyle sites_by_sector(Language language) {
    MapStyle style{"sites", "sector", true, Classed::by_rule, {}, {}, site_labels(), country_scale};
    for (int i = 0; i < sector_count; ++i) {
        const auto sector = static_cast<Sector>(i);
        style.classes.push_back({"\"scope\" = 'anchor' and \"sector\" = '" + code(sector) + "'", 0.0, 0.0,
                                 "ETS: " + label(sector, language),
                                 MarkerLook{"circle", 2.2, sector_colours[static_cast<std::size_t>(i)], white, 0.2}});
    }
    add_other_scopes(style, language, true);
    return style;
}

MapStyle sites_by_scope(Language language) {
    MapStyle style{"sites", "scope", false, Classed::by_value, "scope", {}, site_labels(), country_scale};
    style.classes.push_back({code(Scope::anchor), 0.0, 0.0, label(Scope::anchor, language),
                             MarkerLook{"circle", 1.9, {40, 40, 40}, white, 0.2}});
    add_other_scopes(style, language, false);
    return style;
}

const std::map<std::string, Said>& titles() {
    static const std::map<std::string, Said> all{
        {"provinces", {"Provinces", "Provincies"}},
        {"municipalities", {"Municipalities", "Gemeenten"}},
        {"clusters", {"Five clusters", "Vijf clusters"}},
        {"supply_areas", {"Supply areas", "Voedingsgebieden"}},
        {"regions", {"Regions by wave", "Regio's per tranche"}},
        {"hubs", {"Energy hubs by score", "Energiehubs naar score"}},
        {"estate_areas", {"Estate areas", "Vlakken van bedrijventerreinen"}},
        {"h2_areas", {"Hydrogen demand areas", "Gebieden met waterstofvraag"}},
        {"h2_pipes", {"Regional hydrogen pipes", "Regionale waterstofleidingen"}},
        {"backbone", {"Hydrogen backbone", "Waterstofnetwerk"}},
        {"connections", {"Connections to stations", "Aansluitingen op stations"}},
        {"stations", {"Electricity stations", "Elektriciteitsstations"}},
        {"estates", {"Industrial estates", "Bedrijventerreinen"}},
        {"sites", {"Sites", "Locaties"}},
    };
    return all;
}

}  // namespace

std::vector<MapStyle> map_styles(const Plan& plan, Language language) {
    return {provinces(),
            outlines("municipalities", {190, 185, 175}, region_scale),
            clusters(),
            outlines("supply_areas", {150, 120, 60}, province_scale),
            regions(plan, language),
            hubs(language),
            outlines("h2_areas", {106, 81, 163}, province_scale),
            hydrogen_pipes(language),
            estate_areas(),
            backbone(language),
            connections(language),
            stations(language),
            estates(),
            sites_by_sector(language),
            sites_by_scope(language)};
}

std::string layer_title(const std::string& table, Language language) {
    const auto found = titles().find(table);
    return found == titles().end() ? table : in(language, found->second);
}

}  // namespace regiohub
