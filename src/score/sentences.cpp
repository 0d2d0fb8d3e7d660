#include "score/sentences.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace regiohub {
namespace {

constexpr std::size_t most_contributions = 3;
constexpr std::size_t most_doubts = 3;

struct Title {
    const char* name;
    const char* dutch;
};
constexpr std::array dutch_titles{
    Title{"emission_kt_per_yr", "CO2 van de locaties"},
    Title{"sites", "Locaties"},
    Title{"estate_share", "Aandeel op een bedrijventerrein"},
    Title{"electric_peak_mw", "Nieuwe elektrische piek"},
    Title{"grid_congestion", "Tekort op het elektriciteitsnet (noodzaak)"},
    Title{"station_distance_km", "Gemiddelde afstand tot het station"},
    Title{"h2_demand_kt_per_yr", "Waterstofvraag"},
    Title{"h2_price_eur_per_kg", "Leidingen naar het waterstofnet, per kilogram"},
    Title{"backbone_distance_km", "Afstand tot het waterstofnet"},
    Title{"anchor_emission_kt_per_yr", "CO2 van de ankers"},
    Title{"urgency_kt_per_yr", "CO2 die weg moet voordat het net het toelaat"},
    Title{"intensive_firms", "Energie-intensieve bedrijven"},
    Title{"sectors", "Sectoren"},
    Title{"grid_first_year", "Eerste jaar op het elektriciteitsnet"},
    Title{"blueprint_sites", "Locaties elders met de sector van de ankers"},
};

struct Unit {
    const char* written;
    const char* english;
    const char* dutch;
    bool whole = false;  // counted: a part of one does not exist
};
constexpr std::array units{
    Unit{"kt/yr", "kt/yr", "kt/jaar"},
    Unit{"sites", "sites", "locaties", true},
    Unit{"firms", "firms", "bedrijven", true},
    Unit{"sectors", "sectors", "sectoren", true},
    Unit{"year", "", "", true},
    Unit{"share", "(share)", "(aandeel)"},
    Unit{"class 0-3", "on a scale of 0 to 3", "op een schaal van 0 tot 3", true},
    Unit{"EUR/kg", "EUR/kg", "euro/kg"},
};
constexpr double least_gap = 0.0005;   // of the score: less cannot be seen in three decimals
constexpr double no_decimals = 100.0;  // from here on figures are told whole

/// Away from nought to what can be told, so that the change as told still does what is said of it.
double outward(double shift, bool whole) {
    const double size = std::abs(shift);
    const double step = whole || size >= no_decimals ? 1.0 : std::pow(10.0, std::floor(std::log10(size)) - 2.0);
    return std::copysign(std::ceil(size / step) * step, shift);
}

double middle_of(Range<double> range) {
    return (range.low + range.high) / 2.0;
}

/// Writes in one language; each sentence stands here once in both.
struct Writer {
    const Told& told;
    Language language;

    [[nodiscard]] const Explanation& explained() const { return told.explanation; }
    [[nodiscard]] const char* in(const char* english, const char* dutch) const {
        return language == Language::english ? english : dutch;
    }
    template <class... Parts>
    [[nodiscard]] std::string say(const char* english, const char* dutch, const Parts&... parts) const {
        return fmt::format(fmt::runtime(in(english, dutch)), parts...);
    }
    [[nodiscard]] std::string localised(std::string number) const {
        if (language == Language::dutch) std::ranges::replace(number, '.', ',');
        return number;
    }
    /// Three digits that count: finer than the inputs are known.
    [[nodiscard]] std::string figure(double number) const {
        return localised(std::abs(number) >= no_decimals ? fmt::format("{:.0f}", number)
                                                         : fmt::format("{:.3g}", number));
    }
    [[nodiscard]] std::string score(double number) const { return localised(fmt::format("{:.3f}", number)); }
    [[nodiscard]] std::string percent(double share) const { return localised(fmt::format("{:.1f} %", share * 100.0)); }
    [[nodiscard]] std::string figure(Range<double> range) const {
        return range.low == range.high ? figure(range.low) : figure(range.low) + "–" + figure(range.high);
    }
    /// "2–10 sectors"
    [[nodiscard]] std::string measured(Range<double> range, std::size_t criterion) const {
        const Unit in_unit = unit(criterion);
        const std::string name = in(in_unit.english, in_unit.dutch);
        return figure(range) + (name.empty() ? "" : " ") + name;
    }
    /// A plan joins two places by "and".
    [[nodiscard]] std::string joined_in_language(std::string places) const {
        constexpr std::string_view english = " and ";
        if (language == Language::english) return places;
        for (auto at = places.find(english); at != std::string::npos; at = places.find(english, at))
            places.replace(at, english.size(), " en ");
        return places;
    }
    [[nodiscard]] std::string name(std::size_t alternative) const {
        const std::string& id = told.ranking.alternatives[alternative].id;
        if (alternative >= told.names.size() || told.names[alternative].empty()) return id;
        return fmt::format("{} ({})", joined_in_language(told.names[alternative]), id);
    }
    [[nodiscard]] std::string title(std::size_t criterion) const {
        return title_of(told.ranking.criteria[criterion], language);
    }
    [[nodiscard]] Unit unit(std::size_t criterion) const {
        const std::string& written = told.ranking.criteria[criterion].unit;
        const auto known = std::ranges::find_if(units, [&](const Unit& one) { return written == one.written; });
        return known != units.end() ? *known : Unit{written.c_str(), written.c_str(), written.c_str()};
    }

