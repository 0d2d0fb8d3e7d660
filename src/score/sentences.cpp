#include "score/sentences.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

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
    Title{"backbone_distance_km", "Afstand tot het waterstofnet"},
    Title{"anchor_emission_kt_per_yr", "CO2 van de ankers"},
    Title{"urgency_kt_per_yr", "CO2 die weg moet voordat het net het toelaat"},
    Title{"intensive_firms", "Energie-intensieve bedrijven"},
    Title{"sectors", "Sectoren"},
    Title{"grid_first_year", "Eerste jaar op het elektriciteitsnet"},
    Title{"blueprint_sites", "Locaties elders met de sector van de ankers"},
};

/// 0.5 to 4 significant digits, without an exponent for what people read.
std::string shown(double figure) {
    return fmt::format("{:.6g}", figure);
}

std::string shown(Range<double> figure, Language language) {
    if (figure.low == figure.high) return shown(figure.low);
    return fmt::format(fmt::runtime(language == Language::english ? "{} to {}" : "{} tot {}"), shown(figure.low),
                       shown(figure.high));
}

double middle_of(Range<double> range) {
    return (range.low + range.high) / 2.0;
}

/// Writes in one language; each sentence stands here once in both.
struct Writer {
    const Explanation& explained;
    const Ranking& ranking;
    Language language;

    [[nodiscard]] const char* in(const char* english, const char* dutch) const {
        return language == Language::english ? english : dutch;
    }
    template <class... Parts>
    [[nodiscard]] std::string say(const char* english, const char* dutch, const Parts&... parts) const {
        return fmt::format(fmt::runtime(in(english, dutch)), parts...);
    }
    [[nodiscard]] const std::string& id(std::size_t alternative) const { return ranking.alternatives[alternative].id; }
    [[nodiscard]] std::string title(std::size_t criterion) const {
        return title_of(ranking.criteria[criterion], language);
    }
    [[nodiscard]] const std::string& unit(std::size_t criterion) const { return ranking.criteria[criterion].unit; }

    [[nodiscard]] std::string place() const {
        const Ranked& ranked = explained.ranked;
        return say(
            "{} is number {} of {} with a score of {:.3f} ({:.3f} to {:.3f} by what is not known), and is {} the first "
            "{} "
            "that can stand beside one another.",
            "{} staat op plaats {} van {} met een score van {:.3f} ({:.3f} tot {:.3f} door wat niet bekend is), en "
            "hoort "
            "{} de eerste {} die naast elkaar kunnen bestaan.",
            id(explained.alternative), ranked.rank, ranking.order.size(), ranked.middle, ranked.score.low,
            ranked.score.high, explained.chosen ? in("among", "bij") : in("not among", "niet bij"), explained.depth);
    }
    [[nodiscard]] std::string rival() const {
        if (!explained.rival) {
            return in("There is room for every candidate that can stand beside it, so it has no rival.",
                      "Er is plaats voor elke kandidaat die ernaast kan bestaan, dus er is geen concurrent.");
        }
        return explained.chosen
                   ? say("It has to stay ahead of {}.", "Het moet {} voorblijven.", id(*explained.rival))
                   : say("It would have to get ahead of {}.", "Het zou {} voorbij moeten.", id(*explained.rival));
    }
    [[nodiscard]] std::string contribution(const Contribution& one) const {
        std::string sentence = say("{}: {} {} adds {:.3f}", "{}: {} {} geeft {:.3f}", title(one.criterion),
                                   shown(one.measured, language), unit(one.criterion), middle_of(one.adds));
        if (explained.rival) sentence += say(", the rival {:.3f}", ", de concurrent {:.3f}", one.adds_to_rival);
        return sentence + ".";
    }
    [[nodiscard]] std::string crossing() const {
        if (!explained.rival) return "";
        if (explained.crossings.empty()) {
            return in("No change of one figure alone would turn this.",
                      "Geen verandering van één cijfer alleen keert dit om.");
        }
        const Crossing& least = explained.crossings.front();
        return say("The smallest change that {}: {} from {} to {} {} ({:.1f} % of its scale).",
                   "De kleinste verandering die het {}: {} van {} naar {} {} ({:.1f} % van de schaal).",
                   explained.chosen ? in("takes it out", "eruit haalt") : in("brings it in", "erin brengt"),
                   title(least.criterion), shown(least.now, language), shown(least.then, language),
                   unit(least.criterion), least.scale_share * 100.0);
    }
    [[nodiscard]] std::string doubt(const Doubt& one) const {
        return say("To know better: {}, now {} {}; in {:.1f} % of that range the choice changes.",
                   "Beter te weten: {}, nu {} {}; in {:.1f} % van dat bereik verandert de keuze.", title(one.criterion),
                   shown(ranking.alternatives[one.alternative].measured[one.criterion], language), unit(one.criterion),
                   one.chance * 100.0);
    }
};

}  // namespace

std::string title_of(const Criterion& criterion, Language language) {
    const auto known = std::find_if(dutch_titles.begin(), dutch_titles.end(),
                                    [&](const Title& title) { return criterion.name == title.name; });
    if (language == Language::dutch && known != dutch_titles.end()) return known->dutch;
    return criterion.title.empty() ? criterion.name : criterion.title;
}

std::vector<std::string> sentences(const Explanation& explanation, const Ranking& ranking, Language language) {
    const Writer writer{explanation, ranking, language};
    std::vector<std::string> all{writer.place(), writer.rival()};
    for (std::size_t c = 0; c < std::min(most_contributions, explanation.contributions.size()); ++c) {
        all.push_back(writer.contribution(explanation.contributions[c]));
    }
    if (std::string crossing = writer.crossing(); !crossing.empty()) all.push_back(std::move(crossing));
    for (std::size_t d = 0; d < std::min(most_doubts, explanation.doubts.size()); ++d) {
        all.push_back(writer.doubt(explanation.doubts[d]));
    }
    return all;
}

}  // namespace regiohub
