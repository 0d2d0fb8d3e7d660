#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <limits>

#include "cli/comparison_print.hpp"
#include "cli/table_text.hpp"
#include "compare/sentences.hpp"
#include "write/words.hpp"

namespace regiohub {
namespace {

constexpr std::size_t shown_groups = 15;  // of a list; the file and the CSV hold all
constexpr std::size_t shown_causes = 12;
constexpr std::size_t change_width = 22;
constexpr std::size_t why_indent = 8;

/// How far it moved in the ranking; what entered or left moved farthest.
std::size_t move_of(const GroupChange& group) {
    if (!group.before || !group.after) return std::numeric_limits<std::size_t>::max();
    const auto [low, high] = std::minmax(group.before->rank, group.after->rank);
    return high - low;
}

struct Printer {
    const Comparison& found;

    [[nodiscard]] std::string in(const char* english, const char* dutch) const {
        return found.language == Language::dutch ? dutch : english;
    }
    template <class Enumeration>
    [[nodiscard]] std::string named(Enumeration value) const {
        return std::string{found.language == Language::dutch ? word(value).dutch : word(value).english};
    }
    [[nodiscard]] std::string more(std::size_t count) const {
        if (count == 0) return "";
        return fmt::format("  {} {}\n", count,
                           in("more: --csv, --json or -o hold all", "meer: --csv, --json of -o bevatten alles"));
    }

    [[nodiscard]] std::string causes() const {
        std::string text = in("What differs", "Wat verschilt") + "\n";
        for (std::size_t c = 0; c < std::min(shown_causes, found.causes.size()); ++c) {
            text += fmt::format("  {:8} {}\n", named(found.causes[c].kind), in_words(found.causes[c], found.language));
        }
        return text + more(found.causes.size() - std::min(shown_causes, found.causes.size()));
    }

    [[nodiscard]] std::string line(const GroupChange& group, const std::string& change) const {
        const auto rank = [](const auto& place) { return place ? std::to_string(place->rank) : "-"; };
        const auto& shown = group.after ? *group.after : *group.before;
        return fmt::format("  {} {:>4} -> {:>4}  {} ({})\n{}", padded(change, change_width), rank(group.before),
                           rank(group.after), group.name, shown.id,
                           group.why.empty() ? "" : fmt::format("{:{}}{}\n", "", why_indent, group.why));
    }

    [[nodiscard]] std::string waves() const {
        std::string text;
        for (const GroupChange& group : found.regions) {
            if (group.wave_change == WaveChange::none || group.wave_change == WaveChange::same) continue;
            text += line(group, named(group.wave_change));
        }
        return text.empty()
                   ? ""
                   : in("Regions in the waves (rank before -> after)", "Regio's in de tranches (rang eerst -> nu)") +
                         "\n" + text + "\n";
    }

    [[nodiscard]] std::string statuses() const {
        std::string text;
        for (const GroupChange& group : found.regions) {
            if (group.status_changed()) text += line(group, group.after->status);
        }
        return text.empty() ? "" : in("Status of regions", "Status van regio's") + "\n" + text + "\n";
    }

    /// What moved by itself, farthest first; what only others moved is counted.
    [[nodiscard]] std::string list(const std::string& title, const std::vector<GroupChange>& groups) const {
        std::vector<const GroupChange*> moved;
        std::size_t changed = 0;
        for (const GroupChange& group : groups) {
            if (group.change == ListChange::same) continue;
            ++changed;
            if (!group.only_others) moved.push_back(&group);
        }
        std::ranges::stable_sort(moved, std::greater{}, [](const GroupChange* group) { return move_of(*group); });
        const auto shown = std::min(shown_groups, moved.size());
        std::string text = title + "\n";
        for (std::size_t i = 0; i < shown; ++i) text += line(*moved[i], named(moved[i]->change));
        return text + more(changed - shown) +
               fmt::format("  {} {}\n\n", groups.size() - changed, in("as they were", "als voorheen"));
    }
};

}  // namespace

std::string comparison_as_text(const Comparison& found) {
    const Printer print{found};
    if (found.equal()) return print.in("The plans are equal.\n", "De plannen zijn gelijk.\n");
    return fmt::format("{}\n\n", found.study_name) + print.causes() + "\n" + print.waves() + print.statuses() +
           print.list(
               print.in("All candidate regions (rank before -> after)", "Alle kandidaat-regio's (rang eerst -> nu)"),
               found.regions) +
           print.list(print.in("Energy hubs (rank before -> after)", "Energiehubs (rang eerst -> nu)"), found.hubs);
}

}  // namespace regiohub