    [[nodiscard]] std::string place() const {
        const Ranked& ranked = explained().ranked;
        return say(
            "{} is number {} of {}, with a score of {} ({}–{}, since not all is known). It is {} the {} that are "
            "chosen, best first, with no site in two of them.",
            "{} staat op plaats {} van {}, met een score van {} ({}–{}, want niet alles is bekend). Het hoort {} de "
            "{} die gekozen worden, beste eerst, zonder dat een locatie in twee ervan zit.",
            name(explained().alternative), ranked.rank, told.ranking.order.size(), score(ranked.middle),
            score(ranked.score.low), score(ranked.score.high),
            explained().chosen ? in("among", "bij") : in("not among", "niet bij"), explained().depth);
    }
    [[nodiscard]] std::string rival() const {
        if (!explained().rival) {
            return in("There is room for every candidate that can stand beside it, so it has no rival.",
                      "Er is plaats voor elke kandidaat die ernaast kan bestaan, dus er is geen concurrent.");
        }
        return explained().chosen
                   ? say("It has to stay ahead of {}.", "Het moet {} voorblijven.", name(*explained().rival))
                   : say("It would have to get ahead of {}.", "Het zou {} voorbij moeten.", name(*explained().rival));
    }
    [[nodiscard]] std::string contribution(const Contribution& one) const {
        std::string sentence = say("{}: {} adds {}", "{}: {} geeft {}", title(one.criterion),
                                   measured(one.measured, one.criterion), score(middle_of(one.adds)));
        if (explained().rival) {
            sentence += say(", the rival gets {}", ", de concurrent krijgt {}", score(one.adds_to_rival));
        }
        return sentence + ".";
    }
    /// Where the rival gets most more, or most less; empty: nowhere.
    [[nodiscard]] std::string gap(bool behind) const {
        const auto lead = [&](const Contribution& one) {
            return (one.adds_to_rival - middle_of(one.adds)) * (behind ? 1.0 : -1.0);
        };
        const auto& all = explained().contributions;
        const auto most = std::ranges::max_element(all, {}, lead);
        if (!explained().rival || most == all.end() || lead(*most) < least_gap) return "";
        return say("Against the rival it {} most on: {} ({} against {}).",
                   "Tegenover de concurrent {} het het meest op: {} ({} tegen {}).",
                   behind ? in("loses", "verliest") : in("gains", "wint"), title(most->criterion),
                   score(middle_of(most->adds)), score(most->adds_to_rival));
    }
    [[nodiscard]] std::string crossing() const {
        if (!explained().rival) return "";
        if (explained().crossings.empty()) {
            return in("No change of one figure alone would turn this.",
                      "Geen verandering van één cijfer alleen keert dit om.");
        }
        const Crossing& least = explained().crossings.front();
        const double shift = outward(least.then.low - least.now.low, unit(least.criterion).whole);
        return say("The smallest change that {}: {} {} by {}, from {} to {} ({} of its scale).",
                   "De kleinste verandering die het {}: {} {} met {}, van {} naar {} ({} van de schaal).",
                   explained().chosen ? in("takes it out", "eruit haalt") : in("brings it in", "erin brengt"),
                   title(least.criterion), shift > 0.0 ? in("up", "omhoog") : in("down", "omlaag"),
                   figure(std::abs(shift)), figure(least.now),
                   measured({least.now.low + shift, least.now.high + shift}, least.criterion),
                   percent(least.scale_share));
    }
    [[nodiscard]] std::string doubt(const Doubt& one) const {
        const auto& figures = told.ranking.alternatives[explained().alternative].measured;
        return say(
            "Worth knowing better: {}, now {}; in {} of the draws that figure alone decides whether it is chosen.",
            "De moeite waard om beter te weten: {}, nu {}; in {} van de trekkingen beslist dat cijfer alleen of "
            "het gekozen wordt.",
            title(one.criterion), measured(figures[one.criterion], one.criterion), percent(one.chance));
    }
};

}  // namespace

std::string title_of(const Criterion& criterion, Language language) {
    const auto known = std::find_if(dutch_titles.begin(), dutch_titles.end(),
                                    [&](const Title& title) { return criterion.name == title.name; });
    if (language == Language::dutch && known != dutch_titles.end()) return known->dutch;
    return criterion.title.empty() ? criterion.name : criterion.title;
}

std::vector<std::string> sentences(const Told& told, Language language) {
    const Writer writer{told, language};
    std::vector<std::string> all{writer.place(), writer.rival()};
    const auto& contributions = told.explanation.contributions;
    for (std::size_t c = 0; c < std::min(most_contributions, contributions.size()); ++c) {
        all.push_back(writer.contribution(contributions[c]));
    }
    for (const std::string& maybe : {writer.gap(true), writer.gap(false), writer.crossing()}) {
        if (!maybe.empty()) all.push_back(maybe);
    }
    for (std::size_t d = 0; d < std::min(most_doubts, told.doubts.size()); ++d) {
        all.push_back(writer.doubt(told.doubts[d]));
    }
    return all;
}

}  // namespace regiohub
