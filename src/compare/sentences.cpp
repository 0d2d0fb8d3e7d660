#include "compare/sentences.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace regiohub {
namespace {

constexpr std::size_t shown_sites = 5;
constexpr std::size_t shown_parts = 3;
constexpr std::size_t shown_causes = 3;
constexpr std::size_t shown_letters = 60;  // of a value

struct Said {
    const char* english;
    const char* dutch;
};
std::string in(Language language, Said said) {
    return language == Language::dutch ? said.dutch : said.english;
}

std::string kind_word(CauseKind kind, Language language) {
    constexpr std::array<Said, 4> words{
        {{"input", "invoer"}, {"rule", "regel"}, {"weight", "gewicht"}, {"method", "methode"}}};
    return in(language, words[static_cast<std::size_t>(kind)]);
}

/// The first few, and how many more there are.
std::string listed(const std::vector<std::string>& texts, std::size_t shown, Language language) {
    std::string all;
    for (std::size_t i = 0; i < std::min(shown, texts.size()); ++i) all += (i == 0 ? "" : "; ") + texts[i];
    if (texts.size() > shown)
        all += fmt::format("; {} {} {}", in(language, {"and", "en"}), texts.size() - shown,
                           in(language, {"more", "meer"}));
    return all;
}

/// A value that fits on a line; whole code points only.
std::string short_of(const std::optional<std::string>& value, Language language) {
    if (!value || value->empty()) return in(language, {"not known", "niet bekend"});
    if (value->size() <= shown_letters) return *value;
    std::size_t end = shown_letters;
    while (end > 0 && (static_cast<unsigned char>((*value)[end]) & 0xC0U) == 0x80U) --end;
    return value->substr(0, end) + "…";
}

std::string members_sentence(const GroupChange& group, Language language) {
    std::string text;
    if (!group.joined.empty())
        text += fmt::format("{}: {}. ", in(language, {"Sites that joined", "Locaties erbij"}),
                            listed(group.joined, shown_sites, language));
    if (!group.gone.empty())
        text += fmt::format("{}: {}. ", in(language, {"Sites that went", "Locaties eraf"}),
                            listed(group.gone, shown_sites, language));
    return text;
}

std::string status_sentence(const GroupChange& group) {
    if (!group.status_changed()) return "";
    return fmt::format("Status {} -> {}. ", group.before->status, group.after->status);
}

std::string parts_sentence(const GroupChange& group, Language language) {
    if (group.parts.empty() || !group.before || !group.after) return "";
    std::vector<std::string> texts;
    for (const auto& part : group.parts) {
        const auto add = [&](double by, Said what) {
            if (by != 0.0) texts.push_back(fmt::format("{} ({}) {:+.3f}", part.criterion, in(language, what), by));
        };
        add(part.by_figure, {"figure", "cijfer"});
        add(part.by_scale, {"scale", "schaal"});
        add(part.by_weight, {"weight", "gewicht"});
    }
    return fmt::format("Score {:+.3f}: {}. ", group.after->score - group.before->score,
                       listed(texts, shown_parts, language));
}

std::string kinds_text(const GroupChange& group, Language language) {
    std::string text;
    for (const auto kind : group.kinds) text += (text.empty() ? "" : ", ") + kind_word(kind, language);
    return text;
}

std::string causes_sentence(const GroupChange& group, std::span<const Cause> causes, Language language) {
    if (group.only_others) {
        return fmt::format("{} ({}).",
                           in(language, {"Its own sites and score are what they were; others moved",
                                         "De eigen locaties en score zijn gelijk gebleven; andere bewogen"}),
                           kinds_text(group, language));
    }
    std::vector<std::string> texts;
    for (const auto cause : group.causes)
        texts.push_back(kind_word(causes[cause].kind, language) + " " + in_words(causes[cause], language));
    if (texts.empty()) return "";
    return fmt::format("{}: {}.", in(language, {"Behind it", "Daarachter"}), listed(texts, shown_causes, language));
}

}  // namespace

std::string in_words(const Cause& cause, Language language) {
    if (cause.kind == CauseKind::method && cause.what == "program")
        return in(language, {"the program changed and its version number did not",
                             "het programma is gewijzigd en het versienummer niet"});
    std::string place = cause.layer;
    if (!cause.row.empty()) place += (place.empty() ? "" : " ") + cause.row;
    if (cause.what == "row")
        return place +
               (cause.after ? in(language, {": new row", ": nieuwe rij"}) : in(language, {": row gone", ": rij weg"}));
    if (cause.what == "layer")
        return place + (cause.after ? in(language, {": supplied now", ": nu aangeleverd"})
                                    : in(language, {": no longer supplied", ": niet meer aangeleverd"}));
    if (cause.what == "file")
        return place + in(language, {": another file; no row of it in the plan differs",
                                     ": ander bestand; geen rij ervan in het plan verschilt"});
    return fmt::format("{}{}{}: {} -> {}", place, place.empty() ? "" : ", ", cause.what,
                       short_of(cause.before, language), short_of(cause.after, language));
}

std::string why_it_changed(const GroupChange& group, std::span<const Cause> causes, Language language) {
    std::string why = status_sentence(group) + members_sentence(group, language) + parts_sentence(group, language) +
                      causes_sentence(group, causes, language);
    while (why.ends_with(' ')) why.pop_back();
    return why;
}

}  // namespace regiohub
